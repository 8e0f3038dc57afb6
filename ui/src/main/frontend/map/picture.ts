import type { CountyTopology } from './geometry.ts';
import { LIGHT, type Palette } from './palette.ts';
import { Overlay } from './overlay.ts';
import { Painter } from './painter.ts';
import { type Frame, sameFrame } from './raster.ts';
import { sidesOf } from './topology.ts';

/** More pixels per CSS pixel than this cost time and show nothing. */
const MOST_DENSE = 2;
/** Written here, since the picture is painted before the map's styles are there. */
const AT_THE_CORNER = 'position:absolute;top:0;left:0';
/** CSS pixels that lines and outlines reach beyond the plane. */
const OVERHANG = 4;
/** Free CSS pixels around the whole map, both sides together. */
export const MARGIN = 16;

/** Colour classes of the counties and what they are painted in. */
export interface Colours {
  readonly classes: Uint8Array;
  readonly fills: readonly string[];
  readonly palette: Palette;
}

/** What lies over the colours: a hatch, and outlines. */
export interface Marks {
  /** States under a hatch, those with statewide agencies, each as its counties. */
  readonly hatched: readonly (readonly number[])[];
  readonly selected: readonly number[];
  /** County that is pointed at, -1 for none. */
  readonly hovered: number;
}

/** Fills, lines and an overlay one over the other. Only those are drawn again that changed. */
export class Picture {
  readonly box = document.createElement('div');
  readonly #painter: Painter;
  readonly #topology: CountyTopology;
  readonly #fills: CanvasRenderingContext2D;
  readonly #lines: CanvasRenderingContext2D;
  readonly #overlay: Overlay;
  #colours: Colours;
  #marks: Marks = { hatched: [], selected: [], hovered: -1 };
  #frame: Frame | null = null;
  #density = 1;
  /** Where the canvases begin in the box. */
  #left = 0;
  #top = 0;

  constructor(topology: CountyTopology) {
    this.#topology = topology;
    const sides = sidesOf(topology);
    this.#painter = new Painter(topology, sides);
    this.#overlay = new Overlay(topology, sides, LIGHT);
    this.#colours = { classes: new Uint8Array(topology.fips.length), fills: LIGHT.steps, palette: LIGHT };
    this.box.className = 'counties leaflet-zoom-animated';
    this.box.style.cssText = AT_THE_CORNER;
    this.#fills = this.#canvas(true);
    this.#lines = this.#canvas(false);
    this.#overlay.element.style.cssText = AT_THE_CORNER;
    this.box.append(this.#overlay.element);
  }

  /** Height of the whole plane as part of its width. */
  get proportion(): number {
    return this.#topology.height / this.#topology.width;
  }

  /** Shows classes of counties in colours. */
  paint(colours: Colours): void {
    const before = this.#colours;
    this.#colours = colours;
    if (before.classes !== colours.classes || before.fills !== colours.fills) this.#drawFills();
    if (before.palette !== colours.palette) {
      this.#drawLines();
      this.#overlay.colour(colours.palette);
    }
  }

  mark(marks: Marks): void {
    const before = this.#marks;
    this.#marks = marks;
    if (before.hatched !== marks.hatched) this.#overlay.hatch(marks.hatched);
    if (before.hovered !== marks.hovered) this.#overlay.hover(marks.hovered);
    if (before.selected !== marks.selected) this.#overlay.select(marks.selected);
  }

  /**
   * Shows a part of the plane in a box of so many CSS pixels, which plane * scale + offset gives. The
   * canvases cover only what the plane does of it: each pixel costs time at each step of the date.
   */
  show(width: number, height: number, scale: number, x: number, y: number): void {
    const density = Math.min(MOST_DENSE, window.devicePixelRatio);
    const [left, wide] = covered(width, x, this.#topology.width * scale);
    const [top, high] = covered(height, y, this.#topology.height * scale);
    const frame = {
      width: Math.round(wide * density),
      height: Math.round(high * density),
      scale: scale * density,
      x: (x - left) * density,
      y: (y - top) * density,
    };
    const moved = left !== this.#left || top !== this.#top;
    if (!moved && this.#frame !== null && sameFrame(this.#frame, frame)) return;
    this.#density = density;
    this.#left = left;
    this.#top = top;
    this.#frame = frame;
    for (const { canvas } of [this.#fills, this.#lines]) {
      if (canvas.width !== frame.width) canvas.width = frame.width;
      if (canvas.height !== frame.height) canvas.height = frame.height;
    }
    for (const { style } of [this.#fills.canvas, this.#lines.canvas, this.#overlay.element]) {
      style.left = `${left}px`;
      style.top = `${top}px`;
      style.width = `${wide}px`;
      style.height = `${high}px`;
    }
    this.#overlay.place(wide, high, scale, x - left, y - top);
    this.#drawFills();
    this.#drawLines();
  }

  /** Shows the whole plane in the middle of a box of so many CSS pixels. */
  showWhole(width: number, height: number): void {
    const { width: w, height: h } = this.#topology;
    const scale = Math.min((width - MARGIN) / w, (height - MARGIN) / h);
    this.show(width, height, scale, (width - w * scale) / 2, (height - h * scale) / 2);
  }

  /** The county at a place of the box in CSS pixels, -1 for none. */
  at(x: number, y: number): number {
    return this.#painter.at((x - this.#left) * this.#density, (y - this.#top) * this.#density);
  }

  /** Puts fills and lines on one canvas, for paper: what was only ever written pixel by pixel is not printed by Chromium. */
  flatten(): void {
    this.#lines.setTransform(1, 0, 0, 1, 0, 0);
    this.#lines.globalCompositeOperation = 'destination-over';
    this.#lines.drawImage(this.#fills.canvas, 0, 0);
    this.#fills.canvas.remove();
  }

  #canvas(read: boolean): CanvasRenderingContext2D {
    const canvas = document.createElement('canvas');
    canvas.style.cssText = AT_THE_CORNER;
    this.box.append(canvas);
    const context = canvas.getContext('2d', { willReadFrequently: read });
    if (context === null) throw new Error('This browser gives no canvas to draw on');
    return context;
  }

  #drawFills(): void {
    if (this.#frame) this.#painter.fill(this.#fills, this.#frame, this.#colours.classes, this.#colours.fills);
  }

  #drawLines(): void {
    if (this.#frame) this.#painter.lines(this.#lines, this.#frame, this.#colours.palette, this.#density);
  }
}

/** Until what was drawn is on the screen. */
export function twoFrames(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}

/** Beginning and length of the part of a box's side that the plane covers, from `start` on over `length`. */
function covered(side: number, start: number, length: number): [number, number] {
  const from = Math.max(0, Math.floor(start - OVERHANG));
  const to = Math.min(side, Math.ceil(start + length + OVERHANG));
  return [from, Math.max(1, to - from)];
}
