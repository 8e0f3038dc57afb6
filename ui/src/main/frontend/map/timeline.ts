import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Day } from './days.ts';
import { explain } from './explain.ts';
import type { Span } from './published.ts';
import { say, sayUntil, type Texts } from './texts.ts';

/** A run through all days takes this long. */
const RUN_MS = 15_000;
/** For those who prefer less motion a run goes by years, this long each. */
const YEAR_MS = 1_500;
const YEAR = 365.25;

/** The date bar: a slider through the days, and a button that plays them. */
export class Timeline implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #show: (day: Day | null, rests: boolean) => void;
  #frame = 0;
  #dragged = false;

  /** `show` hears each day; null for the newest; `rests` is false while more are on their way. */
  constructor(host: ReactiveControllerHost, show: (day: Day | null, rests: boolean) => void) {
    this.#host = host;
    this.#show = show;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Whether the date is on the move, by play or by hand. */
  get moving(): boolean {
    return this.#frame !== 0 || this.#dragged;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#dragged = false;
  }

  /** `newest` is in words what the data are of. */
  render(texts: Texts, span: Span, shown: Day | null, newest: string): TemplateResult {
    const day = shown ?? span.last;
    const text = shown === null ? say(texts, 'newest', newest) : sayUntil(texts, shown);
    const playing = this.#frame !== 0;
    const value = (event: Event): Day => Number((event.target as HTMLInputElement).value);
    const dragTo = (to: Day, rests: boolean): void => {
      this.stop();
      this.#dragged = !rests;
      this.#tell(span, to, rests);
    };
    return html`<div class="timeline" role="group" aria-label=${say(texts, 'asOf')}><div class="strip">
      <button type="button" aria-label=${say(texts, playing ? 'pause' : 'play')} @click=${() => this.#toggle(span, day)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${playing ? 'M7 5h4v14H7zM13 5h4v14h-4z' : 'M8 5l11 7-11 7z'} /></svg>
      </button>
      <div class="days">
        <label for="county-map-day">${say(texts, 'asOf')} <output>${text}</output></label>
        <input
          id="county-map-day"
          type="range"
          aria-describedby="county-map-known"
          min=${span.first}
          max=${span.last}
          .value=${String(day)}
          aria-valuetext=${text}
          @input=${(event: Event) => dragTo(value(event), false)}
          @change=${(event: Event) => dragTo(value(event), true)}
        />
      </div>
      ${explain(texts, 'date')}
    </div>
    <p id="county-map-known" class="known">${say(texts, 'known')}</p></div>`;
  }

  #toggle(span: Span, day: Day): void {
    if (this.#frame !== 0) {
      this.stop();
      this.#tell(span, day, true);
      return;
    }
    const begin = day >= span.last ? span.first : day;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const start = performance.now();
    let shown = -1;
    const tick = (now: number): void => {
      const passed = Math.max(0, now - start);
      const days = calm ? Math.floor(passed / YEAR_MS) * YEAR : (passed / RUN_MS) * (span.last - span.first);
      const at = Math.min(span.last, Math.floor(begin + days));
      const ends = at >= span.last;
      this.#frame = ends ? 0 : requestAnimationFrame(tick);
      if (at !== shown || ends) this.#tell(span, (shown = at), ends);
    };
    this.#frame = requestAnimationFrame(tick);
    this.#host.requestUpdate();
  }

  #tell(span: Span, day: Day, rests: boolean): void {
    this.#show(day >= span.last ? null : day, rests);
    this.#host.requestUpdate();
  }
}
