// What each signed-in tab does besides what it shows: it tells the server that somebody is there,
// warns before the session ends, says when the server cannot be reached, and leaves for the
// sign-in when the session has ended.

import { dialog, line } from './notices.js';

const USES = ['keydown', 'pointerdown', 'pointermove', 'wheel'];
const TELL_MILLIS = 1000;
const WAIT_MILLIS = 1000;
/** Answers that must be missing in a row before it is said. */
const LOST = 2;
/** Seconds before the end at which the rest is read out. */
const READ_OUT = [60, 30, 10];

/**
 * Begins.
 *
 * @param tab the number of Flow's UI
 * @param account names the account where drafts are kept
 * @param login where to sign in; {ended} and {next} are its parameters
 * @param warnAt seconds before the end at which to warn
 * @param words title, text with {0} for the minutes and seconds, stay, lost, drop (with {0} for how many drafts)
 */
export function start({ tab, account, login, warnAt, words }) {
  const worker = new Worker('/session-watch.js');
  const warn = warning(words, () => {
    used = Date.now();
    worker.postMessage({ used, stay: true });
  });
  const say = line();
  let used = Date.now();
  let told = used;
  let end = Infinity;
  let missed = 0;

  for (const use of USES) {
    // While the warning is there, it is what must be answered: a pushed table does not.
    addEventListener(use, event => {
      if (event.isTrusted && !warn.isOpen()) {
        used = Date.now();
        if (used - told >= TELL_MILLIS) {
          told = used;
          worker.postMessage({ used });
        }
      }
    }, { capture: true, passive: true });
  }

  worker.onmessage = ({ data }) => {
    if (data.ended) {
      worker.terminate();
      leave(login, Date.now() >= end - 1000 ? 'idle' : '');
      return;
    }
    missed = data.lost ? missed + 1 : 0;
    say(missed >= LOST ? words.lost : '');
    if (data.left !== undefined) {
      end = Date.now() + data.left * 1000;
      warn.show(data.left <= warnAt ? end : undefined);
    }
  };
  worker.postMessage({ tab });
  sessionStorage.setItem('signed-in', true);
  clearOnSignOut(account, words.drop);
}

/** Those that keep something may add to the event's list what must be waited for. */
async function leave(login, why) {
  const waiting = [];
  dispatchEvent(new CustomEvent('session-ended', { detail: waiting }));
  await within(waiting);
  location.replace(`${login}?ended=${why}&next=${encodeURIComponent(location.pathname + location.search)}`);
}

/** Whoever signs out leaves nothing behind; what was typed and not saved is asked about first. */
function clearOnSignOut(account, words) {
  addEventListener('submit', async event => {
    const form = event.target;
    if (new URL(form.action).pathname !== '/logout') {
      return;
    }
    event.preventDefault();
    const drafts = await import('./drafts.js');
    const kept = await drafts.count(account);
    if (!kept || confirm(words.replace('{0}', kept))) {
      await within([drafts.clear(account)]);
      sessionStorage.removeItem('signed-in');
      form.submit();
    }
  });
}

function within(waiting) {
  return Promise.race([Promise.allSettled(waiting), new Promise(done => setTimeout(done, WAIT_MILLIS))]);
}

function warning(words, stay) {
  const { box, text } = dialog(words.title, words.stay, stay);
  text.setAttribute('role', 'timer');
  const spoken = box.appendChild(document.createElement('p'));
  spoken.className = 'notice-spoken';
  spoken.setAttribute('role', 'status');
  let end;
  let ticking;
  const say = () => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000));
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
    text.textContent = words.text.replace('{0}', clock);
    if (READ_OUT.includes(left)) {
      spoken.textContent = text.textContent;
    }
  };
  return {
    isOpen: () => box.open,
    /** Counts down to a time; undefined ends the warning. */
    show(until) {
      end = until;
      if (until === undefined) {
        clearInterval(ticking);
        box.close();
      } else {
        say();
        if (!box.open) {
          box.showModal();
          ticking = setInterval(say, 1000);
        }
      }
    },
  };
}
