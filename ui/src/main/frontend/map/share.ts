import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Sharing, sharingOf } from './citation.ts';
import { dialog } from './dialog.ts';
import type { MapStore } from './scene.ts';
import { say, type Texts } from './texts.ts';

/** The button and the dialog that link to, embed and cite what the map shows. In the light DOM, as the map. */
export class MapShare extends LitElement {
  static override properties = {
    texts: { attribute: false },
    store: { attribute: false },
    sharing: { state: true },
    previewed: { state: true },
    said: { state: true },
  };

  declare texts: Texts | undefined;
  declare store: MapStore | undefined;
  /** What is shared, as it was when the dialog opened. */
  private declare sharing: Sharing | null;
  private declare previewed: boolean;
  private declare said: string;

  constructor() {
    super();
    this.sharing = null;
    this.previewed = false;
    this.said = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (texts === undefined) return nothing;
    return html`<button type="button" class="action" aria-haspopup="dialog" @click=${() => this.#open()}>${say(texts, 'share')}</button>
      ${dialog(texts, 'map-share', say(texts, 'share'), this.sharing === null ? null : this.#content(texts, this.sharing), () => this.#closed())}`;
  }

  #content(texts: Texts, { title, link, embedded, code, plain, bibtex }: Sharing): TemplateResult {
    const copy = (id: string): TemplateResult =>
      html`<button type="button" class="action" aria-describedby=${id} @click=${() => void this.#copy(id)}>${say(texts, 'share.copy')}</button>`;
    return html`<p class="muted">${title}</p>
      <section>
        <label for="map-share-link">${say(texts, 'share.link')}</label>
        <input id="map-share-link" type="text" readonly .value=${link} />
        <p class="buttons">
          ${copy('map-share-link')}
          ${typeof navigator.share === 'function'
            ? html`<button type="button" class="action" @click=${() => void this.#send(title, link)}>${say(texts, 'share.send')}</button>`
            : nothing}
        </p>
      </section>
      <section>
        <label for="map-share-code">${say(texts, 'share.embed')}</label>
        <p class="muted">${say(texts, 'share.embed.is')}</p>
        <textarea id="map-share-code" readonly rows="4" .value=${code}></textarea>
        <p class="buttons">
          ${copy('map-share-code')}
          <button type="button" class="action" aria-expanded=${this.previewed} @click=${() => (this.previewed = !this.previewed)}>
            ${say(texts, 'share.preview')}
          </button>
        </p>
        ${this.previewed ? html`<iframe src=${embedded} title=${say(texts, 'share.preview')}></iframe>` : nothing}
      </section>
      <section>
        <h3>${say(texts, 'share.cite')}</h3>
        <p id="map-share-plain" class="citation">${plain}</p>
        <p class="buttons">${copy('map-share-plain')}</p>
        <h3>BibTeX</h3>
        <pre id="map-share-bibtex" class="citation" tabindex="0" role="region" aria-label="BibTeX">${bibtex}</pre>
        <p class="buttons">${copy('map-share-bibtex')} <a href="/about/cite" router-ignore>${say(texts, 'share.cite.how')}</a></p>
      </section>
      <p class="said" role="status">${this.said}</p>`;
  }

  #open(): void {
    const { texts, store } = this;
    if (texts === undefined || store === undefined || store.state.data === null) return;
    this.sharing = sharingOf(texts, store.state.data, store.state.url, new URL(window.location.href), new Date().toLocaleDateString('sv'));
    this.querySelector('dialog')?.showModal();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('dialog h2')?.focus());
  }

  #closed(): void {
    this.sharing = null;
    this.previewed = false;
    this.said = '';
  }

  async #copy(id: string): Promise<void> {
    const { texts } = this;
    const element = document.getElementById(id);
    if (texts === undefined || element === null) return;
    const done = await copyFrom(element);
    this.said = say(texts, done ? 'share.copied' : 'share.notCopied');
  }

  async #send(title: string, url: string): Promise<void> {
    // Who closes the system's dialog has not failed.
    await navigator.share({ title, url }).catch(() => undefined);
  }
}

/** Copies what an element holds, and marks it: where the browser refuses, the visitor can copy it. */
async function copyFrom(element: HTMLElement): Promise<boolean> {
  const field = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  if (field) element.select();
  else window.getSelection()?.selectAllChildren(element);
  try {
    await navigator.clipboard.writeText(field ? element.value : (element.textContent ?? ''));
    return true;
  } catch {
    return false;
  }
}

customElements.define('map-share', MapShare);
