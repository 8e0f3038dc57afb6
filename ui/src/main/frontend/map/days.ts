/** Days since 1970-01-01. */
export type Day = number;

const MS = 86_400_000;

/** The day of a date `YYYY-MM-DD`. */
export function dayOf(date: string): Day {
  return Math.round(Date.parse(date) / MS);
}

/** The date of a day, `YYYY-MM-DD`. */
export function dateAt(day: Day): string {
  return new Date(day * MS).toISOString().slice(0, 10);
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return new Date(day * MS).getUTCFullYear();
}
