import { type Choice, countByModel, firstInForce, type MapAgreement, type MapMeeting, readAgreements, readMeetings } from './agreements.ts';
import type { AgreementColumns, CountiesDocument } from './answers.ts';
import { type Day, dayOf } from './days.ts';
import { fetchJson } from './documents.ts';
import { type CountyTopology, decodeInParts } from './geometry.ts';
import { pause } from './idle.ts';
import type { UrlState } from './url-state.ts';

/** Days that can be shown, both included. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** Both documents of the map, read. */
export interface Published {
  readonly topology: CountyTopology;
  readonly revision: number;
  readonly agreements: readonly MapAgreement[];
  readonly meetings: readonly MapMeeting[];
  /** Models and statuses of the agreements, in the order of the document. */
  readonly models: readonly string[];
  readonly statuses: readonly string[];
  /** Dataset date, whether it was inferred, and the day of the editors' last change if it is after that. */
  readonly listed: string;
  readonly listedInferred: boolean;
  readonly edited: string | null;
  /** From the first day on which an agreement stands, before which nothing is known, to the newest day on which anything is. */
  readonly span: Span;
}

/** Fetches and reads both; throws if they do not belong together or cannot be read. */
export async function fetchPublished(boundariesUrl: string, agreementsUrl: string, signal: AbortSignal): Promise<Published> {
  const [boundaries, columns] = await Promise.all([
    fetchJson<CountiesDocument>(boundariesUrl, signal),
    fetchJson<AgreementColumns>(agreementsUrl, signal),
  ]);
  if (!boundariesUrl.includes(columns.boundaries)) {
    throw new Error('Agreements and boundaries do not belong together; reload the page');
  }
  const topology = await decodeInParts(boundaries);
  await pause();
  return publishedOf(topology, columns);
}

export function publishedOf(topology: CountyTopology, columns: AgreementColumns): Published {
  const agreements = readAgreements(columns, topology.fips.length);
  const meetings = readMeetings(columns);
  const used = countByModel(agreements);
  return {
    topology,
    revision: columns.revision,
    agreements,
    meetings,
    models: columns.models.filter(model => used.has(model)),
    statuses: columns.statuses,
    listed: columns.listed,
    listedInferred: columns.listedInferred === true,
    edited: columns.edited ?? null,
    span: spanOf(agreements, columns.edited ?? columns.listed),
  };
}

function spanOf(agreements: readonly MapAgreement[], newest: string): Span {
  const last = dayOf(newest);
  return { first: Math.min(last, firstInForce(agreements) ?? last), last };
}

/** What a URL chooses; a model or status that does not occur counts as none. */
export function choiceOf({ models, statuses, span }: Published, { model, status, asOf }: UrlState): Choice {
  return {
    model: models.includes(model ?? '') ? model : null,
    status: status === 'ALL' || statuses.includes(status ?? '') ? status : null,
    day: dayIn(span, asOf),
  };
}

/** The day of a URL's date if it is one that the map can show. */
export function dayIn(span: Span, date: string | null): Day | null {
  if (date === null) return null;
  const day = dayOf(date);
  return day >= span.last ? null : Math.max(span.first, day);
}
