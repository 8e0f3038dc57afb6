import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CountyTopology } from '../../main/frontend/map/geometry.ts';
import { countyAt, type Frame, raster } from '../../main/frontend/map/raster.ts';
import { badgePoint, eachPoint, sidesOf } from '../../main/frontend/map/topology.ts';

/** A west and an east county around a lake, an enclave within the east one, and an island of the west one. */
const TOPOLOGY: CountyTopology = topologyOf(
  [
    [[40, 0], [91, 11], [80, 70], [45, 60]],
    [[45, 60], [10, 65], [0, 20], [40, 0]],
    [[40, 0], [42, 20]],
    [[42, 20], [30, 30], [44, 40]],
    [[44, 40], [45, 60]],
    [[42, 20], [55, 28], [44, 40]],
    [[60, 30], [72, 33], [70, 50], [61, 47], [60, 30]],
    [[5, 75], [20, 75], [12, 90], [5, 75]],
  ],
  [
    [[1, 2, 3, 4], [7]],
    [[0, ~4, ~5, ~2], [~6]],
    [[6]],
  ],
);

const FRAMES: Frame[] = [
  { width: 100, height: 100, scale: 1, x: 0, y: 0 },
  { width: 157, height: 131, scale: 1.53, x: 3.3, y: -2.7 },
  { width: 64, height: 48, scale: 4.1, x: -150, y: -90 },
  { width: 40, height: 40, scale: 0.2, x: 9.1, y: 8.2 },
];

/** A border this near to a pixel's centre, in pixels, may count as on either side. */
const NEAR = 1 / 1000;

test('each pixel belongs to the county that an even-odd fill finds at its centre', () => {
  for (const frame of FRAMES) {
    const runs = raster(TOPOLOGY, sidesOf(TOPOLOGY), frame);
    let inside = 0;
    for (let y = 0; y < frame.height; y++) {
      for (let x = 0; x < frame.width; x++) {
        const expected = [-NEAR, NEAR].map(near =>
          evenOdd((x + 0.5 + near - frame.x) / frame.scale, (y + 0.5 - frame.y) / frame.scale));
        const found = countyAt(runs, x, y);
        assert.ok(expected.includes(found), `pixel ${x}, ${y} at scale ${frame.scale}: ${found}, not ${expected}`);
        if (found >= 0) inside++;
      }
    }
    assert.ok(inside > 0);
  }
});

test('outside the picture there is no county', () => {
  const runs = raster(TOPOLOGY, sidesOf(TOPOLOGY), FRAMES[0]);
  for (const [x, y] of [[-1, 5], [5, -1], [100, 5], [5, 100]]) assert.equal(countyAt(runs, x, y), -1);
});

test('runs of a row follow each other without overlap', () => {
  const { start, end } = raster(TOPOLOGY, sidesOf(TOPOLOGY), FRAMES[1]);
  for (let i = 0; i < start.length; i++) {
    assert.ok(start[i] < end[i]);
    assert.ok(i === 0 || end[i - 1] <= start[i]);
  }
});

test('a badge stands in the middle of a county of its state', () => {
  assert.deepEqual(badgePoint(TOPOLOGY, [2]), { x: 66, y: 40 });
  assert.equal(badgePoint(TOPOLOGY, []), null);
});

function evenOdd(x: number, y: number): number {
  return TOPOLOGY.rings.findIndex(rings => {
    let inside = false;
    for (const ring of rings) {
      const points: [number, number][] = [];
      eachPoint(TOPOLOGY, ring, (px, py) => points.push([px, py]));
      points.forEach(([bx, by], i) => {
        const [ax, ay] = points.at(i - 1) as [number, number];
        if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
      });
    }
    return inside;
  });
}

function topologyOf(arcs: number[][][], rings: number[][][]): CountyTopology {
  const arcStart = [0];
  for (const arc of arcs) arcStart.push(arcStart[arcStart.length - 1] + arc.length);
  return {
    width: 100,
    height: 100,
    insets: [],
    fips: rings.map((_, i) => `0100${2 * i + 1}`),
    names: rings.map((_, i) => `County ${i}`),
    xy: Int32Array.from(arcs.flat(2)),
    arcStart: Uint32Array.from(arcStart),
    rings,
  };
}
