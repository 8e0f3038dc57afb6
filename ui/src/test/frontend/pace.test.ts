import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Pace } from '../../main/frontend/map/pace.ts';

test('a pace lets through one at a time and calls again for what it held back', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let again = 0;
  const pace = new Pace(100, () => again++);
  assert.equal(pace.lets(), true);
  assert.equal(pace.lets(), false);
  mock.timers.tick(99);
  assert.equal(pace.lets(), false);
  assert.equal(again, 0);
  mock.timers.tick(1);
  assert.equal(again, 1);
  assert.equal(pace.lets(), true);
  mock.timers.tick(100);
  assert.equal(again, 1, 'nothing was held back');
  mock.timers.reset();
});
