import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLASSES, classLabel, classOf, contrast, DARK, LIGHT, pixelOf } from '../../main/frontend/map/palette.ts';

const GROUND = { light: '#ffffff', dark: '#161b22' };

test('neighbouring classes differ in lightness, always in one direction', () => {
  for (const [palette, ground] of [[LIGHT, GROUND.light], [DARK, GROUND.dark]] as const) {
    palette.fills.forEach((fill, index) => {
      if (index === 0) return;
      const before = palette.fills[index - 1];
      assert.ok(contrast(fill, before) >= 1.25, `${before} and ${fill}: ${contrast(fill, before)}`);
      assert.ok(contrast(fill, ground) > contrast(before, ground), `${fill} stands out more than ${before}`);
    });
  }
});

test('an outline with its halo is seen on every fill', () => {
  for (const palette of [LIGHT, DARK]) {
    for (const fill of palette.fills) {
      assert.ok(Math.max(contrast(palette.mark, fill), contrast(palette.halo, fill)) >= 3);
    }
  }
});

test('contrast is that of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

test('counts fall into the classes of the legend', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 99].map(classOf), [0, 1, 2, 3, 4, 4, 5, 5]);
  assert.deepEqual(CLASSES.map((_, index) => classLabel(index)), ['0', '1', '2', '3', '4–5', '6+']);
});

test('a colour becomes a pixel of image data', () => {
  const bytes = new Uint8ClampedArray(Uint32Array.of(pixelOf('#123456')).buffer);
  assert.deepEqual([...bytes], [0x12, 0x34, 0x56, 0xff]);
});
