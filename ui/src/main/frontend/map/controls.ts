import { html, type TemplateResult } from 'lit';
import { MEASURES } from './measures.ts';
import { say, type Texts } from './texts.ts';
import { NOTHING, type UrlState } from './url-state.ts';
import type { MapData } from './view.ts';

/** What was chosen of measure and filters. */
type Change = Partial<Pick<UrlState, 'measure' | 'model' | 'status'>>;

/**
 * The measure and the filters, and a button that takes all choices back, and the map to the whole where it was `moved`;
 * `open` counts on narrow screens only.
 */
export function controls(
  texts: Texts,
  data: MapData | null,
  url: UrlState,
  choose: (change: Change) => void,
  reset: () => void,
  moved: boolean,
  open: boolean,
  toggle: () => void,
): TemplateResult {
  const field = (name: 'measure' | 'model' | 'status', options: readonly (readonly [string, string])[]): TemplateResult => {
    const chosen = url[name] ?? '';
    const change = (event: Event): void => choose({ [name]: (event.target as HTMLSelectElement).value || null });
    return html`<div class="choice">
      <label for="county-map-${name}">${say(texts, `${name}.label`)}</label>
      <select id="county-map-${name}" @change=${change} ?disabled=${data === null}>
        ${options.map(([value, label]) => html`<option value=${value} .selected=${chosen === value}>${label}</option>`)}
      </select>
    </div>`;
  };
  const changed = moved || url.measure !== NOTHING.measure || url.model !== null || url.status !== null || url.asOf !== null || url.county !== null || url.state !== null;
  return html`<button type="button" class="action filters" aria-expanded=${open} aria-controls="county-map-controls" @click=${toggle}>
      ${say(texts, 'filters')}
    </button>
    <div id="county-map-controls" class="controls ${open ? 'open' : ''}">
    ${field('measure', MEASURES.map(measure => [measure, say(texts, `measure.${measure}`)]))}
    ${field('model', [['', say(texts, 'model.all')], ...(data?.models ?? []).map(model => [model, say(texts, `model.${model}`)] as const)])}
    ${field('status', [
      ['', say(texts, 'status.onTheList')],
      ...(data?.statuses ?? []).filter(status => status !== 'ACTIVE').map(status => [status, say(texts, `status.${status}`)] as const),
      ['ALL', say(texts, 'status.ALL')],
    ])}
    <button type="button" class="action" ?disabled=${!changed} @click=${reset}>${say(texts, 'reset')}</button>
  </div>`;
}
