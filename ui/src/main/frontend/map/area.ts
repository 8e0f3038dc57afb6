import type { CountyTopology } from './geometry.ts';
import { type Frame, sameFrame } from './raster.ts';

/** More pixels per CSS pixel than this cost time and show nothing. */
const MOST_DENSE = 2;
/** CSS pixels that lines and outlines reach beyond the plane. */
const OVERHANG = 4;

/** Where in its box a picture is drawn, in CSS pixels, and what of the plane its pixels show. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture per CSS pixel. */
  readonly density: number;
  readonly frame: Frame;
}

/**
 * What of a part of the plane, given in CSS pixels, the plane covers: each pixel costs time at each
 * step of the date.
 */
export function areaOf(topology: CountyTopology, { width, height, scale, x, y, seen }: Frame): Area {
  const density = Math.min(MOST_DENSE, window.devicePixelRatio);
  const [left, wide] = covered(width, x, topology.width * scale);
  const [top, high] = covered(height, y, topology.height * scale);
  const frame = {
    width: Math.round(wide * density),
    height: Math.round(high * density),
    scale: scale * density,
    x: (x - left) * density,
    y: (y - top) * density,
    seen: seen && { x: (seen.x - left) * density, y: (seen.y - top) * density, width: seen.width * density, height: seen.height * density },
  };
  return { left, top, width: wide, height: high, density, frame };
}

/** Beginning and length of the part of a box's side that the plane covers, from `start` on over `length`. */
function covered(side: number, start: number, length: number): [number, number] {
  const from = Math.max(0, Math.floor(start - OVERHANG));
  const to = Math.min(side, Math.ceil(start + length + OVERHANG));
  return [from, Math.max(1, to - from)];
}

export function sameArea(one: Area, other: Area): boolean {
  return one.left === other.left && one.top === other.top && sameFrame(one.frame, other.frame);
}

/** Puts an element where an area is in its box. */
export function placeIn({ style }: HTMLElement | SVGElement, { left, top, width, height }: Area): void {
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
}
