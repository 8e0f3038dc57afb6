import { type Choice, leftOut, type LeftOut, meetingLeftOut } from './agreements.ts';
import { type Day, dayOf } from './days.ts';
import type { AgreementDocument, PlaceDocument } from './documents.ts';

/** Agreements and meetings of a place that a choice leaves out for one reason. */
export interface Omission {
  readonly reason: LeftOut;
  readonly agreements: number;
  readonly meetings: number;
}

/** What of a place's document a choice counts, and what it leaves out. */
export interface Counted extends PlaceDocument {
  /** In the order of {@link REASONS}; none that leaves nothing out. */
  readonly omitted: readonly Omission[];
}

const REASONS: readonly LeftOut[] = ['model', 'status', 'unlisted', 'after', 'undated', 'ended'];

/** Counts a document by the rules that the map counts by. */
export function countedIn(document: PlaceDocument, choice: Choice): Counted {
  const agreements = new Map<LeftOut, number>();
  const meetings = new Map<LeftOut, number>();
  const agencies = document.agencies
    .map(agency => ({ ...agency, agreements: kept(agency.agreements, a => leftOutOf(a, choice), agreements) }))
    .filter(agency => agency.agreements.length > 0);
  const held = kept(document.meetings, m => meetingLeftOut(m.model, dayOf(m.date), choice), meetings);
  return {
    ...document,
    agencies,
    meetings: held,
    omitted: REASONS.map(reason => ({ reason, agreements: agreements.get(reason) ?? 0, meetings: meetings.get(reason) ?? 0 })).filter(
      omission => omission.agreements + omission.meetings > 0,
    ),
  };
}

/** Why a choice leaves an agreement of a document out; null if it shows it. */
export function leftOutOf({ model, status, inForceFrom, inForceUntil }: AgreementDocument, choice: Choice): LeftOut | null {
  return leftOut({ model, status, from: dayOrNull(inForceFrom), until: dayOrNull(inForceUntil) }, choice);
}

function dayOrNull(date: string | null): Day | null {
  return date === null ? null : dayOf(date);
}

function kept<T>(all: readonly T[], reasonOf: (one: T) => LeftOut | null, omitted: Map<LeftOut, number>): readonly T[] {
  return all.filter(one => {
    const reason = reasonOf(one);
    if (reason !== null) omitted.set(reason, (omitted.get(reason) ?? 0) + 1);
    return reason === null;
  });
}
