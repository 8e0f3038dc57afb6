import type { CountyTopology } from './geometry.ts';
import type { Palette } from './palette.ts';
import { type Sides, traceBorder } from './topology.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Lines around counties with a halo, as SVG over the picture, so that pointing repaints little. */
export class Outlines {
  readonly element = document.createElementNS(SVG, 'svg');
  readonly #topology: CountyTopology;
  readonly #sides: Sides;
  readonly #plane = document.createElementNS(SVG, 'g');
  readonly #paths = new Map<'hovered' | 'selected', { halo: SVGPathElement; mark: SVGPathElement }>();

  constructor(topology: CountyTopology, sides: Sides, palette: Palette) {
    this.#topology = topology;
    this.#sides = sides;
    this.element.setAttribute('aria-hidden', 'true');
    this.element.append(this.#plane);
    for (const [name, width] of [['hovered', 1.5], ['selected', 3]] as const) {
      this.#paths.set(name, { halo: this.#path(2 * width), mark: this.#path(width) });
    }
    this.colour(palette);
  }

  /** Outlines counties together; none for an empty list. */
  show(name: 'hovered' | 'selected', counties: readonly number[]): void {
    const text = counties.length === 0 ? '' : borderText(this.#topology, this.#sides, counties);
    const paths = this.#paths.get(name);
    paths?.halo.setAttribute('d', text);
    paths?.mark.setAttribute('d', text);
  }

  colour({ halo, mark }: Palette): void {
    for (const paths of this.#paths.values()) {
      paths.halo.setAttribute('stroke', halo);
      paths.mark.setAttribute('stroke', mark);
    }
  }

  /** Puts the plane at plane * scale + offset, in CSS pixels. */
  place(scale: number, x: number, y: number): void {
    this.#plane.setAttribute('transform', `matrix(${scale} 0 0 ${scale} ${x} ${y})`);
  }

  #path(width: number): SVGPathElement {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('fill', 'none');
    path.setAttribute('stroke-width', String(width));
    path.setAttribute('stroke-linejoin', 'round');
    path.setAttribute('vector-effect', 'non-scaling-stroke');
    this.#plane.append(path);
    return path;
  }
}

/** The border of counties together as SVG path data. */
export function borderText(topology: CountyTopology, sides: Sides, counties: readonly number[]): string {
  const parts: string[] = [];
  const inside = new Set(counties.map(county => county + 1));
  traceBorder(topology, sides, (right, left) => inside.has(right) !== inside.has(left), {
    moveTo: (x, y) => parts.push(`M${x} ${y}`),
    lineTo: (x, y) => parts.push(`L${x} ${y}`),
  });
  return parts.join('');
}
