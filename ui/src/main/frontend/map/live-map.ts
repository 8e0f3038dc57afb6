import type { PlacesDocument } from './answers.ts';
import { fetchJson } from './documents.ts';
import { firstPage } from './handover.ts';
import { pause, whenIdle } from './idle.ts';
import { MapBox } from './map-box.ts';
import { placesIn } from './places.ts';
import { fillsIn, type MapStore, type Scene, type Shown } from './scene.ts';
import { countyLabel, say, type Texts } from './texts.ts';
import { tellCounty } from './view.ts';

/** By this name and not by an import at the top, which the packer would take as needed from the start. */
type Stage = import('./stage.ts').Stage;

/** Pixels that a selected county must at least have: where it was pointed at, and where it was looked for. */
export const POINTED = 12;
export const SOUGHT = 40;

/** What is done on the map. */
export interface MapEvents {
  readonly pick: (county: number, container: HTMLElement, byKey: boolean) => void;
  readonly badge: (state: string, button: HTMLElement) => void;
  /** A script did not arrive. */
  readonly failed: (error: unknown) => void;
}

/** The map in its page: paints each scene, and is movable as soon as the scripts for that are there. */
export class LiveMap {
  readonly #store: MapStore;
  readonly #host: HTMLElement;
  readonly #events: MapEvents;
  readonly #narrow = window.matchMedia('(max-width: 640px)');
  #signal = AbortSignal.abort();
  #box: MapBox | null = null;
  /** The box that a stage was set for. */
  #staged: MapBox | null = null;
  #stage: Stage | null = null;
  #placesUrl = '';

  constructor(store: MapStore, host: HTMLElement, events: MapEvents) {
    this.#store = store;
    this.#host = host;
    this.#events = events;
  }

  connect(signal: AbortSignal): void {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#remove());
  }

  /** Takes what was painted ahead. */
  take(box: MapBox): void {
    this.#box = box;
  }

  /** Where the places are that it names. */
  nameFrom(placesUrl: string): void {
    this.#placesUrl = placesUrl;
  }

  /** Paints a scene; the first one ahead of what can be done with it. */
  show(scene: Scene): void {
    const { shown, palette, selected, state } = scene;
    if (shown === null || state.phase !== 'ready' || this.#signal.aborted) return;
    const box = (this.#box ??= new MapBox(shown.data.topology));
    const { classes, hatched } = shown.now;
    box.picture.paint({ classes, fills: fillsIn(scene, shown.now), palette, hatched });
    this.#stage?.show(shown.legend.badges, selected, palette);
    const container = this.#container;
    if (this.#staged === box || container === null) return;
    this.#staged = box;
    container.prepend(box.element);
    firstPage()?.remove();
    this.#setStage(shown, box, container).catch(error => {
      this.#staged = null;
      this.#events.failed(error);
    });
  }

  /** Shows the whole map again. */
  reset(): void {
    this.#stage?.reset();
  }

  focus(): void {
    this.#container?.focus({ preventScroll: true });
  }

  /** Brings the selection and the map into view; on a narrow screen above the sheet. */
  reveal(least: number): void {
    this.#host.querySelector('.stage')?.scrollIntoView({ block: this.#narrow.matches ? 'start' : 'nearest' });
    const sheet = this.#narrow.matches ? this.#host.querySelector('.panel') : null;
    // The sheet grows when its content comes.
    const line = sheet === null ? Infinity : window.innerHeight - parseFloat(getComputedStyle(sheet).maxHeight);
    this.#stage?.reveal(this.#store.view.selected, least, line);
  }

  get #container(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>('.stage-map');
  }

  async #setStage({ texts, data }: Shown, box: MapBox, container: HTMLElement): Promise<void> {
    const [ground, { Stage }] = await Promise.all([box.show(), import('./stage.ts')]);
    await pause();
    if (this.#box !== box) return;
    this.#stage = new Stage(
      container,
      ground,
      data.topology,
      box.picture,
      { zoomIn: say(texts, 'zoomIn'), zoomOut: say(texts, 'zoomOut'), whole: say(texts, 'whole'), twoFingers: say(texts, 'twoFingers') },
      {
        pick: (county, byKey) => this.#events.pick(county, container, byKey),
        badge: this.#events.badge,
        tell: county => this.#tell(texts, county),
        reach: county => this.#store.set({ reached: this.#tell(texts, county).join(': ') }),
        rest: whole => this.#store.set({ moved: !whole }),
      },
    );
    await pause();
    if (this.#box !== box) return;
    this.show(this.#store.view);
    if (this.#store.view.selected.length > 0) this.reveal(SOUGHT);
    await pause();
    if (this.#box !== box) return;
    this.#store.set({ settled: true });
    whenIdle(() => void this.#namePlaces());
  }

  #tell(texts: Texts, county: number): readonly [string, string] {
    const { shown } = this.#store.view;
    return shown === null ? ['', ''] : [countyLabel(texts, shown.data.topology, county), tellCounty(texts, shown.data, shown.now, county)];
  }

  /** The map does without the names of places if they cannot be had. */
  async #namePlaces(): Promise<void> {
    const signal = this.#signal;
    try {
      this.#stage?.name(placesIn(await fetchJson<PlacesDocument>(this.#placesUrl, signal)));
    } catch (error) {
      if (!signal.aborted) console.error(error);
    }
  }

  #remove(): void {
    this.#stage?.remove();
    this.#stage = null;
    this.#box?.remove();
    this.#box?.element.remove();
    this.#box = null;
    this.#staged = null;
  }
}
