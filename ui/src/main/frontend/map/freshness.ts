import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AgreementColumns } from './answers.ts';
import { fetchJson } from './documents.ts';

/** A page that was out of sight for this long asks, on its return, whether its list is still the newest. */
const OLD_MS = 10 * 60_000;

/** Knows whether the page is offline, and whether a newer list was published since it was loaded. */
export class Freshness implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #life = new AbortController();
  #url = '';
  #revision = 0;
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
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && Date.now() - this.#asked > OLD_MS) void this.#ask();
    }, { signal });
  }

  hostDisconnected(): void {
    this.#life.abort();
  }

  async #ask(): Promise<void> {
    if (this.#url === '') return;
    this.#asked = Date.now();
    try {
      const { revision } = await fetchJson<AgreementColumns>(this.#url, this.#life.signal);
      this.#outdated = revision !== this.#revision;
      this.#host.requestUpdate();
    } catch {
      // Still out of reach: what is shown stays, and the next return asks again.
    }
  }
}
