import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { AgreementColumns } from './agreements.ts';
import { type CountyDocument, fetchCounty, fetchJson, fetchStatewide } from './documents.ts';
import { CountyFinder, findField } from './find.ts';
import { type CountiesDocument, decodeCounties } from './geometry.ts';
import { legend } from './legend.ts';
import { DARK, LIGHT, type Palette } from './palette.ts';
import { announcement, panel, type Selection } from './panel.ts';
import { Stage } from './stage.ts';
import { type Order, type Row, sorted, table } from './table.ts';
import { say, sayCount, sayDate, stateCode, stateName, type Texts } from './texts.ts';
import { addStyles } from './styles.ts';
import { Timeline } from './timeline.ts';
import { readUrl, samePage, type UrlState, writeUrl } from './url-state.ts';
import { type MapData, readData, type View, viewOf } from './view.ts';

const NOWHERE: readonly number[] = [];

/**
 * The county map with its filter, legend, panel and table. It fetches its documents itself and
 * keeps what is chosen in the page's address. In the light DOM, so that Leaflet's styles apply.
 */
export class CountyMap extends LitElement {
  static override properties = {
    agreementsUrl: { type: String },
    boundariesUrl: { type: String },
    textsUrl: { type: String },
    failedText: { type: String },
    retryText: { type: String },
    texts: { state: true },
    phase: { state: true },
    url: { state: true },
    found: { state: true },
    order: { state: true },
    suggestions: { state: true },
    miss: { state: true },
    dark: { state: true },
    hovered: { state: true },
  };

  declare agreementsUrl: string;
  declare boundariesUrl: string;
  declare textsUrl: string;
  /** What to say when even the texts could not be loaded. */
  declare failedText: string;
  declare retryText: string;
  private declare texts: Texts | undefined;
  private declare phase: 'loading' | 'failed' | 'ready';
  private declare url: UrlState;
  private declare found: CountyDocument | 'loading' | 'failed';
  private declare order: Order;
  private declare suggestions: readonly string[];
  private declare miss: boolean;
  private declare dark: boolean;
  private declare hovered: number;

  #data: MapData | null = null;
  #view: View | null = null;
  /** The view when the date last came to rest; the table and the title follow it. */
  #resting: View | null = null;
  readonly #timeline = new Timeline(this, (date, rests) => this.#showDate(date, rests));
  #finder: CountyFinder | null = null;
  #stage: Stage | null = null;
  #selected: readonly number[] = NOWHERE;
  #opener: HTMLElement | null = null;
  #address = new URL(window.location.href);
  #life = new AbortController();
  #lookup = new AbortController();
  readonly #scheme = window.matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    this.phase = 'loading';
    this.url = readUrl(window.location.search);
    this.found = 'loading';
    this.order = { column: 'state', descending: false };
    this.suggestions = [];
    this.miss = false;
    this.dark = this.#scheme.matches;
    this.hovered = -1;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addStyles();
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#address = new URL(window.location.href);
    this.url = readUrl(this.#address.search);
    this.#scheme.addEventListener('change', () => (this.dark = this.#scheme.matches), { signal });
    // Ahead of the router, which would ask the server about what only the map needs to know.
    window.addEventListener('popstate', event => this.#popped(event), { signal, capture: true });
    // A link to this page keeps this element, and changes only the address.
    window.addEventListener('vaadin-navigated', () => this.#follow(new URL(window.location.href)), { signal });
    this.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.#hasSelection()) this.#select({ county: null, state: null }, null);
    }, { signal });
    if (this.phase === 'ready') void this.#fetchSelection();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
    this.#lookup.abort();
    this.#stage?.remove();
    this.#stage = null;
  }

  protected override updated(changed: PropertyValues): void {
    const given = changed.has('agreementsUrl') || changed.has('boundariesUrl') || changed.has('textsUrl');
    if (given && this.agreementsUrl && this.boundariesUrl && this.textsUrl) void this.#load();
    if (this.#data && this.#view && this.texts) this.#showScene(this.texts, this.#data, this.#view);
  }

  async #load(): Promise<void> {
    this.phase = 'loading';
    try {
      const { signal } = this.#life;
      const [texts, boundaries, columns] = await Promise.all([
        this.#fetchTexts(signal),
        fetchJson<CountiesDocument>(this.boundariesUrl, signal),
        fetchJson<AgreementColumns>(this.agreementsUrl, signal),
      ]);
      if (!this.boundariesUrl.includes(columns.boundaries)) {
        throw new Error('Agreements and boundaries do not belong together; reload the page');
      }
      const topology = decodeCounties(boundaries);
      this.#data = readData(texts, topology, columns);
      this.#finder = new CountyFinder(texts, topology);
      this.#view = null;
      this.phase = 'ready';
      await this.#fetchSelection();
    } catch (error) {
      if (this.#life.signal.aborted) return;
      console.error(error);
      this.phase = 'failed';
    }
  }

  /** Fetches the texts, and writes with them before the larger documents are there. */
  async #fetchTexts(signal: AbortSignal): Promise<Texts> {
    const texts = await fetchJson<Texts>(this.textsUrl, signal);
    this.texts = texts;
    return texts;
  }

  protected override willUpdate(): void {
    const { texts } = this;
    if (this.#data === null || texts === undefined) return;
    const known = this.#data.models.includes(this.url.model ?? '') ? this.url.model : null;
    const date = this.url.asOf !== null && this.url.asOf < this.#data.listed ? this.url.asOf : null;
    if (this.#view === null || this.#view.model !== known || this.#view.date !== date) {
      this.#view = viewOf(texts, this.#data, known, date);
    }
    if (!this.#timeline.moving) this.#resting = this.#view;
    this.#selected = this.#selectedCounties(this.#data);
  }

  #selectedCounties(data: MapData): readonly number[] {
    const { county, state } = this.url;
    const index = county === null ? undefined : data.byFips.get(county);
    if (index !== undefined) return this.#selected.length === 1 && this.#selected[0] === index ? this.#selected : [index];
    return state === null ? NOWHERE : (data.byState.get(state) ?? NOWHERE);
  }

  #hasSelection(): boolean {
    return this.#selected.length > 0;
  }

  #showScene(texts: Texts, data: MapData, view: View): void {
    if (this.#stage === null) {
      const container = this.querySelector<HTMLElement>('.stage-map');
      if (container === null || this.phase !== 'ready') return;
      this.#stage = new Stage(
        container,
        data.topology,
        { zoomIn: say(texts, 'zoomIn'), zoomOut: say(texts, 'zoomOut') },
        {
          pick: county => this.#selectCounty(county, container),
          hover: county => (this.hovered = county),
          badge: (state, button) => this.#select({ county: null, state }, button),
        },
      );
    }
    this.#stage.show({
      classes: view.classes,
      palette: this.#palette(),
      badges: view.badges,
      selected: this.#selected,
    });
  }

  #palette(): Palette {
    return this.dark ? DARK : LIGHT;
  }

  #selectCounty(county: number, opener: HTMLElement): void {
    this.#select({ county: this.#data?.topology.fips[county] ?? null, state: null }, opener);
  }

  /** Selects a county or state, or nothing; moves the focus in unless the map itself was clicked. */
  #select(place: { county: string | null; state: string | null }, opener: HTMLElement | null): void {
    this.miss = false;
    const { county, state } = this.url;
    if (place.county === county && place.state === state) return;
    this.#go({ ...this.url, ...place }, true);
    void this.#fetchSelection();
    if (opener === null) {
      const back = this.#opener?.isConnected ? this.#opener : this.querySelector<HTMLElement>('.stage-map');
      this.#opener = null;
      back?.focus({ preventScroll: back.matches('.stage-map') });
      return;
    }
    this.#opener = opener;
    if (opener.matches('.stage-map')) return;
    void this.updateComplete.then(() => {
      this.#stage?.reveal(this.#selected);
      this.querySelector('.stage')?.scrollIntoView({ block: 'nearest' });
      this.querySelector<HTMLElement>('.panel h2')?.focus({ preventScroll: true });
    });
  }

  #go(state: UrlState, push: boolean): void {
    this.url = state;
    const { pathname, search, hash } = window.location;
    const address = `${pathname}${writeUrl(search, state)}${hash}`;
    // The router's own entry state is kept, so that it counts our entries as its own.
    if (push) window.history.pushState(window.history.state, '', address);
    else window.history.replaceState(window.history.state, '', address);
    this.#address = new URL(window.location.href);
  }

  /** Shows a date; only one that stays is put into the address. */
  #showDate(date: string | null, rests: boolean): void {
    this.url = { ...this.url, asOf: date };
    if (!rests) return;
    this.#go(this.url, false);
    this.#nameDocument();
  }

  #popped(event: PopStateEvent): void {
    const now = new URL(window.location.href);
    if (!samePage(this.#address, now)) return;
    event.stopImmediatePropagation();
    this.#follow(now);
  }

  #follow(now: URL): void {
    if (now.href === this.#address.href) return;
    this.#timeline.stop();
    this.#address = now;
    this.url = readUrl(now.search);
    void this.#fetchSelection();
  }

  async #fetchSelection(): Promise<void> {
    this.#lookup.abort();
    this.#lookup = new AbortController();
    const { signal } = this.#lookup;
    const { county, state } = this.url;
    this.#nameDocument();
    if (this.#data === null || (county === null && state === null)) return;
    this.found = 'loading';
    try {
      const found =
        county !== null
          ? await fetchCounty(county, signal)
          : await fetchStatewide(state ?? '', this.#data.listed, signal);
      if (!signal.aborted) this.found = found;
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      this.found = 'failed';
    }
  }

  #nameDocument(): void {
    const { texts } = this;
    if (texts === undefined || this.#data === null) return;
    const selection = this.#selection(texts, this.#data);
    const place = selection === null ? '' : `${selection.title}, ${selection.subtitle}`;
    const date = this.url.asOf === null ? '' : `${say(texts, 'asOf')} ${sayDate(texts, this.url.asOf)}`;
    window.document.title = [place, date, say(texts, 'site')].filter(part => part !== '').join(' – ');
  }

  #selection(texts: Texts, data: MapData): Selection | null {
    const { county, state } = this.url;
    const index = county === null ? undefined : data.byFips.get(county);
    if (county !== null && index !== undefined) {
      return {
        title: data.topology.names[index],
        subtitle: stateName(texts, stateCode(texts, county)),
        data: `/api/v1/counties/${county}`,
        county: true,
        document: this.found,
      };
    }
    if (state === null || !data.byState.has(state)) return null;
    return {
      title: stateName(texts, state),
      subtitle: say(texts, 'statewide'),
      data: `/api/v1/agreements?state=${state}`,
      county: false,
      document: this.found,
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (texts === undefined) return this.phase === 'failed' ? this.#failure(this.failedText, this.retryText) : nothing;
    const data = this.#data;
    const view = this.#view;
    const selection = data === null ? null : this.#selection(texts, data);
    return html`
      <div class="bar">
        <h1>${say(texts, 'title')}</h1>
        ${this.#filter(texts, data)}
        ${findField(texts, this.suggestions, this.miss, typed => this.#typed(typed), (typed, input) => this.#find(typed, input))}
      </div>
      ${data === null || view === null ? nothing : this.#timeline.render(texts, data.span, view.date)}
      <div class="stage ${selection === null ? '' : 'with-panel'}">
        <p id="county-map-keys" class="visually-hidden">${say(texts, 'keys')}</p>
        <div class="stage-map" tabindex="0" role="application" aria-label=${say(texts, 'label')} aria-describedby="county-map-keys"></div>
        ${this.#notice(texts, view)} ${this.#readout(texts, data, view)}
        ${view === null ? nothing : legend(texts, this.#palette().fills, view.legend, view.badges.length)}
        ${selection === null
          ? nothing
          : panel(texts, selection, () => this.#select({ county: null, state: null }, null), () => void this.#fetchSelection())}
      </div>
      <p class="summary" aria-live=${this.#timeline.moving ? 'off' : 'polite'}>${view?.summary ?? ''}</p>
      <p class="visually-hidden" role="status">${selection === null ? '' : announcement(texts, selection)}</p>
      ${data === null || view === null ? nothing : this.#table(texts, data, this.#resting ?? view)}
    `;
  }

  #filter(texts: Texts, data: MapData | null): TemplateResult {
    const chosen = this.#view?.model ?? '';
    const choose = (event: Event): void =>
      this.#go({ ...this.url, model: (event.target as HTMLSelectElement).value || null }, false);
    return html`<div class="filter">
      <label for="county-map-model">${say(texts, 'filter')}</label>
      <select id="county-map-model" @change=${choose} ?disabled=${data === null}>
        <option value="" ?selected=${chosen === ''}>${say(texts, 'model.all')}</option>
        ${(data?.models ?? []).map(
          model => html`<option value=${model} ?selected=${chosen === model}>${say(texts, `model.${model}`)}</option>`,
        )}
      </select>
    </div>`;
  }

  #notice(texts: Texts, view: View | null): TemplateResult | typeof nothing {
    if (this.phase === 'loading') return html`<p class="notice" role="status">${say(texts, 'loading')}</p>`;
    if (this.phase === 'failed') return this.#failure(say(texts, 'failed'), say(texts, 'retry'));
    return view?.empty ? html`<p class="notice">${say(texts, 'empty')}</p>` : nothing;
  }

  #failure(message: string, retry: string): TemplateResult {
    return html`<div class="notice" role="alert">
      <p>${message}</p>
      <button type="button" class="action" @click=${() => void this.#load()}>${retry}</button>
    </div>`;
  }

  /** Name and number of the county under the pointer; the panel and table tell it to everyone. */
  #readout(texts: Texts, data: MapData | null, view: View | null): TemplateResult | typeof nothing {
    if (data === null || view === null || this.#finder === null || this.hovered < 0) return nothing;
    return html`<p class="readout" aria-hidden="true">
      <strong>${this.#finder.label(this.hovered)}</strong> ${sayCount(texts, 'agreements', view.counts[this.hovered])}
    </p>`;
  }

  #table(texts: Texts, data: MapData, view: View): TemplateResult {
    const select = (row: Row, button: HTMLElement): void => {
      if (row.county === null) this.#select({ county: null, state: row.code }, button);
      else this.#selectCounty(row.county, button);
    };
    const models = view.model === null ? data.models : [view.model];
    return html`<div class="table" role="region" tabindex="0" aria-label=${say(texts, 'table')}>
        ${guard([texts, view, this.order], () =>
          table(texts, sorted(view.rows, this.order, texts.language), models, this.order, order => (this.order = order), select),
        )}
      </div>
      <p class="muted credits">${say(texts, 'source', new Date(data.listed).toLocaleDateString(texts.language, { dateStyle: 'long', timeZone: 'UTC' }))} ${say(texts, 'credits')}</p>`;
  }

  #typed(text: string): void {
    this.miss = false;
    this.suggestions = this.#finder?.suggest(text) ?? [];
  }

  #find(text: string, input: HTMLInputElement): void {
    const county = this.#finder?.find(text) ?? -1;
    this.miss = county < 0;
    if (county >= 0) this.#selectCounty(county, input);
  }
}

customElements.define('county-map', CountyMap);
