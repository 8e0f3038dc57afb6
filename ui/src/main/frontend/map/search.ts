import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { SearchHit } from './answers.ts';
import { findKnown, type KnownPlace, stepTo } from './hits.ts';
import { Asker, askServer, type Lookup } from './lookup.ts';
import { say, sayCount, type Texts } from './texts.ts';

/** Tells which hit was chosen. */
export type PlaceChosen = CustomEvent<SearchHit>;

/**
 * The field that finds agencies, counties, states, places and ZIP codes: a combobox with a list
 * (WAI-ARIA 1.2). Dispatches `place-chosen`. Enter without an option chooses the best hit.
 */
export class PlaceSearch extends LitElement {
  static override properties = {
    texts: { type: Object },
    known: { attribute: false },
    lookup: { state: true },
    hits: { state: true },
    active: { state: true },
    open: { state: true },
  };

  declare texts: Texts | undefined;
  /** Found even while the server does not answer. */
  declare known: () => readonly KnownPlace[];
  private declare lookup: Lookup;
  /** Those of the last answer, until the next. */
  private declare hits: readonly SearchHit[];
  private declare active: number;
  private declare open: boolean;

  readonly #asker = new Asker(askServer, lookup => this.#hear(lookup));
  /** Enter was pressed before the answer came. */
  #hasty = false;

  constructor() {
    super();
    this.known = () => [];
    this.lookup = { phase: 'idle' };
    this.hits = [];
    this.active = -1;
    this.open = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  override focus(options?: FocusOptions): void {
    this.#input()?.focus(options);
  }

  #input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  #hear(lookup: Lookup): void {
    this.lookup = lookup;
    if (lookup.phase === 'loading') return;
    if (lookup.phase === 'found') this.hits = lookup.hits;
    else this.hits = lookup.phase === 'failed' ? findKnown(this.known(), this.#input()?.value ?? '') : [];
    this.active = -1;
    if (this.#hasty && this.hits.length > 0) this.#choose(this.hits[0]);
    this.#hasty = false;
  }

  #typed(text: string): void {
    this.#hasty = false;
    this.active = -1;
    this.open = text.trim() !== '';
    this.#asker.type(text);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#enter();
    } else if (event.key === 'Escape' && this.open) {
      // The map would close its panel.
      event.stopPropagation();
      this.#close();
    } else {
      this.#walk(event);
    }
  }

  #enter(): void {
    const settled = this.open && this.lookup.phase !== 'loading';
    const hit = this.open && this.active >= 0 ? this.hits[this.active] : settled ? this.hits[0] : undefined;
    if (hit !== undefined) {
      this.#choose(hit);
    } else if (!settled || this.lookup.phase === 'failed') {
      if (this.lookup.phase !== 'loading') this.#typed(this.#input()?.value ?? '');
      this.#hasty = this.open;
      this.#asker.hurry();
    }
  }

  #walk(event: KeyboardEvent): void {
    const arrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (arrow) event.preventDefault();
    if (!this.open) {
      if (arrow) this.#typed(this.#input()?.value ?? '');
      return;
    }
    const step = stepTo(event.key, this.active, this.hits.length);
    if (step === null) return;
    event.preventDefault();
    this.active = step;
  }

  #choose(hit: SearchHit): void {
    const input = this.#input();
    if (input !== null) input.value = hit.label;
    this.#close();
    this.dispatchEvent(new CustomEvent<SearchHit>('place-chosen', { detail: hit }));
  }

  #close(): void {
    this.#asker.stop();
    this.#hasty = false;
    this.open = false;
    this.lookup = { phase: 'idle' };
    this.hits = [];
    this.active = -1;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('active') && this.active >= 0) {
      this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts, open, hits, active } = this;
    if (texts === undefined) return nothing;
    const note = open && (hits.length === 0 || this.lookup.phase === 'failed');
    return html`<div class="search" role="search" @focusout=${(event: FocusEvent) => this.#left(event)}>
      <label for="place-search-text">${say(texts, 'search')}</label>
      <input
        id="place-search-text"
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded=${open && hits.length > 0}
        aria-controls="place-search-hits"
        aria-activedescendant=${active >= 0 ? `place-search-hit-${active}` : nothing}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="100"
        placeholder=${say(texts, 'search.example')}
        @input=${(event: Event) => this.#typed((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#key(event)}
      />
      <div class="found" ?hidden=${!open} @mousedown=${(event: Event) => event.preventDefault()}>
        <ul id="place-search-hits" role="listbox" aria-label=${say(texts, 'search')} ?hidden=${hits.length === 0}>
          ${hits.map((hit, i) => this.#option(texts, hit, i))}
        </ul>
        ${open && hits.length === 0 && this.lookup.phase === 'loading'
          ? html`<p class="note">${say(texts, 'loading')}</p>`
          : nothing}
        ${note && this.lookup.phase !== 'loading' ? html`<p class="note" aria-hidden="true">${this.#status(texts)}</p>` : nothing}
      </div>
      <p class="visually-hidden" role="status">${open ? this.#status(texts) : ''}</p>
    </div>`;
  }

  #option(texts: Texts, hit: SearchHit, i: number): TemplateResult {
    return html`<li
      id="place-search-hit-${i}"
      role="option"
      aria-selected=${i === this.active}
      @click=${() => this.#choose(hit)}
    >
      <span class="name">${hit.label} <span class="detail">${hit.detail}</span></span>
      <span class="kind">${say(texts, `search.${hit.kind}`)}</span>
    </li>`;
  }

  /** What a listener hears of the list. */
  #status(texts: Texts): string {
    switch (this.lookup.phase) {
      case 'failed':
        return `${say(texts, 'search.failed')} ${this.#count(texts)}`;
      case 'found':
        return this.#count(texts);
      default:
        return '';
    }
  }

  #count(texts: Texts): string {
    return this.hits.length === 0 ? say(texts, 'search.none') : sayCount(texts, 'search.count', this.hits.length);
  }

  #left(event: FocusEvent): void {
    if (!this.contains(event.relatedTarget as Node | null)) this.#close();
  }
}

customElements.define('place-search', PlaceSearch);
