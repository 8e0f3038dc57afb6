import { noChange } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import type { MapStore, Scene } from './scene.ts';

type Pick = (scene: Scene) => readonly unknown[];
type Draw = (scene: Scene) => unknown;

/** A part of a page that is drawn anew when something that it picks of the scene has changed, and only then. */
class Part extends AsyncDirective {
  #pick: Pick = () => [];
  #draw: Draw = () => noChange;
  #store: MapStore | null = null;
  #picked: readonly unknown[] = [];
  #end: () => void = () => undefined;

  override render(store: MapStore, pick: Pick, draw: Draw): unknown {
    this.#pick = pick;
    this.#draw = draw;
    if (this.#store !== store) {
      this.#store = store;
      this.#listen(store);
    }
    this.#picked = pick(store.view);
    return draw(store.view);
  }

  protected override disconnected(): void {
    this.#end();
  }

  protected override reconnected(): void {
    if (this.#store === null) return;
    this.#listen(this.#store);
    this.#follow(this.#store.view);
  }

  #listen(store: MapStore): void {
    this.#end();
    this.#end = store.listen(scene => this.#follow(scene));
  }

  #follow(scene: Scene): void {
    const picked = this.#pick(scene);
    if (picked.length === this.#picked.length && picked.every((one, i) => one === this.#picked[i])) return;
    this.#picked = picked;
    this.setValue(this.#draw(scene));
  }
}

/** `part(store, pick, draw)` is what `draw` makes of the scene, anew when something that `pick` tells has changed. */
export const part = directive(Part);
