import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MapAgreement, type MapMeeting, select } from '../../main/frontend/map/agreements.ts';
import { dayOf } from '../../main/frontend/map/days.ts';
import { CLASSES, countClasses, measure, type Measure, type Scale, scaleOf } from '../../main/frontend/map/measures.ts';

const TEXTS = { language: 'en', words: { only: '{0} only', upTo: '{0} or before', 'short.UNKNOWN': 'Other', 'short.JEM': 'JEM', 'short.WSO': 'WSO' }, states: {} };

function agreement(model: string, signed: string | null, ...counties: number[]): MapAgreement {
  const day = signed === null ? null : dayOf(signed);
  return { model, status: 'ACTIVE', signed: day, from: day, until: null, counties, statewide: null, unplaced: null };
}

/** So many agreements of one county. */
function of(count: number): MapAgreement[] {
  return Array.from({ length: count }, () => agreement('JEM', '2025-01-01', 0));
}

const AGREEMENTS = [
  agreement('JEM', '2019-05-01', 0, 1),
  agreement('WSO', '2025-01-02', 1),
  agreement('JEM', '2008-01-01', 2),
  agreement('TTFM', null, 3),
];

const ALL = { model: null, status: null, day: null };

function scaleIn(agreements: readonly MapAgreement[], kind: Measure, meetings: readonly MapMeeting[] = []): Scale {
  return scaleOf(kind, { agreements, meetings }, ALL, 5);
}

function classesOf(kind: Measure, day: string | null = null): number[] {
  const choice = { ...ALL, day: day === null ? null : dayOf(day) };
  return [...measure(scaleIn(AGREEMENTS, kind), select(AGREEMENTS, choice), [], choice, 5).classes];
}

test('counts fall into the classes of the legend', () => {
  const { classOf, labels } = scaleIn([1, 2, 3, 4, 5].flatMap(n => Array.from({ length: n * n }, () => agreement('JEM', '2025-01-01', n - 1))), 'agreements');
  assert.deepEqual(labels(TEXTS), ['1–3', '4–8', '9–15', '16–24', '25']);
  assert.deepEqual([0, 1, 3, 4, 9, 24, 25].map(classOf), [0, 1, 1, 2, 3, 4, 5]);
});

test('the legend ends with the greatest count of a county', () => {
  assert.deepEqual(scaleIn(of(3), 'agreements').labels(TEXTS), ['1–3', '', '', '', '']);
  const meetings = [1, 2].map((): MapMeeting => ({ day: 0, model: 'JEM', counties: [4] }));
  assert.deepEqual(scaleIn([], 'meetings', meetings).labels(TEXTS), ['1–2', '', '', '', '']);
});

test('a county has the class of its one model, or that of several', () => {
  assert.deepEqual(classesOf('models'), [1, 5, 1, 4, 0]);
  const { tell, labels } = scaleIn([], 'models');
  assert.equal(tell(TEXTS, 3), 'JEM, WSO');
  assert.equal(tell(TEXTS, 9), 'JEM, Other');
  assert.equal(labels(TEXTS).length, CLASSES - 1);
});

test('the class of a year does not depend on the date shown', () => {
  assert.deepEqual(classesOf('since'), [2, 2, 3, 0, 0]);
  assert.deepEqual(classesOf('since', '2020-01-01'), [2, 2, 3, 0, 0]);
  assert.deepEqual(classesOf('since', '2009-01-01'), [0, 0, 3, 0, 0]);
  assert.deepEqual(scaleIn(AGREEMENTS, 'since').labels(TEXTS), ['2025', '2019', '2008', '', '']);
});

test('more years than classes: the last takes all that are older', () => {
  const many = [2025, 2024, 2023, 2022, 2021, 2020, 2008].map(year => agreement('JEM', `${year}-01-01`, 0));
  const { classOf, labels } = scaleIn(many, 'since');
  assert.deepEqual([2025, 2022, 2021, 2020, 2008].map(classOf), [1, 4, 5, 5, 5]);
  assert.equal(labels(TEXTS)[4], '2021 or before');
});

test('classes are counted for the legend', () => {
  assert.deepEqual(countClasses(Uint8Array.of(0, 0, 5, 1)), [2, 1, 0, 0, 0, 1]);
});
