import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { yearOf } from './days.ts';
import type { AgreementDocument } from './documents.ts';
import { failure } from './notices.ts';
import { part } from './part.ts';
import type { Portions } from './portions.ts';
import type { Register } from './register.ts';
import { type Row, sorted } from './rows.ts';
import type { MapStore, Scene, Shown } from './scene.ts';
import { cutNote, table } from './table.ts';
import { say } from './texts.ts';
import { dataDateOf, rowsOfView, summaryOf } from './view.ts';
import type { Visit } from './visit.ts';

const NONE: readonly AgreementDocument[] = [];

/** The view in words and as a table. While the date moves only the year is announced. */
export function account(store: MapStore, visit: Visit, register: Register, portions: Portions<Row>, focusTable: () => void): TemplateResult {
  const yearIn = ({ state, shown }: Scene): string =>
    state.motion === 'rest' || shown === null || shown.now.choice.day === null ? '' : String(yearOf(shown.now.choice.day));
  /** The rows to write by now, of a scene's table. */
  const rowsIn = ({ state }: Scene, { texts, data, resting }: Shown): readonly (readonly Row[])[] => {
    const all = typeof state.register === 'string' ? NONE : state.register;
    return portions.take([texts, resting, state.order, all], () => sorted(rowsOfView(texts, data, resting, all), state.order, texts.language), state.printing);
  };
  // The button goes with the note, so the focus stays at the table.
  const showAll = (): void => {
    portions.takeAll();
    focusTable();
  };
  return html`<p class="visually-hidden" role="status">${part(store, scene => [yearIn(scene)], yearIn)}</p>
    <p class="summary" aria-live="polite">${part(
      store,
      ({ shown }) => [shown?.texts, shown?.resting],
      ({ shown }) => (shown === null ? '' : summaryOf(shown.texts, shown.data, shown.resting)),
    )}</p>
    ${part(
      store,
      scene => [scene.shown?.texts, scene.state.order, scene.state.register, scene.shown === null ? null : rowsIn(scene, scene.shown)],
      scene => {
        if (scene.shown === null) return nothing;
        const { texts, data, resting } = scene.shown;
        const { order } = scene.state;
        const rows = rowsIn(scene, scene.shown);
        const models = resting.choice.model === null ? data.models : [resting.choice.model];
        return html`<div class="table" role="region" tabindex="0" aria-label=${say(texts, 'table')}>
          ${cutNote(texts, rows.reduce((sum, portion) => sum + portion.length, 0), portions.count, showAll)}
          ${scene.state.register === 'failed' ? failure(say(texts, 'table.agencies.failed'), say(texts, 'retry'), () => register.ask(true)) : nothing}
          ${table(texts, rows, portions.count, models, order, sort => store.set({ order: sort }), visit.selectRow)}
        </div>`;
      },
    )}
    <div class="table-end" ${ref(portions.watch)}></div>
    ${part(
      store,
      ({ shown, state }) => [shown?.texts, shown?.data, state.printing],
      ({ shown, state }) =>
        shown === null
          ? nothing
          : html`<p class="muted credits">${say(shown.texts, 'source', dataDateOf(shown.texts, shown.data))} ${say(shown.texts, 'credits')}</p>
              ${state.printing ? html`<p class="muted credits">${say(shown.texts, 'printed', window.location.href)}</p>` : nothing}`,
    )}`;
}
