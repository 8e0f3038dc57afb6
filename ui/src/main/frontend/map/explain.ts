import { html, type TemplateResult } from 'lit';
import { say, type Texts } from './texts.ts';

/** What can be explained: key of the texts `explain.KEY.title` and `explain.KEY`. */
export type Topic = 'legend' | 'none' | 'absence' | 'statewide' | 'unplaced' | 'date' | 'models';

/** A button that opens an explanation over the page; Escape and a click elsewhere close it. */
export function explain(texts: Texts, topic: Topic): TemplateResult {
  const id = `county-map-explain-${topic}`;
  const title = say(texts, `explain.${topic}.title`);
  return html`<button type="button" class="explain" popovertarget=${id} aria-label=${say(texts, 'explain', title)}>
      <span aria-hidden="true">?</span>
    </button>
    <div id=${id} class="explanation" popover role="dialog" aria-labelledby="${id}-title">
      <h3 id="${id}-title">${title}</h3>
      ${paragraphs(texts, topic).map(paragraph => html`<p>${paragraph}</p>`)}
      <button type="button" class="action" popovertarget=${id} popovertargetaction="hide">${say(texts, 'close')}</button>
    </div>`;
}

function paragraphs(texts: Texts, topic: Topic): readonly string[] {
  if (topic !== 'models') return say(texts, `explain.${topic}`).split('|');
  return ['JEM', 'WSO', 'TFM'].map(model => `${say(texts, `model.${model}`)} (${model}): ${say(texts, `model.${model}.is`)}`);
}
