import { type Choice, countByCounty, type MapAgreement, type MapMeeting, selectMeetings } from './agreements.ts';
import { yearOf } from './days.ts';
import { say, sayCount, type Texts } from './texts.ts';

/** What the colours tell of each county. */
export const MEASURES = ['agreements', 'models', 'since', 'meetings'] as const;
export type Measure = (typeof MEASURES)[number];

/** Number of classes that a measure has, the first of them for counties without any. */
export const CLASSES = 6;

/** Per county its value and its class; what a value is depends on the measure. */
export interface Measured {
  readonly values: Uint16Array;
  readonly classes: Uint8Array;
}

/** How a measure divides its values, and how it writes them. */
export interface Scale {
  readonly measure: Measure;
  /** Whether classes are kinds, told apart by hue, rather than steps from little to much. */
  readonly kinds: boolean;
  /** Index of the class of a value; 0 has the class of no value. */
  readonly classOf: (value: number) => number;
  /** One label a class, that of the first excepted; empty for a class that cannot occur. */
  readonly labels: (texts: Texts) => readonly string[];
  /** A county's value in words. */
  readonly tell: (texts: Texts, value: number) => string;
}

/** The models that have a class of their own, in the order of their bits. */
const MODELS: readonly string[] = ['JEM', 'WSO', 'TFM'];
const OTHER = 1 << MODELS.length;
const SEVERAL = MODELS.length + 2;

/**
 * Least count of each class: one, two and three by themselves, since most counties have so few, then from each power of
 * two to the next. The last has no upper bound. The same for all data and dates, so that a colour always means the same.
 */
const COUNTS: readonly number[] = [0, 1, 2, 3, 4, 8];

/** `most` is the greatest count of a county; no label stands for what is beyond it. */
function ofCounts(measure: 'agreements' | 'meetings', most: number): Scale {
  return {
    measure,
    kinds: false,
    classOf: count => COUNTS.findLastIndex(from => count >= from),
    labels: () => COUNTS.slice(1).map((from, i) => (from > most ? '' : rangeText(from, (COUNTS[i + 2] ?? Infinity) - 1))),
    tell: (texts, count) => (count > 0 ? sayCount(texts, measure, count) : say(texts, measure === 'meetings' ? 'meetings.none' : 'none')),
  };
}

function rangeText(from: number, to: number): string {
  if (to === Infinity) return `${from}+`;
  return from === to ? `${from}` : `${from}–${to}`;
}

/** Values are sets of models, a bit each. */
const ofModels: Scale = {
  measure: 'models',
  kinds: true,
  classOf: set => {
    if (set === 0) return 0;
    return (set & (set - 1)) === 0 ? Math.log2(set) + 1 : SEVERAL;
  },
  labels: texts => [...MODELS.map(model => say(texts, 'only', say(texts, `short.${model}`))), say(texts, 'only.other'), say(texts, 'several')],
  tell: (texts, set) => {
    if (set === 0) return say(texts, 'none');
    const named = MODELS.filter((_, bit) => set & (1 << bit)).map(model => say(texts, `short.${model}`));
    return [...named, ...(set & OTHER ? [say(texts, 'short.UNKNOWN')] : [])].join(', ');
  },
};

/** Values are years. The classes are the same at any date, so that colours stay while time moves. */
function ofYears(agreements: readonly MapAgreement[]): Scale {
  const years = [...new Set(agreements.flatMap(a => (a.signed === null ? [] : [yearOf(a.signed)])))].sort((a, b) => b - a);
  const steps = CLASSES - 1;
  // From the newest year back one class each; the last takes all that are older.
  const oldest = years.slice(0, steps);
  return {
    measure: 'since',
    kinds: false,
    classOf: year => (year === 0 ? 0 : 1 + Math.max(0, oldest.findLastIndex(from => year <= from))),
    labels: texts =>
      Array.from({ length: steps }, (_, i) => {
        const year = oldest[i];
        if (year === undefined) return '';
        return i === steps - 1 && years.length > steps ? say(texts, 'upTo', String(year)) : String(year);
      }),
    tell: (texts, year) => (year === 0 ? say(texts, 'none') : say(texts, 'since', String(year))),
  };
}

/** The scales of a data set with so many counties. */
export function scalesOf(agreements: readonly MapAgreement[], meetings: readonly MapMeeting[], counties: number): Readonly<Record<Measure, Scale>> {
  const most = (of: readonly { readonly counties: readonly number[] }[]): number => countByCounty(of, counties).reduce((a, b) => Math.max(a, b), 0);
  return {
    agreements: ofCounts('agreements', most(agreements)),
    models: ofModels,
    since: ofYears(agreements),
    meetings: ofCounts('meetings', most(meetings)),
  };
}

/** Measures each county by the agreements that a choice has selected, or by the meetings that it will select. */
export function measure(
  scale: Scale,
  selected: readonly MapAgreement[],
  meetings: readonly MapMeeting[],
  choice: Choice,
  counties: number,
): Measured {
  const values = valuesOf(scale.measure, selected, meetings, choice, counties);
  const classes = new Uint8Array(counties);
  for (let county = 0; county < counties; county++) {
    const value = values[county];
    if (value !== 0) classes[county] = scale.classOf(value);
  }
  return { values, classes };
}

function valuesOf(
  measure: Measure,
  selected: readonly MapAgreement[],
  meetings: readonly MapMeeting[],
  choice: Choice,
  counties: number,
): Uint16Array {
  if (measure === 'meetings') return countByCounty(selectMeetings(meetings, choice), counties);
  if (measure === 'agreements') return countByCounty(selected, counties);
  const values = new Uint16Array(counties);
  for (const a of selected) {
    for (const county of a.counties) {
      if (measure === 'models') values[county] |= bitOf(a.model);
      else if (a.signed !== null) values[county] = earlier(values[county], yearOf(a.signed));
    }
  }
  return values;
}

function bitOf(model: string): number {
  const bit = MODELS.indexOf(model);
  return bit < 0 ? OTHER : 1 << bit;
}

function earlier(year: number, other: number): number {
  return year === 0 ? other : Math.min(year, other);
}

/** Number of counties in each class. */
export function countClasses(classes: Uint8Array): number[] {
  const counts = new Array<number>(CLASSES).fill(0);
  for (const index of classes) counts[index]++;
  return counts;
}
