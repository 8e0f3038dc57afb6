import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contrast, DARK, LIGHT, pixelOf } from '../../main/frontend/map/palette.ts';

const GROUND = { light: '#ffffff', dark: '#161b22' };

test('neighbouring classes differ in lightness, always in one direction', () => {
  for (const [palette, ground] of [[LIGHT, GROUND.light], [DARK, GROUND.dark]] as const) {
    palette.steps.forEach((fill, index) => {
      if (index === 0) return;
      const before = palette.steps[index - 1];
      assert.ok(contrast(fill, before) >= 1.25, `${before} and ${fill}: ${contrast(fill, before)}`);
      assert.ok(contrast(fill, ground) > contrast(before, ground), `${fill} stands out more than ${before}`);
    });
  }
});

test('every class stands out from "none" by 3:1, in steps and in kinds, in both themes', () => {
  for (const palette of [LIGHT, DARK]) {
    for (const [none, ...fills] of [palette.steps, palette.kinds]) {
      for (const fill of fills) assert.ok(contrast(fill, none) >= 3, `${fill} on ${none}: ${contrast(fill, none)}`);
    }
    assert.equal(palette.steps[0], palette.kinds[0]);
  }
});

test('states, hatches and outlines are seen on every fill, by their line or by its halo', () => {
  for (const palette of [LIGHT, DARK]) {
    for (const fill of [...palette.steps, ...palette.kinds]) {
      for (const line of [palette.mark, palette.state, palette.hatch]) {
        assert.ok(Math.max(contrast(line, fill), contrast(palette.halo, fill)) >= 3, `${line} on ${fill}`);
      }
    }
  }
});

test("counties' lines are seen on every fill", () => {
  for (const palette of [LIGHT, DARK]) {
    for (const fill of [...palette.steps, ...palette.kinds]) {
      assert.ok(contrast(palette.county, fill) >= 1.6, `${palette.county} on ${fill}: ${contrast(palette.county, fill)}`);
    }
  }
});

test('contrast is that of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

/** How colours look to those who lack one kind of cone (Viénot, Brettel and Mollon 1999; linear RGB). */
const VISION: Readonly<Record<string, readonly (readonly number[])[]>> = {
  full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
  deuteranopia: [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
  grey: [[0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722], [0.2126, 0.7152, 0.0722]],
};

/** A colour as seen, in OKLab, whose distances are those of perception. */
function seen(color: string, vision: string): number[] {
  const rgb = [1, 3, 5].map(at => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const times = (rows: readonly (readonly number[])[], v: number[]): number[] => rows.map(r => r.reduce((sum, x, i) => sum + x * v[i], 0));
  const lms = times(
    [[0.4122, 0.5363, 0.0514], [0.2119, 0.6807, 0.1074], [0.0883, 0.2817, 0.63]],
    times(VISION[vision], rgb),
  ).map(x => Math.cbrt(Math.max(0, x)));
  return times([[0.2105, 0.7936, -0.0041], [1.978, -2.4286, 0.4506], [0.0259, 0.7828, -0.8087]], lms);
}

test('any two classes look different, with and without colour vision, and printed without colour', () => {
  for (const palette of [LIGHT, DARK]) {
    for (const [fills, least] of [[palette.steps, 0.115], [palette.kinds, 0.08]] as const) {
      for (const vision of Object.keys(VISION)) {
        fills.forEach((one, i) =>
          fills.slice(0, i).forEach(other => {
            const distance = Math.hypot(...seen(one, vision).map((x, k) => x - seen(other, vision)[k]));
            assert.ok(distance >= least, `${one} and ${other}, ${vision}: ${distance.toFixed(3)}`);
          }),
        );
      }
    }
  }
});

test('a colour becomes a pixel of image data', () => {
  const bytes = new Uint8ClampedArray(Uint32Array.of(pixelOf('#123456')).buffer);
  assert.deepEqual([...bytes], [0x12, 0x34, 0x56, 0xff]);
});
