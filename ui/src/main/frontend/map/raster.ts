import type { CountyTopology } from './geometry.ts';
import type { Rect, Sides } from './topology.ts';

/** What of the plane is shown: pixel = plane * scale + offset, in a picture of width by height. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** The part of the picture that is in view; all of it without. */
  readonly seen?: Rect;
}

/** A picture as stretches of pixels of one county, by row and from left to right. */
export interface Runs {
  readonly width: number;
  readonly height: number;
  /** First pixel (counted through all rows) and the one after the last. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly county: Uint16Array;
  /** First run of each row, and one entry more. */
  readonly row: Int32Array;
}

/** Crossings are kept as one number each: position in 1/1024 pixel, then arc and direction. */
const ID = 2 ** 21;
const SUB = 1024;

/**
 * Draws county indices, pixel by pixel centre. Each edge of an arc that crosses a row's centre line
 * says which county begins on its right, so that shared borders are walked once and no gap or
 * overlap can come about.
 */
export function raster(topology: CountyTopology, sides: Sides, frame: Frame): Runs {
  const { width, height } = frame;
  const crossings = crossingsOf(topology, frame);
  const { keys, row } = crossings;
  const start = new Int32Array(keys.length);
  const end = new Int32Array(keys.length);
  const county = new Uint16Array(keys.length);
  const first = new Int32Array(height + 1);
  let runs = 0;
  for (let y = 0; y < height; y++) {
    first[y] = runs;
    const line = keys.subarray(row[y], row[y + 1]).sort();
    let from = 0;
    let inside = 0;
    for (let i = 0; i < line.length; ) {
      const at = Math.floor(line[i] / ID);
      let next = i + 1;
      while (next < line.length && Math.floor(line[next] / ID) === at) next++;
      const to = Math.min(width, Math.floor(at / SUB));
      if (to > from && inside > 0) {
        start[runs] = y * width + from;
        end[runs] = y * width + to;
        county[runs++] = inside - 1;
      }
      inside =
        next === i + 1
          ? rightOf(sides, line[i] % ID)
          : chain(sides, line.subarray(i, next), inside);
      from = to;
      i = next;
    }
  }
  first[height] = runs;
  return {
    width,
    height,
    start: start.subarray(0, runs),
    end: end.subarray(0, runs),
    county: county.subarray(0, runs),
    row: first,
  };
}

/** The county at a pixel, -1 where there is none. */
export function countyAt(runs: Runs, x: number, y: number): number {
  const column = Math.floor(x);
  const line = Math.floor(y);
  if (column < 0 || line < 0 || column >= runs.width || line >= runs.height) return -1;
  const pixel = line * runs.width + column;
  let low = runs.row[line];
  let high = runs.row[line + 1] - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (pixel < runs.start[middle]) high = middle - 1;
    else if (pixel >= runs.end[middle]) low = middle + 1;
    else return runs.county[middle];
  }
  return -1;
}

interface Crossings {
  readonly keys: Float64Array;
  /** First crossing of each row, and one entry more. */
  readonly row: Int32Array;
}

function crossingsOf(topology: CountyTopology, frame: Frame): Crossings {
  const { xy, arcStart } = topology;
  const { scale, height } = frame;
  const points = xy.length / 2;
  const X = new Float64Array(points);
  const Y = new Float64Array(points);
  for (let i = 0; i < points; i++) {
    X[i] = xy[2 * i] * scale + frame.x;
    Y[i] = xy[2 * i + 1] * scale + frame.y - 0.5;
  }
  const row = new Int32Array(height + 1);
  for (let arc = 0; arc + 1 < arcStart.length; arc++) {
    for (let i = arcStart[arc] + 1; i < arcStart[arc + 1]; i++) {
      const low = firstLine(Math.min(Y[i - 1], Y[i]), height);
      const high = firstLine(Math.max(Y[i - 1], Y[i]), height);
      for (let y = low; y < high; y++) row[y + 1]++;
    }
  }
  for (let y = 0; y < height; y++) row[y + 1] += row[y];
  const free = row.slice();
  const keys = new Float64Array(row[height]);
  const most = (frame.width + 1) * SUB;
  for (let arc = 0; arc + 1 < arcStart.length; arc++) {
    for (let i = arcStart[arc] + 1; i < arcStart[arc + 1]; i++) {
      const from = Y[i - 1];
      const to = Y[i];
      const low = firstLine(Math.min(from, to), height);
      const high = firstLine(Math.max(from, to), height);
      if (low >= high) continue;
      const slope = (X[i] - X[i - 1]) / (to - from);
      const id = 2 * arc + (to > from ? 1 : 0);
      for (let y = low; y < high; y++) {
        // Half a pixel is added so that rounding down gives the first pixel centre to the right.
        const x = Math.round((X[i - 1] + (y - from) * slope + 0.5) * SUB);
        keys[free[y]++] = Math.max(0, Math.min(most, x)) * ID + id;
      }
    }
  }
  return { keys, row };
}

function firstLine(y: number, height: number): number {
  return Math.max(0, Math.min(height, Math.ceil(y)));
}

/** Walked downwards, an arc has its right county on the picture's left. */
function rightOf(sides: Sides, id: number): number {
  return id & 1 ? sides.left[id >> 1] : sides.right[id >> 1];
}

function leftOf(sides: Sides, id: number): number {
  return id & 1 ? sides.right[id >> 1] : sides.left[id >> 1];
}

/**
 * What lies after several borders at one place: each begins with the county that the one before it
 * ended with, so the walk from the known county can only stop at the last.
 */
function chain(sides: Sides, keys: Float64Array, inside: number): number {
  const left = Array.from(keys, key => leftOf(sides, key % ID));
  const right = Array.from(keys, key => rightOf(sides, key % ID));
  let result = right[right.length - 1];
  for (let now = inside, i = left.indexOf(now); i >= 0; i = left.indexOf(now)) {
    left[i] = -1;
    result = right[i];
    now = result;
  }
  return result;
}

export function sameFrame(one: Frame, other: Frame): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    one.scale === other.scale &&
    one.x === other.x &&
    one.y === other.y
  );
}
