import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Dated, leftOut } from '../../main/frontend/map/agreements.ts';
import { dayOf } from '../../main/frontend/map/days.ts';
import { isInForce } from '../../main/frontend/map/in-force.ts';

/** The table that the server's tests read, too. */
const CASES = readFileSync(new URL('../../../../domain/src/test/resources/in-force.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(';'));

for (const [name, , , from, until, days] of CASES) {
  const inForce = { from: from === '' ? null : dayOf(from), until: until === '' ? null : dayOf(until) };
  const dated: Dated = { model: 'JEM', status: 'ACTIVE', ...inForce };
  test(`in force: ${name}`, () => {
    assert.notEqual(days, '');
    for (const told of days.split(' ')) {
      const [stands, day] = [told.startsWith('+'), dayOf(told.slice(1))];
      assert.equal(isInForce(inForce, day), stands, told);
      assert.equal(leftOut(dated, { model: null, status: null, day }) === null, stands, `the map, ${told}`);
    }
  });
}
