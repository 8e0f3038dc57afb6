import { html, nothing, type TemplateResult } from 'lit';
import { explain, type Topic } from './explain.ts';
import { say, sayCount, sayNumber, type Texts } from './texts.ts';
import type { MapData, View } from './view.ts';

/**
 * What the colours, the hatch and the badges mean, and how many counties and states have them. It has an entry for all
 * that the data can show, so that it keeps its size while the date moves.
 */
export function legend(texts: Texts, fills: readonly string[], data: MapData, view: View): TemplateResult {
  const labels = view.scale.labels(texts);
  const entry = (swatch: TemplateResult, label: string, count: TemplateResult | string, topic: Topic | null): TemplateResult =>
    html`<li>
      ${swatch}
      <span class="class">${label}</span>
      <span class="muted">${count}</span>
      ${topic === null ? nothing : explain(texts, topic)}
    </li>`;
  const counties = (index: number): TemplateResult =>
    html`${sayNumber(texts, view.legend[index])}<span class="visually-hidden"> ${say(texts, 'unit.counties')}</span>`;
  const colour = (index: number): TemplateResult => html`<span class="swatch" .style=${`background:${fills[index]}`} aria-hidden="true"></span>`;
  return html`<section class="legend" aria-labelledby="county-map-legend">
    <h2><span id="county-map-legend">${say(texts, `legend.${view.scale.measure}`)}</span> ${explain(texts, view.scale.kinds ? 'models' : 'legend')}</h2>
    <ul>
      ${entry(colour(0), say(texts, 'legend.none'), counties(0), 'none')}
      ${labels.map((label, i) =>
        label === '' ? nothing : entry(colour(i + 1), label, counties(i + 1), null),
      )}
      ${!data.hasStatewide
        ? nothing
        : entry(
            html`<span class="swatch hatch" aria-hidden="true"></span>`,
            say(texts, 'legend.statewide'),
            sayCount(texts, 'states', view.badges.length),
            'statewide',
          )}
      ${!data.hasUnplaced
        ? nothing
        : entry(
            html`<span class="swatch unplaced" aria-hidden="true">?</span>`,
            say(texts, 'legend.unplaced'),
            sayCount(texts, 'agreements', view.unplaced),
            'unplaced',
          )}
    </ul>
  </section>`;
}
