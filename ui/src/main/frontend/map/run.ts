import type { Day } from './days.ts';
import type { Span } from './published.ts';

/** A run through all days takes this long. */
const RUN_MS = 15_000;
/** For those who prefer less motion a run goes by years, this long each. */
const YEAR_MS = 1_500;
const YEAR = 365.25;

/** The day that a run has reached after so many milliseconds; it begins anew where it would begin with the last day. */
export function dayOfRun({ first, last }: Span, from: Day, passed: number, calm: boolean): Day {
  const begin = from >= last ? first : from;
  const days = calm ? Math.floor(passed / YEAR_MS) * YEAR : (passed / RUN_MS) * (last - first);
  return Math.min(last, Math.floor(begin + days));
}
