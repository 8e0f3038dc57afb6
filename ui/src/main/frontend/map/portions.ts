/** Rows that are written at a time. */
const PORTION = 100;
/** A list is written on while its end, as written by then, is at most a screen away. */
const NEAR: IntersectionObserverInit = { rootMargin: '100% 0px' };

/**
 * Lets a long list grow portion by portion when somebody comes near its end, so that it holds up neither
 * the page nor what is done above it.
 */
export class Portions<T> {
  readonly #grown: () => void;
  #of: readonly unknown[] = [];
  #all: readonly (readonly T[])[] = [];
  #taken: readonly (readonly T[])[] = [];
  #shown = 1;
  #end: Element | undefined;
  #observer: IntersectionObserver | null = null;
  #near = false;
  #timer = 0;

  /** `grown` hears that there is more to write. */
  constructor(grown: () => void) {
    this.#grown = grown;
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
    this.#grown();
  }

  /** Watches what follows the list, which is near when its end is. */
  readonly watch = (end: Element | undefined): void => {
    if (end === this.#end) return;
    this.#end = end;
    this.#observer?.disconnect();
    this.#observer = null;
    window.clearTimeout(this.#timer);
    this.#timer = 0;
    this.#near = false;
    if (end === undefined) return;
    this.#observer = new IntersectionObserver(entries => {
      this.#near = entries[entries.length - 1].isIntersecting;
      if (this.#near) this.#grown();
    }, NEAR);
    this.#observer.observe(end);
  };

  /** Writes a portion more, soon, if somebody is near the end and it is not the last. */
  grow(): void {
    if (this.#timer !== 0 || !this.#near || this.#shown >= this.#all.length) return;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#shown++;
      this.#grown();
    });
  }
}

function portionsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / PORTION) }, (_, i) => all.slice(i * PORTION, (i + 1) * PORTION));
}
