import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchHit } from '../../main/frontend/map/answers.ts';
import type { CountyTopology } from '../../main/frontend/map/geometry.ts';
import { findKnown, knownPlaces, stepTo } from '../../main/frontend/map/hits.ts';
import { Asker, type Lookup } from '../../main/frontend/map/lookup.ts';
import type { Texts } from '../../main/frontend/map/texts.ts';

const TEXTS: Texts = {
  language: 'en',
  words: {},
  states: { '12': ['FL', 'Florida'], '35': ['NM', 'New Mexico'], '60': ['AS', 'American Samoa'] },
};
const TOPOLOGY = {
  fips: ['12086', '12109', '35013'],
  names: ['Miami-Dade County', 'St. Johns County', 'Doña Ana County'],
} as unknown as CountyTopology;
const KNOWN = knownPlaces(TEXTS, TOPOLOGY);

const labels = (typed: string): string[] => findKnown(KNOWN, typed).map(hit => hit.label);

test('counties and states of the map are found without a server', () => {
  assert.deepEqual(labels('miami dade'), ['Miami-Dade County, FL']);
  assert.deepEqual(labels('saint johns, fl'), ['St. Johns County, FL']);
  assert.deepEqual(labels('DONA ana'), ['Doña Ana County, NM']);
  assert.deepEqual(labels('fl'), ['Florida', 'Miami-Dade County, FL', 'St. Johns County, FL']);
  assert.deepEqual(labels('Condado de Doña Ana'), ['Doña Ana County, NM']);
  assert.deepEqual(labels('condado de Miami-Dade, Florida'), ['Miami-Dade County, FL']);
  assert.deepEqual(labels('samoa'), []);
  assert.deepEqual(labels(' ! '), []);
});

test('a county leads to itself, a state to no county', () => {
  assert.equal(findKnown(KNOWN, 'dona')[0].county, '35013');
  assert.deepEqual(findKnown(KNOWN, 'new mexico')[0], {
    kind: 'STATE',
    label: 'New Mexico',
    detail: 'NM',
    state: 'NM',
    county: null,
    slug: null,
  });
});

test('arrows walk around the options by way of the text', () => {
  assert.deepEqual([-1, 0, 1].map(at => stepTo('ArrowDown', at, 2)), [0, 1, -1]);
  assert.deepEqual([-1, 0, 1].map(at => stepTo('ArrowUp', at, 2)), [1, -1, 0]);
});

test('Home and End are the text’s until an option is reached', () => {
  assert.deepEqual([stepTo('Home', -1, 3), stepTo('End', -1, 3)], [null, null]);
  assert.deepEqual([stepTo('Home', 1, 3), stepTo('End', 1, 3)], [0, 2]);
  assert.equal(stepTo('ArrowDown', -1, 0), null);
  assert.equal(stepTo('a', 0, 3), null);
});

const HIT: SearchHit = { kind: 'STATE', label: 'Florida', detail: 'FL', state: 'FL', county: null, slug: null };

test('only a text that rests is asked about', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const asked: string[] = [];
  const asker = new Asker(async text => (asked.push(text), []), () => {});
  asker.type('f');
  t.mock.timers.tick(100);
  asker.type(' fl ');
  t.mock.timers.tick(119);
  assert.deepEqual(asked, []);
  t.mock.timers.tick(1);
  assert.deepEqual(asked, ['fl']);
});

test('Enter asks at once, and once', t => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const asked: string[] = [];
  const asker = new Asker(async text => (asked.push(text), []), () => {});
  asker.type('fl');
  asker.hurry();
  asker.hurry();
  t.mock.timers.tick(1000);
  assert.deepEqual(asked, ['fl']);
});

test('an answer that was superseded is aborted and never shown', async () => {
  const shown: Lookup[] = [];
  const answers = new Map<string, (hits: SearchHit[]) => void>();
  const signals: AbortSignal[] = [];
  const asker = new Asker(
    (text, signal) => {
      signals.push(signal);
      return new Promise(resolve => answers.set(text, resolve));
    },
    lookup => shown.push(lookup),
  );
  asker.type('f');
  asker.hurry();
  asker.type('fl');
  asker.hurry();
  answers.get('fl')?.([HIT]);
  answers.get('f')?.([]);
  await new Promise(setImmediate);
  assert.deepEqual(signals.map(signal => signal.aborted), [true, false]);
  assert.deepEqual(shown, [{ phase: 'loading' }, { phase: 'loading' }, { phase: 'found', hits: [HIT] }]);
});

test('a failure is told, and a blank text is not asked about', async t => {
  t.mock.method(console, 'error', () => {});
  const shown: Lookup[] = [];
  const asker = new Asker(() => Promise.reject(new Error('offline')), lookup => shown.push(lookup));
  asker.type('fl');
  asker.hurry();
  await new Promise(setImmediate);
  asker.type('  ');
  asker.hurry();
  assert.deepEqual(shown.map(({ phase }) => phase), ['loading', 'failed', 'idle']);
});
