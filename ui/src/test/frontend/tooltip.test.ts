import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cornerOf } from '../../main/frontend/map/tooltip.ts';

const PHONE = { width: 390, height: 288 };

test('a tooltip lies wholly on the map wherever it is pointed at', () => {
  for (const box of [{ width: 240, height: 28 }, { width: 382, height: 50 }]) {
    for (let x = 0; x <= PHONE.width; x += 10) {
      for (let y = 0; y <= PHONE.height; y += 8) {
        const [left, top] = cornerOf(x, y, box, PHONE);
        assert.ok(left >= 0 && top >= 0 && left + box.width <= PHONE.width && top + box.height <= PHONE.height, `${x}, ${y}`);
      }
    }
  }
});

test('with room it lies beside the point', () => {
  assert.deepEqual(cornerOf(500, 400, { width: 200, height: 30 }, { width: 1280, height: 600 }), [514, 356]);
  assert.deepEqual(cornerOf(900, 100, { width: 200, height: 30 }, { width: 1280, height: 600 }), [686, 114]);
});
