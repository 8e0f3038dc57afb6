import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choice } from '../../main/frontend/map/agreements.ts';
import { countedIn } from '../../main/frontend/map/counted.ts';
import { dayOf } from '../../main/frontend/map/days.ts';
import type { AgreementDocument, LocalAgency, PlaceDocument } from '../../main/frontend/map/documents.ts';
import { agreementOf, meetingOf } from './records.ts';

const NEWEST: Choice = { model: null, status: null, day: null };

function agreement(model: 'JEM' | 'WSO', signed: string | null, status: AgreementDocument['status'] = 'ACTIVE', inForceUntil: string | null = null): AgreementDocument {
  return agreementOf({ model, signed, status, inForceUntil, state: 'AL', counties: ['01001'] });
}

function place(...agreements: AgreementDocument[]): PlaceDocument {
  const agencies: LocalAgency[] = agreements.map((a, i) => ({ slug: `a${i}`, name: `A${i}`, level: 'COUNTY', scope: 'COUNTY', website: null, note: null, agreements: [a] }));
  return {
    agencies,
    meetings: [
      meetingOf({ date: '2021-01-01', model: 'JEM' }),
      meetingOf({ date: '2019-01-01', model: 'WSO' }),
    ],
    datasetDate: '2025-02-19',
    datasetDateInferred: false,
    editedUntil: null,
  };
}

function counted(choice: Partial<Choice>): [string[], number, string[]] {
  const { agencies, meetings, omitted } = countedIn(
    place(
      agreement('JEM', '2020-06-09'),
      agreement('WSO', '2019-10-15'),
      agreement('JEM', null),
      agreement('WSO', '2019-01-01', 'NO_LONGER_LISTED', '2020-01-01'),
    ),
    { ...NEWEST, ...choice },
  );
  return [agencies.map(a => a.name), meetings.length, omitted.map(o => `${o.reason} ${o.agreements} ${o.meetings}`)];
}

test('a place shows what the map counts on the newest list, and says that it leaves out what is not on it', () => {
  assert.deepEqual(counted({}), [['A0', 'A1', 'A2'], 2, ['unlisted 1 0']]);
});

test('an agreement signed after the day shown is left out, as its county is gray', () => {
  assert.deepEqual(counted({ day: dayOf('2020-06-01') }), [['A1'], 1, ['after 1 1', 'undated 1 0', 'ended 1 0']]);
  assert.deepEqual(counted({ day: dayOf('2020-06-09') })[0], ['A0', 'A1']);
});

test('other models and statuses are left out and counted apart', () => {
  assert.deepEqual(counted({ model: 'JEM' }), [['A0', 'A2'], 1, ['model 2 1']]);
  assert.deepEqual(counted({ model: 'WSO', status: 'NO_LONGER_LISTED' }), [['A3'], 1, ['model 2 1', 'status 1 0']]);
  assert.deepEqual(counted({ status: 'ALL' }), [['A0', 'A1', 'A2', 'A3'], 2, []]);
});
