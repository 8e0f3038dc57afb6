/** What of the map is kept in the page's address. */
export interface UrlState {
  /** Code of a support model; null for all. */
  readonly model: string | null;
  /** FIPS code of the selected county. */
  readonly county: string | null;
  /** Postal code of the state whose statewide agencies are selected. */
  readonly state: string | null;
}

export const NOTHING: UrlState = { model: null, county: null, state: null };

/** Reads an address's query; what is not well formed counts as absent. */
export function readUrl(search: string): UrlState {
  const query = new URLSearchParams(search);
  const county = matching(query.get('county'), /^\d{5}$/);
  return {
    model: matching(query.get('model'), /^[A-Z_]+$/),
    county,
    state: county === null ? matching(query.get('state'), /^[A-Z]{2}$/) : null,
  };
}

function matching(value: string | null, pattern: RegExp): string | null {
  return value !== null && pattern.test(value) ? value : null;
}

/** Puts the state into an address's query, keeping all other parameters; "" if nothing is left. */
export function writeUrl(search: string, state: UrlState): string {
  const query = new URLSearchParams(search);
  for (const key of ['model', 'county', 'state'] as const) {
    const value = state[key];
    if (value === null) query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether two addresses differ in the map's state alone, so that the map can follow by itself. */
export function samePage(one: URL, other: URL): boolean {
  return (
    one.pathname === other.pathname &&
    writeUrl(one.search, NOTHING) === writeUrl(other.search, NOTHING)
  );
}
