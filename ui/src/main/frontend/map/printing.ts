import type { LitElement, ReactiveController } from 'lit';

/** While the page is printed, a picture of the map is in it, ahead of all else, in the colors of paper. */
export class Printing implements ReactiveController {
  readonly #host: LitElement;
  readonly #draw: () => HTMLElement | null;
  #life = new AbortController();
  #on = false;

  /** `draw` gives a picture of what is shown, or null if there is nothing yet. */
  constructor(host: LitElement, draw: () => HTMLElement | null) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  /** Whether the page is on its way to paper. */
  get on(): boolean {
    return this.#on;
  }

  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    window.addEventListener('beforeprint', () => this.#begin(), { signal });
    window.addEventListener('afterprint', () => this.#end(), { signal });
  }

  hostDisconnected(): void {
    this.#life.abort();
  }

  #begin(): void {
    this.#end();
    this.#on = true;
    this.#host.requestUpdate();
    const picture = this.#draw();
    if (picture !== null) this.#host.querySelector('.stage')?.prepend(picture);
  }

  #end(): void {
    this.#on = false;
    this.#host.querySelector('.printed')?.remove();
    this.#host.requestUpdate();
  }
}
