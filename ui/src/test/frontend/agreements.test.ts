import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type AgreementColumns,
  countByCounty,
  countByModel,
  firstSigned,
  readAgreements,
  select,
  statewide,
} from '../../main/frontend/map/agreements.ts';

/** Four local agreements (one over two counties, one no longer listed, one undated), one statewide, one unplaced. */
const COLUMNS: AgreementColumns = {
  v: 1,
  revision: 7,
  listed: '2025-02-12',
  boundaries: 'abc',
  epoch: '2000-01-01',
  models: ['JEM', 'WSO'],
  statuses: ['ACTIVE', 'NO_LONGER_LISTED'],
  n: 6,
  model: '010101',
  status: '000100',
  signed: [7000, 100, 400, null, -300, 100],
  ended: [[3, 8000]],
  county: [0, 0, 2, 0, 0, 0],
  more: [[2, 4]],
  statewide: [[4, 'AZ']],
  unplaced: [5],
};

function counts(model: string | null): number[] {
  return [...countByCounty(select(readAgreements(COLUMNS, 5), model), 5)];
}

test('every county of a listed agreement is counted, a statewide or unplaced one in none', () => {
  assert.deepEqual(counts(null), [2, 0, 1, 0, 1]);
});

test('a model filter counts agreements of this model only', () => {
  assert.deepEqual(counts('JEM'), [1, 0, 1, 0, 1]);
  assert.deepEqual(counts('WSO'), [1, 0, 0, 0, 0]);
});

test('an agreement that is no longer listed is read but not selected', () => {
  const all = readAgreements(COLUMNS, 5);
  assert.equal(all.length, 6);
  assert.equal(select(all, null).length, 5);
});

test('an unknown signing date does not shift the dates after it', () => {
  assert.deepEqual(
    readAgreements(COLUMNS, 5).map(a => a.signed),
    ['2019-03-02', '2019-06-10', '2020-07-14', null, '2019-09-18', '2019-12-27'],
  );
});

test('statewide agencies are grouped by state, models counted, the first date found', () => {
  const all = readAgreements(COLUMNS, 5);
  assert.deepEqual([...statewide(all)].map(([state, own]) => [state, own.length]), [['AZ', 1]]);
  assert.deepEqual([...countByModel(all)], [['JEM', 3], ['WSO', 3]]);
  assert.equal(firstSigned(all), '2019-03-02');
  assert.equal(firstSigned([]), null);
});

test('a document of another format or for other boundaries is refused', () => {
  assert.throws(() => readAgreements({ ...COLUMNS, v: 2 }, 5), /format 2 found, format 1 expected/);
  assert.throws(() => readAgreements(COLUMNS, 4), /Row 2 is in county 2, but there are 4 counties/);
});
