import type { Day } from './days.ts';

/**
 * From when until when an agreement stands: the same as the server's `InForce`, and tested with the same table of cases.
 */
export interface InForce {
  /** The first day; null if it is not known, so that it stands on no day for certain. */
  readonly from: Day | null;
  /** The first day on which it does not stand any more; null if no end is known. */
  readonly until: Day | null;
}

/** Whether an agreement stands on a day. */
export function isInForce({ from, until }: InForce, day: Day): boolean {
  return from !== null && day >= from && (until === null || day < until);
}
