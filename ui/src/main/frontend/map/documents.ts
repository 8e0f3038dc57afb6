import type { AgreementColumns } from './agreements.ts';

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
  /** UNPLACED only in what {@link fetchStatewide} gives. */
  readonly scope: 'COUNTY' | 'STATEWIDE' | 'UNPLACED';
  readonly agreements: readonly Agreement[];
}

export interface Agreement {
  readonly agency: { readonly slug: string; readonly name: string; readonly level: string };
  readonly model: string;
  readonly modelAsPrinted: string;
  readonly signed: string | null;
  readonly status: string;
  readonly ended: string | null;
  readonly moa: DocumentLink | null;
  readonly addendum: DocumentLink | null;
  /** Postal code. */
  readonly state: string;
  readonly statewide: boolean;
  readonly counties: readonly string[];
  readonly source: string;
  readonly known: Known;
}

export interface DocumentLink {
  readonly url: string | null;
  readonly brokenSince: string | null;
  readonly archive: string | null;
}

export interface Meeting {
  readonly nameAsPrinted: string;
  readonly date: string;
  readonly format: string;
  readonly model: string;
  readonly status: string;
  readonly source: string;
  readonly known: Known;
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

/** What applies in a state, in the shape of a county's document. */
export async function fetchState(state: string, { listed, listedInferred, edited }: AgreementColumns, signal: AbortSignal): Promise<CountyDocument> {
  const [agreements, meetings] = await Promise.all([
    fetchJson<readonly Agreement[]>(`/api/v1/agreements?state=${state}`, signal),
    fetchJson<readonly Meeting[]>(`/api/v1/meetings?state=${state}`, signal),
  ]);
  const agencies = new Map<string, CountyAgency & { agreements: Agreement[] }>();
  for (const agreement of agreements) {
    const { slug, name, level } = agreement.agency;
    const agency = agencies.get(slug) ?? { slug, name, level, scope: scopeOf(agreement), agreements: [] };
    agency.agreements.push(agreement);
    agencies.set(slug, agency);
  }
  return { agencies: [...agencies.values()], meetings, datasetDate: listed, datasetDateInferred: listedInferred, editedUntil: edited };
}

function scopeOf({ statewide, counties }: Agreement): CountyAgency['scope'] {
  if (statewide) return 'STATEWIDE';
  return counties.length === 0 ? 'UNPLACED' : 'COUNTY';
}

/** The address if it is one that a browser may open as a page; null for anything else. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
