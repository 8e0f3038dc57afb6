import type { Frame } from './raster.ts';
import type { Point } from './topology.ts';

/** A box of the plane. */
export interface Box {
  readonly min: Point;
  readonly max: Point;
}

/** A point of the plane in the middle of the window, at a scale. */
export interface Aim {
  readonly middle: Point;
  readonly scale: number;
}

/** Pixels left free around what is brought into view. */
const AROUND = 16;
/** How much smaller than the window something is shown that was too small. */
const CONTEXT = 5;

/**
 * Where to go so that a window shows all of a box; null to stay, if it does and the box has at least so many pixels.
 * It zooms in at most to a scale, and only to what was too small; it zooms out as far as needed.
 */
export function reveal(box: Box, sight: Frame, least: number, closest: number): Aim | null {
  const size = { x: box.max.x - box.min.x, y: box.max.y - box.min.y };
  const left = box.min.x * sight.scale + sight.x;
  const top = box.min.y * sight.scale + sight.y;
  const inView = left >= 0 && top >= 0 && left + size.x * sight.scale <= sight.width && top + size.y * sight.scale <= sight.height;
  if (inView && Math.max(size.x, size.y) * sight.scale > least) return null;
  const fit = Math.min(sight.width / size.x, sight.height / size.y);
  const whole = Math.min(Math.max(sight.width - 2 * AROUND, 1) / size.x, Math.max(sight.height - 2 * AROUND, 1) / size.y);
  return {
    middle: { x: (box.min.x + box.max.x) / 2, y: (box.min.y + box.max.y) / 2 },
    scale: Math.min(whole, Math.max(sight.scale, Math.min(closest, fit / CONTEXT))),
  };
}
