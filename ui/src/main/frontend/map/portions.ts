import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows that are written at a time. */
const PORTION = 100;

/** Lets a long list grow portion by portion, so that none holds up the page. */
export class Portions<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #of: readonly unknown[] = [];
  #all: readonly T[] = [];
  #shown = 0;
  #timer = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The rows to show by now; they are made anew when what they are made of has changed. */
  take(of: readonly unknown[], make: () => readonly T[]): readonly T[] {
    if (of.length !== this.#of.length || of.some((part, i) => part !== this.#of[i])) {
      this.#of = of;
      this.#all = make();
    }
    this.#shown = Math.max(this.#shown, PORTION);
    return this.#all.length > this.#shown ? this.#all.slice(0, this.#shown) : this.#all;
  }

  hostUpdated(): void {
    if (this.#timer !== 0 || this.#shown >= this.#all.length) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#shown += PORTION;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
