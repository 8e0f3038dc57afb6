import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CountyTopology } from '../../main/frontend/map/geometry.ts';
import { countyAt, raster } from '../../main/frontend/map/raster.ts';
import { sidesOf } from '../../main/frontend/map/topology.ts';

interface Placing {
  scale: number;
  x: number;
  y: number;
}

/**
 * Three counties on a grid of 30 by 20: the west and the east half share a slanted border, and the third lies as an
 * island in a hole of the east half. Counties are on the right of the walking direction, y downwards.
 */
function threeCounties(): CountyTopology {
  const arcs = [
    [14, 0, 16, 10, 14, 20], // shared, downwards: west is on the right
    [14, 20, 1, 20, 0, 0, 14, 0], // rest of the west
    [14, 0, 30, 0, 29, 20, 14, 20], // rest of the east
    [20, 5, 25, 6, 24, 14, 19, 12, 20, 5], // the island, clockwise on the screen
  ];
  const arcStart = new Uint32Array(arcs.length + 1);
  arcs.forEach((arc, i) => (arcStart[i + 1] = arcStart[i] + arc.length / 2));
  return {
    width: 30,
    height: 20,
    insets: [],
    fips: ['01001', '01003', '02001'],
    names: ['West County', 'East County', 'Island County'],
    xy: Int32Array.from(arcs.flat()),
    arcStart,
    rings: [[Int32Array.of(0, 1)], [Int32Array.of(2, ~0), Int32Array.of(~3)], [Int32Array.of(3)]],
  };
}

/** County at a point by the even-odd rule over all its rings, or -1: slow and plain. */
function reference(t: CountyTopology, x: number, y: number): number {
  return t.rings.findIndex((rings) => {
    let inside = false;
    for (const ring of rings)
      for (const arc of ring) {
        const index = arc < 0 ? ~arc : arc;
        for (let i = t.arcStart[index] + 1; i < t.arcStart[index + 1]; i++) {
          const [ax, ay, bx, by] = [t.xy[2 * i - 2], t.xy[2 * i - 1], t.xy[2 * i], t.xy[2 * i + 1]];
          if (ay <= y !== by <= y && x > ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
        }
      }
    return inside;
  });
}

function agreement(placing: Placing, width: number, height: number): { same: number; different: number } {
  const topology = threeCounties();
  const runs = raster(topology, sidesOf(topology), { width, height, ...placing });
  const seen = { same: 0, different: 0 };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const expected = reference(topology, (x + 0.5 - placing.x) / placing.scale, (y + 0.5 - placing.y) / placing.scale);
      seen[countyAt(runs, x, y) === expected ? 'same' : 'different']++;
    }
  return seen;
}

test('every pixel belongs to the county that the even-odd rule finds', () => {
  for (const placing of [{ scale: 4, x: 3.3, y: 2.7 }, { scale: 7.13, x: 0, y: 0 }]) {
    const { same, different } = agreement(placing, 240, 160);
    // Crossings are rounded to a part of a pixel, so centres that lie on a border may differ.
    assert.ok(different <= same / 1000, `${different} of ${same + different} pixels differ`);
  }
});

test('a picture that cuts the counties on all sides is filled up to its edges', () => {
  const { same, different } = agreement({ scale: 20, x: -150, y: -90 }, 200, 100);
  assert.ok(different <= same / 500, `${different} of ${same + different} pixels differ`);
});

test('a hole belongs to the county that lies in it', () => {
  const topology = threeCounties();
  const runs = raster(topology, sidesOf(topology), { width: 30, height: 20, scale: 1, x: 0, y: 0 });
  assert.equal(countyAt(runs, 22, 9), 2);
  assert.equal(countyAt(runs, 17, 9), 1);
  assert.equal(countyAt(runs, 27, 9), 1);
});

test('a point outside the picture or outside every county has none', () => {
  const topology = threeCounties();
  const runs = raster(topology, sidesOf(topology), { width: 40, height: 30, scale: 1, x: 5, y: 5 });
  for (const [x, y] of [[-1, 3], [40, 3], [3, 30], [2, 2], [38, 28]]) assert.equal(countyAt(runs, x, y), -1);
});
