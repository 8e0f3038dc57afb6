import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Label, labelsOf } from '../../main/frontend/map/labels.ts';
import type { Place } from '../../main/frontend/map/places.ts';
import type { Rect } from '../../main/frontend/map/topology.ts';

const FRAME = { width: 400, height: 300, scale: 1, x: 0, y: 0 };
const COUNTIES = ['Adams County', 'Bell County'];
const HOMES = [
  { x: 100, y: 100, width: 150, height: 150 },
  { x: 250, y: 100, width: 60, height: 150 },
];
const city = (name: string, x: number, y: number, population: number): Place => ({ name, x, y, population });
const named = (labels: readonly Label[]): string[] => labels.map(({ text }) => text);
/** Seven pixels a letter. */
const measure = (text: string): number => 7 * text.length;

function labels(places: readonly Place[], scale = 1, taken: readonly Rect[] = []): Label[] {
  return labelsOf(COUNTIES, HOMES, places, { ...FRAME, scale }, measure, taken);
}

test('counties are named that have room for it, nothing from far away', () => {
  assert.deepEqual(named(labels([])), ['Adams County']);
  assert.deepEqual(named(labels([], 1.3)), ['Adams County', 'Bell County']);
  assert.deepEqual(named(labels([city('Metropolis', 200, 200, 1e9)], 0.1)), []);
});

test('nearer by, smaller places are named', () => {
  const places = [city('Large', 200, 40, 200_000), city('Small', 200, 180, 20_000), city('Tiny', 100, 250, 9_000)];
  assert.deepEqual(named(labels(places, 0.4)), ['Large']);
  assert.deepEqual(named(labels(places, 1)), ['Large', 'Small', 'Adams County']);
});

test('no name lies over another, over a badge or over the edge; the larger place goes first', () => {
  const crowd = Array.from({ length: 60 }, (_, i) => city(`Place ${i}`, (200 + i * 37) % 400, (50 + i * 53) % 300, 1e6 - i));
  const badge = { x: 180, y: 130, width: 60, height: 20 };
  const shown = labels(crowd, 1, [badge]);
  assert.ok(shown.length > 15);
  assert.ok(named(shown).includes('Place 0'));
  const boxes = [badge, ...shown.map(({ box }) => box)];
  boxes.forEach((one, i) => {
    assert.ok(one.x >= 0 && one.y >= 0 && one.x + one.width <= 400 && one.y + one.height <= 300);
    for (const other of boxes.slice(0, i)) {
      assert.ok(one.x >= other.x + other.width || other.x >= one.x + one.width || one.y >= other.y + other.height || other.y >= one.y + one.height);
    }
  });
});

test("a county's name makes room for a place in its middle", () => {
  const [place, county] = labels([city('Town', 100, 100, 50_000)]);
  assert.equal(place.text, 'Town');
  assert.equal(county.text, 'Adams County');
  assert.ok(county.box.y + county.box.height <= 95 || county.box.y >= 105);
});
