/** Lets through what comes often at most once in some time, and sees that the last of it comes through. */
export class Pace {
  readonly #ms: number;
  readonly #again: () => void;
  #waiting = false;
  #missed = false;

  /** `again` is called, after at most so many milliseconds, if anything was held back. */
  constructor(ms: number, again: () => void) {
    this.#ms = ms;
    this.#again = again;
  }

  /** Whether what comes now is let through. */
  lets(): boolean {
    this.#missed = this.#waiting;
    if (this.#waiting) return false;
    this.#waiting = true;
    setTimeout(() => {
      this.#waiting = false;
      if (this.#missed) this.#again();
    }, this.#ms);
    return true;
  }
}
