import type { Inset } from './answers.ts';
import type { CountyTopology } from './geometry.ts';
import type { Frame } from './raster.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its upper left corner. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
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

/** Whether an arc is wanted, by the counties right and left of it: an index plus one, 0 for none. */
export type Wanted = (right: number, left: number, arc: number) => boolean;

/** Traces the arcs that are wanted, without points that are nearer to the one before than `fine`. */
export function traceBorder(topology: CountyTopology, sides: Sides, wanted: Wanted, pen: Pen, fine = 0): void {
  const { xy, arcStart } = topology;
  for (let arc = 0; arc + 1 < arcStart.length; arc++) {
    if (!wanted(sides.right[arc], sides.left[arc], arc)) continue;
    const last = arcStart[arc + 1] - 1;
    let x = xy[2 * arcStart[arc]];
    let y = xy[2 * arcStart[arc] + 1];
    pen.moveTo(x, y);
    for (let i = arcStart[arc] + 1; i <= last; i++) {
      const toX = xy[2 * i];
      const toY = xy[2 * i + 1];
      if (i < last && Math.abs(toX - x) + Math.abs(toY - y) < fine) continue;
      pen.lineTo(toX, toY);
      x = toX;
      y = toY;
    }
  }
}

/** The box around each arc: its least x and y and its greatest, four numbers in turn. */
export function boxesOf({ xy, arcStart }: CountyTopology): Int32Array {
  const boxes = new Int32Array(4 * (arcStart.length - 1));
  for (let arc = 0; arc + 1 < arcStart.length; arc++) {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = arcStart[arc]; i < arcStart[arc + 1]; i++) {
      x0 = Math.min(x0, xy[2 * i]);
      x1 = Math.max(x1, xy[2 * i]);
      y0 = Math.min(y0, xy[2 * i + 1]);
      y1 = Math.max(y1, xy[2 * i + 1]);
    }
    boxes.set([x0, y0, x1, y1], 4 * arc);
  }
  return boxes;
}

/** The insets that are wholly in view: a part of one would lie as a line across what is looked at. */
export function insetsIn(insets: readonly Inset[], { width, height, scale, x, y, seen }: Frame): Inset[] {
  const view = seen ?? { x: 0, y: 0, width, height };
  const inside = (from: number, length: number, least: number, most: number): boolean => from >= least && from + length <= least + most;
  return insets.filter(
    inset =>
      inside(inset.x * scale + x, inset.width * scale, view.x, view.width) && inside(inset.y * scale + y, inset.height * scale, view.y, view.height),
  );
}

/** Walks a ring's points without repeating those where arcs meet. */
export function eachPoint(
  topology: CountyTopology,
  ring: readonly number[],
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

/** Where a county's name goes: the middle of its largest part's area, and the extent of that part. */
export interface Home extends Point {
  readonly width: number;
  readonly height: number;
}

/** Per county its home; null for one without area. */
export function homesOf(topology: CountyTopology): (Home | null)[] {
  return topology.rings.map(rings => {
    let home: Home | null = null;
    let most = 0;
    for (const ring of rings) {
      const { area, x, y } = centroid(topology, ring);
      if (area <= most) continue;
      most = area;
      let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
      eachPoint(topology, ring, (px, py) => {
        x0 = Math.min(x0, px);
        x1 = Math.max(x1, px);
        y0 = Math.min(y0, py);
        y1 = Math.max(y1, py);
      });
      home = { x, y, width: x1 - x0, height: y1 - y0 };
    }
    return home;
  });
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

function centroid(topology: CountyTopology, ring: readonly number[]): Point & { area: number } {
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
