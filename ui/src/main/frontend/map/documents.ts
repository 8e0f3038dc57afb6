import type { AgreementDocument, CountyDocument, StateDocument } from './answers.ts';

export type { AgreementDocument, DocumentLink, Known, LocalAgency, MeetingDocument, Notice } from './answers.ts';

/** What applies in a place, a county or a state, as far as it is shown. */
export type PlaceDocument = Pick<CountyDocument & StateDocument, 'agencies' | 'meetings' | 'datasetDate' | 'datasetDateInferred' | 'editedUntil'>;

/** Not what the browser may show for a minute while it asks: an editor has just changed it. */
const NEWEST = 'no-cache';

/** Fetches JSON; throws on any status but success. */
export async function fetchJson<T>(url: string, signal: AbortSignal, cache: RequestCache = 'default'): Promise<T> {
  const response = await fetch(url, { signal, cache, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}

/** All agreements. */
export function fetchAgreements(signal: AbortSignal): Promise<readonly AgreementDocument[]> {
  return fetchJson('/api/v1/agreements', signal, NEWEST);
}

/** What applies in a county. */
export function fetchCounty(fips: string, signal: AbortSignal): Promise<CountyDocument> {
  return fetchJson(`/api/v1/counties/${fips}`, signal, NEWEST);
}

/** What applies in a state. */
export function fetchState(state: string, signal: AbortSignal): Promise<StateDocument> {
  return fetchJson(`/api/v1/states/${state}`, signal, NEWEST);
}

/** The URL if it is one that a browser may open as a page; null for anything else. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
