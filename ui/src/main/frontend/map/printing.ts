import type { LitElement, ReactiveController } from 'lit';
import type { Picture } from './picture.ts';

/** CSS pixels; the paper's width scales it. */
const WIDTH = 1_200;

/** While the page is printed, a picture of the whole map is in it, in the colours of paper. */
export class Printing implements ReactiveController {
  readonly #host: LitElement;
  readonly #draw: () => Picture | null;
  #life = new AbortController();
  #on = false;

  /** `draw` gives a picture of what is shown, or null if there is nothing yet. */
  constructor(host: LitElement, draw: () => Picture | null) {
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
    if (picture === null) return;
    picture.showWhole(WIDTH, WIDTH * picture.proportion);
    picture.flatten();
    picture.box.classList.add('printed');
    this.#host.querySelector('.stage')?.append(picture.box);
  }

  #end(): void {
    this.#on = false;
    this.#host.querySelector('.printed')?.remove();
    this.#host.requestUpdate();
  }
}
