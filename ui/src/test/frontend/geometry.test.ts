import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { CountiesDocument } from '../../main/frontend/map/answers.ts';
import { type CountyTopology, decodeCounties, decodeInParts } from '../../main/frontend/map/geometry.ts';

/** What the server writes for four counties; its own test (CompositeMapTest) compares it with this file. */
const sample = (): CountiesDocument =>
  JSON.parse(readFileSync(new URL('counties-sample.json', import.meta.url), 'utf8'));

/** Twice the area that a ring encloses; positive where the county is on the right, y downwards. */
function doubleArea(topology: CountyTopology, ring: readonly number[]): number {
  const points: number[][] = [];
  for (const arc of ring) {
    const n = arc < 0 ? ~arc : arc;
    const border: number[][] = [];
    for (let i = topology.arcStart[n]; i < topology.arcStart[n + 1]; i++) {
      border.push([topology.xy[2 * i], topology.xy[2 * i + 1]]);
    }
    if (arc < 0) border.reverse();
    if (points.length > 0) assert.deepEqual(border[0], points.at(-1), 'a border begins where the last one ended');
    points.push(...border);
  }
  assert.deepEqual(points.at(-1), points[0], 'a ring is closed');
  return points.reduce((sum, [x, y], i) => {
    const [fromX, fromY] = points[(i + points.length - 1) % points.length];
    return sum + fromX * y - x * fromY;
  }, 0);
}

test('codes and full names come in county order', () => {
  const { fips, names } = decodeCounties(sample());
  assert.deepEqual(fips, ['15001', '51059', '51107', '51600']);
  assert.deepEqual(names, ['Hawaii County', 'Fairfax County', 'Loudoun County', 'Fairfax city']);
});

test('decoded in parts, the counties are the same', async () => {
  assert.deepEqual(await decodeInParts(sample()), decodeCounties(sample()));
});

test('each county lies to the right of its rings, and holes run the other way', () => {
  const topology = decodeCounties(sample());
  const signs = topology.rings.map((rings) => rings.map((ring) => Math.sign(doubleArea(topology, ring))));
  assert.deepEqual(signs, [[1], [1, -1], [1], [1]]);
});

test('a city fills the hole of the county around it', () => {
  const topology = decodeCounties(sample());
  const hole = topology.rings[1][1];
  const city = topology.rings[3][0];
  assert.equal(doubleArea(topology, city), -doubleArea(topology, hole));
  assert.deepEqual([...city], [...hole].map((arc) => ~arc));
});

test('neighbours share one border, walked from either side', () => {
  const topology = decodeCounties(sample());
  const shared = [...topology.rings[2][0]].filter((arc) => topology.rings[1][0].includes(~arc));
  assert.equal(shared.length, 1);
});

test('all points lie on the grid, those of an inset in its frame', () => {
  const topology = decodeCounties(sample());
  const { xy, width, height, arcStart } = topology;
  for (let i = 0; i < xy.length; i += 2) {
    assert.ok(xy[i] >= 0 && xy[i] <= width && xy[i + 1] >= 0 && xy[i + 1] <= height, `${xy[i]}, ${xy[i + 1]}`);
  }
  const frame = topology.insets.find((inset) => inset.state === 'HI');
  assert.ok(frame);
  const hawaii = topology.rings[0][0][0];
  for (let i = arcStart[hawaii]; i < arcStart[hawaii + 1]; i++) {
    assert.ok(xy[2 * i] >= frame.x && xy[2 * i] <= frame.x + frame.width);
    assert.ok(xy[2 * i + 1] >= frame.y && xy[2 * i + 1] <= frame.y + frame.height);
  }
});

test('a document of another format is refused', () => {
  assert.throws(() => decodeCounties({ ...sample(), v: 99 }), /format 99/);
});
