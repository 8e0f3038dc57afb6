import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARROWS, nearest, neighbour } from '../../main/frontend/map/cursor.ts';

// A cross of places around the first, and one far to the north-east.
const PLACES = [{ x: 0, y: 0 }, { x: -10, y: 1 }, { x: 10, y: -2 }, { x: 1, y: -10 }, { x: 0, y: 12 }, { x: 30, y: -31 }];

test('an arrow goes to the nearest place in its direction', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];
  assert.deepEqual(keys.map(key => neighbour(PLACES, 0, ARROWS[key])), [1, 2, 3, 4]);
});

test('where nothing lies ahead there is no step', () => {
  assert.equal(neighbour(PLACES, 1, ARROWS.ArrowLeft), -1);
});

test('the place nearest to a point', () => {
  assert.equal(nearest(PLACES, { x: 2, y: -7 }), 3);
  assert.equal(nearest([], { x: 0, y: 0 }), -1);
});

test('counties without an area are never reached', () => {
  const places = [{ x: 0, y: 0 }, { x: NaN, y: NaN }, { x: 5, y: 0 }];
  assert.equal(neighbour(places, 0, ARROWS.ArrowRight), 2);
  assert.equal(nearest(places, { x: 4, y: 0 }), 2);
});
