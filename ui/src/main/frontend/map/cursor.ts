import type { CountyTopology } from './geometry.ts';
import { boxOf, type Point } from './topology.ts';

/** A step of the keyboard, in plane units: y counts downwards. */
export const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** The middle of each county's box. */
export function middlesOf(topology: CountyTopology): Point[] {
  return topology.fips.map((_, county) => {
    const box = boxOf(topology, [county]);
    return box === null ? { x: NaN, y: NaN } : { x: (box.min.x + box.max.x) / 2, y: (box.min.y + box.max.y) / 2 };
  });
}

/** The nearest place that lies in a direction, those straight ahead preferred; -1 if there is none. */
export function neighbour(places: readonly Point[], from: number, direction: Point): number {
  const start = places[from];
  let best = -1;
  let least = Infinity;
  places.forEach(({ x, y }, index) => {
    const along = (x - start.x) * direction.x + (y - start.y) * direction.y;
    const across = Math.abs((x - start.x) * direction.y - (y - start.y) * direction.x);
    const cost = along + 2 * across;
    if (along > 0 && across <= along && cost < least) {
      least = cost;
      best = index;
    }
  });
  return best;
}

/** The place nearest to a point; -1 if there is none. */
export function nearest(places: readonly Point[], { x, y }: Point): number {
  let best = -1;
  let least = Infinity;
  places.forEach((place, index) => {
    const distance = Math.hypot(place.x - x, place.y - y);
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}
