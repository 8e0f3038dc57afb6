import { type Area, areaOf, placeIn } from './area.ts';
import type { CountyTopology } from './geometry.ts';
import { pause } from './idle.ts';
import { Overlay } from './overlay.ts';
import { Painter } from './painter.ts';
import { LIGHT } from './palette.ts';
import type { Frame } from './raster.ts';
import { AT_THE_CORNER, type Colours, Sheet } from './sheet.ts';
import { type Sides, sidesOf } from './topology.ts';

/** Free CSS pixels around the whole map, both sides together. */
export const MARGIN = 16;

/** What is outlined over the colours. */
export interface Marks {
  readonly selected: readonly number[];
  /** County that is pointed at, -1 for none. */
  readonly hovered: number;
}

/** Fills, lines and an overlay one over the other. Only those are drawn again that changed. */
export class Picture {
  readonly box = document.createElement('div');
  readonly #topology: CountyTopology;
  readonly #sides: Sides;
  readonly #overlay: Overlay;
  #sheet: Sheet;
  /** For the next drawing, while the last one is still shown. */
  #spare: Sheet | null = null;
  #pending = 0;
  #colours: Colours;
  #marks: Marks = { selected: [], hovered: -1 };

  constructor(topology: CountyTopology) {
    this.#topology = topology;
    this.#sides = sidesOf(topology);
    this.#sheet = this.#newSheet();
    this.#overlay = new Overlay(topology, this.#sides, LIGHT);
    this.#colours = { classes: new Uint8Array(topology.fips.length), fills: LIGHT.steps, palette: LIGHT, hatched: null };
    this.box.className = 'counties leaflet-zoom-animated';
    this.box.style.cssText = AT_THE_CORNER;
    this.#overlay.element.style.cssText = AT_THE_CORNER;
    this.box.append(...this.#sheet.canvases, this.#overlay.element);
  }

  /** Shows classes of counties in colours. */
  paint(colours: Colours): void {
    const before = this.#colours;
    this.#colours = colours;
    if (before.classes === colours.classes && before.fills === colours.fills && before.palette === colours.palette && before.hatched === colours.hatched) return;
    this.#sheet.paint(colours);
    if (before.palette !== colours.palette) this.#overlay.colour(colours.palette);
  }

  mark(marks: Marks): void {
    const before = this.#marks;
    this.#marks = marks;
    if (before.hovered !== marks.hovered) this.#overlay.hover(marks.hovered);
    if (before.selected !== marks.selected) this.#overlay.select(marks.selected);
  }

  /** Shows a part of the plane, in a box of so many CSS pixels, at once. */
  show(part: Frame): void {
    this.#stop();
    const area = areaOf(this.#topology, part);
    if (this.#sheet.shows(area)) return;
    this.#placeOverlay(area, part);
    const steps = this.#sheet.draw(area, this.#colours);
    while (!steps.next().done);
  }

  /**
   * Draws a part of the plane step by step, frame by frame, and then shows it in place of what is shown
   * until then. `then` is called in the same frame; never, if meanwhile another part is asked for.
   */
  showSoon(part: Frame, then: () => void): void {
    this.#stop();
    const area = areaOf(this.#topology, part);
    if (this.#sheet.shows(area)) {
      then();
      return;
    }
    const next = (this.#spare ??= this.#newSheet());
    const steps = next.draw(area, this.#colours);
    const step = (): void => {
      if (!steps.next().done) {
        this.#pending = requestAnimationFrame(step);
        return;
      }
      next.paint(this.#colours);
      this.#swap(next);
      this.#placeOverlay(area, part);
      then();
    };
    this.#pending = requestAnimationFrame(step);
  }

  /** Draws the whole plane, step by step, in the middle of a box of so many CSS pixels. */
  async showWhole(width: number, height: number): Promise<void> {
    const { width: w, height: h } = this.#topology;
    const scale = Math.min((width - MARGIN) / w, (height - MARGIN) / h);
    const part = { width, height, scale, x: (width - w * scale) / 2, y: (height - h * scale) / 2 };
    const area = areaOf(this.#topology, part);
    this.#placeOverlay(area, part);
    const steps = this.#sheet.draw(area, this.#colours);
    while (!steps.next().done) await pause();
    this.#sheet.paint(this.#colours);
  }

  /** The county at a place of the box in CSS pixels, -1 for none. */
  at(x: number, y: number): number {
    return this.#sheet.at(x, y);
  }

  /** Makes the picture fit for paper. */
  flatten(): void {
    this.#sheet.flatten();
  }

  #newSheet(): Sheet {
    return new Sheet(new Painter(this.#topology, this.#sides));
  }

  #swap(next: Sheet): void {
    const last = this.#sheet;
    last.canvases.forEach((canvas, i) => canvas.replaceWith(next.canvases[i]));
    last.clear();
    this.#sheet = next;
    this.#spare = last;
  }

  #placeOverlay(area: Area, { scale, x, y }: Frame): void {
    placeIn(this.#overlay.element, area);
    this.#overlay.place(area.width, area.height, scale, x - area.left, y - area.top);
  }

  #stop(): void {
    cancelAnimationFrame(this.#pending);
  }
}

/** Until what was drawn is on the screen. */
export function twoFrames(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
