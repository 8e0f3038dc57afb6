import type { CountyTopology } from './geometry.ts';
import { LIGHT, type Palette } from './palette.ts';
import { type Marks, Painter } from './painter.ts';
import type { Frame } from './raster.ts';

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

/** Three canvases one over the other: fills, lines, outlines. Only those are drawn again that changed. */
export class Picture {
  readonly box = document.createElement('div');
  readonly #painter: Painter;
  readonly #topology: CountyTopology;
  readonly #fills: CanvasRenderingContext2D;
  readonly #lines: CanvasRenderingContext2D;
  readonly #outlines: CanvasRenderingContext2D;
  #colours: Colours;
  #marks: Marks = { hatched: [], selected: [], hovered: -1 };
  #frame: Frame | null = null;
  #density = 1;

  constructor(topology: CountyTopology) {
    this.#topology = topology;
    this.#painter = new Painter(topology);
    this.#colours = { classes: new Uint8Array(topology.fips.length), fills: LIGHT.steps, palette: LIGHT };
    this.box.className = 'counties leaflet-zoom-animated';
    this.#fills = this.#canvas(true);
    this.#lines = this.#canvas(false);
    this.#outlines = this.#canvas(false);
  }

  /** Shows classes of counties in colours. */
  paint(colours: Colours): void {
    const before = this.#colours;
    this.#colours = colours;
    if (before.classes !== colours.classes || before.fills !== colours.fills) this.#drawFills();
    if (before.palette !== colours.palette) {
      this.#drawLines();
      this.#drawOutlines();
    }
  }

  mark(marks: Marks): void {
    const before = this.#marks;
    this.#marks = marks;
    if (before.hatched !== marks.hatched) this.#drawLines();
    if (before.hovered !== marks.hovered || before.selected !== marks.selected) this.#drawOutlines();
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
    for (const { canvas } of [this.#fills, this.#lines, this.#outlines]) {
      if (canvas.width !== this.#frame.width) canvas.width = this.#frame.width;
      if (canvas.height !== this.#frame.height) canvas.height = this.#frame.height;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    this.#drawFills();
    this.#drawLines();
    this.#drawOutlines();
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
    if (this.#frame) this.#painter.lines(this.#lines, this.#frame, this.#colours.palette, this.#marks, this.#density);
  }

  #drawOutlines(): void {
    if (this.#frame) this.#painter.outline(this.#outlines, this.#frame, this.#colours.palette, this.#marks, this.#density);
  }
}
