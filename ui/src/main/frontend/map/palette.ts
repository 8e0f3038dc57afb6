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

export const LIGHT: Palette = {
  steps: ['#f6f7f9', '#5c98a8', '#0f70a8', '#204a75', '#18106a', '#020006'],
  kinds: ['#f6f7f9', '#3f68e0', '#8a3000', '#2e0470', '#6c9778', '#08020c'],
  county: '#b4bfca',
  state: '#5f6d7d',
  hatch: '#5b6777',
  frame: '#8a97a6',
  mark: '#111111',
  halo: '#ffffff',
};

export const DARK: Palette = {
  steps: ['#171d25', '#52698b', '#5f8ad6', '#a5b0b2', '#cfdf3c', '#f8ffe6'],
  kinds: ['#171d25', '#a6cafe', '#e4a018', '#c768fa', '#646f66', '#fdfc9b'],
  county: '#3a4450',
  state: '#6b7889',
  hatch: '#98a4b3',
  frame: '#6b7889',
  mark: '#ffffff',
  halo: '#111111',
};

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
