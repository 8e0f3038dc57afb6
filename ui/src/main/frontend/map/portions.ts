import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows that are written at a time. */
const PORTION = 100;
/** A list is written on while its end, as written by then, is at most a screen away. */
const NEAR: IntersectionObserverInit = { rootMargin: '100% 0px' };

type Host = ReactiveControllerHost & Element;

/**
 * Lets a long list grow portion by portion when somebody comes near its end, so that it holds up neither
 * the page nor what is done above it.
 */
export class Portions<T> implements ReactiveController {
  readonly #host: Host;
  readonly #selector: string;
  readonly #waits: () => boolean;
  #of: readonly unknown[] = [];
  #all: readonly (readonly T[])[] = [];
  #taken: readonly (readonly T[])[] = [];
  #shown = 1;
  #element: Element | null = null;
  #observer: IntersectionObserver | null = null;
  #near = false;
  #timer = 0;

  /** `selector` finds what follows the list; it does not grow while `waits` says so. */
  constructor(host: Host, selector: string, waits: () => boolean) {
    this.#host = host;
    this.#selector = selector;
    this.#waits = waits;
    host.addController(this);
  }

  /** Rows of the whole list. */
  get count(): number {
    return this.#all.reduce((sum, portion) => sum + portion.length, 0);
  }

  /**
   * The portions to show by now, or all; made anew when what they are made of has changed, otherwise
   * the same as before.
   */
  take(of: readonly unknown[], make: () => readonly T[], all: boolean): readonly (readonly T[])[] {
    if (of.length !== this.#of.length || of.some((part, i) => part !== this.#of[i])) {
      this.#of = of;
      this.#all = portionsOf(make());
      this.#taken = [];
      if (!this.#near) this.#shown = 1;
    }
    const shown = all ? this.#all.length : Math.min(this.#shown, this.#all.length);
    if (this.#taken.length !== shown) this.#taken = this.#all.slice(0, shown);
    return this.#taken;
  }

  /** Writes the whole of the list. */
  takeAll(): void {
    this.#shown = this.#all.length;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    this.#observe();
    if (this.#timer !== 0 || !this.#near || this.#shown >= this.#all.length || this.#waits()) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#shown++;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#observer?.disconnect();
    this.#element = null;
  }

  #observe(): void {
    const element = this.#host.querySelector(this.#selector);
    if (element === this.#element) return;
    this.#observer?.disconnect();
    this.#element = element;
    if (element === null) return;
    this.#observer = new IntersectionObserver(entries => {
      this.#near = entries[entries.length - 1].isIntersecting;
      if (this.#near) this.#host.requestUpdate();
    }, NEAR);
    this.#observer.observe(element);
  }
}

function portionsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / PORTION) }, (_, i) => all.slice(i * PORTION, (i + 1) * PORTION));
}
