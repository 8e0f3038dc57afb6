import type { Place } from './places.ts';
import type { Frame } from './raster.ts';
import type { Home, Rect } from './topology.ts';

/** A name as it is written: where its text begins, and the dot of a place. */
export interface Label {
  readonly text: string;
  readonly county: boolean;
  readonly box: Rect;
  /** Pixels from the upper left corner of the view; null for a county. */
  readonly dot: { readonly x: number; readonly y: number } | null;
}

/** How wide a name is when it is written, in pixels. */
export type Measure = (text: string, county: boolean) => number;

/** CSS pixels for a unit of the plane from which on anything is named. */
const NEAR = 0.12;
/** A place is named when its inhabitants, times the square of the scale, are so many. */
const CROWD = 10_000;
/** Pixels of a line of text, around a dot, and between names. */
const LINE = 14;
const DOT = 5;
const APART = 3;
/** Where a county's name may go, in lines below its middle. */
const ASIDE: readonly number[] = [0, -1, 1, -2, 2];

/** Whether a frame is so near that anything in it is named. */
export function isNamed({ scale }: Frame): boolean {
  return scale >= NEAR;
}

/**
 * Names for what a frame shows, without any over another: places that are large enough to be seen from there, the
 * largest first, each beside its dot; then all counties that have room for theirs, in their middle or a line or two from
 * it. `taken` is covered by other things.
 */
export function labelsOf(
  counties: readonly string[],
  homes: readonly (Home | null)[],
  places: readonly Place[],
  frame: Frame,
  measure: Measure,
  taken: readonly Rect[],
): Label[] {
  if (!isNamed(frame)) return [];
  const labels: Label[] = [];
  const boxes = [...taken];
  const put = (text: string, dot: Label['dot'], box: Rect): boolean => {
    if (!inside(box, frame) || boxes.some(other => touch(box, other))) return false;
    boxes.push(box);
    if (dot !== null) boxes.push({ x: dot.x - DOT, y: dot.y - DOT, width: 2 * DOT, height: 2 * DOT });
    labels.push({ text, county: dot === null, box, dot });
    return true;
  };
  const least = CROWD / frame.scale ** 2;
  for (const place of places) {
    if (place.population < least) break;
    const dot = onScreen(place, frame);
    if (!within(dot.x, dot.y, frame)) continue;
    const width = measure(place.name, false);
    [
      { x: dot.x + DOT, y: dot.y - LINE / 2 },
      { x: dot.x - DOT - width, y: dot.y - LINE / 2 },
      { x: dot.x - width / 2, y: dot.y - DOT - LINE },
      { x: dot.x - width / 2, y: dot.y + DOT },
    ].some(corner => put(place.name, dot, { ...corner, width, height: LINE }));
  }
  homes.forEach((home, county) => {
    if (home === null) return;
    const { x, y } = onScreen(home, frame);
    if (!within(x, y, frame) || home.height * frame.scale < 2 * LINE) return;
    const width = measure(counties[county], true);
    if (width > home.width * frame.scale) return;
    ASIDE.some(lines => put(counties[county], null, { x: x - width / 2, y: y + (lines - 0.5) * LINE, width, height: LINE }));
  });
  return labels;
}

function onScreen({ x, y }: { readonly x: number; readonly y: number }, frame: Frame): { x: number; y: number } {
  return { x: x * frame.scale + frame.x, y: y * frame.scale + frame.y };
}

function within(x: number, y: number, { width, height }: Frame): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** A name that is cut off says nothing. */
function inside({ x, y, width, height }: Rect, frame: Frame): boolean {
  return x >= 0 && y >= 0 && x + width <= frame.width && y + height <= frame.height;
}

function touch(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width + APART &&
    other.x < one.x + one.width + APART &&
    one.y < other.y + other.height + APART &&
    other.y < one.y + one.height + APART
  );
}
