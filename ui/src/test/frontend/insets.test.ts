import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insetsIn } from '../../main/frontend/map/topology.ts';

const ALASKA = { state: 'AK', x: 0, y: 800, width: 400, height: 300 };
const HAWAII = { state: 'HI', x: 450, y: 950, width: 200, height: 150 };
const statesIn = (scale: number, x: number, y: number): string[] =>
  insetsIn([ALASKA, HAWAII], { width: 1000, height: 700, scale, x, y }).map(({ state }) => state);

test('insets have a frame while they are wholly in view', () => {
  assert.deepEqual(statesIn(0.5, 0, 0), ['AK', 'HI']);
  assert.deepEqual(statesIn(2, -850, -1850), ['HI'], 'next to Hawaii, Alaska is cut');
  assert.deepEqual(statesIn(8, -4000, -7000), [], 'inside of an inset');
  assert.deepEqual(statesIn(4, -6000, -100), [], 'far away from all of them');
});

test('the edge beyond the view, which is drawn ahead of a drag, does not count', () => {
  const frame = { width: 1000, height: 700, scale: 0.5, x: 0, y: 0, seen: { x: 100, y: 0, width: 800, height: 700 } };
  assert.deepEqual(insetsIn([ALASKA, HAWAII], frame).map(({ state }) => state), ['HI']);
});
