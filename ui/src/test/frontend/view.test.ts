import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgreementColumns } from '../../main/frontend/map/answers.ts';
import { dayOf } from '../../main/frontend/map/days.ts';
import type { CountyTopology } from '../../main/frontend/map/geometry.ts';
import type { Measure } from '../../main/frontend/map/measures.ts';
import { sayKnown } from '../../main/frontend/map/known.ts';
import { dayIn, publishedOf } from '../../main/frontend/map/published.ts';
import { dataDateOf, dataOf, summaryOf, tellCounty, viewOf } from '../../main/frontend/map/view.ts';
import { textsIn } from './words.ts';

const TOPOLOGY = { fips: ['04013', '04021', '12003'], names: ['Maricopa County', 'Pinal County', 'Baker County'] } as unknown as CountyTopology;

const COLUMNS: AgreementColumns = {
  v: 2, revision: 1, listed: '2025-02-12', listedInferred: true, boundaries: 'x', epoch: '2000-01-01',
  models: ['JEM'], statuses: ['ACTIVE'], n: 3, model: '000', status: '000',
  signed: [dayOf('2019-04-24') - dayOf('2000-01-01'), 0, 412], from: [], ended: [], county: [0, 2, 0], more: [], statewide: [[2, 'AZ']], unplaced: [], meetings: [],
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

test('the days begin with the earliest signing date', () => {
  assert.deepEqual(DATA.span, { first: dayOf('2019-04-24'), last: dayOf('2025-02-12') });
});

test('the days reach to the last change of editors, and what is of a day after the list is shown from that day on', () => {
  const columns: AgreementColumns = { ...COLUMNS, edited: '2026-11-24', signed: [dayOf('2019-04-24') - dayOf('2000-01-01'), 0, dayOf('2025-06-09') - dayOf('2019-04-24')], statewide: [], county: [0, 2, -1] };
  const data = dataOf(TEXTS, publishedOf(TOPOLOGY, columns));
  assert.equal(data.span.last, dayOf('2026-11-24'));
  const shown = (date: string): number => viewOf(TEXTS, data, 'agreements', { model: null, status: null, day: dayOf(date) }, null).agreements.length;
  assert.deepEqual(['2025-02-12', '2025-06-08', '2025-06-09', '2026-11-23'].map(shown), [2, 2, 3, 3]);
  assert.equal(dayIn(data.span, '2026-11-24'), null);
  assert.equal(dayIn(data.span, '2026-11-23'), dayOf('2026-11-23'));
});

test('what the data are of names the list, and the editors where they changed something after it', () => {
  assert.equal(dataDateOf(TEXTS, DATA), 'early 2025 (date inferred)');
  assert.equal(dataDateOf(TEXTS, { ...DATA, listedInferred: false, edited: '2026-11-24' }), 'Feb 12, 2025; editors’ changes until Nov 24, 2026');
  assert.equal(dataDateOf(textsIn('es'), { ...DATA, edited: '2026-11-24' }), 'principios de 2025 (fecha deducida); cambios editoriales hasta el 24 nov 2026');
});

test('a record names its source and the day from which it is known', () => {
  const list = { source: 'ICE’s page', known: { origin: 'LIST', day: '2025-02-12', inferred: true } } as const;
  assert.equal(sayKnown(TEXTS, list), 'Source: ICE’s page; list of early 2025 (date inferred)');
  const editor = { source: 'a notice', known: { origin: 'EDITOR', day: '2026-11-24', inferred: false } } as const;
  assert.equal(sayKnown(TEXTS, editor), 'Source: a notice; recorded by an editor on Nov 24, 2026');
});

test('a badge tells what it counts, and one that stays the same is the same object', () => {
  const newest = { model: null, status: null, day: null };
  const view = viewOf(TEXTS, DATA, 'agreements', newest, null);
  assert.deepEqual(view.badges.map(({ state, text, label }) => [state, text, label]), [['AZ', 'statewide: 1', 'Arizona: 1 agreement of a statewide agency']]);
  const next = viewOf(TEXTS, DATA, 'models', newest, view);
  assert.equal(next.badges, view.badges);
  assert.deepEqual([...(view.hatched ?? [])], [1, 1, 0], 'the counties of its state are hatched');
  assert.equal(next.hatched, view.hatched);
  assert.equal(viewOf(TEXTS, DATA, 'agreements', { ...newest, day: dayOf('2019-05-01') }, view).hatched, null);
});

test('an earlier day is told as a signing date', () => {
  const view = viewOf(TEXTS, DATA, 'agreements', { model: null, status: null, day: dayOf('2019-05-01') }, null);
  assert.match(summaryOf(TEXTS, DATA, view), /^Signing date per the source up to May 1, 2019 · All models: 2 agreements/);
});
