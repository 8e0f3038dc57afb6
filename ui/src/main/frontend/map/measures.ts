import { type Choice, countByCounty, type MapAgreement, type MapMeeting, selectMeetings } from './agreements.ts';
import { classesOf } from './classes.ts';
import { yearOf } from './days.ts';
import { peaksOf } from './peaks.ts';
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

/** Of numbers from the most that each county has while the date moves, so that a color means the same at every date. */
function ofCounts(measure: 'agreements' | 'meetings', peaks: Uint16Array): Scale {
  const from = classesOf(peaks, CLASSES - 1);
  const most = peaks.reduce((a, b) => Math.max(a, b), 0);
  return {
    measure,
    kinds: false,
    classOf: count => from.findLastIndex(least => count >= least) + 1,
    labels: () => Array.from({ length: CLASSES - 1 }, (_, i) => (i < from.length ? rangeText(from[i], (from[i + 1] ?? most + 1) - 1) : '')),
    tell: (texts, count) => (count > 0 ? sayCount(texts, measure, count) : say(texts, measure === 'meetings' ? 'meetings.none' : 'none')),
  };
}

function rangeText(from: number, to: number): string {
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

/** What is measured. */
export interface Measurable {
  readonly agreements: readonly MapAgreement[];
  readonly meetings: readonly MapMeeting[];
}

/** The scale of a measure for a choice, with so many counties: the same on all days. */
export function scaleOf(measure: Measure, { agreements, meetings }: Measurable, choice: Choice, counties: number): Scale {
  switch (measure) {
    case 'agreements':
      return ofCounts(measure, peaksOf(agreements, choice, counties));
    case 'meetings':
      return ofCounts(measure, countByCounty(selectMeetings(meetings, { ...choice, day: null }), counties));
    case 'models':
      return ofModels;
    case 'since':
      return ofYears(agreements);
  }
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
