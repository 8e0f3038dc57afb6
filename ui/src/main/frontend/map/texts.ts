import { dateAt, type Day } from './days.ts';
import type { CountyTopology } from './geometry.ts';

/** What the server hands over to write with: translations by key, and the states. */
export interface Texts {
  /** Language of the texts, for dates and numbers. */
  readonly language: string;
  /** Translations by their key without the leading `map.`; models as `model.JEM`. */
  readonly words: Readonly<Record<string, string>>;
  /** Per two-digit FIPS code the postal code, the name, and what else the state is called. */
  readonly states: Readonly<Record<string, readonly [string, string, ...string[]]>>;
}

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' };
const DATES = new Map<string, Intl.DateTimeFormat>();
const LISTS = new Map<string, Intl.ListFormat>();
const NUMBERS = new Map<string, Intl.NumberFormat>();

/** A translation with its places {0}, {1} filled; the key itself where there is none. */
export function say(texts: Texts, key: string, ...values: readonly (string | number)[]): string {
  const word = texts.words[key] ?? key;
  if (values.length === 0) return word;
  return word.replace(/''|\{(\d)\}/g, (found, index?: string) => {
    if (index === undefined) return "'";
    const value = values[Number(index)];
    return typeof value === 'number' ? sayNumber(texts, value) : (value ?? found);
  });
}

/** `key.one` for one, else `key.many`, with the number in {0}. */
export function sayCount(texts: Texts, key: string, count: number, ...more: readonly (string | number)[]): string {
  return say(texts, count === 1 ? `${key}.one` : `${key}.many`, count, ...more);
}

/** What there is in a place, with its statewide agencies' agreements, which are counted apart. */
export function sayTold(texts: Texts, local: string, statewide: number): string {
  return statewide === 0 ? local : `${local}; ${sayCount(texts, 'summary.statewide', statewide)}`;
}

/** A number as it is written in the texts' language in the United States: 3,103 in Spanish, too. */
export function sayNumber({ language }: Texts, value: number): string {
  return formatOf(NUMBERS, language, () => new Intl.NumberFormat(language)).format(value);
}

/** A date `YYYY-MM-DD` in words. */
export function sayDate({ language }: Texts, date: string): string {
  return formatOf(DATES, language, () => new Intl.DateTimeFormat(language, DATE)).format(new Date(date));
}

/** A local time `18:30:00` in words, with its zone where that is known. */
export function sayTime({ language }: Texts, time: string, zone: string | null): string {
  const text = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`1970-01-01T${time}Z`));
  if (zone === null) return text;
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'shortGeneric' }).formatToParts();
  return `${text} (${parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone})`;
}

/** A local day and time `2024-09-24T17:00:00` in words. */
export function sayMoment({ language }: Texts, moment: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`${moment}Z`));
}

/** Names in a row, with the last "and". */
export function sayList({ language }: Texts, names: readonly string[]): string {
  return formatOf(LISTS, language, () => new Intl.ListFormat(language)).format(names);
}

/** A format is kept, as making one takes longer than a step of the date may. */
function formatOf<F>(formats: Map<string, F>, language: string, make: () => F): F {
  const known = formats.get(language);
  if (known !== undefined) return known;
  const format = make();
  formats.set(language, format);
  return format;
}

/** A day in words. */
export function sayDay(texts: Texts, day: Day): string {
  return sayDate(texts, dateAt(day));
}

/** "Up to" a day of signing, in words. */
export function sayUntil(texts: Texts, day: Day): string {
  return say(texts, 'until', sayDay(texts, day));
}

/** Parts of a year, by which a date is told that is not known to the day. */
const THIRDS = ['early', 'mid', 'late'] as const;

/** The date `YYYY-MM-DD` of a list in words; one that was inferred only by its third of the year, and as inferred. */
export function sayListDate(texts: Texts, date: string, inferred: boolean): string {
  if (!inferred) return sayDate(texts, date);
  const third = THIRDS[Math.floor((Number(date.slice(5, 7)) - 1) / 4)];
  return say(texts, 'date.inferred', say(texts, `date.${third}`, date.slice(0, 4)));
}

/** The date of the newest list in words, and until when editors changed something after it. */
export function sayDataDate(texts: Texts, date: string, inferred: boolean, edited: string | null): string {
  const list = sayListDate(texts, date, inferred);
  return edited === null ? list : say(texts, 'date.edited', list, sayDate(texts, edited));
}

export function stateCode(texts: Texts, fips: string): string {
  return texts.states[fips.slice(0, 2)]?.[0] ?? fips.slice(0, 2);
}

/** Name of the state with a postal code. */
export function stateName(texts: Texts, code: string): string {
  return Object.values(texts.states).find(([postal]) => postal === code)?.[1] ?? code;
}

/** A county and its state, "Miami-Dade County, FL". */
export function countyLabel(texts: Texts, topology: CountyTopology, county: number): string {
  return `${topology.names[county]}, ${stateCode(texts, topology.fips[county])}`;
}
