import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../main/frontend/map/days.ts';
import type { AgreementDocument } from '../../main/frontend/map/documents.ts';
import type { CountyTopology } from '../../main/frontend/map/geometry.ts';
import { holdersOf } from '../../main/frontend/map/holders.ts';
import { rowsOf, sorted } from '../../main/frontend/map/rows.ts';
import { agreementOf } from './records.ts';
import { textsIn } from './words.ts';

const TEXTS = textsIn('en');
const TOPOLOGY = { fips: ['04013', '04021'], names: ['Maricopa County', 'Pinal County'] } as unknown as CountyTopology;

function agreement(name: string, model: 'JEM' | 'WSO', signed: string, counties: readonly string[], statewide = false): AgreementDocument {
  return agreementOf({ agency: { slug: name, name, level: 'COUNTY', state: 'AZ' }, model, signed, statewide, counties });
}

const REGISTER = [
  agreement('Prisons', 'JEM', '2020-06-16', [], true),
  agreement('Mesa Police', 'JEM', '2020-06-08', ['04013']),
  agreement('Mesa Police', 'WSO', '2019-10-15', ['04013']),
  agreement('District Jail', 'WSO', '2019-10-15', ['04013', '04021']),
  agreement('Not Placed', 'WSO', '2019-10-15', []),
];

test('each place names its agencies once, those that the view counts', () => {
  const all = holdersOf(REGISTER, { model: null, status: null, day: null });
  assert.deepEqual([...all], [
    ['statewide AZ', ['Prisons']],
    ['04013', ['Mesa Police', 'District Jail']],
    ['04021', ['District Jail']],
    ['unplaced AZ', ['Not Placed']],
  ]);
  const early = holdersOf(REGISTER, { model: null, status: null, day: dayOf('2020-01-01') });
  assert.deepEqual(early.get('04013'), ['Mesa Police', 'District Jail']);
  assert.equal(early.get('statewide AZ'), undefined);
});

test('rows have the names, and are sorted by them with places without one last', () => {
  const on = (counties: readonly number[], statewide: string | null) => ({ model: 'JEM', status: 'ACTIVE', signed: null, from: null, until: null, counties, statewide, unplaced: null });
  const rows = rowsOf(TEXTS, TOPOLOGY, [on([0], null), on([], 'AZ')], Uint16Array.of(0, 1), holdersOf(REGISTER.slice(0, 2), { model: null, status: null, day: null }));
  const order = (descending: boolean): string[] => sorted(rows, { column: 'agencies', descending }, 'en').map(row => `${row.place}: ${row.agencies.join()}`);
  assert.deepEqual(order(false), ['Maricopa County: Mesa Police', 'Statewide: Prisons', 'Pinal County: ']);
  assert.deepEqual(order(true), ['Statewide: Prisons', 'Maricopa County: Mesa Police', 'Pinal County: ']);
});
