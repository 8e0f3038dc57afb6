import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Frame } from '../../main/frontend/map/raster.ts';
import { type Box, reveal } from '../../main/frontend/map/reveal.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ min: { x, y }, max: { x: x + width, y: y + height } });
const sight = (scale: number, x = 0, y = 0): Frame => ({ width: 800, height: 600, scale, x, y });

/** Whether all of a box is in the window after going there. */
function shows({ width, height }: Frame, { min, max }: Box, aim: ReturnType<typeof reveal>): boolean {
  assert.ok(aim !== null);
  const [w, h] = [width / 2 / aim.scale, height / 2 / aim.scale];
  return min.x >= aim.middle.x - w && max.x <= aim.middle.x + w && min.y >= aim.middle.y - h && max.y <= aim.middle.y + h;
}

test('what is in view and large enough stays where it is', () => {
  assert.equal(reveal(box(100, 100, 50, 50), sight(1), 40, 8), null);
});

test('what is too small comes nearer, with much around it', () => {
  const aim = reveal(box(100, 100, 10, 10), sight(1), 40, 8);
  assert.equal(aim?.scale, 8);
  assert.deepEqual(aim?.middle, { x: 105, y: 105 });
  assert.equal(reveal(box(100, 100, 30, 30), sight(1), 40, 8)?.scale, 4);
});

test('what is larger than the window is zoomed out to, as a state after a county', () => {
  const state = box(0, 0, 1000, 900);
  const aim = reveal(state, sight(4, -2000, -1500), 40, 8);
  assert.ok(shows(sight(4), state, aim));
  assert.ok(aim !== null && aim.scale < 4);
});

test('what lies beside is moved to without a change of scale', () => {
  const county = box(1000, 1000, 30, 30);
  const aim = reveal(county, sight(4), 40, 4);
  assert.equal(aim?.scale, 4);
  assert.ok(shows(sight(4), county, aim));
});
