import { html, type TemplateResult } from 'lit';
import type { Day } from './days.ts';
import { explain } from './explain.ts';
import { part } from './part.ts';
import type { MapStore, Scene, Shown } from './scene.ts';
import { say, sayUntil } from './texts.ts';
import { dataDateOf } from './view.ts';

/** What a visitor can do with the date. */
export interface DateActions {
  /** Plays on from a day, or stops there. */
  readonly toggle: (day: Day) => void;
  /** Shows a day; `rests` is false while more are on their way. */
  readonly drag: (day: Day, rests: boolean) => void;
}

/** The date bar: a slider through the days, and a button that plays them. A step of the date moves only the slider. */
export function timeline(store: MapStore, { texts, data }: Shown, playing: boolean, { toggle, drag }: DateActions): TemplateResult {
  const { span } = data;
  const dayIn = ({ shown }: Scene): Day => shown?.now.choice.day ?? span.last;
  // Nobody reads a date that changes more often than the legend does.
  const told = ({ shown }: Scene): readonly unknown[] => [shown?.legend.choice.day];
  const text = ({ shown }: Scene): string => {
    const day = shown?.legend.choice.day ?? null;
    return day === null ? say(texts, 'newest', dataDateOf(texts, data)) : sayUntil(texts, day);
  };
  const value = (event: Event): Day => Number((event.target as HTMLInputElement).value);
  return html`<div class="timeline" role="group" aria-label=${say(texts, 'asOf')}><div class="strip">
      <button type="button" aria-label=${say(texts, playing ? 'pause' : 'play')} @click=${() => toggle(dayIn(store.view))}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${playing ? 'M7 5h4v14H7zM13 5h4v14h-4z' : 'M8 5l11 7-11 7z'} /></svg>
      </button>
      <div class="days">
        <label for="county-map-day">${say(texts, 'asOf')} <output>${part(store, told, text)}</output></label>
        <input
          id="county-map-day"
          type="range"
          aria-describedby="county-map-known"
          min=${span.first}
          max=${span.last}
          .value=${part(store, scene => [dayIn(scene)], scene => String(dayIn(scene)))}
          aria-valuetext=${part(store, told, text)}
          @input=${(event: Event) => drag(value(event), false)}
          @change=${(event: Event) => drag(value(event), true)}
        />
      </div>
      ${explain(texts, 'date')}
    </div>
    <p id="county-map-known" class="known">${say(texts, 'known')}</p></div>`;
}
