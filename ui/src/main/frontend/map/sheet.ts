import { type Area, placeIn, sameArea } from './area.ts';
import { Painter } from './painter.ts';
import type { Palette } from './palette.ts';

/** Written here, since a picture is painted before the map's styles are there. */
export const AT_THE_CORNER = 'position:absolute;top:0;left:0';

/** Colour classes of the counties and what they are painted in. */
export interface Colours {
  readonly classes: Uint8Array;
  readonly fills: readonly string[];
  readonly palette: Palette;
  /** 1 for each county under a hatch; null if there is none. */
  readonly hatched: Uint8Array | null;
}

/** One drawing of an area: fills on one canvas, lines on another above it. */
export class Sheet {
  readonly #painter: Painter;
  readonly #fills = contextOf(true);
  readonly #lines = contextOf(false);
  #area: Area | null = null;
  #palette: Palette | null = null;

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  /** From below to above. */
  get canvases(): readonly [HTMLCanvasElement, HTMLCanvasElement] {
    return [this.#fills.canvas, this.#lines.canvas];
  }

  shows(area: Area): boolean {
    return this.#area !== null && sameArea(this.#area, area);
  }

  /** Draws an area in steps that each fit about a frame on a phone. */
  *draw(area: Area, colours: Colours): Generator<void, void, void> {
    const { frame, density } = area;
    const { palette } = colours;
    this.#area = null;
    for (const canvas of this.canvases) {
      if (canvas.width !== frame.width) canvas.width = frame.width;
      if (canvas.height !== frame.height) canvas.height = frame.height;
      placeIn(canvas, area);
    }
    this.#painter.show(frame);
    yield;
    this.#painter.fill(this.#fills, colours, density);
    yield;
    this.#painter.countyLines(this.#lines, frame, palette, density);
    yield;
    this.#painter.stateLines(this.#lines, frame, palette, density);
    this.#palette = palette;
    this.#area = area;
    yield;
  }

  /** Paints what is drawn in colours of now. */
  paint(colours: Colours): void {
    if (this.#area === null) return;
    const { frame, density } = this.#area;
    const { palette } = colours;
    this.#painter.fill(this.#fills, colours, density);
    if (this.#palette === palette) return;
    this.#palette = palette;
    this.#painter.countyLines(this.#lines, frame, palette, density);
    this.#painter.stateLines(this.#lines, frame, palette, density);
  }

  /** Gives back the memory of a drawing that is not shown any more. */
  clear(): void {
    this.#area = null;
    this.#painter.clear();
  }

  /** The county at a place of the box in CSS pixels, -1 for none. */
  at(x: number, y: number): number {
    if (this.#area === null) return -1;
    const { left, top, density } = this.#area;
    return this.#painter.at((x - left) * density, (y - top) * density);
  }

  /** Puts fills and lines on one canvas, for paper: what was only ever written pixel by pixel is not printed by Chromium. */
  flatten(): void {
    this.#lines.setTransform(1, 0, 0, 1, 0, 0);
    this.#lines.globalCompositeOperation = 'destination-over';
    this.#lines.drawImage(this.#fills.canvas, 0, 0);
    this.#fills.canvas.remove();
  }
}

function contextOf(read: boolean): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = AT_THE_CORNER;
  const context = canvas.getContext('2d', { willReadFrequently: read });
  if (context === null) throw new Error('This browser gives no canvas to draw on');
  return context;
}
