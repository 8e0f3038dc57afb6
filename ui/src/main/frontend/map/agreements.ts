import type { AgreementColumns } from './answers.ts';
import { type Day, dayOf } from './days.ts';
import { type InForce, isInForce } from './in-force.ts';

/** What decides whether an agreement is shown. */
export interface Dated extends InForce {
  readonly model: string;
  readonly status: string;
}

/** An agreement as the map knows it. */
export interface MapAgreement extends Dated {
  /** Null if unknown. */
  readonly signed: Day | null;
  /** Indices of the counties it applies to; empty for statewide and unplaced agencies. */
  readonly counties: readonly number[];
  /** Postal code if its agency serves a whole state. */
  readonly statewide: string | null;
  /** Postal code if it is not known which counties its agency serves. */
  readonly unplaced: string | null;
}

/** A steering-committee meeting as the map knows it. */
export interface MapMeeting {
  readonly day: Day;
  readonly model: string;
  /** Indices of the counties of its agency. */
  readonly counties: readonly number[];
}

/** What of the data is chosen. */
export interface Choice {
  /** Code of a support model; null for all. */
  readonly model: string | null;
  /** Code of a status, or `ALL`; null for the agreements on the list. */
  readonly status: string | null;
  /** Day that is shown; null for the newest list. */
  readonly day: Day | null;
}

const FORMAT = 2;

/** Throws if the columns are of a format that is not understood. */
export function checkFormat({ v }: AgreementColumns): void {
  if (v !== FORMAT) throw new Error(`Agreements of format ${v} found, format ${FORMAT} expected`);
}

/** Reads the rows; throws if they are for other boundaries than those of so many counties. */
export function readAgreements(columns: AgreementColumns, counties: number): MapAgreement[] {
  checkFormat(columns);
  const epoch = dayOf(columns.epoch);
  const statewide = new Map(columns.statewide);
  const unplaced = new Map(columns.unplaced);
  const from = new Map(columns.from);
  const ended = new Map(columns.ended);
  const more = new Map<number, number[]>();
  for (const [row, index] of columns.more) more.set(row, [...(more.get(row) ?? []), index]);
  let county = 0;
  let day = 0;
  return Array.from({ length: columns.n }, (_, row) => {
    county += columns.county[row] ?? 0;
    const step = columns.signed[row] ?? null;
    if (step !== null) day += step;
    const signed = step === null ? null : day;
    const since = (days: number | null): Day | null => (days === null ? null : epoch + days);
    const placed = !statewide.has(row) && !unplaced.has(row);
    const all = placed ? [county, ...(more.get(row) ?? [])] : [];
    if (all.some(index => index >= counties)) {
      throw new Error(`Row ${row} is in county ${county}, but there are ${counties} counties`);
    }
    return {
      model: codeAt(columns.models, columns.model, row),
      status: codeAt(columns.statuses, columns.status, row),
      signed: since(signed),
      from: since(from.get(row) ?? signed),
      until: since(ended.get(row) ?? null),
      counties: all,
      statewide: statewide.get(row) ?? null,
      unplaced: unplaced.get(row) ?? null,
    };
  });
}

/** Reads the meetings; of those of statewide or unknown agencies only day and model are known. */
export function readMeetings(columns: AgreementColumns): MapMeeting[] {
  const epoch = dayOf(columns.epoch);
  return columns.meetings.map(([day, model, ...places]) => ({
    day: epoch + Number(day),
    model: columns.models[Number(model)] ?? 'UNKNOWN',
    counties: places.filter(place => typeof place === 'number'),
  }));
}

function codeAt(codes: readonly string[], digits: string, row: number): string {
  const code = codes[parseInt(digits.charAt(row), 36)];
  if (code === undefined) throw new Error(`Row ${row} has the digit "${digits.charAt(row)}"`);
  return code;
}

/**
 * Why a choice leaves something out: it is of another model; it has another status than the one chosen; it is not on
 * the newest list, where no status is chosen; or, where a day is chosen, it is dated after that day, has no date, or
 * had ended by then.
 */
export type LeftOut = 'model' | 'status' | 'unlisted' | 'after' | 'undated' | 'ended';

/** Why a choice leaves an agreement out; null if it shows it. */
export function leftOut(dated: Dated, choice: Choice): LeftOut | null {
  const { model, status, from } = dated;
  const { day } = choice;
  if (choice.model !== null && model !== choice.model) return 'model';
  if (choice.status !== null) {
    if (choice.status !== 'ALL' && status !== choice.status) return 'status';
    return day === null || from === null || from <= day ? null : 'after';
  }
  if (day === null) return status === 'ACTIVE' ? null : 'unlisted';
  if (isInForce(dated, day)) return null;
  if (from === null) return 'undated';
  return from > day ? 'after' : 'ended';
}

/** Why a choice leaves a meeting out; null if it shows it. */
export function meetingLeftOut(model: string, held: Day, { model: chosen, day }: Choice): LeftOut | null {
  if (chosen !== null && model !== chosen) return 'model';
  return day === null || held <= day ? null : 'after';
}

/** The agreements that a choice shows. */
export function select(agreements: readonly MapAgreement[], choice: Choice): MapAgreement[] {
  return agreements.filter(agreement => leftOut(agreement, choice) === null);
}

/** The meetings that a choice shows: those up to its day. */
export function selectMeetings(meetings: readonly MapMeeting[], choice: Choice): MapMeeting[] {
  return meetings.filter(({ model, day }) => meetingLeftOut(model, day, choice) === null);
}

/** How many apply to each county. */
export function countByCounty(all: readonly { readonly counties: readonly number[] }[], counties: number): Uint16Array {
  const counts = new Uint16Array(counties);
  for (const one of all) {
    for (const county of one.counties) counts[county]++;
  }
  return counts;
}

/** Statewide, or unplaced, agreements by postal code. */
export function byState(agreements: readonly MapAgreement[], kind: 'statewide' | 'unplaced'): Map<string, MapAgreement[]> {
  const states = new Map<string, MapAgreement[]>();
  for (const agreement of agreements) {
    const state = agreement[kind];
    if (state === null) continue;
    const own = states.get(state);
    if (own === undefined) states.set(state, [agreement]);
    else own.push(agreement);
  }
  return states;
}

/** Number of agreements by model. */
export function countByModel(agreements: readonly MapAgreement[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { model } of agreements) counts.set(model, (counts.get(model) ?? 0) + 1);
  return counts;
}

/** The earliest known day of signing. */
export function firstSigned(agreements: readonly MapAgreement[]): Day | null {
  return earliest(agreements, agreement => agreement.signed);
}

/** The earliest day on which one of them stands. */
export function firstInForce(agreements: readonly MapAgreement[]): Day | null {
  return earliest(agreements, agreement => agreement.from);
}

function earliest(agreements: readonly MapAgreement[], of: (agreement: MapAgreement) => Day | null): Day | null {
  return agreements.reduce<Day | null>((first, agreement) => {
    const day = of(agreement);
    return day !== null && (first === null || day < first) ? day : first;
  }, null);
}
