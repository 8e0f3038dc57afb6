import type { Known } from './documents.ts';
import { say, sayDate, sayListDate, type Texts } from './texts.ts';
import { MANY } from './totals.ts';

/** What tells its source. */
export interface Recorded {
  readonly source: string;
  readonly known: Known;
}

/** Where a record comes from, and from which day it is known. */
export function sayKnown(texts: Texts, record: Recorded): string {
  return sayKnownAs(texts, 'record', record);
}

/** The same for all records of a place that do not tell it themselves. */
export function sayKnownOfOthers(texts: Texts, record: Recorded): string {
  return sayKnownAs(texts, 'record.others', record);
}

function sayKnownAs(texts: Texts, key: string, { source, known: { origin, day, inferred } }: Recorded): string {
  return say(texts, key, source, say(texts, `known.${origin}`, origin === 'LIST' ? sayListDate(texts, day, inferred) : sayDate(texts, day)));
}

/** A record of the source that most records have, if so many have it that it is told once; else null. */
export function mostlyFrom(records: readonly Recorded[]): Recorded | null {
  const bySource = new Map<string, Recorded[]>();
  for (const record of records) bySource.set(keyOf(record), [...(bySource.get(keyOf(record)) ?? []), record]);
  const most = [...bySource.values()].reduce<readonly Recorded[]>((a, b) => (b.length > a.length ? b : a), []);
  return most.length < MANY ? null : most[0];
}

/** Whether two records have one source, known from one day on. */
export function sameSource(one: Recorded, other: Recorded | null): boolean {
  return other !== null && keyOf(one) === keyOf(other);
}

function keyOf({ source, known: { origin, day, inferred } }: Recorded): string {
  return [source, origin, day, inferred].join('|');
}
