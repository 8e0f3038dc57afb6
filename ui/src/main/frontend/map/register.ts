import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Agreement, fetchAgreements } from './documents.ts';

const NONE: readonly Agreement[] = [];

/** All agreements with the names of their agencies, which the table needs and the map does not: fetched after the map is there. */
export class Register implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #life = new AbortController();
  #state: 'unasked' | 'loading' | 'failed' | readonly Agreement[] = 'unasked';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** None before they are there. */
  get all(): readonly Agreement[] {
    return typeof this.#state === 'string' ? NONE : this.#state;
  }

  get failed(): boolean {
    return this.#state === 'failed';
  }

  /** Asks if nobody did, or again after a failure if told so. */
  ask(again = false): void {
    if (this.#state !== 'unasked' && !(again && this.failed)) return;
    this.#state = 'loading';
    if (again) this.#host.requestUpdate();
    void this.#fetch(this.#life.signal);
  }

  /** Forgets what was of an older list. */
  clear(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#state = 'unasked';
  }

  hostDisconnected(): void {
    this.clear();
  }

  async #fetch(signal: AbortSignal): Promise<void> {
    try {
      this.#state = await fetchAgreements(signal);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      this.#state = 'failed';
    }
    this.#host.requestUpdate();
  }
}
