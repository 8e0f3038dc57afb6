import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byState, type Choice, countByCounty, firstInForce, firstSigned, readAgreements, readMeetings, select, selectMeetings } from '../../main/frontend/map/agreements.ts';
import type { AgreementColumns } from '../../main/frontend/map/answers.ts';
import { dateAt, dayOf } from '../../main/frontend/map/days.ts';

const COLUMNS: AgreementColumns = {
  v: 2,
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
  from: [[0, 40]],
  ended: [[4, 400]],
  county: [2, 0, 3, 1, 0, 0],
  more: [[1, 7], [1, 8]],
  statewide: [[4, 'FL'], [5, 'FL']],
  unplaced: [],
  meetings: [[400, 0, 2], [800, 1, 1, 7], [10, 1, 'FL'], [10, 0]],
};

const NEWEST: Choice = { model: null, status: null, day: null };

test('columns become agreements with dates and counties', () => {
  const rows = readAgreements(COLUMNS, 9);
  assert.deepEqual(rows.map(row => row.counties), [[2], [2, 7, 8], [5], [6], [], []]);
  assert.deepEqual(
    rows.map(row => (row.signed === null ? null : dateAt(row.signed))),
    ['2000-01-11', '2000-01-16', null, '2000-01-01', '2001-01-01', '2001-01-01'],
  );
  assert.deepEqual(rows.map(row => row.model), ['JEM', 'WSO', 'WSO', 'JEM', 'JEM', 'WSO']);
});

test('an agreement stands from its signing, or from another day, and until its end', () => {
  const rows = readAgreements(COLUMNS, 9);
  const date = (day: number | null): string | null => (day === null ? null : dateAt(day));
  assert.deepEqual(
    rows.map(({ from, until }) => [date(from), date(until)]),
    [['2000-02-10', null], ['2000-01-16', null], [null, null], ['2000-01-01', null], ['2001-01-01', '2001-02-04'], ['2001-01-01', null]],
  );
  assert.equal(firstInForce(rows), dayOf('2000-01-01'));
});

test('a county counts each agreement that applies to it, a statewide one counts for none', () => {
  const counts = countByCounty(select(readAgreements(COLUMNS, 9), NEWEST), 9);
  assert.deepEqual([...counts], [0, 0, 2, 0, 0, 1, 1, 1, 1]);
});

test('a model selects its agreements only', () => {
  const counts = countByCounty(select(readAgreements(COLUMNS, 9), { ...NEWEST, model: 'JEM' }), 9);
  assert.deepEqual([...counts], [0, 0, 1, 0, 0, 0, 1, 0, 0]);
});

test('agreements that are no longer on the list are not counted', () => {
  const states = byState(select(readAgreements(COLUMNS, 9), NEWEST), 'statewide');
  assert.deepEqual([...states].map(([state, own]) => [state, own.length]), [['FL', 1]]);
});

test('unplaced agreements are on no county', () => {
  const rows = readAgreements({ ...COLUMNS, statewide: [], unplaced: [[4, 'PA'], [5, 'PA']] }, 9);
  assert.deepEqual(rows.slice(4).map(row => [row.counties, row.statewide, row.unplaced]), [[[], null, 'PA'], [[], null, 'PA']]);
});

test('the first date of signing leaves out unknown ones', () => {
  assert.equal(firstSigned(readAgreements(COLUMNS, 9)), dayOf('2000-01-01'));
  assert.equal(firstSigned([]), null);
});

test('what does not fit is refused with a reason', () => {
  assert.throws(() => readAgreements({ ...COLUMNS, v: 3 }, 9), /format 3 found, format 2 expected/);
  assert.throws(() => readAgreements(COLUMNS, 5), /there are 5 counties/);
  assert.throws(() => readAgreements({ ...COLUMNS, model: '01x001' }, 9), /Row 2 has the digit "x"/);
});

test('a status selects its agreements at any date from their signing on, ALL every one', () => {
  const all = readAgreements(COLUMNS, 9);
  const shown = (status: string, day: number | null): number => select(all, { model: null, status, day }).length;
  assert.equal(shown('NO_LONGER_LISTED', null), 1);
  assert.equal(shown('NO_LONGER_LISTED', dayOf('2000-12-31')), 0);
  assert.equal(shown('ALL', null), 6);
});

test('meetings count for the counties of their agency, up to the day shown', () => {
  const meetings = readMeetings(COLUMNS);
  const counted = (choice: Choice): number[] => [...countByCounty(selectMeetings(meetings, choice), 9)];
  assert.deepEqual(counted(NEWEST), [0, 1, 1, 0, 0, 0, 0, 1, 0]);
  assert.deepEqual(counted({ ...NEWEST, day: dayOf('2001-06-01') }), [0, 0, 1, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(counted({ ...NEWEST, model: 'WSO' }), [0, 1, 0, 0, 0, 0, 0, 1, 0]);
});
