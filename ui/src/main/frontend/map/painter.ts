import type { CountyTopology } from './geometry.ts';
import { type Palette, pixelOf } from './palette.ts';
import { countyAt, type Frame, raster, type Runs } from './raster.ts';
import { eachPoint, type Sides, sidesOf } from './topology.ts';

/** What the lines and outlines show besides the boundaries. */
export interface Marks {
  /** Counties under a hatch: those of states with statewide agencies. */
  readonly hatched: readonly number[];
  readonly selected: readonly number[];
  /** County that is pointed at, -1 for none. */
  readonly hovered: number;
}

const HATCH_STEP = 8;

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
  #painted: string[] | null = null;

  constructor(topology: CountyTopology) {
    this.#topology = topology;
    this.#sides = sidesOf(topology);
    this.#states = topology.fips.map(fips => fips.slice(0, 2));
  }

  /** Fills each county with its class's colour. */
  fill(context: CanvasRenderingContext2D, frame: Frame, classes: Uint8Array, fills: readonly string[]): void {
    const runs = this.#show(frame);
    this.#image ??= new ImageData(frame.width, frame.height);
    const pixels = new Uint32Array(this.#image.data.buffer);
    const colors = fills.map(pixelOf);
    const wanted = Array.from(classes, index => fills[index]);
    const painted = this.#painted;
    for (let i = 0; i < runs.start.length; i++) {
      const county = runs.county[i];
      if (painted !== null && painted[county] === wanted[county]) continue;
      pixels.fill(colors[classes[county]], runs.start[i], runs.end[i]);
    }
    this.#painted = wanted;
    context.putImageData(this.#image, 0, 0);
  }

  /** Draws borders, hatches and the frames of insets. `unit` is one CSS pixel in picture pixels. */
  lines(context: CanvasRenderingContext2D, frame: Frame, palette: Palette, marks: Marks, unit: number): void {
    clear(context);
    this.#hatch(context, frame, palette, marks.hatched, unit);
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

  /** Outlines what is pointed at and what is selected. */
  outline(context: CanvasRenderingContext2D, frame: Frame, palette: Palette, marks: Marks, unit: number): void {
    clear(context);
    place(context, frame);
    context.lineJoin = 'round';
    const stroke = (path: Path2D, color: string, width: number): void => {
      context.strokeStyle = color;
      context.lineWidth = (width * unit) / frame.scale;
      context.stroke(path);
    };
    if (marks.hovered >= 0) {
      const path = this.pathOf([marks.hovered]);
      stroke(path, palette.halo, 3);
      stroke(path, palette.mark, 1.5);
    }
    if (marks.selected.length > 0) {
      const path = this.outlineOf(marks.selected);
      stroke(path, palette.halo, 6);
      stroke(path, palette.mark, 3);
    }
  }

  /** The county at a pixel of the picture last shown, -1 for none. */
  at(x: number, y: number): number {
    return this.#runs === null ? -1 : countyAt(this.#runs, x, y);
  }

  /** The counties' areas. */
  pathOf(counties: readonly number[]): Path2D {
    const path = new Path2D();
    for (const county of counties) {
      for (const ring of this.#topology.rings[county]) {
        eachPoint(this.#topology, ring, (x, y, first) => (first ? path.moveTo(x, y) : path.lineTo(x, y)));
        path.closePath();
      }
    }
    return path;
  }

  /** The border around counties together, without those between them. */
  outlineOf(counties: readonly number[]): Path2D {
    const inside = new Set(counties.map(county => county + 1));
    return this.#arcs((right, left) => inside.has(right) !== inside.has(left));
  }

  #show(frame: Frame): Runs {
    if (this.#runs !== null && this.#frame !== null && same(this.#frame, frame)) return this.#runs;
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
    const { xy, arcStart } = this.#topology;
    const path = new Path2D();
    for (let arc = 0; arc + 1 < arcStart.length; arc++) {
      if (!wanted(this.#sides.right[arc], this.#sides.left[arc])) continue;
      const start = arcStart[arc];
      path.moveTo(xy[2 * start], xy[2 * start + 1]);
      for (let i = start + 1; i < arcStart[arc + 1]; i++) path.lineTo(xy[2 * i], xy[2 * i + 1]);
    }
    return path;
  }

  #hatch(context: CanvasRenderingContext2D, frame: Frame, palette: Palette, counties: readonly number[], unit: number): void {
    if (counties.length === 0) return;
    context.save();
    place(context, frame);
    context.clip(this.pathOf(counties));
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.strokeStyle = palette.hatch;
    context.globalAlpha = 0.55;
    context.lineWidth = unit;
    context.beginPath();
    // Counted from the plane's origin so that the lines stay on the ground when the map is moved.
    const step = HATCH_STEP * unit;
    const shift = (((frame.x + frame.y) % step) + step) % step;
    for (let at = shift; at < frame.width + frame.height; at += step) {
      context.moveTo(at, 0);
      context.lineTo(at - frame.height, frame.height);
    }
    context.stroke();
    context.restore();
  }
}

function same(one: Frame, other: Frame): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    one.scale === other.scale &&
    one.x === other.x &&
    one.y === other.y
  );
}

function clear(context: CanvasRenderingContext2D): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
}

function place(context: CanvasRenderingContext2D, frame: Frame): void {
  context.setTransform(frame.scale, 0, 0, frame.scale, frame.x, frame.y);
}
