import type { CountyTopology } from './geometry.ts';
import { LIGHT, type Palette } from './palette.ts';
import { Outlines } from './outlines.ts';
import { Painter } from './painter.ts';
import type { Frame } from './raster.ts';
import { sidesOf } from './topology.ts';

/** More pixels per CSS pixel than this cost time and show nothing. */
const MOST_DENSE = 2;
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
  /** Counties under a hatch: those of states with statewide agencies. */
  readonly hatched: readonly number[];
  readonly selected: readonly number[];
  /** County that is pointed at, -1 for none. */
  readonly hovered: number;
}

/** Fills, lines and outlines one over the other. Only those are drawn again that changed. */
export class Picture {
  readonly box = document.createElement('div');
  readonly #painter: Painter;
  readonly #topology: CountyTopology;
  readonly #fills: CanvasRenderingContext2D;
  readonly #lines: CanvasRenderingContext2D;
  readonly #outlines: Outlines;
  #colours: Colours;
  #marks: Marks = { hatched: [], selected: [], hovered: -1 };
  #frame: Frame | null = null;
  #density = 1;

  constructor(topology: CountyTopology) {
    this.#topology = topology;
    const sides = sidesOf(topology);
    this.#painter = new Painter(topology, sides);
    this.#outlines = new Outlines(topology, sides, LIGHT);
    this.#colours = { classes: new Uint8Array(topology.fips.length), fills: LIGHT.steps, palette: LIGHT };
    this.box.className = 'counties leaflet-zoom-animated';
    this.#fills = this.#canvas(true);
    this.#lines = this.#canvas(false);
    this.box.append(this.#outlines.element);
  }

  /** Shows classes of counties in colours. */
  paint(colours: Colours): void {
    const before = this.#colours;
    this.#colours = colours;
    if (before.classes !== colours.classes || before.fills !== colours.fills) this.#drawFills();
    if (before.palette !== colours.palette) {
      this.#drawLines();
      this.#outlines.colour(colours.palette);
    }
  }

  mark(marks: Marks): void {
    const before = this.#marks;
    this.#marks = marks;
    if (before.hatched !== marks.hatched) this.#drawLines();
    if (before.hovered !== marks.hovered) this.#outlines.show('hovered', marks.hovered < 0 ? [] : [marks.hovered]);
    if (before.selected !== marks.selected) this.#outlines.show('selected', marks.selected);
  }

  /** Shows a part of the plane in a box of so many CSS pixels, which plane * scale + offset gives. */
  show(width: number, height: number, scale: number, x: number, y: number): void {
    const density = Math.min(MOST_DENSE, window.devicePixelRatio);
    this.#density = density;
    this.#frame = {
      width: Math.round(width * density),
      height: Math.round(height * density),
      scale: scale * density,
      x: x * density,
      y: y * density,
    };
    for (const { canvas } of [this.#fills, this.#lines]) {
      if (canvas.width !== this.#frame.width) canvas.width = this.#frame.width;
      if (canvas.height !== this.#frame.height) canvas.height = this.#frame.height;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    this.#outlines.place(scale, x, y);
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
    return this.#painter.at(x * this.#density, y * this.#density);
  }

  #canvas(read: boolean): CanvasRenderingContext2D {
    const canvas = document.createElement('canvas');
    this.box.append(canvas);
    const context = canvas.getContext('2d', { willReadFrequently: read });
    if (context === null) throw new Error('This browser gives no canvas to draw on');
    return context;
  }

  #drawFills(): void {
    if (this.#frame) this.#painter.fill(this.#fills, this.#frame, this.#colours.classes, this.#colours.fills);
  }

  #drawLines(): void {
    if (this.#frame) this.#painter.lines(this.#lines, this.#frame, this.#colours.palette, this.#marks.hatched, this.#density);
  }
}
