import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textsIn } from './words.ts';
import { say, sayCount, sayDate, sayListDate, sayNumber, stateCode, stateName, type Texts } from '../../main/frontend/map/texts.ts';

const TEXTS: Texts = {
  language: 'en',
  words: { 'n.one': "{1}''s one", 'n.many': '{0} of {1}', plain: "it's" },
  states: { '12': ['FL', 'Florida'] },
};

test('places are filled and doubled apostrophes undone as the server does it', () => {
  assert.equal(sayCount(TEXTS, 'n', 1, 'ICE'), "ICE's one");
  assert.equal(sayCount(TEXTS, 'n', 1234, 'ICE'), '1,234 of ICE');
  assert.equal(say(TEXTS, 'plain'), "it's");
});

test('what a value holds is not filled again', () => {
  assert.equal(say(TEXTS, 'n.many', '{1}', 'x'), '{1} of x');
});

test('numbers have the same marks in both languages', () => {
  assert.deepEqual([sayNumber(textsIn('en'), 3103), sayNumber(textsIn('es'), 3103)], ['3,103', '3,103']);
});

test('a date does not depend on the time zone', () => {
  assert.equal(sayDate(TEXTS, '2025-02-19'), 'Feb 19, 2025');
});

test('a list date that was inferred is told by its third of the year, in both languages', () => {
  assert.equal(sayListDate(textsIn('en'), '2025-02-12', true), 'early 2025 (date inferred)');
  assert.equal(sayListDate(textsIn('en'), '2025-05-01', true), 'mid-2025 (date inferred)');
  assert.equal(sayListDate(textsIn('en'), '2025-09-01', true), 'late 2025 (date inferred)');
  assert.equal(sayListDate(textsIn('es'), '2025-04-30', true), 'principios de 2025 (fecha deducida)');
  assert.equal(sayListDate(textsIn('en'), '2025-02-12', false), 'Feb 12, 2025');
});

test('states are found by FIPS and postal code', () => {
  assert.equal(stateCode(TEXTS, '12086'), 'FL');
  assert.equal(stateName(TEXTS, 'FL'), 'Florida');
});
