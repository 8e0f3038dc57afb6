import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { dialog } from './dialog.ts';
import { type Finding, Gazetteer, type Spot } from './gazetteer.ts';
import { stepTo } from './hits.ts';
import type { Loading } from './loading.ts';
import { countyAt, locate, type Unlocated } from './near.ts';
import type { MapStore } from './scene.ts';
import { countyLabel, say, sayCount, stateCode, type Texts } from './texts.ts';

/** Tells the position of the county that was found. */
export type CountyFound = CustomEvent<number>;

/**
 * The button and the dialog that find the visitor's county: by where the browser is, which is asked only when the visitor
 * wants that, or by a ZIP code or city. Nothing of it leaves the browser: what is typed is in no form, and is looked up in
 * a document that is the same for everybody. Dispatches `county-found`. In the light DOM, as the map.
 */
export class MapNear extends LitElement {
  static override properties = {
    texts: { attribute: false },
    store: { attribute: false },
    loading: { attribute: false },
    waits: { type: Boolean },
    open: { state: true },
    located: { state: true },
    typed: { state: true },
    gazetteer: { state: true },
  };

  declare texts: Texts | undefined;
  declare store: MapStore | undefined;
  declare loading: Loading | undefined;
  /** Whether the map's counties are not there yet. */
  declare waits: boolean;
  private declare open: boolean;
  /** Whether the browser is asked where it is, or why that found nothing. */
  private declare located: 'asking' | Unlocated | null;
  private declare typed: string;
  private declare gazetteer: 'loading' | 'failed' | Gazetteer;
  /** Until the dialog closes. */
  #visit = new AbortController();

  constructor() {
    super();
    this.waits = true;
    this.open = false;
    this.located = null;
    this.typed = '';
    this.gazetteer = 'loading';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (texts === undefined) return nothing;
    return html`<button
        type="button"
        class="action near"
        aria-haspopup="dialog"
        aria-label=${say(texts, 'near')}
        ?disabled=${this.waits}
        @click=${() => this.#open()}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="5.5" fill="none" stroke="currentColor" stroke-width="2" /><circle cx="10" cy="10" r="2" fill="currentColor" /><path d="M10 1v4M10 15v4M1 10h4M15 10h4" stroke="currentColor" stroke-width="2" /></svg>
        <span>${say(texts, 'near')}</span>
      </button>
      ${dialog(texts, 'map-near', say(texts, 'near'), this.open ? this.#content(texts) : null, () => this.#closed())}`;
  }

  #content(texts: Texts): TemplateResult {
    const found = this.#found(texts);
    return html`<p id="map-near-is" class="muted">${say(texts, 'near.is')}</p>
      <p class="buttons">
        <button type="button" class="action here" @click=${() => void this.#locate()}>${say(texts, 'near.here')}</button>
      </p>
      <p class="muted" role="status">${this.located === null ? '' : say(texts, `near.${this.located}`)}</p>
      <label for="map-near-text">${say(texts, 'near.text')}</label>
      <input
        id="map-near-text"
        type="text"
        aria-describedby="map-near-is"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        maxlength="100"
        @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => this.#key(event, found)}
      />
      <p class="said" role="status">${this.#said(texts, found)}</p>
      ${this.gazetteer === 'failed'
        ? html`<p class="buttons"><button type="button" class="action" @click=${() => this.#retry()}>${say(texts, 'retry')}</button></p>`
        : nothing}
      <ul @keydown=${(event: KeyboardEvent) => this.#walk(event)}>
        ${found?.spots.map(spot => this.#offer(texts, spot))}
      </ul>`;
  }

  #offer(texts: Texts, spot: Spot): TemplateResult {
    const { topology, byFips } = this.#data;
    const county = byFips.get(spot.county) ?? -1;
    const place = /^\d/.test(spot.name) ? spot.name : `${spot.name}, ${stateCode(texts, spot.county)}`;
    return html`<li>
      <button type="button" class="hit" @click=${() => this.#choose(county)}>
        ${place} <span class="detail">${countyLabel(texts, topology, county)}</span>
      </button>
    </li>`;
  }

  /** What is listed; null if nothing is looked for. */
  #found({ states }: Texts): Finding | null {
    if (!(this.gazetteer instanceof Gazetteer) || this.typed.trim() === '') return null;
    return this.gazetteer.find(states, this.typed);
  }

  #said(texts: Texts, found: Finding | null): string {
    if (this.gazetteer === 'failed') return say(texts, 'near.failed');
    if (this.typed.trim() === '') return '';
    if (found === null) return say(texts, 'loading');
    if (found.more > 0) return say(texts, 'near.more', found.spots.length);
    if (found.spots.length > 0) return sayCount(texts, 'search.count', found.spots.length);
    return say(texts, /^\s*\d{1,4}\s*$/.test(this.typed) ? 'near.digits' : 'near.none');
  }

  get #data(): NonNullable<MapStore['state']['data']> {
    const data = this.store?.state.data ?? null;
    if (data === null) throw new Error('the map is not loaded yet');
    return data;
  }

  #open(): void {
    this.#visit = new AbortController();
    this.open = true;
    this.querySelector('dialog')?.showModal();
    if (!(this.gazetteer instanceof Gazetteer)) void this.#fetch();
    // A keyboard on the screen would cover what else there is.
    const first = window.matchMedia('(pointer: fine)').matches ? 'input' : 'h2';
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`dialog ${first}`)?.focus());
  }

  /** Keeps nothing of what was typed. */
  #closed(): void {
    this.#visit.abort();
    this.open = false;
    this.located = null;
    this.typed = '';
  }

  async #fetch(): Promise<void> {
    const { signal } = this.#visit;
    this.gazetteer = 'loading';
    try {
      const document = await this.loading?.fetchGazetteer(signal);
      if (document !== undefined && !signal.aborted) this.gazetteer = new Gazetteer(document);
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      this.gazetteer = 'failed';
    }
  }

  /** The button goes, and must not take the focus along. */
  #retry(): void {
    this.querySelector('input')?.focus();
    void this.#fetch();
  }

  async #locate(): Promise<void> {
    const { texts, loading } = this;
    if (texts === undefined || loading === undefined || this.located === 'asking') return;
    const { signal } = this.#visit;
    const { topology } = this.#data;
    this.located = 'asking';
    try {
      const [{ longitude, latitude }, projections] = await Promise.all([locate(), loading.fetchProjections()]);
      if (signal.aborted) return;
      const county = countyAt(topology, projections, index => stateCode(texts, topology.fips[index]), longitude, latitude);
      if (county === null) this.located = 'outside';
      else this.#choose(county);
    } catch (why) {
      if (signal.aborted) return;
      if (why !== 'denied' && why !== 'unavailable') console.error(why);
      this.located = why === 'denied' ? why : 'unavailable';
    }
  }

  /** The only one is chosen; of several, the first is offered. */
  #key(event: KeyboardEvent, found: Finding | null): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && found?.spots.length === 1) this.#buttons()[0]?.click();
    else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      event.preventDefault();
      this.#buttons()[0]?.focus();
    }
  }

  #walk(event: KeyboardEvent): void {
    const buttons = this.#buttons();
    const step = stepTo(event.key, buttons.indexOf(event.target as HTMLElement), buttons.length);
    if (step === null) return;
    event.preventDefault();
    (step < 0 ? this.querySelector('input') : buttons[step])?.focus();
  }

  #buttons(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.hit')];
  }

  #choose(county: number): void {
    // This gives the focus back to the button, from where it goes on.
    this.querySelector('dialog')?.close();
    this.dispatchEvent(new CustomEvent<number>('county-found', { detail: county }));
  }
}

customElements.define('map-near', MapNear);
