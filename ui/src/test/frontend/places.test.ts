import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeCounties } from '../../main/frontend/map/geometry.ts';
import { placesIn } from '../../main/frontend/map/places.ts';

/** What the server writes for four places of the sample's counties; its own test (CompositePlacesTest) compares it. */
const sample = (name: string): any => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

test('places come by size, about as large as they are', () => {
  const places = placesIn(sample('places-sample.json'))();
  assert.deepEqual(places.map(({ name }) => name), ['Merrifield', 'Hilo "town"', 'Fairfax', 'Oakton']);
  [8_000_000, 45_000, 24_000, 1].forEach((people, i) => assert.ok(Math.abs(places[i].population / people - 1) < 0.2));
});

test("a place of an inset's state lies in the inset, others lie in their county", () => {
  const topology = decodeCounties(sample('counties-sample.json'));
  const [, hilo, fairfax] = placesIn(sample('places-sample.json'))();
  const frame = topology.insets.find(({ state }) => state === 'HI');
  assert.ok(frame && hilo.x > frame.x && hilo.x < frame.x + frame.width && hilo.y > frame.y && hilo.y < frame.y + frame.height);
  const ring = topology.rings[3][0];
  const xs = [...ring].flatMap(use => {
    const arc = use < 0 ? ~use : use;
    return Array.from({ length: topology.arcStart[arc + 1] - topology.arcStart[arc] }, (_, i) => topology.xy[2 * (topology.arcStart[arc] + i)]);
  });
  assert.ok(fairfax.x > Math.min(...xs) && fairfax.x < Math.max(...xs));
});

test('another format is refused', () => {
  assert.throws(() => placesIn({ ...sample('places-sample.json'), v: 2 }), /format 2/);
});
