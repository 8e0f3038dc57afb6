import type { Address } from './address.ts';
import type { LeftOut } from './agreements.ts';
import { type LiveMap, POINTED, SOUGHT } from './live-map.ts';
import type { Loading } from './loading.ts';
import type { CountyFound } from './map-near.ts';
import { understood } from './misread.ts';
import type { Player } from './player.ts';
import type { Row } from './rows.ts';
import type { MapStore } from './scene.ts';
import type { PlaceChosen } from './search.ts';
import { including } from './selection.ts';
import { NOTHING, type UrlState } from './url-state.ts';

/** What a visitor can do on the map's page: each changes what the URL asks for, and moves the focus on. */
export class Visit {
  readonly #host: HTMLElement;
  readonly #store: MapStore;
  readonly #address: Address;
  readonly #player: Player;
  readonly #loading: Loading;
  readonly #map: LiveMap;
  #opener: HTMLElement | null = null;

  constructor(host: HTMLElement, store: MapStore, address: Address, player: Player, loading: Loading, map: LiveMap) {
    this.#host = host;
    this.#store = store;
    this.#address = address;
    this.#player = player;
    this.#loading = loading;
    this.#map = map;
  }

  /** Selects a county or state, or nothing; moves the focus in unless the map itself was clicked. */
  select(place: Pick<UrlState, 'county' | 'state'>, opener: HTMLElement | null, focus = opener?.matches('.stage-map') === false): void {
    const { county, state } = this.#store.state.url;
    if (place.county === county && place.state === state) return;
    this.#address.go(place, true);
    this.#store.set({ tall: false });
    void this.#loading.fetchSelection();
    if (opener === null) {
      const back = this.#opener;
      this.#opener = null;
      if (back?.isConnected) back.focus({ preventScroll: true });
      else this.#map.focus();
      return;
    }
    this.#opener = opener;
    void this.#store.told.then(() => {
      if (this.#store.view.selected.length === 0) return;
      this.#map.reveal(opener.matches('.stage-map') ? POINTED : SOUGHT);
      if (focus) this.#focusPanel();
    });
  }

  selectCounty(index: number, opener: HTMLElement, byKey: boolean): void {
    this.select({ county: this.#store.state.data?.topology.fips[index] ?? null, state: null }, opener, byKey);
  }

  readonly selectRow = (row: Row, button: HTMLElement): void => {
    if (row.county === null) this.select({ county: null, state: row.code }, button);
    else this.selectCounty(row.county, button, true);
  };

  readonly chosen = (event: PlaceChosen): void => {
    const { county, state } = event.detail;
    this.select({ county, state: county === null ? state : null }, event.target as HTMLElement);
  };

  readonly close = (): void => {
    this.#address.hold({ pin: null });
    this.select({ county: null, state: null }, null);
  };

  /** Selects the county in which the visitor is. */
  readonly found = (event: CountyFound): void => {
    const button = (event.target as HTMLElement).querySelector('button');
    if (button !== null) this.selectCounty(event.detail, button, true);
  };

  /** Pins the selected county, to compare the next one with it, or lets the pinned one go. */
  readonly pin = (county: string | null): void => {
    this.#address.go({ pin: county }, true);
  };

  readonly choose = (change: Partial<UrlState>): void => {
    this.#address.go({ ...change, measure: change.measure ?? this.#store.state.url.measure }, true);
  };

  /** Takes back what leaves something out of the panel, whose button goes with that. */
  readonly include = (reason: LeftOut): void => {
    this.#player.stop();
    this.choose(including(reason));
    this.#focusPanel();
  };

  readonly reset = (): void => {
    this.#player.stop();
    this.#address.go(NOTHING, true);
    this.#map.reset();
  };

  /** Takes out of the URL what cannot be shown. */
  readonly dismiss = (): void => {
    const { data, url } = this.#store.state;
    if (data !== null) this.#address.go(understood(data, url), false);
    this.#map.focus();
  };

  /** The URL was changed from outside. */
  readonly followed = (): void => {
    this.#player.stop();
    void this.#loading.fetchSelection();
  };

  #focusPanel(): void {
    this.#host.querySelector<HTMLElement>('.panel h2')?.focus({ preventScroll: true });
  }
}
