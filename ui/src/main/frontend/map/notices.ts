import { html, nothing, type TemplateResult } from 'lit';
import { say, type Texts } from './texts.ts';

/** How the map's data stand. */
export interface Condition {
  readonly phase: 'loading' | 'failed' | 'ready';
  readonly offline: boolean;
  /** Whether a newer list was published. */
  readonly outdated: boolean;
  /** Dataset date in words; null before there are data. */
  readonly listed: string | null;
  /** Whether nothing is chosen that could be shown. */
  readonly empty: boolean;
}

/** What has to be said over the map, the gravest alone. */
export function notice(texts: Texts, now: Condition, retry: () => void): TemplateResult | typeof nothing {
  if (now.phase === 'failed') return failure(say(texts, now.offline ? 'failed.offline' : 'failed'), say(texts, 'retry'), retry);
  if (now.outdated) return failure(say(texts, 'outdated'), say(texts, 'outdated.show'), retry);
  if (now.phase === 'loading' && now.listed === null) {
    return html`<div class="notice" role="status">
      <p>${say(texts, 'loading')}</p>
      <progress aria-label=${say(texts, 'loading')}></progress>
    </div>`;
  }
  if (now.offline && now.listed !== null) {
    return html`<p class="notice aside" role="status">${say(texts, 'offline', now.listed)}</p>`;
  }
  return now.empty ? html`<p class="notice">${say(texts, 'empty')}</p>` : nothing;
}

export function failure(message: string, action: string, retry: () => void): TemplateResult {
  return html`<div class="notice" role="alert">
    <p>${message}</p>
    <button type="button" class="action" @click=${retry}>${action}</button>
  </div>`;
}
