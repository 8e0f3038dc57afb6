import type { Inset } from './answers.ts';
import type { CountyTopology } from './geometry.ts';
import { hatchOn } from './hatch.ts';
import { type Palette, pixelOf } from './palette.ts';
import { countyAt, type Frame, raster, type Runs } from './raster.ts';
import type { Colours } from './sheet.ts';
import { boxesOf, insetsIn, type Sides, traceBorder, type Wanted } from './topology.ts';

/**
 * Widths in CSS pixels. Far away a county's line has less than one pixel of the picture, at twice the density too:
 * it is drawn ten times as fast. Near by there are few, and they are to be seen on every fill.
 */
const LINES = {
  far: { county: 0.49, state: 0.9 },
  near: { county: 0.9, state: 1.8 },
} as const;
/** Width of a state's line with its halo, as a multiple of the line's. */
const HALO = 2.2;
/** CSS pixels for a unit of the plane from which on the view is near. */
const NEAR = 0.25;

/** Added to the class of a county under a hatch. */
const HATCHED = 128;

/** Colors by class as pixels: plain, and one stripe of the hatch. */
interface Inks {
  readonly fills: readonly string[];
  readonly palette: Palette;
  readonly unit: number;
  readonly plain: Uint32Array;
  readonly hatched: readonly Uint32Array[];
}

/**
 * Paints counties on canvases, independent of any map library. The picture's county indices are
 * found once per frame; a change of colours only rewrites the pixels of counties that changed.
 */
export class Painter {
  readonly #topology: CountyTopology;
  readonly #sides: Sides;
  readonly #within: (right: number, left: number) => boolean;
  #boxes: Int32Array | null = null;
  #runs: Runs | null = null;
  #image: ImageData | null = null;
  #inks: Inks | null = null;
  /** Per county the ink that it has, and room for those of the next time. */
  #painted: Uint8Array | null = null;
  #unpainted: Uint8Array;

  constructor(topology: CountyTopology, sides: Sides) {
    this.#topology = topology;
    this.#sides = sides;
    this.#unpainted = new Uint8Array(topology.fips.length);
    const states = topology.fips.map(fips => fips.slice(0, 2));
    this.#within = (right, left) => right > 0 && left > 0 && states[right - 1] === states[left - 1];
  }

  /** Fills each county with its class's colour, and hatches some. `unit` is one CSS pixel in picture pixels. */
  fill(context: CanvasRenderingContext2D, colours: Colours, unit: number): void {
    const runs = this.#runs;
    if (runs === null) return;
    this.#image ??= new ImageData(runs.width, runs.height);
    const pixels = new Uint32Array(this.#image.data.buffer);
    const inks = this.#inksOf(colours, unit);
    const { hatched, classes } = colours;
    const [painted, wanted] = [this.#painted, this.#unpainted];
    for (let county = 0; county < classes.length; county++) wanted[county] = classes[county] + (hatched !== null && hatched[county] === 1 ? HATCHED : 0);
    // What was there of another frame goes, where there is no county, too.
    let first = painted === null ? 0 : pixels.length;
    let last = painted === null ? pixels.length : 0;
    const { start, end, county } = runs;
    for (let i = 0; i < start.length; i++) {
      const ink = wanted[county[i]];
      if (painted !== null && painted[county[i]] === ink) continue;
      // Runs are short: a call of fill() for each would take longer than the loop.
      if (ink < HATCHED) {
        const color = inks.plain[ink];
        for (let pixel = start[i]; pixel < end[i]; pixel++) pixels[pixel] = color;
      } else {
        const stripe = inks.hatched[ink - HATCHED];
        let at = ((start[i] % runs.width) + Math.floor(start[i] / runs.width)) % stripe.length;
        for (let pixel = start[i]; pixel < end[i]; pixel++) {
          pixels[pixel] = stripe[at];
          if (++at === stripe.length) at = 0;
        }
      }
      first = Math.min(first, start[i]);
      last = Math.max(last, end[i]);
    }
    this.#unpainted = painted ?? new Uint8Array(classes.length);
    this.#painted = wanted;
    if (first >= last) return;
    const top = Math.floor(first / runs.width);
    context.putImageData(this.#image, 0, 0, 0, top, runs.width, Math.ceil(last / runs.width) - top);
  }

  /** What the classes are painted with. Where that is something else than before, nothing counts as painted. */
  #inksOf({ fills, palette }: Colours, unit: number): Inks {
    const before = this.#inks;
    if (before !== null && before.fills === fills && before.palette === palette && before.unit === unit) return before;
    this.#painted = null;
    return (this.#inks = { fills, palette, unit, plain: Uint32Array.from(fills, pixelOf), hatched: fills.map(fill => hatchOn(fill, palette, unit)) });
  }

  /** Draws the borders between counties of a state on an empty canvas. `unit` is one CSS pixel in picture pixels. */
  countyLines(context: CanvasRenderingContext2D, frame: Frame, palette: Palette, unit: number): void {
    clear(context);
    this.#stroke(context, frame, this.#seen(frame, this.#within), palette.county, linesOf(frame, unit).county * unit);
  }

  /** Draws the outlines of states, with a halo, and the frames of insets that are wholly in view. */
  stateLines(context: CanvasRenderingContext2D, frame: Frame, palette: Palette, unit: number): void {
    const width = linesOf(frame, unit).state * unit;
    const outlines = this.#seen(frame, (right, left) => !this.#within(right, left));
    this.#stroke(context, frame, outlines, palette.halo, HALO * width);
    this.#stroke(context, frame, outlines, palette.state, width);
    const insets = insetsIn(this.#topology.insets, frame);
    context.strokeStyle = palette.frame;
    context.setLineDash([(4 * unit) / frame.scale, (4 * unit) / frame.scale]);
    for (const { x, y, width, height } of insets) context.strokeRect(x, y, width, height);
    context.setLineDash([]);
    this.#nameInsets(insets, context, frame, palette, unit);
  }

  /** Writes each inset's postal code into the upper left corner of its frame, where there is room. */
  #nameInsets(insets: readonly Inset[], context: CanvasRenderingContext2D, frame: Frame, palette: Palette, unit: number): void {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.font = `600 ${10 * unit}px system-ui, sans-serif`;
    context.textBaseline = 'top';
    context.fillStyle = palette.state;
    for (const { state, x, y, width } of insets) {
      if (width * frame.scale < 28 * unit) continue;
      context.fillText(state, x * frame.scale + frame.x + 3 * unit, y * frame.scale + frame.y + 3 * unit);
    }
  }

  /** The county at a pixel of the picture last shown, -1 for none. */
  at(x: number, y: number): number {
    return this.#runs === null ? -1 : countyAt(this.#runs, x, y);
  }

  /** Finds what is where in a frame; the pixels are then those of `fill`. */
  show(frame: Frame): void {
    this.#image = null;
    this.#painted = null;
    this.#runs = raster(this.#topology, this.#sides, frame);
  }

  clear(): void {
    this.#image = this.#painted = this.#runs = null;
  }

  #stroke(context: CanvasRenderingContext2D, frame: Frame, path: Path2D, color: string, width: number): void {
    context.setTransform(frame.scale, 0, 0, frame.scale, frame.x, frame.y);
    // Far less work than round joins, and not to be told from them at this width.
    context.lineJoin = 'bevel';
    context.strokeStyle = color;
    context.lineWidth = width / frame.scale;
    context.stroke(path);
  }

  /** The wanted borders as far as they reach into a frame, as finely as its pixels show. */
  #seen({ width, height, scale, x, y }: Frame, wanted: Wanted): Path2D {
    const boxes = (this.#boxes ??= boxesOf(this.#topology));
    const [x0, y0, x1, y1] = [-x / scale, -y / scale, (width - x) / scale, (height - y) / scale];
    const path = new Path2D();
    traceBorder(
      this.#topology,
      this.#sides,
      (right, left, arc) =>
        boxes[4 * arc] <= x1 && boxes[4 * arc + 1] <= y1 && boxes[4 * arc + 2] >= x0 && boxes[4 * arc + 3] >= y0 && wanted(right, left, arc),
      path,
      1 / scale,
    );
    return path;
  }
}

function isNear({ scale }: Frame, unit: number): boolean {
  return scale / unit >= NEAR;
}

function linesOf(frame: Frame, unit: number): { readonly county: number; readonly state: number } {
  return isNear(frame, unit) ? LINES.near : LINES.far;
}

function clear(context: CanvasRenderingContext2D): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
}
