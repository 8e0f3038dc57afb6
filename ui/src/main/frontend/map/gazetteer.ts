// Finds places and ZIP codes in gazetteer.json (docs/map-geometry.md), so that nobody else learns what was looked for.
import type { GazetteerDocument } from './answers.ts';
import { readNumbers } from './geometry.ts';
import { spelledOut, wordsOf } from './hits.ts';
import type { Texts } from './texts.ts';

/** A place or a ZIP code in one of its counties. */
export interface Spot {
  /** As the gazetteer prints it, or five digits. */
  readonly name: string;
  /** The FIPS code of the county. */
  readonly county: string;
}

/** What a text names. */
export interface Finding {
  /** The closest first, of several the largest. */
  readonly spots: readonly Spot[];
  /** How many more there are. */
  readonly more: number;
}

const FORMAT = 1;
const MOST = 12;
const MOST_WORDS = 12;
const NOTHING: Finding = { spots: [], more: 0 };

/** At the end of what was typed; the last four digits of ZIP+4 may be missing. */
const ZIP = /(?<![\p{L}\p{N}-])(\d{5})(?:[- ]?\d{0,4})?\s*$/u;

/** One that is not finished, behind a name. */
const ZIP_BEGUN = /[\s,]\d{1,4}\s*$/;

/** Places, the largest first, each with the text that it is found by. */
interface Places {
  readonly spots: readonly Spot[];
  /** With spaces between the words. */
  readonly plain: readonly string[];
  /** Without them: "La Paz" and "LaPaz" are the same. */
  readonly keys: readonly string[];
}

/** A way to read what was typed: a name, and the states that it may be in; null for any. */
interface Reading {
  readonly words: readonly string[];
  readonly key: string;
  readonly states: ReadonlySet<string> | null;
}

export class Gazetteer {
  readonly #places: Places;
  readonly #zips: Int32Array;
  readonly #zipCounties: readonly string[];

  /** Throws if the document is of a format that this page does not know. */
  constructor(document: GazetteerDocument) {
    if (document.v !== FORMAT) throw new Error(`gazetteer.json has format ${document.v}, expected ${FORMAT}`);
    const fips = Array.from(summed(readNumbers(document.counties, false)), code => String(code).padStart(5, '0'));
    this.#places = placesIn(document, fips);
    this.#zips = summed(readNumbers(document.zips, false));
    this.#zipCounties = Array.from(summed(readNumbers(document.zipCounty, true)), county => fips[county]);
  }

  /** What a text names: a ZIP code, or the beginning of a place's name, perhaps with its state behind it. */
  find(states: Texts['states'], typed: string): Finding {
    const zip = ZIP.exec(typed)?.[1];
    return zip === undefined ? this.#findPlaces(states, typed.replace(ZIP_BEGUN, '')) : this.#findZip(zip);
  }

  #findZip(code: string): Finding {
    const wanted = Number(code);
    const spots: Spot[] = [];
    for (let i = this.#zips.indexOf(wanted); i >= 0 && this.#zips[i] === wanted; i++) spots.push({ name: code, county: this.#zipCounties[i] });
    return { spots, more: 0 };
  }

  #findPlaces(states: Texts['states'], typed: string): Finding {
    const readings = readingsOf(states, typed);
    if (readings.length === 0) return NOTHING;
    const ranked: Spot[][] = [[], [], []];
    const { spots, plain, keys } = this.#places;
    for (let i = 0; i < spots.length; i++) {
      const rank = Math.min(...readings.map(reading => rankOf(reading, spots[i], plain[i], keys[i])));
      ranked[rank]?.push(spots[i]);
    }
    const all = ranked.flat();
    return { spots: all.slice(0, MOST), more: Math.max(0, all.length - MOST) };
  }
}

/** 0 for the name, 1 for its beginning, 2 for beginnings of its words. */
function rankOf(wanted: Reading, { county }: Spot, plain: string, key: string): number {
  if (wanted.states !== null && !wanted.states.has(county.slice(0, 2))) return Infinity;
  if (key.startsWith(wanted.key)) return key === wanted.key ? 0 : 1;
  return wanted.words.every(word => plain.startsWith(word) || plain.includes(` ${word}`)) ? 2 : Infinity;
}

/** The last word may be unfinished, and the last words may name a state. */
function readingsOf(states: Texts['states'], typed: string): Reading[] {
  const words = wordsOf(typed);
  if (words.length === 0 || words.length > MOST_WORDS) return [];
  const full = words.map(spelledOut);
  const readings = [reading(full, null)];
  const last = words[words.length - 1];
  if (full[full.length - 1] !== last) readings.push(reading([...full.slice(0, -1), last], null));
  for (let end = 1; end < words.length; end++) {
    const named = statesNamed(states, words.slice(end).join(''));
    if (named.size > 0) readings.push(reading(full.slice(0, end), named));
  }
  return readings;
}

function reading(words: readonly string[], states: Reading['states']): Reading {
  return { words, key: words.join(''), states };
}

/** The FIPS codes of the state of a postal code, or else of those whose names begin so. */
function statesNamed(states: Texts['states'], key: string): ReadonlySet<string> {
  const all = Object.entries(states);
  const coded = all.filter(([, [code]]) => code.toLowerCase() === key);
  const named = coded.length > 0 ? coded : all.filter(([, [, ...names]]) => names.some(name => wordsOf(name).join('').startsWith(key)));
  return new Set(named.map(([fips]) => fips));
}

function placesIn(document: GazetteerDocument, fips: readonly string[]): Places {
  const size = readNumbers(document.size, false);
  const county = summed(readNumbers(document.county, false));
  const spots = document.names
    .split('|')
    .map((name, i) => ({ name, county: fips[county[i]], size: size[i] }))
    .sort((a, b) => b.size - a.size);
  const words = spots.map(({ name }) => wordsOf(name).map(spelledOut));
  return { spots, plain: words.map(some => some.join(' ')), keys: words.map(some => some.join('')) };
}

/** Each number with all before it, in place. */
function summed(numbers: Int32Array): Int32Array {
  for (let i = 1; i < numbers.length; i++) numbers[i] += numbers[i - 1];
  return numbers;
}
