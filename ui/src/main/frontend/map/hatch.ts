import { type Palette, rgbOf } from './palette.ts';

/** In CSS pixels: from line to line, where a line begins, and how wide it and the halo beside it are. */
const STEP = 6;
const BEGIN = 0.375;
const LINE = 1.25;
/** How much they cover of what they lie on. */
const STRENGTH = 0.55;

/**
 * The colors of a hatch on a fill, as pixels of image data: pixel x, y has the one at (x + y) modulo their number.
 * `unit` is one CSS pixel in pixels of the picture.
 */
export function hatchOn(fill: string, { hatch, halo }: Palette, unit: number): Uint32Array {
  const period = Math.max(2, Math.round(STEP * Math.SQRT2 * unit));
  const wide = STEP / period;
  const [ground, line, side] = [fill, hatch, halo].map(rgbOf);
  return Uint32Array.from({ length: period }, (_, i) => {
    const from = i * wide;
    const ofLine = (STRENGTH * overlap(from, from + wide, BEGIN, BEGIN + LINE)) / wide;
    const ofSide = (STRENGTH * overlap(from, from + wide, BEGIN + LINE, BEGIN + 2 * LINE)) / wide;
    const [red, green, blue] = ground.map((value, k) => Math.round(value * (1 - ofLine - ofSide) + line[k] * ofLine + side[k] * ofSide));
    return ((0xff << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}

function overlap(from: number, to: number, begin: number, end: number): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, begin));
}
