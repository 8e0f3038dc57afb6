// What the small map of a placement shows, without a browser.
import type { CountyTopology } from '../map/geometry.ts';
import type { Point } from '../map/topology.ts';

/** Classes of counties: outside the state, in it, and picked. */
export const OUTSIDE = 0;
export const INSIDE = 1;
export const PICKED = 2;

/** Free CSS pixels around the state, on each side. */
const MARGIN = 10;

/** The counties of a state, given by its two-digit FIPS code; none if there is no state. */
export function countiesOf(topology: CountyTopology, state: string | undefined): number[] {
  return topology.fips.flatMap((fips, county) => (state !== undefined && fips.startsWith(state) ? [county] : []));
}

/** The class of each county of the map. */
export function classesOf(
  topology: CountyTopology,
  state: readonly number[],
  picked: readonly string[],
  statewide: boolean,
): Uint8Array {
  const classes = new Uint8Array(topology.fips.length);
  for (const county of state) classes[county] = statewide || picked.includes(topology.fips[county]) ? PICKED : INSIDE;
  return classes;
}

/** How to show an area in the middle of a box of so many CSS pixels: plane * scale + offset. */
export function frameOf(
  area: { readonly min: Point; readonly max: Point },
  width: number,
  height: number,
): { readonly scale: number; readonly x: number; readonly y: number } {
  const across = Math.max(1, area.max.x - area.min.x);
  const down = Math.max(1, area.max.y - area.min.y);
  const scale = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / down);
  return {
    scale,
    x: width / 2 - ((area.min.x + area.max.x) / 2) * scale,
    y: height / 2 - ((area.min.y + area.max.y) / 2) * scale,
  };
}

/**
 * Which of so many counties a key leads to: round and round from where it is, at first to where it
 * should begin (-1 for anywhere). Null if the key means nothing.
 */
export function stepTo(key: string, at: number, begin: number, count: number): number | null {
  const start = at < 0 && begin >= 0 ? begin : null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return start ?? (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return start ?? (at <= 0 ? count : at) - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
