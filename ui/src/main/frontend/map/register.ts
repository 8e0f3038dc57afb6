import { fetchAgreements } from './documents.ts';
import type { MapStore } from './scene.ts';

/** Fetches all agreements with the names of their agencies, which the table needs and the map does not: after the map is there. */
export class Register {
  readonly #store: MapStore;
  #life = new AbortController();

  constructor(store: MapStore) {
    this.#store = store;
  }

  /** Asks if nobody did, or again after a failure if told so. */
  ask(again = false): void {
    const { register } = this.#store.state;
    if (register !== 'unasked' && !(again && register === 'failed')) return;
    this.#store.set({ register: 'loading' });
    void this.#fetch(this.#life.signal);
  }

  /** Forgets what was of an older list. */
  clear(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#store.set({ register: 'unasked' });
  }

  async #fetch(signal: AbortSignal): Promise<void> {
    try {
      const register = await fetchAgreements(signal);
      if (!signal.aborted) this.#store.set({ register });
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      this.#store.set({ register: 'failed' });
    }
  }
}
