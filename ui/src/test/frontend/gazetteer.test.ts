import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { GazetteerDocument } from '../../main/frontend/map/answers.ts';
import { Gazetteer } from '../../main/frontend/map/gazetteer.ts';
import type { Texts } from '../../main/frontend/map/texts.ts';

/** What the server writes for nine places and five rows of ZIP codes; its own test (GazetteerColumnsTest) compares it. */
const DOCUMENT = JSON.parse(readFileSync(new URL('gazetteer-sample.json', import.meta.url), 'utf8')) as GazetteerDocument;
const GAZETTEER = new Gazetteer(DOCUMENT);
const STATES: Texts['states'] = {
  '12': ['FL', 'Florida'],
  '30': ['MT', 'Montana'],
  '35': ['NM', 'New Mexico', 'Nuevo México', 'Nuevo Méjico'],
  '36': ['NY', 'New York'],
  '49': ['UT', 'Utah'],
};

const found = (typed: string): string[] => GAZETTEER.find(STATES, typed).spots.map(({ name, county }) => `${name} ${county}`);

test('a ZIP code leads to its county, however it is written', () => {
  for (const typed of ['34102', ' 34102 ', '34102-1234', '34102-', '34102 1234', '341021234', 'Naples, FL 34102', 'Naples 34102-1234']) {
    assert.deepEqual(found(typed), ['34102 12021'], typed);
  }
  assert.deepEqual(found('00601'), ['00601 12087']);
  assert.deepEqual(found('84078'), ['84078 49047']);
});

test('a ZIP code of two counties is offered with both', () => {
  assert.deepEqual(found('34141'), ['34141 12021', '34141 12087']);
});

test('what is no ZIP code finds none', () => {
  for (const typed of ['34103', '3410', '3410212345', '99999', 'a34102', '1-34102', '٣٤١٠٢', '34102x']) assert.deepEqual(found(typed), [], typed);
});

test('the name comes first, then what begins with it, then what has it; of each the largest first', () => {
  assert.deepEqual(found('naples'), ['Naples 12021', 'Naples 49047', 'Naples Manor 12021', 'East Naples 12021']);
  assert.deepEqual(found('nap'), ['Naples 12021', 'Naples Manor 12021', 'Naples 49047', 'East Naples 12021']);
  assert.deepEqual(found('nap man'), ['Naples Manor 12021']);
});

test('a state behind the name is understood by its code and its name, also unfinished', () => {
  for (const typed of ['naples ut', 'Naples, UT', 'NAPLES, UTAH', 'naples uta', 'naples, u.t.', 'Naples, UT 840']) {
    assert.deepEqual(found(typed), ['Naples 49047'], typed);
  }
  assert.deepEqual(found('naples fl'), ['Naples 12021', 'Naples Manor 12021', 'East Naples 12021']);
  assert.deepEqual(found('dona ana n.m.'), ['Doña Ana 35013']);
  assert.deepEqual(found('Dona Ana, New Mexico'), ['Doña Ana 35013']);
  assert.deepEqual(found('Doña Ana, Nuevo Mejico'), ['Doña Ana 35013']);
  assert.deepEqual(found('naples new mexico'), []);
});

test('accents, apostrophes, case, spaces and abbreviations do not matter', () => {
  assert.deepEqual(found('DOÑA ANA'), ['Doña Ana 35013']);
  assert.deepEqual(found('donaana'), ['Doña Ana 35013']);
  assert.deepEqual(found("kane'ohe"), ['Kāne‘ohe 12087']);
  for (const typed of ['saint johns', 'st johns', "St. John's", 'st', 'sai']) assert.deepEqual(found(typed), ['St. Johns 12087'], typed);
  assert.deepEqual(found('ft sumner'), ['Fort Sumner 35013']);
  assert.deepEqual(found('Lake “Park”, FL'), ['Lake "Park" 12087']);
});

test('nothing, signs alone, or a long text find nothing', () => {
  for (const typed of ['', '  ', '!,', 'naples '.repeat(13), 'x'.repeat(100), '12345678']) assert.deepEqual(found(typed), [], typed);
});

test('no more than twelve are given, with the number of the others', () => {
  const many = new Gazetteer({ ...DOCUMENT, names: 'Clinton|'.repeat(29) + 'Clinton', county: '#'.repeat(30), size: '#'.repeat(30) });
  const { spots, more } = many.find(STATES, 'clinton');
  assert.deepEqual([spots.length, more], [12, 18]);
});

test('another format is refused', () => {
  assert.throws(() => new Gazetteer({ ...DOCUMENT, v: 2 }), /format 2/);
});
