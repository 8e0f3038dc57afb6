import type { GazetteerDocument, PlacesDocument } from './answers.ts';
import { type PlaceDocument, fetchCounty, fetchJson, fetchState } from './documents.ts';
import type { Freshness } from './freshness.ts';
import { firstPage, takeFirst } from './handover.ts';
import { pause } from './idle.ts';
import type { MapBox } from './map-box.ts';
import type { Fetched, MapState } from './map-state.ts';
import { understood } from './misread.ts';
import { fetchPublished, type Published } from './published.ts';
import type { Register } from './register.ts';
import type { MapStore } from './scene.ts';
import { sayNumber, type Texts } from './texts.ts';
import { dataOf } from './view.ts';

/** Where the server says that the map's documents are, and what to say when not even its texts can be loaded. */
export interface Given {
  readonly agreements: string;
  readonly boundaries: string;
  /** Of the places that the map names. */
  readonly places: string;
  /** Of all places and ZIP codes, for whoever looks for theirs. */
  readonly gazetteer: string;
  readonly texts: string;
  readonly failed: string;
  readonly retry: string;
}

/** Fetches what the map shows, and puts it into the store. */
export class Loading {
  readonly #store: MapStore;
  readonly #freshness: Freshness;
  readonly #register: Register;
  readonly #painted: (box: MapBox) => void;
  #signal = AbortSignal.abort();
  #lookup = new AbortController();
  #given: Given | null = null;
  /** Whether a script did not arrive. Browsers remember that, so only a new page asks for it again. */
  #scriptMissing = false;

  /** `painted` hears of what was painted ahead. */
  constructor(store: MapStore, freshness: Freshness, register: Register, painted: (box: MapBox) => void) {
    this.#store = store;
    this.#freshness = freshness;
    this.#register = register;
    this.#painted = painted;
  }

  connect(signal: AbortSignal): void {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#lookup.abort());
    void this.fetchSelection();
  }

  async load(given: Given): Promise<void> {
    this.#given = given;
    this.#store.set({ phase: 'loading' });
    performance.mark('atlas-map-begun');
    try {
      const [texts, published] = await Promise.all([this.#fetchTexts(given), this.#fetchPublished(given)]);
      this.#freshness.loaded(given.agreements, published.revision);
      this.#register.clear();
      await pause();
      // First what is written of it, then the map.
      this.#store.set({ data: dataOf(texts, published) });
      await this.#store.told;
      await pause();
      this.#store.set({ phase: 'ready' });
      await this.fetchSelection();
    } catch (error) {
      this.fail(error);
    }
  }

  /** All places and ZIP codes; the same document for everybody. */
  async fetchGazetteer(signal: AbortSignal): Promise<GazetteerDocument> {
    if (this.#given === null) throw new Error('the map is not loaded yet');
    return fetchJson(this.#given.gazetteer, signal);
  }

  /** How degrees lie on the map's plane, which is in the document of the places. */
  async fetchProjections(): Promise<PlacesDocument['projections']> {
    if (this.#given === null) throw new Error('the map is not loaded yet');
    return (await fetchJson<PlacesDocument>(this.#given.places, this.#signal)).projections;
  }

  readonly retry = (): void => {
    if (this.#scriptMissing) window.location.reload();
    else if (this.#given !== null) void this.load(this.#given);
  };

  /** Fetches what there is in the selected place. */
  async fetchSelection(): Promise<void> {
    this.#lookup.abort();
    this.#lookup = new AbortController();
    const { signal } = this.#lookup;
    const { data, url } = this.#store.state;
    if (data === null) return;
    const { county, state, pin } = understood(data, url);
    if (county === null && state === null) return;
    await Promise.all([
      this.#fetch(county !== null ? fetchCounty(county, signal) : fetchState(state ?? '', signal), signal, found => ({ found })),
      county === null || pin === null || pin === county ? null : this.#fetch(fetchCounty(pin, signal), signal, pinned => ({ pinned })),
    ]);
  }

  async #fetch(
    document: Promise<PlaceDocument>,
    signal: AbortSignal,
    change: (document: Fetched<PlaceDocument>) => Partial<MapState>,
  ): Promise<void> {
    this.#store.set(change('loading'));
    try {
      const found = await document;
      if (!signal.aborted) this.#store.set(change(found));
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      this.#store.set(change('failed'));
    }
  }

  scriptFailed(error: unknown): void {
    this.#scriptMissing = true;
    this.fail(error);
  }

  fail(error: unknown): void {
    if (this.#signal.aborted) return;
    console.error(error);
    this.#store.set({ phase: 'failed' });
    firstPage()?.remove();
  }

  /** What was painted ahead, at first; after that what the server has now. */
  async #fetchPublished({ boundaries, agreements }: Given): Promise<Published> {
    const first = await takeFirst();
    if (first === null) return fetchPublished(boundaries, agreements, this.#signal);
    this.#painted(first.box);
    return first.published;
  }

  /** Fetches the texts, and writes with them before the larger documents are there. */
  async #fetchTexts(given: Given): Promise<Texts> {
    const texts = await fetchJson<Texts>(given.texts, this.#signal);
    this.#store.set({ texts });
    await pause();
    // The first number that a browser writes in a language takes it long: best while the documents are on their way.
    sayNumber(texts, 0);
    return texts;
  }
}
