import type { ReactiveControllerHost } from 'lit';
import { Pace } from './pace.ts';
import { choiceOf } from './published.ts';
import type { Texts } from './texts.ts';
import type { UrlState } from './url-state.ts';
import { type MapData, type View, viewOf } from './view.ts';

/** Numbers that change more often cannot be read, and cost as much as the map. */
const READABLE_MS = 100;

/** What is shown: now on the map, with a short delay in the legend, and in the table when the date has come to rest. */
export class Views {
  now: View | null = null;
  /** While the date moves, it is up to a tenth of a second old. */
  legend: View | null = null;
  resting: View | null = null;
  readonly #pace: Pace;

  constructor(host: ReactiveControllerHost) {
    this.#pace = new Pace(READABLE_MS, () => host.requestUpdate());
  }

  /** Forgets what was made of other data. */
  clear(): void {
    this.now = this.legend = this.resting = null;
  }

  follow(texts: Texts, data: MapData, state: UrlState, moving: boolean): void {
    const { measure } = state;
    const choice = choiceOf(data, state);
    const { now } = this;
    if (now === null || now.scale.measure !== measure || now.choice.model !== choice.model || now.choice.status !== choice.status || now.choice.day !== choice.day) {
      this.now = viewOf(texts, data, measure, choice, now);
    }
    if (!moving) this.resting = this.now;
    if (!moving || this.legend === null || (this.legend !== this.now && this.#pace.lets())) this.legend = this.now;
  }
}
