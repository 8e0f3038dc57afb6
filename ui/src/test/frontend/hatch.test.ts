import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hatchOn } from '../../main/frontend/map/hatch.ts';
import { contrast, DARK, LIGHT } from '../../main/frontend/map/palette.ts';

const colorOf = (pixel: number): string => `#${[pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff].map(part => part.toString(16).padStart(2, '0')).join('')}`;

test('a stripe of the hatch is six CSS pixels wide, whatever the density', () => {
  assert.deepEqual([1, 1.5, 2].map(unit => hatchOn('#ffffff', LIGHT, unit).length), [8, 13, 17]);
});

test('it lets most of the fill through, all of it opaque', () => {
  for (const palette of [LIGHT, DARK]) {
    for (const fill of [...palette.steps, ...palette.kinds]) {
      const pixels = [...hatchOn(fill, palette, 2)];
      assert.ok(pixels.every(pixel => pixel >>> 24 === 0xff));
      assert.ok(pixels.filter(pixel => colorOf(pixel) === fill).length >= pixels.length / 2, fill);
    }
  }
});

test('line or halo are told from every fill', () => {
  for (const palette of [LIGHT, DARK]) {
    for (const fill of [...palette.steps, ...palette.kinds]) {
      const most = Math.max(...[...hatchOn(fill, palette, 1)].map(pixel => contrast(colorOf(pixel), fill)));
      assert.ok(most >= 1.5, `${fill}: ${most.toFixed(2)}`);
    }
  }
});
