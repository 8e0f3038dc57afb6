import { type Choice, countByCounty, type MapAgreement, select } from './agreements.ts';

/**
 * The most agreements that each county shows on any day of a choice: on the newest day, or while the date moves. It does
 * not depend on the choice's own day.
 */
export function peaksOf(agreements: readonly MapAgreement[], { model, status }: Choice, counties: number): Uint16Array {
  const newest = countByCounty(select(agreements, { model, status, day: null }), counties);
  // Where a status is chosen, a day only leaves out what comes after it.
  if (status !== null) return newest;
  const now = new Int32Array(counties);
  const most = newest;
  const changes = agreements
    .filter(a => (model === null || a.model === model) && a.from !== null && a.counties.length > 0 && (a.until === null || a.until > a.from))
    .flatMap(a => [{ day: a.from ?? 0, by: 1, a }, ...(a.until === null ? [] : [{ day: a.until, by: -1, a }])])
    // What ends on a day does not stand on it any more.
    .sort((one, other) => one.day - other.day || one.by - other.by);
  for (const { by, a } of changes) {
    for (const county of a.counties) {
      now[county] += by;
      if (now[county] > most[county]) most[county] = now[county];
    }
  }
  return most;
}
