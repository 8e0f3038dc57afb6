import type { SearchHit } from './answers.ts';
import { fetchJson } from './documents.ts';

/** How far a lookup is. */
export type Lookup =
  | { readonly phase: 'idle' | 'loading' | 'failed' }
  | { readonly phase: 'found'; readonly hits: readonly SearchHit[] };

export type Ask = (text: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;

const REST_MS = 120;
const PATIENCE_MS = 8_000;

/** Asks the server, which may take a few seconds. */
export function askServer(text: string, signal: AbortSignal): Promise<readonly SearchHit[]> {
  const patient = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  return fetchJson(`/api/v1/search?q=${encodeURIComponent(text)}`, patient);
}

/** Asks about a text once it rests; a newer text supersedes what is still on its way. */
export class Asker {
  readonly #ask: Ask;
  readonly #show: (lookup: Lookup) => void;
  #life = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: string | null = null;

  constructor(ask: Ask, show: (lookup: Lookup) => void) {
    this.#ask = ask;
    this.#show = show;
  }

  /** Hears each change of the text. */
  type(text: string): void {
    this.stop();
    const wanted = text.trim();
    if (wanted === '') {
      this.#show({ phase: 'idle' });
      return;
    }
    this.#waiting = wanted;
    this.#show({ phase: 'loading' });
    this.#timer = setTimeout(() => this.hurry(), REST_MS);
  }

  /** Asks at once about a text that would still rest. */
  hurry(): void {
    clearTimeout(this.#timer);
    const text = this.#waiting;
    this.#waiting = null;
    if (text !== null) void this.#answer(text, this.#life.signal);
  }

  /** Forgets what is on its way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting = null;
    this.#life.abort();
    this.#life = new AbortController();
  }

  async #answer(text: string, signal: AbortSignal): Promise<void> {
    try {
      const hits = await this.#ask(text, signal);
      if (!signal.aborted) this.#show({ phase: 'found', hits });
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      this.#show({ phase: 'failed' });
    }
  }
}
