import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgreementColumns } from '../../main/frontend/map/agreements.ts';
import { dayOf } from '../../main/frontend/map/days.ts';
import type { CountyTopology } from '../../main/frontend/map/geometry.ts';
import type { Measure } from '../../main/frontend/map/measures.ts';
import { publishedOf } from '../../main/frontend/map/published.ts';
import { dataOf, summaryOf, tellCounty, viewOf } from '../../main/frontend/map/view.ts';
import { textsIn } from './words.ts';

const TOPOLOGY = { fips: ['04013', '04021', '12003'], names: ['Maricopa County', 'Pinal County', 'Baker County'] } as unknown as CountyTopology;

const COLUMNS: AgreementColumns = {
  v: 2, revision: 1, listed: '2025-02-12', listedInferred: true, boundaries: 'x', epoch: '2000-01-01',
  models: ['JEM'], statuses: ['ACTIVE'], n: 3, model: '000', status: '000',
  signed: [dayOf('2019-04-24') - dayOf('2000-01-01'), 0, 412], ended: [], county: [0, 2, 0], more: [], statewide: [[2, 'AZ']], unplaced: [], meetings: [],
};

const TEXTS = textsIn('en');
const DATA = dataOf(TEXTS, publishedOf(TOPOLOGY, COLUMNS));

function told(county: number, measured: Measure = 'agreements', day: string | null = null): string {
  const view = viewOf(TEXTS, DATA, measured, { model: null, status: null, day: day === null ? null : dayOf(day) }, null);
  return tellCounty(TEXTS, DATA, view, county);
}

test('a county without agreements has none listed, and the statewide agency of its state is told', () => {
  assert.equal(told(0), '1 agreement; 1 agreement of a statewide agency');
  assert.equal(told(1), 'none listed; 1 agreement of a statewide agency');
  assert.equal(told(1, 'models'), 'none listed; 1 agreement of a statewide agency');
  assert.equal(told(1, 'agreements', '2019-05-01'), 'none listed');
  assert.equal(told(1, 'meetings'), 'no meetings listed');
  assert.equal(told(2), '1 agreement');
});

test('the days begin with the earliest signing date on the list', () => {
  assert.deepEqual(DATA.span, { first: dayOf('2019-04-24'), last: dayOf('2025-02-12') });
});

test('a badge tells what it counts, and one that stays the same is the same object', () => {
  const newest = { model: null, status: null, day: null };
  const view = viewOf(TEXTS, DATA, 'agreements', newest, null);
  assert.deepEqual(view.badges.map(({ state, text, label }) => [state, text, label]), [['AZ', 'statewide: 1', 'Arizona: 1 agreement of a statewide agency']]);
  assert.equal(viewOf(TEXTS, DATA, 'models', newest, view).badges, view.badges);
});

test('an earlier day is told as a signing date on the list', () => {
  const view = viewOf(TEXTS, DATA, 'agreements', { model: null, status: null, day: dayOf('2019-05-01') }, null);
  assert.match(summaryOf(TEXTS, DATA, view), /^Signing date on the list up to May 1, 2019 · All models: 2 agreements/);
});
