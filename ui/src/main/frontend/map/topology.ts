import type { CountyTopology } from './geometry.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Which county lies on either side of each arc: its index plus one, 0 for none. */
export interface Sides {
  /** On the right of an arc walked forwards. */
  readonly right: Uint16Array;
  readonly left: Uint16Array;
}

/** Finds the counties beside each arc; a county lies on the right of the rings' direction. */
export function sidesOf(topology: CountyTopology): Sides {
  const arcs = topology.arcStart.length - 1;
  const right = new Uint16Array(arcs);
  const left = new Uint16Array(arcs);
  topology.rings.forEach((rings, county) => {
    for (const ring of rings) {
      for (const arc of ring) {
        if (arc < 0) left[~arc] = county + 1;
        else right[arc] = county + 1;
      }
    }
  });
  return { right, left };
}

/** What a line is traced into, such as a `Path2D`. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
}

/** Traces the arcs that are wanted by what lies right and left of them: a county's index plus one, 0 for none. */
export function traceBorder(
  topology: CountyTopology,
  sides: Sides,
  wanted: (right: number, left: number) => boolean,
  pen: Pen,
): void {
  const { xy, arcStart } = topology;
  for (let arc = 0; arc + 1 < arcStart.length; arc++) {
    if (!wanted(sides.right[arc], sides.left[arc])) continue;
    const start = arcStart[arc];
    pen.moveTo(xy[2 * start], xy[2 * start + 1]);
    for (let i = start + 1; i < arcStart[arc + 1]; i++) pen.lineTo(xy[2 * i], xy[2 * i + 1]);
  }
}

/** Walks a ring's points without repeating those where arcs meet. */
export function eachPoint(
  topology: CountyTopology,
  ring: Int32Array,
  visit: (x: number, y: number, first: boolean) => void,
): void {
  const { xy, arcStart } = topology;
  let first = true;
  for (const arc of ring) {
    const i = arc < 0 ? ~arc : arc;
    const start = arcStart[i];
    const last = arcStart[i + 1] - 1;
    for (let step = 0; step < last - start; step++) {
      const point = arc < 0 ? last - step : start + step;
      visit(xy[2 * point], xy[2 * point + 1], first);
      first = false;
    }
  }
}

/** The box around counties; null if they have no area. */
export function boxOf(topology: CountyTopology, counties: Iterable<number>): { min: Point; max: Point } | null {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const county of counties) {
    for (const ring of topology.rings[county]) {
      eachPoint(topology, ring, (x, y) => {
        x0 = Math.min(x0, x);
        x1 = Math.max(x1, x);
        y0 = Math.min(y0, y);
        y1 = Math.max(y1, y);
      });
    }
  }
  return x0 > x1 ? null : { min: { x: x0, y: y0 }, max: { x: x1, y: y1 } };
}

function middleOf(topology: CountyTopology, county: number): Point[] {
  const box = boxOf(topology, [county]);
  return box === null ? [] : [{ x: (box.min.x + box.max.x) / 2, y: (box.min.y + box.max.y) / 2 }];
}

/** A point inside the state: the middle of the county nearest to the middle of its area. */
export function badgePoint(topology: CountyTopology, counties: readonly number[]): Point | null {
  let [area, sumX, sumY] = [0, 0, 0];
  for (const county of counties) {
    for (const ring of topology.rings[county]) {
      const part = centroid(topology, ring);
      area += part.area;
      sumX += part.x * part.area;
      sumY += part.y * part.area;
    }
  }
  if (area === 0) return null;
  const target = { x: sumX / area, y: sumY / area };
  const middles = counties.flatMap(county => middleOf(topology, county));
  const distance = (p: Point): number => Math.hypot(p.x - target.x, p.y - target.y);
  return middles.reduce((best, p) => (distance(p) < distance(best) ? p : best));
}

function centroid(topology: CountyTopology, ring: Int32Array): Point & { area: number } {
  let [area, x, y] = [0, 0, 0];
  let [startX, startY, lastX, lastY] = [0, 0, 0, 0];
  const edge = (toX: number, toY: number): void => {
    const cross = lastX * toY - toX * lastY;
    area += cross;
    x += (lastX + toX) * cross;
    y += (lastY + toY) * cross;
    lastX = toX;
    lastY = toY;
  };
  eachPoint(topology, ring, (px, py, first) => {
    if (first) [startX, startY, lastX, lastY] = [px, py, px, py];
    else edge(px, py);
  });
  edge(startX, startY);
  return area === 0 ? { area: 0, x: 0, y: 0 } : { area, x: x / (3 * area), y: y / (3 * area) };
}
