// Keeps in the browser what is typed into a form and not yet saved, and offers it again after the
// tab, the session, the server or the connection went away. Contents are encrypted with a key that
// the server gives to the account alone; without a secure context nothing is kept.

const DATABASE = 'atlas-drafts';
const STORE = 'drafts';
const FORMAT = 1;
const LOOK_MILLIS = 500;
const LOCK_MILLIS = 300;
const KEPT_MILLIS = 30 * 24 * 3600 * 1000;
const MOST = 50;
const others = 'BroadcastChannel' in window ? new BroadcastChannel(DATABASE) : undefined;
const isPossible = isSecureContext && 'locks' in navigator && 'indexedDB' in window;

let current;

/** The keeper of an edit view, which is one element for as long as the view is there. */
export function keeper(element, words) {
  if (current?.element !== element) {
    const gone = current?.stop();
    current = new Keeper(element, words);
    current.enqueue(() => gone);
  }
  return current;
}

/** Drops what was typed into a form that is left, whether it is still there or not, and keeps no more of it. */
export function discard(record) {
  if (current?.settings.record === record) {
    current.rest();
  }
}

/** How many forms are kept of an account. */
export async function count(account) {
  return isPossible ? (await entries()).filter(entry => entry.account === account).length : 0;
}

/** Drops all that is kept of an account, in all tabs. */
export async function clear(account) {
  current?.stop();
  others?.postMessage(account);
  if (isPossible) {
    const gone = (await entries()).filter(entry => entry.account === account);
    await inStore('readwrite', store => gone.forEach(entry => store.delete(entry.id)));
  }
}

class Keeper {
  settings = {};
  shown = {};
  dirty = false;
  typed = undefined; // what is stored or being stored, as text
  next = undefined; // what is to be stored
  work = Promise.resolve();
  chosen = new WeakMap(); // codes of choices at the time when others were made of them

  constructor(element, words) {
    this.element = element;
    this.words = words;
    this.root = element.closest('.edit');
    this.root.addEventListener('change', this.choose);
    this.root.addEventListener('input', this.look);
    this.clock = setInterval(this.look, LOOK_MILLIS);
    addEventListener('visibilitychange', this.look);
    addEventListener('pagehide', this.look);
    addEventListener('session-ended', this.leave);
    others?.addEventListener('message', this.forget);
  }

  /**
   * A form shows a record, or shows it anew.
   *
   * @param settings account, key and record (secrets of the account), version of the record
   * @param shown by field: text and code as the server has them
   */
  begin(settings, shown) {
    const isNew = this.settings.record !== settings.record;
    if (isNew) {
      this.later();
      this.drop();
      this.take(unique());
    }
    this.settings = settings;
    this.key = isPossible ? readKey(settings.key) : undefined;
    this.shown = {};
    for (const field of this.fields()) {
      const now = read(field);
      const server = shown[now.name];
      this.shown[now.name] = { text: server?.text ?? now.text, code: server?.code ?? now.code };
    }
    this.chosen = new WeakMap();
    this.look();
    if (isNew) {
      this.enqueue(() => this.offer());
    }
  }

  /** The form shows no record. */
  rest() {
    this.drop();
    this.settings = {};
  }

  /** What was offered is now in the form, and is kept on as before. */
  adopt() {
    if (!this.offered) {
      return;
    }
    this.drop();
    this.release();
    ({ id: this.id, release: this.release } = this.offered);
    this.offered = undefined;
    this.look();
  }

  /** What was offered is not wanted. */
  refuse() {
    if (!this.offered) {
      return;
    }
    const { id } = this.offered;
    this.enqueue(() => remove(id));
    this.later();
    this.enqueue(() => this.offer());
  }

  /** What was offered is left where it is. */
  later() {
    this.offered?.release();
    this.offered = undefined;
  }

  drop() {
    this.next = this.typed = undefined;
    this.setDirty(false);
    if (this.id) {
      const { id } = this;
      this.enqueue(() => remove(id));
    }
  }

  stop() {
    clearInterval(this.clock);
    this.root.removeEventListener('change', this.choose);
    this.root.removeEventListener('input', this.look);
    removeEventListener('visibilitychange', this.look);
    removeEventListener('pagehide', this.look);
    removeEventListener('session-ended', this.leave);
    others?.removeEventListener('message', this.forget);
    removeEventListener('beforeunload', ask);
    this.stopped = true;
    this.gone ??= this.work.then(() => {
      this.release?.();
      this.offered?.release();
    });
    return this.gone;
  }

  /** Sees whether something was typed; at each key, twice a second, and when the tab is left. */
  look = () => {
    if (!this.element.isConnected) {
      this.stop();
    }
    if (this.stopped || !this.settings.record) {
      return;
    }
    const values = Object.fromEntries(this.fields().map(field => [field.dataset.field, this.read(field)]));
    const changed = Object.values(values).some(value => this.differs(value));
    this.setDirty(changed);
    if (!changed) {
      if (this.typed !== undefined) {
        this.drop();
      }
      return;
    }
    const fields = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, this.kept(value)]));
    const typed = JSON.stringify(fields);
    if (typed !== this.typed) {
      this.typed = typed;
      this.tell(false);
      if (isPossible) {
        const isWaiting = this.next !== undefined;
        this.next = JSON.stringify({ format: FORMAT, at: new Date().toISOString(), version: this.settings.version, fields });
        if (!isWaiting) {
          this.enqueue(() => this.store());
        }
      }
    }
  };

  /** One step after the other; one that fails does not stop the next. */
  enqueue(step) {
    this.work = this.work.then(step).catch(error => console.warn('Drafts:', error));
  }

  /** The newest contents, whenever the ones before are stored. */
  async store() {
    const text = this.next;
    this.next = undefined;
    if (text === undefined || this.stopped && !this.leaving) {
      return;
    }
    const { id, settings: { account, record } } = this;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData: bytes(id + record) }, await this.key, bytes(text));
    if (this.typed !== undefined && this.id === id) {
      await inStore('readwrite', store => store.put({ id, account, record, at: Date.now(), iv, data }));
      this.tell(this.next === undefined && this.typed !== undefined);
    }
  }

  fields() {
    return [...this.root.querySelectorAll('[data-field]')].filter(field => {
      const hidden = field.closest('[hidden]');
      return !hidden || hidden !== field && !hidden.closest('.edit-fields');
    });
  }

  /** What a field has; its code only if the server has heard of the choice. */
  read(field) {
    const value = read(field);
    const isAhead = value.code !== undefined && (this.chosen.get(field) === value.code || value.isTyping);
    return { ...value, isAhead };
  }

  differs({ name, text, code, isAhead }) {
    const shown = this.shown[name] ?? { text: '', code: '' };
    return code === undefined ? text !== shown.text : isAhead || code !== (shown.code ?? '');
  }

  kept(value) {
    const { name, label, text, code, isAhead } = value;
    return { label, text, code: isAhead ? undefined : code, changed: this.differs(value), before: this.shown[name]?.text ?? '' };
  }

  choose = ({ target }) => {
    if (target.dataset.code !== undefined) {
      this.chosen.set(target, target.dataset.code);
    }
    this.look();
  };

  /** Takes an entry for this tab alone, as long as it lives. */
  take(id) {
    this.release?.();
    this.id = id;
    this.release = () => {};
    if (isPossible) {
      lock(id).then(release => {
        if (this.id === id) {
          this.release = release ?? this.release;
        } else {
          release?.();
        }
      });
    }
  }

  /** Offers the newest that no tab has open. */
  async offer() {
    if (!isPossible) {
      return;
    }
    const { account, record } = this.settings;
    const all = (await entries()).sort((a, b) => b.at - a.at);
    const own = all.filter(entry => entry.account === account);
    const old = all.filter(entry => entry.at < Date.now() - KEPT_MILLIS).concat(own.slice(MOST));
    old.forEach(entry => remove(entry.id));
    for (const entry of own.filter(one => one.record === record && one.id !== this.id)) {
      const release = await lock(entry.id);
      const text = release && await decrypt(entry, await this.key);
      if (text === undefined || this.settings.record !== record || this.stopped || this.offered) {
        release?.();
      } else {
        this.offered = { id: entry.id, release };
        this.element.$server.offer(text);
        return;
      }
    }
  }

  setDirty(dirty) {
    if (dirty !== this.dirty) {
      this.dirty = dirty;
      if (dirty) {
        addEventListener('beforeunload', ask);
      } else {
        removeEventListener('beforeunload', ask);
        this.element.textContent = '';
        delete this.element.dataset.kept;
      }
      if (this.element.isConnected) {
        this.element.$server?.touched(dirty);
      }
    }
  }

  tell(isKept) {
    if (this.dirty) {
      if (isKept || !this.element.textContent) { // what follows within an instant need not flicker
        this.element.textContent = isKept ? this.words.kept : this.words.unsaved;
      }
      this.element.dataset.kept = isKept;
    }
  }

  leave = event => {
    this.look();
    this.leaving = true;
    this.stop();
    event.detail.push(this.work);
  };

  forget = ({ data }) => {
    if (data === this.settings.account) {
      this.stop();
    }
  };
}

/** The browser asks whether the tab is to be left. */
function ask(event) {
  event.preventDefault();
  event.returnValue = true; // for browsers that do not go by the line before
}

/** What a field has. A choice has a code besides its text, by which the server knows it. */
function read(field) {
  const { field: name, code } = field.dataset;
  const label = field.label ?? '';
  if (code === undefined) {
    return { name, label, text: field.value ?? '' };
  }
  switch (field.localName) {
    case 'div': // picked one by one, each with a button that drops it
      return { name, label, text: [...field.querySelectorAll('.edit-chosen')].map(chosen => chosen.textContent.trim()).join(', '), code };
    case 'vaadin-combo-box': {
      const typed = field.inputElement?.value ?? '';
      const chosen = field.selectedItem?.label ?? '';
      const isTyping = field.inputElement === document.activeElement && typed !== chosen;
      return { name, label, text: isTyping ? typed : chosen, code, isTyping };
    }
    default:
      return { name, label, text: field.querySelector('vaadin-select-value-button')?.textContent.trim() ?? '', code };
  }
}

function readKey(text) {
  const raw = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function decrypt({ id, record, iv, data }, key) {
  try {
    const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytes(id + record) }, key, data);
    return new TextDecoder().decode(text);
  } catch {
    return undefined; // of another key
  }
}

function bytes(text) {
  return new TextEncoder().encode(text);
}

function unique() {
  return isPossible ? crypto.randomUUID() : undefined;
}

/** A function that gives the lock back; undefined if another tab has it and keeps it. */
function lock(id) {
  return new Promise(got => {
    // Whoever has just gone may take a moment to give it back.
    navigator.locks.request(`${DATABASE}-${id}`, { signal: AbortSignal.timeout(LOCK_MILLIS) },
      () => new Promise(release => got(release))).catch(() => got(undefined));
  });
}

function remove(id) {
  return isPossible ? inStore('readwrite', store => store.delete(id)) : undefined;
}

async function entries() {
  return inStore('readonly', store => store.getAll());
}

/** The result of a request, or undefined, when its transaction is complete. */
async function inStore(mode, use) {
  const database = await opened();
  return new Promise((done, failed) => {
    const transaction = database.transaction(STORE, mode);
    const request = use(transaction.objectStore(STORE));
    transaction.oncomplete = () => done(request?.result);
    transaction.onabort = transaction.onerror = () => failed(transaction.error);
  });
}

let opening;
function opened() {
  opening ??= new Promise((done, failed) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  return opening;
}
