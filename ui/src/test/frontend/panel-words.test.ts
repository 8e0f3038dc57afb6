import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../main/frontend/map/days.ts';
import type { AgreementDocument, LocalAgency, PlaceDocument } from '../../main/frontend/map/documents.ts';
import { sayServed } from '../../main/frontend/map/served.ts';
import { announcement, including, sayOmissions, type Selection } from '../../main/frontend/map/selection.ts';
import { countedIn } from '../../main/frontend/map/counted.ts';
import { mostlyFrom, sameSource, sayKnownOfOthers } from '../../main/frontend/map/known.ts';
import { figuresOf, firstOfModels, totalsOf } from '../../main/frontend/map/totals.ts';
import { agreementOf, meetingOf } from './records.ts';
import { textsIn } from './words.ts';

const TEXTS = textsIn('en');
const NAMES: Readonly<Record<string, string>> = { '04013': 'Maricopa County', '12021': 'Collier County', '37029': 'Camden County', '37139': 'Pasquotank County', '37143': 'Perquimans County' };
const nameOf = (fips: string): string => NAMES[fips] ?? fips;

type Level = LocalAgency['level'];
type Model = AgreementDocument['model'];

function agency(name: string, level: Level, scope: LocalAgency['scope'], counties: readonly string[], ...models: Model[]): LocalAgency {
  const agreements = (models.length === 0 ? ['JEM' as const] : models).map(model =>
    agreementOf({ agency: { slug: name, name, level, state: 'AZ' }, model, statewide: scope === 'STATEWIDE', counties }),
  );
  return { slug: name, name, level, scope, website: null, note: null, agreements };
}

const MESA = agency('Mesa Police Department', 'MUNICIPAL', 'COUNTY', ['04013']);
const PRISONS = agency('Department of Corrections', 'STATE', 'STATEWIDE', []);

test('an agency is told by its kind and the places it serves', () => {
  const served = (one: LocalAgency, state = 'Arizona'): string => sayServed(TEXTS, one, state, nameOf);
  assert.equal(served(MESA), 'City or town police, in Maricopa County');
  assert.equal(served(agency('Collier County Sheriff’s Office', 'COUNTY', 'COUNTY', ['12021'])), 'Sheriff’s office of Collier County');
  assert.equal(
    served(agency('Albemarle District Jail', 'REGIONAL', 'COUNTY', ['37029', '37139', '37143'])),
    'Regional agency, serves Camden County, Pasquotank County, and Perquimans County',
  );
  assert.equal(served(PRISONS), 'State agency, serves all of Arizona');
  assert.equal(served(agency('Someone’s Police', 'CAMPUS', 'UNPLACED', [])), 'Campus police, in a county that could not be told yet');
});

test('each level has words in both languages', () => {
  for (const language of ['en', 'es'] as const) {
    for (const level of ['STATE', 'COUNTY', 'MUNICIPAL', 'CAMPUS', 'PORT', 'REGIONAL', 'CONSTABLE', 'JUDICIAL_DISTRICT', 'TRIBAL'] as const) {
      const said = sayServed(textsIn(language), agency('X', level, 'COUNTY', ['04013']), 'Arizona', nameOf);
      assert.ok(said.includes('Maricopa County') && !said.includes('serves.'), said);
    }
  }
});

const DOCUMENT: PlaceDocument = {
  agencies: [MESA, PRISONS],
  meetings: [meetingOf({ nameAsPrinted: 'Mesa', date: '2024-01-10', zone: 'America/Phoenix' })],
  datasetDate: '2025-02-19',
  datasetDateInferred: false,
  editedUntil: null,
};

function selection(day: string | null, model: string | null = null): Selection {
  const choice = { model, status: null, day: day === null ? null : dayOf(day) };
  return {
    title: 'Maricopa County', subtitle: 'Arizona', data: '', page: '', county: true, state: 'Arizona', counties: 15, nameOf,
    until: day === null ? null : 'Jun 1, 2020', document: countedIn(DOCUMENT, choice),
  };
}

test('what is announced is what is counted, statewide agencies apart', () => {
  assert.equal(announcement(TEXTS, selection(null)), 'Maricopa County, Arizona: 1 agreement; 1 agreement of a statewide agency.');
  assert.equal(
    announcement(TEXTS, selection('2020-06-01')),
    'Maricopa County, Arizona: none listed. 2 agreements are not shown: signed after Jun 1, 2020. 1 meeting after Jun 1, 2020 is not shown.',
  );
});

test('what is left out is told with what takes it back', () => {
  assert.deepEqual(sayOmissions(TEXTS, selection(null, 'WSO')), [
    { reason: 'model', text: '2 agreements of other models are not shown. 1 meeting about another model is not shown.' },
  ]);
  assert.deepEqual(including('model'), { model: null });
  assert.deepEqual(including('unlisted'), { status: 'ALL' });
  assert.deepEqual(including('after'), { asOf: null });
});

test('a state is summed up, and each model is explained where it is first met', () => {
  const both = agency('Pinal County Sheriff’s Office', 'COUNTY', 'COUNTY', ['04021'], 'JEM', 'WSO');
  const totals = totalsOf([MESA, PRISONS, both]);
  assert.deepEqual(totals, { agreements: 4, agencies: 3, counties: 2, byModel: [['JEM', 3], ['WSO', 1]] });
  assert.deepEqual([...firstOfModels([MESA, PRISONS, both])], [MESA.agreements[0], both.agreements[1]]);
});

test('a county is compared by what its own agencies hold, statewide agencies apart', () => {
  const both = agency('Pinal County Sheriff’s Office', 'COUNTY', 'COUNTY', ['04021'], 'JEM', 'WSO');
  const figures = figuresOf({ agencies: [MESA, PRISONS, both], meetings: [] });
  assert.deepEqual({ ...figures, byModel: [...figures.byModel] }, { local: 3, agencies: 2, byModel: [['JEM', 2], ['WSO', 1]], first: '2020-06-09', statewide: 1, meetings: 0 });
  assert.deepEqual(figuresOf({ agencies: [], meetings: [] }).first, null);
});

test('the source that most records have is told once, if there are many', () => {
  const list = { source: 'list', known: { origin: 'LIST', day: '2025-02-12', inferred: true } } as const;
  const later = { ...list, known: { ...list.known, day: '2025-03-17' } };
  assert.equal(mostlyFrom([]), null);
  assert.equal(mostlyFrom([list, list, list]), null);
  const most = mostlyFrom([later, list, list, later, list, { ...list }]);
  assert.equal(most, list);
  assert.deepEqual([sameSource({ ...list }, most), sameSource(later, most), sameSource(list, null)], [true, false, false]);
  assert.equal(sayKnownOfOthers(TEXTS, list), 'Source of all records that name none: list; list of early 2025 (date inferred)');
});
