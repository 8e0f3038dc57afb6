/** The parts of the public documents (`docs/api.md`) that the panel shows. */
export interface CountyDocument {
  readonly agencies: readonly CountyAgency[];
  readonly meetings: readonly Meeting[];
  readonly datasetDate: string;
  /** Whether that date was inferred. */
  readonly datasetDateInferred?: boolean;
  /** Day of the editors' last change, if it is after that date. */
  readonly editedUntil?: string | null;
}

/** From which day a record is known, and by whose word. */
export interface Known {
  readonly origin: 'LIST' | 'EDITOR';
  readonly day: string;
  /** Whether the day of a list was inferred. */
  readonly inferred: boolean;
}

export interface CountyAgency {
  readonly slug: string;
  readonly name: string;
  readonly level: string;
  /** UNPLACED only in a state's document. */
  readonly scope: 'COUNTY' | 'STATEWIDE' | 'UNPLACED';
  readonly website: string | null;
  /** A public remark. */
  readonly note: string | null;
  readonly agreements: readonly Agreement[];
}

export interface Agreement {
  readonly agency: { readonly slug: string; readonly name: string; readonly level: string };
  readonly model: string;
  readonly modelAsPrinted: string;
  readonly signed: string | null;
  readonly status: string;
  /** From this day until before that one it stands; null if either is not known. */
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly documents: readonly DocumentLink[];
  /** Postal code. */
  readonly state: string;
  readonly statewide: boolean;
  readonly counties: readonly string[];
  readonly source: string;
  /** A public remark. */
  readonly note: string | null;
  readonly known: Known;
}

export interface DocumentLink {
  /** `MOA`, `ADDENDUM`, `MINUTES` or `NOTICE`. */
  readonly kind: string;
  readonly url: string | null;
  readonly brokenSince: string | null;
  readonly archive: string | null;
}

export interface Meeting {
  readonly nameAsPrinted: string;
  readonly date: string;
  /** In which the date is a day. */
  readonly zone: string;
  readonly format: string;
  readonly model: string;
  /** As it was when the document was made; see `statusAt`. */
  readonly status: string;
  readonly notice: Notice;
  readonly source: string;
  readonly known: Known;
}

/** What a local notice adds; each part may be unknown. */
export interface Notice {
  /** Local time, such as `18:30:00`. */
  readonly start: string | null;
  readonly zone: string | null;
  readonly venue: string | null;
  readonly link: string | null;
  /** Local day and time, such as `2024-09-24T17:00:00`. */
  readonly questionDeadline: string | null;
  readonly contact: string | null;
  readonly minutes: string | null;
  readonly note: string | null;
}

/** Fetches JSON; throws on any status but success. */
export async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}

/** All agreements. */
export function fetchAgreements(signal: AbortSignal): Promise<readonly Agreement[]> {
  return fetchJson('/api/v1/agreements', signal);
}

/** What applies in a county. */
export function fetchCounty(fips: string, signal: AbortSignal): Promise<CountyDocument> {
  return fetchJson(`/api/v1/counties/${fips}`, signal);
}

/** What applies in a state. */
export function fetchState(state: string, signal: AbortSignal): Promise<CountyDocument> {
  return fetchJson(`/api/v1/states/${state}`, signal);
}

/** The address if it is one that a browser may open as a page; null for anything else. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
