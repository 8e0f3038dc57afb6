import assert from 'node:assert/strict';
import { test } from 'node:test';
import { say, sayCount, sayDate, stateCode, stateName, type Texts } from '../../main/frontend/map/texts.ts';

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

test('a date does not depend on the time zone', () => {
  assert.equal(sayDate(TEXTS, '2025-02-19'), 'Feb 19, 2025');
});

test('states are found by FIPS and postal code', () => {
  assert.equal(stateCode(TEXTS, '12086'), 'FL');
  assert.equal(stateName(TEXTS, 'FL'), 'Florida');
});
