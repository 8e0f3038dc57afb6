// The server draws its pictures in the same colors (ui.drawing.Palette).
import palettes from './palette.json' with { type: 'json' };

/**
 * Colours by class. The first is that of "none", to which every other has a contrast of at least 3:1. Steps go from
 * there to dark (on dark ground to pale), told apart by lightness alone and therefore also without colour vision;
 * kinds differ in hue and in lightness. Counties' lines lie in lightness between none and the first step, so that they
 * are seen on every fill; states' lines, hatches and marks have a halo for that.
 */
export interface Palette {
  /** Fill per class where classes are steps. */
  readonly steps: readonly string[];
  /** Fill per class where classes are kinds. */
  readonly kinds: readonly string[];
  readonly county: string;
  readonly state: string;
  readonly hatch: string;
  readonly frame: string;
  /** Outline of what is pointed at or selected. */
  readonly mark: string;
  /** Beside states' lines, hatches, outlines and letters. */
  readonly halo: string;
}

export const LIGHT: Palette = palettes.light;
export const DARK: Palette = palettes.dark;

/** A colour `#rrggbb` as one pixel of little-endian RGBA image data. */
export function pixelOf(color: string): number {
  const [red, green, blue] = rgbOf(color);
  return ((0xff << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/** Red, green and blue of a color `#rrggbb`, from 0 to 255. */
export function rgbOf(color: string): readonly [number, number, number] {
  const rgb = parseInt(color.slice(1), 16);
  return [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff];
}

/** Contrast ratio of two colours `#rrggbb` as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(color: string): number {
  const linear = [1, 3, 5].map(at => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

/** The colours of a scale's classes: of kinds, or of steps from little to much. */
export function fillsOf(palette: Palette, kinds: boolean): readonly string[] {
  return kinds ? palette.kinds : palette.steps;
}
