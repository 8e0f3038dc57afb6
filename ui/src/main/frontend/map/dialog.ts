import { html, nothing, type TemplateResult } from 'lit';
import { say, type Texts } from './texts.ts';

/**
 * A dialog over the page, with its title and a button that closes it. What is in it is there only while it is open.
 *
 * @param id a prefix of its own for ids
 */
export function dialog(texts: Texts, id: string, title: string, content: TemplateResult | null, closed: () => void): TemplateResult {
  return html`<dialog aria-labelledby="${id}-title" @close=${closed} @keydown=${keepEscape}>
    ${content === null
      ? nothing
      : html`<header>
            <h2 id="${id}-title" tabindex="-1">${title}</h2>
            <button type="button" class="close" aria-label=${say(texts, 'close')} @click=${close}>
              <span aria-hidden="true">×</span>
            </button>
          </header>
          ${content}`}
  </dialog>`;
}

function close(event: Event): void {
  (event.currentTarget as HTMLElement).closest('dialog')?.close();
}

/** The map would close its panel. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}
