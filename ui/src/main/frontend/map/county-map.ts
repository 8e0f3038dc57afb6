import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { account } from './account.ts';
import { Address } from './address.ts';
import css from './county-map.css?inline';
import dialogCss from './dialog.css?inline';
import { Freshness } from './freshness.ts';
import legendCss from './legend.css?inline';
import { LiveMap } from './live-map.ts';
import { type Given, Loading } from './loading.ts';
import './map-near.ts';
import { type MapState, START } from './map-state.ts';
import nearCss from './near.css?inline';
import { failure } from './notices.ts';
import { part } from './part.ts';
import { Player } from './player.ts';
import { Portions } from './portions.ts';
import { Printing } from './printing.ts';
import { Register } from './register.ts';
import type { Row } from './rows.ts';
import { type MapStore, type Scene, Scenes } from './scene.ts';
import { screen } from './screen.ts';
import searchCss from './search.css?inline';
import shareCss from './share.css?inline';
import './search.ts';
import './share.ts';
import stageCss from './stage.css?inline';
import { Store } from './store.ts';
import { addStyles } from './styles.ts';
import timelineCss from './timeline.css?inline';
import { Visit } from './visit.ts';

/**
 * The county map with its filters, legend, panel and table: joins the parts that fill its store with those that draw
 * what the store shows. In the light DOM, so that Leaflet's styles apply.
 */
export class CountyMap extends LitElement {
  static override properties = { given: { attribute: false }, framed: { type: Boolean } };

  /** From the server. */
  declare given: Given | undefined;
  /** Whether it is in a page for frames, which has no room for the table. */
  declare framed: boolean | undefined;

  readonly #scenes = new Scenes(() => this.#store.again());
  readonly #store: MapStore = new Store<MapState, Scene>(START, state => this.#scenes.of(state));
  readonly #address = new Address(this.#store, () => this.#visit.followed());
  readonly #player = new Player(this.#store, this.#address);
  readonly #freshness = new Freshness(this.#store);
  readonly #register = new Register(this.#store);
  readonly #printing = new Printing(this.#store, this);
  readonly #map = new LiveMap(this.#store, this, {
    pick: (county, container, byKey) => this.#visit.selectCounty(county, container, byKey),
    badge: (state, button) => this.#visit.select({ county: null, state }, button),
    failed: error => this.#loading.scriptFailed(error),
  });
  readonly #loading = new Loading(this.#store, this.#freshness, this.#register, box => this.#map.take(box));
  readonly #visit = new Visit(this, this.#store, this.#address, this.#player, this.#loading, this.#map);
  readonly #rows = new Portions<Row>(() => this.#store.again());
  #life = new AbortController();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addStyles(css, stageCss, legendCss, searchCss, dialogCss, nearCss, shareCss, timelineCss);
    this.#life = new AbortController();
    const { signal } = this.#life;
    for (const joined of [this.#address, this.#freshness, this.#printing, this.#map, this.#loading]) joined.connect(signal);
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => this.#store.set({ dark: scheme.matches });
    scheme.addEventListener('change', follow, { signal });
    follow();
    this.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !event.defaultPrevented && this.#store.view.selected.length > 0) this.#visit.close();
    }, { signal });
    this.#store.again();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
    this.#player.stop();
    this.#register.clear();
  }

  protected override firstUpdated(): void {
    // After the parts that it is shown in.
    this.#store.listen(scene => this.#follow(scene));
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('given') || this.given === undefined) return;
    this.#map.nameFrom(this.given.places);
    void this.#loading.load(this.given);
  }

  #follow(scene: Scene): void {
    this.#map.show(scene);
    if (scene.title !== null && document.title !== scene.title) document.title = scene.title;
    if (scene.state.settled && !this.framed) this.#register.ask();
    if (scene.state.motion === 'rest') this.#rows.grow();
  }

  protected override render(): unknown {
    return part(this.#store, ({ state, shown }) => [state.texts, state.texts === undefined && state.phase, shown !== null && state.settled], scene => this.#page(scene));
  }

  #page({ state: { texts, phase, settled }, shown }: Scene): TemplateResult | typeof nothing {
    if (texts === undefined) {
      return phase === 'failed' && this.given !== undefined ? failure(this.given.failed, this.given.retry, this.#loading.retry) : nothing;
    }
    return html`${screen(texts, this.#store, this.#visit, this.#player, this.#loading, this.framed === true)}
    ${shown === null || !settled || this.framed
      ? nothing
      : account(this.#store, this.#visit, this.#register, this.#rows, () => this.querySelector<HTMLElement>('.table')?.focus({ preventScroll: true }))}`;
  }
}

customElements.define('county-map', CountyMap);
