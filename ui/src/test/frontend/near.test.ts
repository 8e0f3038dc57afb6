import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { PlacesDocument } from '../../main/frontend/map/answers.ts';
import { decodeCounties } from '../../main/frontend/map/geometry.ts';
import { countyAt, pointAt } from '../../main/frontend/map/near.ts';
import { placesIn } from '../../main/frontend/map/places.ts';

const sample = (name: string): any => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

const TOPOLOGY = decodeCounties(sample('counties-sample.json'));
const PLACES = sample('places-sample.json') as PlacesDocument;

const at = (lon: number, lat: number): string | null => {
  const county = countyAt(TOPOLOGY, PLACES.projections, index => (TOPOLOGY.fips[index].startsWith('15') ? 'HI' : 'VA'), lon, lat);
  return county === null ? null : TOPOLOGY.fips[county];
};

test('degrees lie where the server puts them, in the inset as on the mainland', () => {
  const [merrifield, hilo, fairfax, oakton] = placesIn(PLACES)();
  const of = (state: string) => PLACES.projections.find(({ states }) => states.includes(state)) ?? PLACES.projections[0];
  // As in CompositePlacesTest.
  for (const [place, state, lon, lat] of [
    [merrifield, 'VA', -79.1, 38.9],
    [hilo, 'HI', -155.5, 19.2],
    [fairfax, 'VA', -79.5, 38.5],
    [oakton, 'VA', -79.9, 38.1],
  ] as const) {
    const { x, y } = pointAt(of(state), lon, lat);
    assert.ok(Math.abs(x - place.x) <= 0.5 && Math.abs(y - place.y) <= 0.5, `${place.name}: ${x} ${y}, not ${place.x} ${place.y}`);
  }
});

test('a point is in its county, in the city that fills a hole, and in none outside', () => {
  assert.equal(at(-79.9, 38.1), '51059');
  assert.equal(at(-79.5, 38.5), '51600');
  assert.equal(at(-78.5, 38.5), '51107');
  assert.equal(at(-155.5, 19.5), '15001');
  for (const [lon, lat] of [[-79.5, 39.5], [0, 51], [-155.5, 21], [180, 0], [0, 90], [0, -90]]) assert.equal(at(lon, lat), null, `${lon} ${lat}`);
});
