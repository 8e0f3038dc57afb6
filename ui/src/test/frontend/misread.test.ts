import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgreementColumns } from '../../main/frontend/map/answers.ts';
import { dayOf } from '../../main/frontend/map/days.ts';
import { FORMER_COUNTIES } from '../../main/frontend/map/former-counties.ts';
import type { CountyTopology } from '../../main/frontend/map/geometry.ts';
import { misreadIn, understood } from '../../main/frontend/map/misread.ts';
import { publishedOf } from '../../main/frontend/map/published.ts';
import { NOTHING, readUrl } from '../../main/frontend/map/url-state.ts';
import { dataOf } from '../../main/frontend/map/view.ts';
import { textsIn } from './words.ts';

const TOPOLOGY = {
  fips: ['09120', '09140', '09190', '12003', '46102'],
  names: ['Greater Bridgeport Planning Region', 'Naugatuck Valley Planning Region', 'Western Connecticut Planning Region', 'Baker County', 'Oglala Lakota County'],
} as unknown as CountyTopology;

const COLUMNS: AgreementColumns = {
  v: 2, revision: 1, listed: '2025-02-12', listedInferred: true, boundaries: 'x', epoch: '2000-01-01', models: ['JEM'], statuses: ['ACTIVE'],
  n: 1, model: '0', status: '0', signed: [dayOf('2019-04-24') - dayOf('2000-01-01')], from: [], ended: [], county: [3], more: [], statewide: [], unplaced: [], meetings: [],
};

const TEXTS = textsIn('en');
const DATA = dataOf(TEXTS, publishedOf(TOPOLOGY, COLUMNS));

function told(search: string): string[] {
  return misreadIn(TEXTS, DATA, search).map(({ text }) => text);
}

test('what the map can show needs no words', () => {
  assert.deepEqual(told(''), []);
  assert.deepEqual(told('?county=12003&model=JEM&status=ALL&asOf=2020-01-01&measure=since&lang=es'), []);
  assert.deepEqual(told('?state=FL&asOf=2025-02-12&county='), []);
  assert.deepEqual(told('?county=12003&pin=09120'), []);
});

test('a pinned county that the map does not have is told, and given up', () => {
  assert.deepEqual(told('?county=12003&pin=99999'), ['The map has no county with the code 99999.']);
  assert.equal(understood(DATA, readUrl('?county=12003&pin=99999')).pin, null);
});

test('a former county is told with the counties that it lies in', () => {
  assert.deepEqual(misreadIn(TEXTS, DATA, '?county=09001'), [
    {
      text: 'Connecticut has had planning regions in place of counties since 2022. The area of Fairfield County lies in Western Connecticut Planning Region, Greater Bridgeport Planning Region, and Naugatuck Valley Planning Region.',
      counties: ['09190', '09120', '09140'],
    },
  ]);
  assert.deepEqual(told('?county=46113'), ['Shannon County (South Dakota) had the code 46113 until 2015. Its area now lies in Oglala Lakota County.']);
});

test('a former code is none of those that stand in its place', () => {
  for (const [code, { now }] of Object.entries(FORMER_COUNTIES)) {
    assert.match(code, /^\d{5}$/);
    for (const fips of now) {
      assert.ok(/^\d{5}$/.test(fips) && fips.slice(0, 2) === code.slice(0, 2) && FORMER_COUNTIES[fips] === undefined, `${code} ${fips}`);
    }
  }
});

test('codes and words that are not known are told, however they are written', () => {
  assert.deepEqual(told('?county=99999'), ['The map has no county with the code 99999.']);
  assert.deepEqual(told('?county=Miami'), ['The map has no county with the code Miami.']);
  assert.deepEqual(told('?state=ZZ'), ['The map has no state with the code ZZ.']);
  assert.deepEqual(told('?model=TFM&status=x&measure=size'), [
    'No agreement of the model “Task Force Model” is recorded. The map shows all models.',
    'No agreement has the status “x”. The map shows the agreements on the list.',
    'The colors cannot show “size”. They show agreements.',
  ]);
  assert.equal(told(`?state=${'Z'.repeat(500)}`)[0].length, 'The map has no state with the code .'.length + 41);
});

test('a day beyond the list is told with what is shown instead', () => {
  assert.deepEqual(told('?asOf=2031-01-01'), ['The map cannot show Jan 1, 2031: its newest data are of the list of early 2025 (date inferred). It shows those.']);
  assert.deepEqual(told('?asOf=1900-01-01'), ['The map cannot show Jan 1, 1900: the earliest signing date recorded is Apr 24, 2019. It shows that day.']);
  assert.deepEqual(told('?asOf=soon'), ['“soon” is not a date such as 2024-06-30. The map shows its newest data.']);
});

test('only what is understood stays in the address', () => {
  assert.deepEqual(understood(DATA, readUrl('?county=09001&model=TFM&asOf=2031-01-01')), NOTHING);
  assert.deepEqual(understood(DATA, readUrl('?county=12003&asOf=1900-01-01')), { ...NOTHING, county: '12003', asOf: '2019-04-24' });
});
