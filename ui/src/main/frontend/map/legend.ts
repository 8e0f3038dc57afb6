import { html, nothing, type TemplateResult } from 'lit';
import { CLASSES, classLabel, classOf } from './palette.ts';
import { say, sayCount, type Texts } from './texts.ts';

/** Number of counties per class. */
export function countClasses(counts: Uint16Array): number[] {
  const classes = CLASSES.map(() => 0);
  for (const count of counts) classes[classOf(count)]++;
  return classes;
}

/** What the colours and the hatch mean, and how many counties and states have them. */
export function legend(texts: Texts, fills: readonly string[], classes: readonly number[], statewide: number): TemplateResult {
  return html`<section class="legend" aria-labelledby="county-map-legend">
    <h2 id="county-map-legend">${say(texts, 'legend')}</h2>
    <ul>
      ${classes.map(
        (counties, index) =>
          html`<li>
            <span class="swatch" style="background:${fills[index]}" aria-hidden="true"></span>
            <span class="class">${index === 0 ? say(texts, 'legend.none') : classLabel(index)}</span>
            <span class="muted">${sayCount(texts, 'counties', counties)}</span>
          </li>`,
      )}
      ${statewide === 0
        ? nothing
        : html`<li>
            <span class="swatch hatch" aria-hidden="true"></span>
            <span class="class">${say(texts, 'legend.statewide')}</span>
            <span class="muted">${sayCount(texts, 'states', statewide)}</span>
          </li>`}
    </ul>
  </section>`;
}
