import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AgreementColumns } from './answers.ts';

/** A page in sight asks so often whether its list is still the newest, and one that returns into sight after so long. */
const ASK_MS = 45_000;

/** Knows whether the page is offline, and whether a newer list was published since it was loaded. */
export class Freshness implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #life = new AbortController();
  #url = '';
  #revision = 0;
  /** Of the document that was read last: the rest of the same one need not be. */
  #tag: string | null = null;
  #asked = 0;
  #offline = !navigator.onLine;
  #outdated = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get offline(): boolean {
    return this.#offline;
  }

  get outdated(): boolean {
    return this.#outdated;
  }

  /** Remembers what was loaded from where. */
  loaded(url: string, { revision }: AgreementColumns): void {
    this.#url = url;
    this.#revision = revision;
    this.#asked = Date.now();
    this.#tag = null;
    this.#outdated = false;
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const online = (): void => {
      this.#offline = !navigator.onLine;
      this.#host.requestUpdate();
      if (!this.#offline) void this.#ask();
    };
    window.addEventListener('online', online, { signal });
    window.addEventListener('offline', online, { signal });
    const due = (): void => {
      if (document.visibilityState === 'visible' && Date.now() - this.#asked >= ASK_MS) void this.#ask();
    };
    document.addEventListener('visibilitychange', due, { signal });
    const timer = setInterval(due, ASK_MS / 3);
    signal.addEventListener('abort', () => clearInterval(timer));
  }

  hostDisconnected(): void {
    this.#life.abort();
  }

  /** Asks with the tag of what the browser keeps, nearly always to hear that it is the newest. No session is needed. */
  async #ask(): Promise<void> {
    if (this.#url === '') return;
    this.#asked = Date.now();
    try {
      const response = await fetch(this.#url, { cache: 'no-cache', signal: this.#life.signal });
      const tag = response.headers.get('ETag');
      if (!response.ok || (tag !== null && tag === this.#tag)) return;
      const { revision } = (await response.json()) as AgreementColumns;
      this.#tag = tag;
      // An answer that was overtaken by a newer one says nothing new.
      if (revision > this.#revision) {
        this.#outdated = true;
        this.#host.requestUpdate();
      }
    } catch {
      // Still out of reach: what is shown stays, and the next return asks again.
    }
  }
}
