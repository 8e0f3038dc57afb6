import { MEASURES, type Measure } from './measures.ts';

/** What of the map is kept in the page's URL. */
export interface UrlState {
  readonly measure: Measure;
  /** Code of a support model; null for all. */
  readonly model: string | null;
  /** Code of a status, or `ALL`; null for the agreements on the list. */
  readonly status: string | null;
  /** FIPS code of the selected county. */
  readonly county: string | null;
  /** Postal code of the selected state. */
  readonly state: string | null;
  /** FIPS code of a county that was pinned, to compare the selected one with. */
  readonly pin: string | null;
  /** Date that is shown, `YYYY-MM-DD`; null for the newest list. */
  readonly asOf: string | null;
}

export const NOTHING: UrlState = { measure: 'agreements', model: null, status: null, county: null, state: null, pin: null, asOf: null };

/** Reads a URL's query; what is not well formed counts as absent. */
export function readUrl(search: string): UrlState {
  const query = new URLSearchParams(search);
  const asOf = query.get('asOf') ?? '';
  const county = matching(query.get('county'), /^\d{5}$/);
  return {
    measure: MEASURES.find(measure => measure === query.get('measure')) ?? NOTHING.measure,
    model: matching(query.get('model'), /^[A-Z_]+$/),
    status: matching(query.get('status'), /^[A-Z_]+$/),
    county,
    state: county === null ? matching(query.get('state'), /^[A-Z]{2}$/) : null,
    pin: matching(query.get('pin'), /^\d{5}$/),
    asOf: isDate(asOf) ? asOf : null,
  };
}

function matching(value: string | null, pattern: RegExp): string | null {
  return value !== null && pattern.test(value) ? value : null;
}

/** Whether a text is a date `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Puts the state into a URL's query, keeping all other parameters; "" if nothing is left. */
export function writeUrl(search: string, state: UrlState): string {
  const query = new URLSearchParams(search);
  for (const key of ['measure', 'model', 'status', 'asOf', 'county', 'state', 'pin'] as const) {
    const value = state[key];
    if (value === null || value === NOTHING[key]) query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether two URLs differ in the map's state alone, so that the map can follow by itself. */
export function samePage(one: URL, other: URL): boolean {
  return (
    one.pathname === other.pathname &&
    writeUrl(one.search, NOTHING) === writeUrl(other.search, NOTHING)
  );
}
