import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOfRun } from '../../main/frontend/map/run.ts';

const SPAN = { first: 1_000, last: 2_500 };

test('a run goes through all days in a quarter of a minute, and ends with the last', () => {
  assert.deepEqual([0, 10, 15, 7_500, 15_000, 99_000].map(passed => dayOfRun(SPAN, SPAN.first, passed, false)), [1_000, 1_001, 1_001, 1_750, 2_500, 2_500]);
});

test('it goes on from the day shown, and begins anew from the last', () => {
  assert.equal(dayOfRun(SPAN, 2_000, 1_000, false), 2_100);
  assert.equal(dayOfRun(SPAN, SPAN.last, 1_000, false), 1_100);
});

test('with less motion it goes by years', () => {
  assert.deepEqual([0, 1_499, 1_500, 3_000].map(passed => dayOfRun(SPAN, SPAN.first, passed, true)), [1_000, 1_000, 1_365, 1_730]);
});
