import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { CountiesDocument } from '../map/answers.ts';
import { fetchJson } from '../map/documents.ts';
import { type CountyTopology, decodeCounties } from '../map/geometry.ts';
import { DARK, LIGHT, type Palette } from '../map/palette.ts';
import { Picture } from '../map/picture.ts';
import { boxOf } from '../map/topology.ts';
import { classesOf, countiesOf, frameOf, PICKED, stepTo } from './placement.ts';

/** Asks to pick a county, or to drop it if it is picked: its FIPS code. */
export type CountyPicked = CustomEvent<string>;

/**
 * One state with the counties that an agency serves. Clicks, and Enter or Space after going there by
 * arrow keys, dispatch `county-picked`; whoever listens decides what is shown. Keys go by name and
 * not by place as on the map of all counties, so that every county can be reached.
 */
export class PlacementMap extends LitElement {
  static override properties = {
    boundariesUrl: { type: String },
    state: { type: String },
    counties: { type: Array },
    statewide: { type: Boolean },
    label: { type: String },
    keysText: { type: String },
    pickedText: { type: String },
    failedText: { type: String },
    failed: { state: true },
    dark: { state: true },
    reached: { state: true },
  };

  static override styles = css`
    :host { display: block; }
    .map { position: relative; height: 16rem; overflow: hidden; cursor: pointer; border: 1px solid var(--site-line); touch-action: manipulation; }
    .map:focus-visible { outline: 3px solid var(--site-focus); outline-offset: 2px; }
    p { margin: 0; min-height: 1.5em; }
    .keys { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  `;

  declare boundariesUrl: string | undefined;
  /** FIPS code of the state, two digits. */
  declare state: string | undefined;
  /** FIPS codes of the counties that are picked. */
  declare counties: readonly string[];
  /** Whether all of the state is meant. */
  declare statewide: boolean;
  declare label: string;
  /** What the keys do. */
  declare keysText: string;
  declare pickedText: string;
  declare failedText: string;
  private declare failed: boolean;
  private declare dark: boolean;
  /** The county under the pointer or the keyboard's place, -1 for none. */
  private declare reached: number;

  #topology: CountyTopology | null = null;
  #picture: Picture | null = null;
  #own: readonly number[] = [];
  #life = new AbortController();
  readonly #scheme = window.matchMedia('(prefers-color-scheme: dark)');
  readonly #watcher = new ResizeObserver(() => this.#place());

  constructor() {
    super();
    this.counties = [];
    this.reached = -1;
    this.dark = this.#scheme.matches;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.#scheme.addEventListener('change', () => (this.dark = this.#scheme.matches), { signal });
    if (this.#topology === null) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life.abort();
    this.#watcher.disconnect();
  }

  async #load(): Promise<void> {
    if (this.boundariesUrl === undefined) return;
    try {
      const topology = decodeCounties(await fetchJson<CountiesDocument>(this.boundariesUrl, this.#life.signal));
      this.#topology = topology;
      this.#picture = new Picture(topology);
      this.#own = countiesOf(topology, this.state);
      this.requestUpdate();
    } catch (error) {
      if (this.#life.signal.aborted) return;
      console.error(error);
      this.failed = true;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('boundariesUrl')) void this.#load();
    if (!changed.has('state')) return;
    this.reached = -1;
    this.#own = this.#topology === null ? [] : countiesOf(this.#topology, this.state);
  }

  protected override updated(): void {
    const box = this.#box;
    const picture = this.#picture;
    const topology = this.#topology;
    if (box === null || picture === null || topology === null) return;
    if (!picture.box.isConnected) {
      box.append(picture.box);
      this.#watcher.observe(box);
    }
    const palette = this.#palette;
    const classes = classesOf(topology, this.#own, this.counties, this.statewide);
    const hatched = this.statewide ? classes.map(shown => (shown === PICKED ? 1 : 0)) : null;
    picture.paint({ classes, fills: fillsOf(palette), palette, hatched });
    const picked = this.#own.filter(county => this.#isPicked(county));
    picture.mark({ selected: picked, hovered: this.reached });
    this.#place();
  }

  #place(): void {
    const box = this.#box;
    const area = this.#topology === null ? null : boxOf(this.#topology, this.#own);
    if (box === null || area === null || box.clientWidth === 0) return;
    const { scale, x, y } = frameOf(area, box.clientWidth, box.clientHeight);
    this.#picture?.show({ width: box.clientWidth, height: box.clientHeight, scale, x, y });
  }

  get #box(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.map');
  }

  get #palette(): Palette {
    return this.dark ? DARK : LIGHT;
  }

  #isPicked(county: number): boolean {
    return this.statewide || this.counties.includes(this.#topology?.fips[county] ?? '');
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.failed) return html`<p role="status">${this.failedText}</p>`;
    if (this.#topology !== null && this.#own.length === 0) return nothing;
    return html`
      <div
        class="map"
        tabindex="0"
        role="application"
        aria-label=${this.label}
        aria-describedby="keys"
        @click=${(event: MouseEvent) => this.#pick(this.#at(event))}
        @pointermove=${(event: MouseEvent) => (this.reached = this.#at(event))}
        @pointerleave=${() => (this.reached = -1)}
        @keydown=${(event: KeyboardEvent) => this.#press(event)}
      ></div>
      <span id="keys" class="keys">${this.keysText}</span>
      <p role="status">${this.#tell()}</p>
    `;
  }

  #tell(): string {
    if (this.#topology === null || this.reached < 0) return '';
    const name = this.#topology.names[this.reached];
    return this.#isPicked(this.reached) ? `${name} (${this.pickedText})` : name;
  }

  /** The state's county under the pointer, -1 for none. */
  #at(event: MouseEvent): number {
    const box = this.#box;
    if (box === null) return -1;
    const { left, top } = box.getBoundingClientRect();
    const county = this.#picture?.at(event.clientX - left - box.clientLeft, event.clientY - top - box.clientTop) ?? -1;
    return this.#own.includes(county) ? county : -1;
  }

  #pick(county: number): void {
    const detail = this.#topology?.fips[county];
    if (detail === undefined) return;
    this.reached = county;
    this.dispatchEvent(new CustomEvent('county-picked', { detail }));
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const first = this.#own.findIndex(county => !this.statewide && this.#isPicked(county));
    const next = stepTo(event.key, this.#own.indexOf(this.reached), first, this.#own.length);
    if (next !== null) this.reached = this.#own[next] ?? -1;
    else if (event.key === 'Enter' || event.key === ' ') this.#pick(this.reached);
    else return;
    event.preventDefault();
  }
}

/** Fills of what lies outside, of the state, and of what is picked in it. */
function fillsOf(palette: Palette): readonly string[] {
  return palette === DARK ? DARK_FILLS : LIGHT_FILLS;
}

const LIGHT_FILLS = [LIGHT.halo, LIGHT.steps[0], LIGHT.steps[3]];
const DARK_FILLS = [DARK.halo, DARK.steps[0], DARK.steps[2]];

customElements.define('placement-map', PlacementMap);
