import type { AgreementColumns } from './answers.ts';
import type { MapStore } from './scene.ts';

/** A page in sight asks so often whether its list is still the newest, and one that returns into sight after so long. */
const ASK_MS = 45_000;

/** Tells the store whether the page is offline, and whether a newer list was published since it was loaded. */
export class Freshness {
  readonly #store: MapStore;
  #signal = AbortSignal.abort();
  #url = '';
  #revision = 0;
  /** Of the document that was read last: the rest of the same one need not be. */
  #tag: string | null = null;
  #asked = 0;

  constructor(store: MapStore) {
    this.#store = store;
  }

  /** Remembers what was loaded from where. */
  loaded(url: string, revision: number): void {
    this.#url = url;
    this.#revision = revision;
    this.#asked = Date.now();
    this.#tag = null;
    this.#store.set({ outdated: false });
  }

  connect(signal: AbortSignal): void {
    this.#signal = signal;
    const online = (): void => {
      this.#store.set({ offline: !navigator.onLine });
      if (navigator.onLine) void this.#ask();
    };
    this.#store.set({ offline: !navigator.onLine });
    window.addEventListener('online', online, { signal });
    window.addEventListener('offline', online, { signal });
    const due = (): void => {
      if (document.visibilityState === 'visible' && Date.now() - this.#asked >= ASK_MS) void this.#ask();
    };
    document.addEventListener('visibilitychange', due, { signal });
    const timer = setInterval(due, ASK_MS / 3);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** Asks with the tag of what the browser keeps, nearly always to hear that it is the newest. No session is needed. */
  async #ask(): Promise<void> {
    if (this.#url === '') return;
    this.#asked = Date.now();
    try {
      const response = await fetch(this.#url, { cache: 'no-cache', signal: this.#signal });
      const tag = response.headers.get('ETag');
      if (!response.ok || (tag !== null && tag === this.#tag)) return;
      const { revision } = (await response.json()) as AgreementColumns;
      this.#tag = tag;
      // An answer that was overtaken by a newer one unsays nothing.
      if (revision !== this.#revision) this.#store.set({ outdated: true });
    } catch {
      // Still out of reach: what is shown stays, and the next return asks again.
    }
  }
}
