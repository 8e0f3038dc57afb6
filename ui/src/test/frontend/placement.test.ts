import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { classesOf, countiesOf, frameOf, INSIDE, OUTSIDE, PICKED, stepTo } from '../../main/frontend/edit/placement.ts';
import { decodeCounties } from '../../main/frontend/map/geometry.ts';

const topology = decodeCounties(JSON.parse(readFileSync(new URL('counties-sample.json', import.meta.url), 'utf8')));

test('a state has its own counties, and no state has none', () => {
  assert.deepEqual(countiesOf(topology, '51'), [1, 2, 3]);
  assert.deepEqual(countiesOf(topology, undefined), []);
});

test('picked counties stand out in their state', () => {
  const state = countiesOf(topology, '51');
  assert.deepEqual([...classesOf(topology, state, ['51107'], false)], [OUTSIDE, INSIDE, PICKED, INSIDE]);
});

test('the whole state is shaded, whatever is picked', () => {
  const state = countiesOf(topology, '51');
  assert.deepEqual([...classesOf(topology, state, [], true)], [OUTSIDE, PICKED, PICKED, PICKED]);
});

test('a county of another state is not shaded', () => {
  assert.deepEqual([...classesOf(topology, countiesOf(topology, '15'), ['51107'], false)], [INSIDE, OUTSIDE, OUTSIDE, OUTSIDE]);
});

test('an area stands in the middle of the box and within it', () => {
  const { scale, x, y } = frameOf({ min: { x: 100, y: 200 }, max: { x: 300, y: 250 } }, 220, 120);
  assert.equal(scale, 1);
  assert.deepEqual([100 * scale + x, 300 * scale + x], [10, 210]);
  assert.deepEqual([200 * scale + y, 250 * scale + y], [35, 85]);
});

test('arrow keys go round through all counties', () => {
  assert.deepEqual(['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'].map(key => stepTo(key, 1, -1, 3)), [2, 0, 2, 0]);
  assert.equal(stepTo('ArrowRight', 2, -1, 3), 0);
  assert.equal(stepTo('ArrowLeft', 0, -1, 3), 2);
  assert.deepEqual(['Home', 'End'].map(key => stepTo(key, 1, -1, 3)), [0, 2]);
});

test('the keyboard begins at what is picked, else at an end, and leaves other keys alone', () => {
  assert.equal(stepTo('ArrowDown', -1, 2, 3), 2);
  assert.equal(stepTo('ArrowDown', -1, -1, 3), 0);
  assert.equal(stepTo('ArrowUp', -1, -1, 3), 2);
  assert.equal(stepTo('Tab', 1, -1, 3), null);
});
