import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLASSES, classLabel, classOf, DARK, LIGHT, type Palette, pixelOf } from '../../main/frontend/map/palette.ts';

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast by WCAG 2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const PALETTES: [string, Palette][] = [['light', LIGHT], ['dark', DARK]];

for (const [name, palette] of PALETTES) {
  test(`${name}: classes differ step by step in lightness, so that they are told apart without colour`, () => {
    assert.equal(palette.fills.length, CLASSES.length);
    const steps = palette.fills.map(luminance);
    for (let i = 1; i < steps.length; i++) {
      assert.equal(Math.sign(steps[i] - steps[i - 1]), Math.sign(steps[1] - steps[0]));
      const step = contrast(palette.fills[i], palette.fills[i - 1]);
      assert.ok(step >= 1.2, `classes ${i - 1} and ${i} have a contrast of ${step.toFixed(2)}`);
    }
  });

  test(`${name}: an outline stands out from every fill, by itself or by its halo`, () => {
    for (const fill of palette.fills) {
      assert.ok(Math.max(contrast(palette.mark, fill), contrast(palette.halo, fill)) >= 4.5);
    }
  });

  test(`${name}: frames and hatches stand out from counties without agreements`, () => {
    assert.ok(contrast(palette.hatch, palette.fills[0]) >= 3);
  });
}

test('counts fall into the class that the legend names', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 40].map(classOf), [0, 1, 2, 3, 4, 4, 5, 5]);
  assert.deepEqual(CLASSES.map((_, i) => classLabel(i)).slice(1), ['1', '2', '3', '4–5', '6+']);
});

test('a pixel has its bytes in the order of image data', () => {
  assert.deepEqual([...new Uint8Array(Uint32Array.of(pixelOf('#102030')).buffer)], [0x10, 0x20, 0x30, 0xff]);
});
