import type * as answers from './answers.ts';
import type { Agreement, AgreementColumns, Meeting } from './answers.ts';

export type { Agreement, DocumentLink, Known, Meeting } from './answers.ts';

/** An agency in the panel. */
export interface CountyAgency extends Omit<answers.CountyAgency, 'scope'> {
  /** UNPLACED only in what {@link fetchState} gives. */
  readonly scope: answers.CountyAgency['scope'] | 'UNPLACED';
}

/** What applies in a county or a state. */
export interface CountyDocument extends Omit<answers.CountyDocument, 'agencies'> {
  readonly agencies: readonly CountyAgency[];
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
  return fetchJson<answers.CountyDocument>(`/api/v1/counties/${fips}`, signal);
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
