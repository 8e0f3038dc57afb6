import type { CountyTopology } from './geometry.ts';
import { type Palette, pixelOf } from './palette.ts';
import { countyAt, type Frame, raster, type Runs, sameFrame } from './raster.ts';
import { type Sides, traceBorder } from './topology.ts';

/**
 * Paints counties on canvases, independent of any map library. The picture's county indices are
 * found once per frame; a change of colours only rewrites the pixels of counties that changed.
 */
export class Painter {
  readonly #topology: CountyTopology;
  readonly #sides: Sides;
  readonly #states: string[];
  #borders: { county: Path2D; state: Path2D } | null = null;
  #frame: Frame | null = null;
  #runs: Runs | null = null;
  #image: ImageData | null = null;
  #painted: Uint32Array | null = null;

  constructor(topology: CountyTopology, sides: Sides) {
    this.#topology = topology;
    this.#sides = sides;
    this.#states = topology.fips.map(fips => fips.slice(0, 2));
  }

  /** Fills each county with its class's colour. */
  fill(context: CanvasRenderingContext2D, frame: Frame, classes: Uint8Array, fills: readonly string[]): void {
    const runs = this.#show(frame);
    this.#image ??= new ImageData(frame.width, frame.height);
    const pixels = new Uint32Array(this.#image.data.buffer);
    const colors = fills.map(pixelOf);
    const wanted = Uint32Array.from(classes, index => colors[index]);
    const painted = this.#painted;
    let first = painted === null ? 0 : pixels.length;
    let last = painted === null ? pixels.length : 0;
    const { start, end, county } = runs;
    for (let i = 0; i < start.length; i++) {
      const color = wanted[county[i]];
      if (painted !== null && painted[county[i]] === color) continue;
      // Runs are short: a call of fill() for each would take longer than the loop.
      for (let pixel = start[i]; pixel < end[i]; pixel++) pixels[pixel] = color;
      first = Math.min(first, start[i]);
      last = Math.max(last, end[i]);
    }
    this.#painted = wanted;
    if (first >= last) return;
    const top = Math.floor(first / frame.width);
    context.putImageData(this.#image, 0, 0, 0, top, frame.width, Math.ceil(last / frame.width) - top);
  }

  /** Draws borders and the frames of insets. `unit` is one CSS pixel in picture pixels. */
  lines(context: CanvasRenderingContext2D, frame: Frame, palette: Palette, unit: number): void {
    clear(context);
    place(context, frame);
    this.#borders ??= this.#trace();
    context.lineJoin = 'round';
    context.strokeStyle = palette.county;
    context.lineWidth = (0.5 * unit) / frame.scale;
    context.stroke(this.#borders.county);
    context.strokeStyle = palette.state;
    context.lineWidth = (0.9 * unit) / frame.scale;
    context.stroke(this.#borders.state);
    context.strokeStyle = palette.frame;
    context.setLineDash([(4 * unit) / frame.scale, (4 * unit) / frame.scale]);
    for (const { x, y, width, height } of this.#topology.insets) context.strokeRect(x, y, width, height);
    context.setLineDash([]);
    this.#nameInsets(context, frame, palette, unit);
  }

  /** Writes each inset's postal code into the upper left corner of its frame, where there is room. */
  #nameInsets(context: CanvasRenderingContext2D, frame: Frame, palette: Palette, unit: number): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.font = `600 ${10 * unit}px system-ui, sans-serif`;
    context.textBaseline = 'top';
    context.fillStyle = palette.state;
    for (const { state, x, y, width } of this.#topology.insets) {
      if (width * frame.scale < 28 * unit) continue;
      context.fillText(state, x * frame.scale + frame.x + 3 * unit, y * frame.scale + frame.y + 3 * unit);
    }
  }

  /** The county at a pixel of the picture last shown, -1 for none. */
  at(x: number, y: number): number {
    return this.#runs === null ? -1 : countyAt(this.#runs, x, y);
  }

  #show(frame: Frame): Runs {
    if (this.#runs !== null && this.#frame !== null && sameFrame(this.#frame, frame)) return this.#runs;
    this.#frame = frame;
    this.#image = null;
    this.#painted = null;
    this.#runs = raster(this.#topology, this.#sides, frame);
    return this.#runs;
  }

  #trace(): { county: Path2D; state: Path2D } {
    const within = (right: number, left: number): boolean =>
      right > 0 && left > 0 && this.#states[right - 1] === this.#states[left - 1];
    return {
      county: this.#arcs(within),
      state: this.#arcs((right, left) => !within(right, left)),
    };
  }

  #arcs(wanted: (right: number, left: number) => boolean): Path2D {
    const path = new Path2D();
    traceBorder(this.#topology, this.#sides, wanted, path);
    return path;
  }
}

function clear(context: CanvasRenderingContext2D): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
}

function place(context: CanvasRenderingContext2D, frame: Frame): void {
  context.setTransform(frame.scale, 0, 0, frame.scale, frame.x, frame.y);
}
