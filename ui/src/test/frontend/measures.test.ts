import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type MapAgreement, type MapMeeting, select } from '../../main/frontend/map/agreements.ts';
import { dayOf } from '../../main/frontend/map/days.ts';
import { CLASSES, countClasses, measure, type Measure, scalesOf } from '../../main/frontend/map/measures.ts';

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

function classesOf(kind: Measure, day: string | null = null): number[] {
  const choice = { model: null, status: null, day: day === null ? null : dayOf(day) };
  return [...measure(scalesOf(AGREEMENTS, [], 5)[kind], select(AGREEMENTS, choice), [], choice, 5).classes];
}

test('counts fall into the classes of the legend', () => {
  const { classOf, labels } = scalesOf(of(9), [], 5).agreements;
  assert.deepEqual([0, 1, 2, 3, 4, 7, 8, 99].map(classOf), [0, 1, 2, 3, 4, 4, 5, 5]);
  assert.deepEqual(labels(TEXTS), ['1', '2', '3', '4–7', '8+']);
});

test('the legend ends with the class of the greatest count; one agreement more moves no other class', () => {
  assert.deepEqual(scalesOf(of(3), [], 5).agreements.labels(TEXTS), ['1', '2', '3', '', '']);
  assert.deepEqual(scalesOf(of(4), [], 5).agreements.labels(TEXTS), ['1', '2', '3', '4–7', '']);
  for (let n = 1; n < 12; n++) {
    const counts = Array.from({ length: n + 1 }, (_, i) => i);
    assert.deepEqual(counts.map(scalesOf(of(n), [], 5).agreements.classOf), counts.map(scalesOf(of(n + 1), [], 5).agreements.classOf));
  }
  const meetings = [1, 2].map((): MapMeeting => ({ day: 0, model: 'JEM', counties: [4] }));
  assert.deepEqual(scalesOf([], meetings, 5).meetings.labels(TEXTS), ['1', '2', '', '', '']);
});

test('a county has the class of its one model, or that of several', () => {
  assert.deepEqual(classesOf('models'), [1, 5, 1, 4, 0]);
  const { tell, labels } = scalesOf([], [], 5).models;
  assert.equal(tell(TEXTS, 3), 'JEM, WSO');
  assert.equal(tell(TEXTS, 9), 'JEM, Other');
  assert.equal(labels(TEXTS).length, CLASSES - 1);
});

test('the class of a year does not depend on the date shown', () => {
  assert.deepEqual(classesOf('since'), [2, 2, 3, 0, 0]);
  assert.deepEqual(classesOf('since', '2020-01-01'), [2, 2, 3, 0, 0]);
  assert.deepEqual(classesOf('since', '2009-01-01'), [0, 0, 3, 0, 0]);
  assert.deepEqual(scalesOf(AGREEMENTS, [], 5).since.labels(TEXTS), ['2025', '2019', '2008', '', '']);
});

test('more years than classes: the last takes all that are older', () => {
  const many = [2025, 2024, 2023, 2022, 2021, 2020, 2008].map(year => agreement('JEM', `${year}-01-01`, 0));
  const { classOf, labels } = scalesOf(many, [], 5).since;
  assert.deepEqual([2025, 2022, 2021, 2020, 2008].map(classOf), [1, 4, 5, 5, 5]);
  assert.equal(labels(TEXTS)[4], '2021 or before');
});

test('classes are counted for the legend', () => {
  assert.deepEqual(countClasses(Uint8Array.of(0, 0, 5, 1)), [2, 1, 0, 0, 0, 1]);
});
