import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freeSpan, shiftedBy, writable } from '../../main/frontend/map/clearance.ts';

const map = { left: 0, right: 390 };

test('without buttons beside it, a label may use the whole width', () => {
  assert.deepEqual(freeSpan(map, null), map);
});

test('buttons at a side take that side', () => {
  assert.deepEqual(freeSpan(map, { left: 346, right: 390 }), { left: 0, right: 346 });
  assert.deepEqual(freeSpan(map, { left: 10, right: 54 }), { left: 54, right: 390 });
});

test('a label that fits stays, one that would be hidden moves as far as needed, one off the map stays away', () => {
  const free = { left: 0, right: 346 };
  assert.equal(shiftedBy(200, 40, free, map), '');
  assert.equal(shiftedBy(330, 40, free, map), '-24px');
  assert.equal(shiftedBy(10, 40, free, map), '30px');
  assert.equal(shiftedBy(420, 40, free, map), '');
});

test('of labels that would cover each other the first is written, and all that are clear of it', () => {
  const box = (left: number, top: number) => ({ left, right: left + 30, top, bottom: top + 20 });
  assert.deepEqual(writable([box(100, 100), box(120, 110), box(140, 110), box(100, 120), box(300, 100)]), [true, false, true, true, true]);
  assert.deepEqual(writable([]), []);
});
