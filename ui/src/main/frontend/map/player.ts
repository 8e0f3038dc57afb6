import type { Address } from './address.ts';
import { dateAt, type Day } from './days.ts';
import type { Span } from './published.ts';
import { dayOfRun } from './run.ts';
import type { MapStore } from './scene.ts';

/** Moves the date: by play, or as a hand moves it. Only a day that stays is put into the URL. */
export class Player {
  readonly #store: MapStore;
  readonly #address: Address;
  #frame = 0;

  constructor(store: MapStore, address: Address) {
    this.#store = store;
    this.#address = address;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#store.set({ motion: 'rest' });
  }

  readonly drag = (day: Day, rests: boolean): void => {
    cancelAnimationFrame(this.#frame);
    this.#show(day, rests ? 'rest' : 'drag');
  };

  readonly toggle = (day: Day): void => {
    const { data, motion } = this.#store.state;
    if (data === null) return;
    if (motion === 'play') this.drag(day, true);
    else this.#play(data.span, day);
  };

  #play(span: Span, day: Day): void {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const start = performance.now();
    const tick = (now: number): void => {
      const at = dayOfRun(span, day, Math.max(0, now - start), calm);
      const ends = at >= span.last;
      if (!ends) this.#frame = requestAnimationFrame(tick);
      this.#show(at, ends ? 'rest' : 'play');
    };
    this.#store.set({ motion: 'play' });
    this.#frame = requestAnimationFrame(tick);
  }

  #show(day: Day, motion: 'rest' | 'play' | 'drag'): void {
    const span = this.#store.state.data?.span;
    const asOf = span === undefined || day >= span.last ? null : dateAt(day);
    this.#store.set({ motion });
    if (motion === 'rest') this.#address.go({ asOf }, false);
    else this.#address.hold({ asOf });
  }
}
