/**
 * Colours by class of count, one hue family from pale to dark (on dark ground from dark to pale),
 * told apart by lightness alone and therefore also without colour vision.
 */
export interface Palette {
  /** Fill per class. */
  readonly fills: readonly string[];
  readonly county: string;
  readonly state: string;
  readonly hatch: string;
  readonly frame: string;
  /** Outline of what is pointed at or selected, and the line around it. */
  readonly mark: string;
  readonly halo: string;
}

export const LIGHT: Palette = {
  fills: ['#edf0f3', '#b2d9d6', '#79bfc4', '#3993ae', '#1f5f94', '#122c5c'],
  county: '#9aa6b4b3',
  state: '#5f6d7d',
  hatch: '#5b6777',
  frame: '#8a97a6',
  mark: '#111111',
  halo: '#ffffff',
};

export const DARK: Palette = {
  fills: ['#252c36', '#284f79', '#2f7d9e', '#49a9ac', '#91d2b4', '#ecf8c4'],
  county: '#161b2299',
  state: '#6b7889',
  hatch: '#98a4b3',
  frame: '#6b7889',
  mark: '#ffffff',
  halo: '#111111',
};

/** Least count of each class. The last class has no upper bound. */
export const CLASSES: readonly number[] = [0, 1, 2, 3, 4, 6];

/** Class of a count of agreements. */
export function classOf(count: number): number {
  let index = CLASSES.length - 1;
  while (index > 0 && count < CLASSES[index]) index--;
  return index;
}

/** How a class is written: "0", "4–5", "6+". */
export function classLabel(index: number): string {
  const from = CLASSES[index];
  const next = CLASSES[index + 1];
  if (next === undefined) return `${from}+`;
  return next - 1 === from ? `${from}` : `${from}–${next - 1}`;
}

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
