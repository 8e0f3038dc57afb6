import { html, nothing, type TemplateResult } from 'lit';
import type { Misread } from './misread.ts';
import { say, type Texts } from './texts.ts';

/** How the map's data stand. */
export interface Condition {
  readonly phase: 'loading' | 'failed' | 'ready';
  readonly offline: boolean;
  /** Whether a newer list was published. */
  readonly outdated: boolean;
  /** What the data are of, in words; null before there are any. */
  readonly dated: string | null;
  /** Whether nothing is chosen that could be shown. */
  readonly empty: boolean;
}

/** What has to be said over the map, the gravest alone. */
export function notice(texts: Texts, now: Condition, retry: () => void): TemplateResult | typeof nothing {
  if (now.phase === 'failed') return failure(say(texts, now.offline ? 'failed.offline' : 'failed'), say(texts, 'retry'), retry);
  if (now.outdated) return failure(say(texts, 'outdated'), say(texts, 'outdated.show'), retry);
  if (now.phase === 'loading' && now.dated === null) {
    return html`<div class="notice" role="status">
      <p>${say(texts, 'loading')}</p>
      <progress aria-label=${say(texts, 'loading')}></progress>
    </div>`;
  }
  if (now.offline && now.dated !== null) {
    return html`<p class="notice aside" role="status">${say(texts, 'offline', now.dated)}</p>`;
  }
  return now.empty ? html`<p class="notice">${say(texts, 'empty')}</p>` : nothing;
}

/** What of the page's URL could not be shown, until it is closed or something else is chosen. */
export function misreadNotice(
  texts: Texts,
  misread: readonly Misread[],
  nameOf: (fips: string) => string,
  select: (fips: string, button: HTMLElement) => void,
  dismiss: () => void,
): TemplateResult {
  return html`<div class="misread" role="status">${
    misread.length === 0
      ? nothing
      : html`<div class="notice">
          <div>
            ${misread.map(
              ({ text, counties }) =>
                html`<p>${text}</p>
                  ${counties.map(
                    fips =>
                      html`<button type="button" class="action" @click=${(event: Event) => select(fips, event.currentTarget as HTMLElement)}>
                        ${nameOf(fips)}
                      </button> `,
                  )}`,
            )}
          </div>
          <button type="button" class="close" aria-label=${say(texts, 'close')} @click=${dismiss}>
            <span aria-hidden="true">×</span>
          </button>
        </div>`
  }</div>`;
}

export function failure(message: string, action: string, retry: () => void): TemplateResult {
  return html`<div class="notice" role="alert">
    <p>${message}</p>
    <button type="button" class="action" @click=${retry}>${action}</button>
  </div>`;
}
