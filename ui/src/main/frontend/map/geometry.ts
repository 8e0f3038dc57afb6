// Reads counties.json (docs/map-geometry.md) into flat arrays that painting and hit testing walk.
import type { CountiesDocument, Inset } from './answers.ts';
import { pause } from './idle.ts';

/** Counties on an integer grid, y downwards; each border is stored once. */
export interface CountyTopology {
  width: number;
  height: number;
  insets: readonly Inset[];
  /** Five-digit codes in FIPS order; the position is the county index. */
  fips: string[];
  /** Full names, such as "Baker County". */
  names: string[];
  /** x and y of all border points in turn. */
  xy: Int32Array;
  /** Border n has the points from arcStart[n] up to arcStart[n + 1]. */
  arcStart: Uint32Array;
  /**
   * Per county its rings; a ring lists borders, ~n for one walked backwards. The county is on the right. Plain arrays:
   * most have a few entries, and a typed array of its own takes more room than they.
   */
  rings: number[][][];
}

const BASE = 45;
const FORMAT = 2;
/** Counties that are decoded at a stretch: some milliseconds on a slow phone. */
const PART = 400;
const DIGITS = (() => {
  const digits = new Uint8Array(128);
  let value = 0;
  for (let code = 35; value < 2 * BASE; code++) if (code !== 92) digits[code] = value++;
  return digits;
})();

/** The numbers that a text holds; folded signs are unfolded if asked. */
export function readNumbers(text: string, signed: boolean): Int32Array {
  const out = new Int32Array(text.length);
  let n = 0;
  let value = 0;
  let weight = 1;
  for (let i = 0; i < text.length; i++) {
    const digit = DIGITS[text.charCodeAt(i)];
    if (digit >= BASE) {
      value += (digit - BASE) * weight;
      weight *= BASE;
    } else {
      value += digit * weight;
      out[n++] = signed ? (value >>> 1) ^ -(value & 1) : value;
      value = 0;
      weight = 1;
    }
  }
  return out.subarray(0, n);
}

/** Decodes the document at once; throws if it is of a format that this page does not know. */
export function decodeCounties(document: CountiesDocument): CountyTopology {
  const steps = decoding(document);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Decodes it part by part, so that nobody who touches the page meanwhile waits for the whole. */
export async function decodeInParts(document: CountiesDocument): Promise<CountyTopology> {
  const steps = decoding(document);
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  return step.value;
}

function* decoding(document: CountiesDocument): Generator<void, CountyTopology> {
  if (document.v !== FORMAT) throw new Error(`counties.json has format ${document.v}, expected ${FORMAT}`);
  const fips: string[] = [];
  let code = 0;
  for (const step of readNumbers(document.fips, false)) fips.push(String((code += step)).padStart(5, '0'));
  const kind = readNumbers(document.kind, false);
  const names = document.names.split('|').map((name, i) => name + document.kinds[kind[i]]);
  return {
    width: document.width,
    height: document.height,
    insets: document.insets,
    fips,
    names,
    ...(yield* readBorders(document, fips.length)),
  };
}

/** Follows the rings as the writer did (BorderWriter.java): what is known by then is not in the document. */
function* readBorders(
  document: CountiesDocument,
  counties: number,
): Generator<void, Pick<CountyTopology, 'xy' | 'arcStart' | 'rings'>> {
  const counts = readNumbers(document.rings, false);
  const uses = readNumbers(document.uses, false);
  const lengths = readNumbers(document.lengths, false);
  const dx = readNumbers(document.dx, true);
  const dy = readNumbers(document.dy, true);
  yield;
  const arcStart = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) arcStart[i + 1] = arcStart[i] + lengths[i] + 2;
  const xy = new Int32Array(arcStart[lengths.length] * 2);
  const rings: number[][][] = [];
  // By point, the borders that leave it and have been walked once.
  const leaving = new Map<number, number[]>();
  let [c, u, p, begun, x, y] = [0, 0, 0, 0, 0, 0];

  const leavingAt = (at: number) => {
    const point = xy[2 * at] * 65536 + xy[2 * at + 1];
    let list = leaving.get(point);
    if (list === undefined) leaving.set(point, (list = []));
    return list;
  };
  const from = (use: number) => (use < 0 ? arcStart[~use + 1] - 1 : arcStart[use]);
  const byAge = (code: number) => {
    const arc = begun - 1 - ((code - 1) >> 1);
    return (code - 1) & 1 ? ~arc : arc;
  };
  const put = (at: number) => {
    xy[2 * at] = x;
    xy[2 * at + 1] = y;
  };
  const goTo = (at: number) => {
    x = xy[2 * at];
    y = xy[2 * at + 1];
  };
  const step = () => {
    x += dx[p];
    y += dy[p++];
  };
  const remove = (list: number[], use: number) => list.splice(list.indexOf(use), 1);

  const readRing = (length: number) => {
    const ring = new Array<number>(length).fill(0);
    let standing = -1;
    let first = 0;
    for (let i = 0; i < length; i++) {
      const code = uses[u++];
      if (code > 0) {
        const use = standing < 0 ? byAge(code) : leavingAt(standing)[code - 1];
        ring[i] = use;
        if (i === 0) first = from(use);
        const arc = use < 0 ? ~use : use;
        remove(leavingAt(from(arc)), arc);
        remove(leavingAt(from(~arc)), ~arc);
        standing = from(~use);
        goTo(standing);
        continue;
      }
      const arc = (ring[i] = begun++);
      const end = from(~arc);
      if (i === 0) {
        step();
        first = arcStart[arc];
      }
      put(arcStart[arc]);
      for (let at = arcStart[arc] + 1; at < end; at++) {
        step();
        put(at);
      }
      if (i === length - 1) goTo(first);
      else if (uses[u] > 0) goTo(from(byAge(uses[u])));
      else step();
      put(end);
      leavingAt(arcStart[arc]).push(arc);
      leavingAt(end).push(~arc);
      standing = -1;
    }
    return ring;
  };

  for (let county = 0; county < counties; county++) {
    if (county % PART === PART - 1) yield;
    rings.push(Array.from({ length: counts[c++] }, () => readRing(counts[c++])));
  }
  return { xy, arcStart, rings };
}
