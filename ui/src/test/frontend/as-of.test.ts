import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MapAgreement, select } from '../../main/frontend/map/agreements.ts';
import { dateAt, dayOf } from '../../main/frontend/map/days.ts';
import { NOTHING, readUrl, writeUrl } from '../../main/frontend/map/url-state.ts';

function agreement(signed: string | null, ended: string | null, status = 'ACTIVE'): MapAgreement {
  const day = (date: string | null): number | null => (date === null ? null : dayOf(date));
  return { model: 'JEM', status, signed: day(signed), from: day(signed), until: day(ended), counties: [0], statewide: null, unplaced: null };
}

function shown(agreements: MapAgreement[], date: string | null): number {
  return select(agreements, { model: null, status: null, day: date === null ? null : dayOf(date) }).length;
}

test('an agreement is shown from its signing day until the day of its end', () => {
  const one = [agreement('2020-03-12', '2021-06-01', 'NO_LONGER_LISTED')];
  assert.deepEqual(
    ['2020-03-11', '2020-03-12', '2021-05-31', '2021-06-01', null].map(date => shown(one, date)),
    [0, 1, 1, 0, 0],
  );
});

test('an undated agreement is shown on the newest list and on no earlier day', () => {
  assert.equal(shown([agreement(null, null)], null), 1);
  assert.equal(shown([agreement(null, null)], '2024-01-01'), 0);
});

test('the date survives the way through the address; one that is no date counts as absent', () => {
  const state = { ...NOTHING, asOf: '2021-03-01' };
  assert.equal(writeUrl('', state), '?asOf=2021-03-01');
  assert.deepEqual(readUrl('?asOf=2021-03-01'), state);
  assert.equal(readUrl('?asOf=2021-13-40').asOf, null);
});

test('days and dates convert both ways', () => {
  assert.equal(dateAt(dayOf('2020-02-29') + 1), '2020-03-01');
});
