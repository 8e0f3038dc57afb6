import type { AgreementDocument, PlaceDocument } from './documents.ts';
import type { Order } from './rows.ts';
import type { Texts } from './texts.ts';
import { NOTHING, type UrlState } from './url-state.ts';
import type { MapData } from './view.ts';

/** What is fetched apart from the map's documents. */
export type Fetched<T> = 'loading' | 'failed' | T;

/** All that decides what the map's page shows. */
export interface MapState {
  readonly phase: 'loading' | 'failed' | 'ready';
  /** Undefined before they are there. */
  readonly texts: Texts | undefined;
  readonly data: MapData | null;
  /** What the page's URL asks for, while the date moves ahead of the URL. */
  readonly url: UrlState;
  /** The query of the page's URL, as it stands there. */
  readonly search: string;
  /** How the date moves. */
  readonly motion: 'rest' | 'play' | 'drag';
  /** The document of the selected county or state. */
  readonly found: Fetched<PlaceDocument>;
  /** The document of the pinned county. */
  readonly pinned: Fetched<PlaceDocument>;
  /** All agreements with the names of their agencies, for the table. */
  readonly register: 'unasked' | Fetched<readonly AgreementDocument[]>;
  readonly order: Order;
  /** Whether the filters are open, where they are folded. */
  readonly filtering: boolean;
  /** Whether the panel takes nearly all of a narrow screen. */
  readonly tall: boolean;
  readonly dark: boolean;
  /** Whether the page is on its way to paper. */
  readonly printing: boolean;
  readonly offline: boolean;
  /** Whether a newer list was published. */
  readonly outdated: boolean;
  /** The county that the keyboard has reached, as it is announced. */
  readonly reached: string;
  /** Whether the map can be moved; the table is written after that. */
  readonly settled: boolean;
  /** Whether the map shows something else than its whole. */
  readonly moved: boolean;
}

export const START: MapState = {
  phase: 'loading',
  texts: undefined,
  data: null,
  url: NOTHING,
  search: '',
  motion: 'rest',
  found: 'loading',
  pinned: 'loading',
  register: 'unasked',
  order: { column: 'state', descending: false },
  filtering: false,
  tall: false,
  dark: false,
  printing: false,
  offline: false,
  outdated: false,
  reached: '',
  settled: false,
  moved: false,
};
