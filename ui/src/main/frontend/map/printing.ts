import { drawForPaper } from './paper.ts';
import { fillsIn, type MapStore } from './scene.ts';
import { stateCode } from './texts.ts';

/** While the page is printed, a picture of the map is in it, ahead of all else, in the colors of paper. */
export class Printing {
  readonly #store: MapStore;
  readonly #host: HTMLElement;

  constructor(store: MapStore, host: HTMLElement) {
    this.#store = store;
    this.#host = host;
  }

  connect(signal: AbortSignal): void {
    window.addEventListener('beforeprint', () => this.#begin(), { signal });
    window.addEventListener('afterprint', () => this.#end(), { signal });
  }

  #begin(): void {
    this.#end();
    this.#store.set({ printing: true });
    const picture = this.#draw();
    if (picture !== null) this.#host.querySelector('.stage')?.prepend(picture);
  }

  #end(): void {
    this.#store.set({ printing: false });
    this.#host.querySelector('.printed')?.remove();
  }

  /** A selected county is shown in its state. */
  #draw(): HTMLElement | null {
    const scene = this.#store.view;
    if (scene.shown === null) return null;
    const { texts, data, now } = scene.shown;
    const [county] = scene.selected;
    const around = county === undefined ? [] : (data.byState.get(stateCode(texts, data.topology.fips[county])) ?? []);
    return drawForPaper(data, now, fillsIn(scene, now), around, scene.selected);
  }
}
