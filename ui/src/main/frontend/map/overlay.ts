import type { CountyTopology } from './geometry.ts';
import type { Palette } from './palette.ts';
import { eachPoint, type Sides, traceBorder } from './topology.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Outlines over the picture, as SVG: a change of them repaints little, and none of the canvases. */
export class Overlay {
  readonly element = shape('svg', { 'aria-hidden': 'true' });
  readonly #topology: CountyTopology;
  readonly #sides: Sides;
  readonly #plane = shape('g', {});
  readonly #hovered: Outline;
  readonly #selected: Outline;

  constructor(topology: CountyTopology, sides: Sides, palette: Palette) {
    this.#topology = topology;
    this.#sides = sides;
    this.#hovered = new Outline(1.5);
    this.#selected = new Outline(3);
    this.#plane.append(...this.#hovered.lines, ...this.#selected.lines);
    this.element.append(this.#plane);
    this.colour(palette);
  }

  /** Outlines one county; none for -1. */
  hover(county: number): void {
    this.#hovered.show(county < 0 ? '' : ringText(this.#topology, county));
  }

  /** Outlines counties together. */
  select(counties: readonly number[]): void {
    this.#selected.show(counties.length === 0 ? '' : borderText(this.#topology, this.#sides, counties));
  }

  colour(palette: Palette): void {
    this.#hovered.colour(palette);
    this.#selected.colour(palette);
  }

  /** Puts the plane at plane * scale + offset, in CSS pixels, in a box of so many. */
  place(width: number, height: number, scale: number, x: number, y: number): void {
    this.element.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#plane.setAttribute('transform', `matrix(${scale} 0 0 ${scale} ${x} ${y})`);
  }
}

/** A line with a halo. */
class Outline {
  readonly lines: readonly [SVGElement, SVGElement];

  constructor(width: number) {
    const line = (pixels: number): SVGElement =>
      shape('path', { fill: 'none', 'stroke-width': String(pixels), 'stroke-linejoin': 'round', 'vector-effect': 'non-scaling-stroke' });
    this.lines = [line(2 * width), line(width)];
  }

  show(text: string): void {
    for (const line of this.lines) line.setAttribute('d', text);
  }

  colour({ halo, mark }: Palette): void {
    this.lines[0].setAttribute('stroke', halo);
    this.lines[1].setAttribute('stroke', mark);
  }
}

function shape(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** A county's rings as SVG path data. */
export function ringText(topology: CountyTopology, county: number): string {
  const parts: string[] = [];
  for (const ring of topology.rings[county]) {
    eachPoint(topology, ring, (x, y, first) => parts.push(`${first ? 'M' : 'L'}${x} ${y}`));
    parts.push('Z');
  }
  return parts.join('');
}

/** The border of counties together, without those between them, as SVG path data. */
export function borderText(topology: CountyTopology, sides: Sides, counties: readonly number[]): string {
  const parts: string[] = [];
  const inside = new Set(counties.map(county => county + 1));
  traceBorder(topology, sides, (right, left) => inside.has(right) !== inside.has(left), {
    moveTo: (x, y) => parts.push(`M${x} ${y}`),
    lineTo: (x, y) => parts.push(`L${x} ${y}`),
  });
  return parts.join('');
}
