/**
 * Colours by class. Steps are one hue family from pale to dark (on dark ground from dark to pale),
 * told apart by lightness alone and therefore also without colour vision; kinds differ in hue and
 * in lightness.
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
  /** Outline of what is pointed at or selected, and the line around it. */
  readonly mark: string;
  readonly halo: string;
}

export const LIGHT: Palette = {
  steps: ['#eef0f2', '#9fd3d0', '#5fb0bd', '#2f87aa', '#1d5a90', '#11295a'],
  kinds: ['#eef0f2', '#f2c14e', '#e07b39', '#2f87aa', '#b79fd6', '#3b1c52'],
  county: '#9aa6b4b3',
  state: '#5f6d7d',
  hatch: '#5b6777',
  frame: '#8a97a6',
  mark: '#111111',
  halo: '#ffffff',
};

export const DARK: Palette = {
  steps: ['#252c36', '#2c5f92', '#2f8aae', '#4fb5b3', '#97d8b8', '#f0fac9'],
  kinds: ['#252c36', '#f2c14e', '#c9622c', '#3f9dc2', '#7d5bb0', '#f6ecff'],
  county: '#161b2299',
  state: '#6b7889',
  hatch: '#98a4b3',
  frame: '#6b7889',
  mark: '#ffffff',
  halo: '#111111',
};

/** A colour `#rrggbb` as one pixel of little-endian RGBA image data. */
export function pixelOf(color: string): number {
  const rgb = parseInt(color.slice(1), 16);
  return ((0xff << 24) | ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16)) >>> 0;
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
