import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AgreementColumns, countByCounty, firstSigned, readAgreements, select, statewide } from '../../main/frontend/map/agreements.ts';

const COLUMNS: AgreementColumns = {
  v: 1,
  revision: 7,
  listed: '2025-02-19',
  boundaries: 'ab12',
  epoch: '2000-01-01',
  models: ['JEM', 'WSO'],
  statuses: ['ACTIVE', 'NO_LONGER_LISTED'],
  n: 6,
  model: '011001',
  status: '000010',
  signed: [10, 5, null, -15, 366, 0],
  ended: [[4, 400]],
  county: [2, 0, 3, 1, 0, 0],
  more: [[1, 7], [1, 8]],
  statewide: [[4, 'FL'], [5, 'FL']],
  unplaced: [],
};

test('columns become agreements with dates and counties', () => {
  const rows = readAgreements(COLUMNS, 9);
  assert.deepEqual(rows.map(row => row.counties), [[2], [2, 7, 8], [5], [6], [], []]);
  assert.deepEqual(
    rows.map(row => row.signed),
    ['2000-01-11', '2000-01-16', null, '2000-01-01', '2001-01-01', '2001-01-01'],
  );
  assert.deepEqual(rows.map(row => row.model), ['JEM', 'WSO', 'WSO', 'JEM', 'JEM', 'WSO']);
});

test('a county counts each agreement that applies to it, a statewide one counts for none', () => {
  const counts = countByCounty(select(readAgreements(COLUMNS, 9), null), 9);
  assert.deepEqual([...counts], [0, 0, 2, 0, 0, 1, 1, 1, 1]);
});

test('a model selects its agreements only', () => {
  const counts = countByCounty(select(readAgreements(COLUMNS, 9), 'JEM'), 9);
  assert.deepEqual([...counts], [0, 0, 1, 0, 0, 0, 1, 0, 0]);
});

test('agreements that are no longer in force are not counted', () => {
  const states = statewide(select(readAgreements(COLUMNS, 9), null));
  assert.deepEqual([...states].map(([state, own]) => [state, own.length]), [['FL', 1]]);
});

test('unplaced agreements are on no county', () => {
  const rows = readAgreements({ ...COLUMNS, statewide: [], unplaced: [4, 5] }, 9);
  assert.deepEqual(rows.slice(4).map(row => [row.counties, row.statewide]), [[[], null], [[], null]]);
});

test('the first date of signing leaves out unknown ones', () => {
  assert.equal(firstSigned(readAgreements(COLUMNS, 9)), '2000-01-01');
  assert.equal(firstSigned([]), null);
});

test('what does not fit is refused with a reason', () => {
  assert.throws(() => readAgreements({ ...COLUMNS, v: 2 }, 9), /format 2 found, format 1 expected/);
  assert.throws(() => readAgreements(COLUMNS, 5), /there are 5 counties/);
  assert.throws(() => readAgreements({ ...COLUMNS, model: '01x001' }, 9), /Row 2 has the digit "x"/);
});
