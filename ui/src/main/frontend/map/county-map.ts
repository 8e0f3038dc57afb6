import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { Address } from './address.ts';
import type { LeftOut } from './agreements.ts';
import type { PlacesDocument } from './answers.ts';
import { controls } from './controls.ts';
import css from './county-map.css?inline';
import { dateAt, type Day, yearOf } from './days.ts';
import { type CountyDocument, fetchCounty, fetchJson, fetchState } from './documents.ts';
import { Freshness } from './freshness.ts';
import { firstPage, takeFirst } from './handover.ts';
import { type KnownPlace, knownPlaces } from './hits.ts';
import { whenIdle } from './idle.ts';
import legendCss from './legend.css?inline';
import { legend } from './legend.ts';
import { misreadIn, understood } from './misread.ts';
import { type Condition, failure, misreadNotice, notice } from './notices.ts';
import { MapBox } from './map-box.ts';
import { DARK, fillsOf, LIGHT, type Palette } from './palette.ts';
import { panel } from './panel.ts';
import { decodePlaces } from './places.ts';
import { drawForPaper } from './paper.ts';
import { Portions } from './portions.ts';
import { Printing } from './printing.ts';
import { fetchPublished, type Published } from './published.ts';
import { Register } from './register.ts';
import { type Order, type Row, sorted } from './rows.ts';
import searchCss from './search.css?inline';
import './search.ts';
import type { PlaceChosen } from './search.ts';
import { announcement, including, type Selection, selectionOf, titleOf } from './selection.ts';
import { cutNote, table } from './table.ts';
import { countyLabel, say, stateCode, type Texts } from './texts.ts';
import stageCss from './stage.css?inline';
import { addStyles } from './styles.ts';
import timelineCss from './timeline.css?inline';
import { Timeline } from './timeline.ts';
import { NOTHING, type UrlState } from './url-state.ts';
import { dataDateOf, dataOf, type MapData, rowsOfView, summaryOf, tellCounty, type View } from './view.ts';
import { Views } from './views.ts';

/** By this name and not by an import at the top, which the packer would take as needed from the start. */
type Stage = import('./stage.ts').Stage;

/** Pixels that a selected county must at least have: where it was pointed at, and where it was looked for. */
const POINTED = 12;
const SOUGHT = 40;
const NOWHERE: readonly number[] = [];

/**
 * The county map with its filters, legend, panel and table. It fetches its documents itself and
 * keeps what is chosen in the page's address. In the light DOM, so that Leaflet's styles apply.
 */
export class CountyMap extends LitElement {
  static override properties = {
    agreementsUrl: { type: String },
    boundariesUrl: { type: String },
    placesUrl: { type: String },
    textsUrl: { type: String },
    failedText: { type: String },
    retryText: { type: String },
    texts: { state: true },
    phase: { state: true },
    found: { state: true },
    order: { state: true },
    dark: { state: true },
    filtering: { state: true },
    reached: { state: true },
    settled: { state: true },
    moved: { state: true },
  };

  declare agreementsUrl: string;
  declare boundariesUrl: string;
  /** Of the places that the map names. */
  declare placesUrl: string;
  declare textsUrl: string;
  /** What to say when even the texts could not be loaded. */
  declare failedText: string;
  declare retryText: string;
  private declare texts: Texts | undefined;
  private declare phase: 'loading' | 'failed' | 'ready';
  private declare found: CountyDocument | 'loading' | 'failed';
  private declare order: Order;
  private declare dark: boolean;
  private declare filtering: boolean;
  /** The county that the keyboard has reached, as it is announced. */
  private declare reached: string;
  /** Whether the map can be moved; the table is written after that. */
  private declare settled: boolean;
  /** Whether the map shows something else than its whole. */
  private declare moved: boolean;

  #data: MapData | null = null;
  readonly #views = new Views(this);
  readonly #address = new Address(this, () => this.#followed());
  readonly #timeline = new Timeline(this, (day, rests) => this.#showDay(day, rests));
  readonly #freshness = new Freshness(this);
  readonly #rows = new Portions<Row>(this, '.table-end', () => this.#timeline.moving);
  readonly #register = new Register(this);
  readonly #printing = new Printing(this, () => this.#drawForPaper());
  /** Made when the search needs them, which is when the server does not answer. */
  #known: readonly KnownPlace[] | null = null;
  readonly #knownPlaces = (): readonly KnownPlace[] => {
    if (this.#data === null || this.texts === undefined) return [];
    return (this.#known ??= knownPlaces(this.texts, this.#data.topology));
  };
  #box: MapBox | null = null;
  /** The box that a stage was set for. */
  #staged: MapBox | null = null;
  #stage: Stage | null = null;
  #selected: readonly number[] = NOWHERE;
  #opener: HTMLElement | null = null;
  /** What was announced of the selection. */
  #said = '';
  #life = new AbortController();
  #lookup = new AbortController();
  /** Whether a script did not arrive. Browsers remember that, so only a new page asks for it again. */
  #scriptMissing = false;
  readonly #retry = (): void => (this.#scriptMissing ? window.location.reload() : void this.#load());
  readonly #narrow = window.matchMedia('(max-width: 640px)');
  readonly #scheme = window.matchMedia('(prefers-color-scheme: dark)');

  constructor() {
    super();
    this.phase = 'loading';
    this.found = 'loading';
    this.order = { column: 'state', descending: false };
    this.dark = this.#scheme.matches;
    this.filtering = false;
    this.reached = '';
    this.settled = false;
    this.moved = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addStyles(css, stageCss, legendCss, searchCss, timelineCss);
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#scheme.addEventListener('change', () => (this.dark = this.#scheme.matches), { signal });
    this.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !event.defaultPrevented && this.#selected.length > 0) this.#select({ county: null, state: null }, null);
    }, { signal });
    if (this.phase === 'ready') void this.#fetchSelection();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
    this.#lookup.abort();
    this.#stage?.remove();
    this.#stage = null;
    this.#box?.remove();
    this.#box = null;
  }

  async #load(): Promise<void> {
    this.phase = 'loading';
    performance.mark('atlas-map-begun');
    try {
      const { signal } = this.#life;
      const [texts, published] = await Promise.all([this.#fetchTexts(signal), this.#fetchPublished(signal)]);
      this.#data = dataOf(texts, published);
      this.#freshness.loaded(this.agreementsUrl, published.columns);
      this.#known = null;
      this.#views.clear();
      this.#register.clear();
      this.phase = 'ready';
      await this.#fetchSelection();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    if (this.#life.signal.aborted) return;
    console.error(error);
    this.phase = 'failed';
    firstPage()?.remove();
  }

  /** What was painted ahead, at first; after that what the server has now. */
  async #fetchPublished(signal: AbortSignal): Promise<Published> {
    const first = await takeFirst();
    if (first === null) return fetchPublished(this.boundariesUrl, this.agreementsUrl, signal);
    this.#box = first.box;
    return first.published;
  }

  /** Fetches the texts, and writes with them before the larger documents are there. */
  async #fetchTexts(signal: AbortSignal): Promise<Texts> {
    const texts = await fetchJson<Texts>(this.textsUrl, signal);
    this.texts = texts;
    return texts;
  }

  protected override willUpdate(): void {
    const { texts } = this;
    const data = this.#data;
    if (data === null || texts === undefined) return;
    this.#views.follow(texts, data, this.#address.state, this.#timeline.moving);
    this.#box ??= new MapBox(data.topology);
    this.#selected = this.#selectedCounties(data);
  }

  protected override updated(changed: PropertyValues): void {
    const given = changed.has('agreementsUrl') || changed.has('boundariesUrl') || changed.has('textsUrl');
    if (given && this.agreementsUrl && this.boundariesUrl && this.textsUrl) void this.#load();
    const { now } = this.#views;
    if (this.settled) this.#register.ask();
    if (this.phase === 'ready' && this.#data && now && this.#box && this.texts) this.#show(this.texts, this.#data, now, this.#box);
  }

  #selectedCounties(data: MapData): readonly number[] {
    const { county, state } = this.#address.state;
    const index = county === null ? undefined : data.byFips.get(county);
    if (index !== undefined) return this.#selected.length === 1 && this.#selected[0] === index ? this.#selected : [index];
    return state === null ? NOWHERE : (data.byState.get(state) ?? NOWHERE);
  }

  /** Paints a view; the first one ahead of what can be done with it. */
  #show(texts: Texts, data: MapData, view: View, box: MapBox): void {
    box.picture.paint({ classes: view.classes, fills: this.#fills(view), palette: this.#palette });
    this.#stage?.show(view.badges, this.#selected, this.#palette);
    if (this.#staged === box) return;
    this.#staged = box;
    firstPage()?.remove();
    this.#setStage(texts, data, box, box.element.parentElement as HTMLElement).catch(error => {
      this.#staged = null;
      this.#scriptMissing = true;
      this.#fail(error);
    });
  }

  async #setStage(texts: Texts, data: MapData, box: MapBox, container: HTMLElement): Promise<void> {
    const [ground, { Stage }] = await Promise.all([box.show(), import('./stage.ts')]);
    if (this.#box !== box) return;
    this.#stage = new Stage(
      container,
      ground,
      data.topology,
      box.picture,
      { zoomIn: say(texts, 'zoomIn'), zoomOut: say(texts, 'zoomOut'), whole: say(texts, 'whole'), twoFingers: say(texts, 'twoFingers') },
      {
        pick: (county, byKey) => this.#selectCounty(county, container, byKey),
        badge: (state, button) => this.#select({ county: null, state }, button),
        tell: county => this.#tell(texts, county),
        reach: county => (this.reached = this.#tell(texts, county).join(': ')),
        rest: whole => (this.moved = !whole),
      },
    );
    if (this.#views.now) this.#stage.show(this.#views.now.badges, this.#selected, this.#palette);
    if (this.#selected.length > 0) this.#reveal(SOUGHT);
    this.settled = true;
    whenIdle(() => void this.#namePlaces());
  }

  /** The map does without the names of places if they cannot be had. */
  async #namePlaces(): Promise<void> {
    const { signal } = this.#life;
    try {
      this.#stage?.name(decodePlaces(await fetchJson<PlacesDocument>(this.placesUrl, signal)));
    } catch (error) {
      if (!signal.aborted) console.error(error);
    }
  }

  #fills(view: View): readonly string[] {
    return fillsOf(this.#palette, view.scale.kinds);
  }

  get #palette(): Palette {
    return this.dark && !this.#printing.on ? DARK : LIGHT;
  }

  /** A selected county is shown in its state. */
  #drawForPaper(): HTMLElement | null {
    const { now } = this.#views;
    const data = this.#data;
    if (data === null || now === null || this.texts === undefined) return null;
    const [county] = this.#selected;
    const shown = county === undefined ? NOWHERE : (data.byState.get(stateCode(this.texts, data.topology.fips[county])) ?? NOWHERE);
    return drawForPaper(data, now, this.#fills(now), shown, this.#selected);
  }

  #tell(texts: Texts, county: number): readonly [string, string] {
    const view = this.#views.now;
    return [this.#data === null ? '' : countyLabel(texts, this.#data.topology, county), this.#data === null || view === null ? '' : tellCounty(texts, this.#data, view, county)];
  }

  #selectCounty(county: number, opener: HTMLElement, byKey: boolean): void {
    this.#select({ county: this.#data?.topology.fips[county] ?? null, state: null }, opener, byKey);
  }

  /** Selects a county or state, or nothing; moves the focus in unless the map itself was clicked. */
  #select(place: Pick<UrlState, 'county' | 'state'>, opener: HTMLElement | null, focus = opener?.matches('.stage-map') === false): void {
    const { county, state } = this.#address.state;
    if (place.county === county && place.state === state) return;
    this.#address.go(place, true);
    void this.#fetchSelection();
    if (opener === null) {
      const back = this.#opener?.isConnected ? this.#opener : this.querySelector<HTMLElement>('.stage-map');
      this.#opener = null;
      back?.focus({ preventScroll: true });
      return;
    }
    this.#opener = opener;
    void this.updateComplete.then(() => {
      if (this.#selected.length === 0) return;
      this.#reveal(opener.matches('.stage-map') ? POINTED : SOUGHT);
      if (focus) this.querySelector<HTMLElement>('.panel h2')?.focus({ preventScroll: true });
    });
  }

  /** Brings the selection and the map into view; on a narrow screen above the sheet. */
  #reveal(least: number): void {
    this.querySelector('.stage')?.scrollIntoView({ block: this.#narrow.matches ? 'start' : 'nearest' });
    const sheet = this.#narrow.matches ? this.querySelector('.panel') : null;
    // The sheet grows when its content comes.
    const line = sheet === null ? Infinity : window.innerHeight - parseFloat(getComputedStyle(sheet).maxHeight);
    this.#stage?.reveal(this.#selected, least, line);
  }

  /** Shows a day; only one that stays is put into the address. */
  #showDay(day: Day | null, rests: boolean): void {
    const asOf = day === null ? null : dateAt(day);
    if (!rests) {
      this.#address.hold({ asOf });
      return;
    }
    this.#address.go({ asOf }, false);
    this.#nameDocument();
  }

  #followed(): void {
    this.#timeline.stop();
    void this.#fetchSelection();
  }

  #reset(): void {
    this.#timeline.stop();
    this.#address.go(NOTHING, true);
    this.#stage?.reset();
    this.#nameDocument();
  }

  async #fetchSelection(): Promise<void> {
    this.#lookup.abort();
    this.#lookup = new AbortController();
    const { signal } = this.#lookup;
    this.#nameDocument();
    if (this.#data === null) return;
    const { county, state } = understood(this.#data, this.#address.state);
    if (county === null && state === null) return;
    this.found = 'loading';
    try {
      const found = county !== null ? await fetchCounty(county, signal) : await fetchState(state ?? '', signal);
      if (!signal.aborted) this.found = found;
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      this.found = 'failed';
    }
  }

  #nameDocument(): void {
    const { texts } = this;
    if (texts !== undefined && this.#data !== null) window.document.title = titleOf(texts, this.#data, this.#address.state);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts } = this;
    if (texts === undefined) return this.phase === 'failed' ? failure(this.failedText, this.retryText, this.#retry) : nothing;
    const data = this.#data;
    const { now: view, legend: told } = this.#views;
    const selection = data === null || told === null ? null : selectionOf(texts, data, this.#address.state, told.choice, this.found);
    return html`
      <div class="screen">
        <div class="bar">
          <place-search .texts=${texts} .known=${this.#knownPlaces} @place-chosen=${(event: PlaceChosen) => this.#chosen(event)}></place-search>
          ${this.#controls(texts, data)}
        </div>
        <div class="stage ${selection === null ? '' : 'with-panel'}">
          <p id="county-map-keys" class="visually-hidden">${say(texts, 'keys')}</p>
          <div class="stage-map" tabindex="0" role="application" aria-label=${say(texts, 'label')} aria-describedby="county-map-keys">${this.#box?.element}</div>
          ${notice(texts, this.#condition(texts, view), this.#retry)}
          ${data === null ? nothing : guard([texts, data, this.#address.search], () => this.#misread(texts, data))}
          ${selection === null
            ? nothing
            : panel(texts, selection, {
                close: () => this.#select({ county: null, state: null }, null),
                retry: () => void this.#fetchSelection(),
                include: reason => this.#include(reason),
              })}
        </div>
        ${data === null || view === null ? nothing : this.#timeline.render(texts, data.span, view.choice.day, dataDateOf(texts, data))}
        ${data === null || told === null ? nothing : guard([texts, data, told, this.#palette], () => legend(texts, this.#fills(told), data, told))}
      </div>
      ${data === null || view === null || !this.settled ? nothing : this.#account(texts, data, view)}
      <p class="visually-hidden" role="status">${this.#announced(texts, selection)}</p>
      <p class="visually-hidden" role="status">${this.reached}</p>
    `;
  }

  /** While the date moves they stay as they are. */
  #controls(texts: Texts, data: MapData | null): unknown {
    const { asOf, ...others } = this.#address.state;
    return guard([texts, data, asOf === null, ...Object.values(others), this.moved, this.filtering], () =>
      controls(texts, data, this.#address.state, change => this.#choose(change), () => this.#reset(), this.moved, this.filtering, () => (this.filtering = !this.filtering)),
    );
  }

  #choose(change: Partial<UrlState>): void {
    this.#address.go({ ...change, measure: change.measure ?? this.#address.state.measure }, true);
    this.#nameDocument();
  }

  /** What of the address cannot be shown, in words. */
  #misread(texts: Texts, data: MapData): TemplateResult {
    return misreadNotice(
      texts,
      misreadIn(texts, data, this.#address.search),
      fips => data.topology.names[data.byFips.get(fips) ?? -1],
      (county, button) => this.#select({ county, state: null }, button),
      () => {
        this.#address.go(understood(data, this.#address.state), false);
        this.querySelector<HTMLElement>('.stage-map')?.focus({ preventScroll: true });
      },
    );
  }

  /** Takes back what leaves something out of the panel, whose button goes with that. */
  #include(reason: LeftOut): void {
    this.#timeline.stop();
    this.#choose(including(reason));
    this.querySelector<HTMLElement>('.panel h2')?.focus({ preventScroll: true });
  }

  /** While the date moves, what was announced before stays. */
  #announced(texts: Texts, selection: Selection | null): string {
    if (selection === null) return (this.#said = '');
    if (!this.#timeline.moving) this.#said = announcement(texts, selection);
    return this.#said;
  }

  #condition(texts: Texts, view: View | null): Condition {
    const { offline, outdated } = this.#freshness;
    const dated = this.#data === null ? null : dataDateOf(texts, this.#data);
    return { phase: this.phase, offline, outdated, dated, empty: view?.empty ?? false };
  }

  /** The view in words and as a table. While the date moves only the year is announced. */
  #account(texts: Texts, data: MapData, view: View): TemplateResult {
    const { moving } = this.#timeline;
    const resting = this.#views.resting ?? view;
    const select = (row: Row, button: HTMLElement): void => {
      if (row.county === null) this.#select({ county: null, state: row.code }, button);
      else this.#selectCounty(row.county, button, true);
    };
    const rows = this.#rows.take(
      [texts, resting, this.order, this.#register.all],
      () => sorted(rowsOfView(texts, data, resting, this.#register.all), this.order, texts.language),
      this.#printing.on,
    );
    const models = resting.choice.model === null ? data.models : [resting.choice.model];
    return html`<p class="visually-hidden" role="status">${moving && view.choice.day !== null ? String(yearOf(view.choice.day)) : ''}</p>
      <p class="summary" aria-live="polite">${guard([texts, resting], () => summaryOf(texts, data, resting))}</p>
      <div class="table" role="region" tabindex="0" aria-label=${say(texts, 'table')}>
        ${cutNote(texts, rows.reduce((sum, portion) => sum + portion.length, 0), this.#rows.count, () => this.#showAllRows())}
        ${this.#register.failed ? failure(say(texts, 'table.agencies.failed'), say(texts, 'retry'), () => this.#register.ask(true)) : nothing}
        ${guard([texts, rows, this.order], () => table(texts, rows, this.#rows.count, models, this.order, order => (this.order = order), select))}
      </div>
      <div class="table-end"></div>
      <p class="muted credits">${say(texts, 'source', dataDateOf(texts, data))} ${say(texts, 'credits')}</p>
      ${this.#printing.on ? html`<p class="muted credits">${say(texts, 'printed', window.location.href)}</p>` : nothing}`;
  }

  /** The button goes with the note, so the focus stays at the table. */
  #showAllRows(): void {
    this.#rows.takeAll();
    this.querySelector<HTMLElement>('.table')?.focus({ preventScroll: true });
  }

  #chosen(event: PlaceChosen): void {
    const { county, state } = event.detail;
    this.#select({ county, state: county === null ? state : null }, event.target as HTMLElement);
  }
}

customElements.define('county-map', CountyMap);
