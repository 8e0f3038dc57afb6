import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { AgreementColumns } from '../../main/frontend/map/answers.ts';
import { dayOf } from '../../main/frontend/map/days.ts';
import type { CountyTopology } from '../../main/frontend/map/geometry.ts';
import { type MapState, START } from '../../main/frontend/map/map-state.ts';
import { DARK, LIGHT } from '../../main/frontend/map/palette.ts';
import { publishedOf } from '../../main/frontend/map/published.ts';
import { conditionOf, type Scene, Scenes } from '../../main/frontend/map/scene.ts';
import { NOTHING } from '../../main/frontend/map/url-state.ts';
import { dataOf } from '../../main/frontend/map/view.ts';
import { textsIn } from './words.ts';

const TOPOLOGY = { fips: ['04013', '04021', '12003'], names: ['Maricopa County', 'Pinal County', 'Baker County'] } as unknown as CountyTopology;
const EPOCH = dayOf('2000-01-01');

const COLUMNS: AgreementColumns = {
  v: 2, revision: 1, listed: '2025-02-12', boundaries: 'x', epoch: '2000-01-01',
  models: ['JEM'], statuses: ['ACTIVE'], n: 2, model: '00', status: '00',
  signed: [dayOf('2019-04-24') - EPOCH, 400], from: [], ended: [], county: [0, 2], more: [], statewide: [], unplaced: [], meetings: [],
};

const TEXTS = textsIn('en');
const DATA = dataOf(TEXTS, publishedOf(TOPOLOGY, COLUMNS));
const READY: MapState = { ...START, phase: 'ready', texts: TEXTS, data: DATA };

/** A state with the date shown and, if told, on the move. */
function at(asOf: string | null, motion: MapState['motion'] = 'rest', more: Partial<MapState> = {}): MapState {
  return { ...READY, ...more, motion, url: { ...NOTHING, ...more.url, asOf } };
}

const shown = (scene: Scene) => {
  assert.ok(scene.shown);
  return scene.shown;
};

test('before there are data, nothing is shown', () => {
  const scenes = new Scenes(() => undefined);
  const scene = scenes.of(START);
  assert.deepEqual([scene.shown, scene.selection, scene.title, scene.said], [null, null, null, '']);
  assert.deepEqual(conditionOf(scene), { phase: 'loading', offline: false, outdated: false, dated: null, empty: false });
});

test('while the date moves the map follows at once, the legend with a delay, the table when it rests', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  let due = 0;
  const scenes = new Scenes(() => due++);
  const newest = shown(scenes.of(at(null)));
  const days = ['2019-05-01', '2019-06-01', '2019-07-01'].map(day => shown(scenes.of(at(day, 'drag'))));
  assert.deepEqual(days.map(({ now }) => now.choice.day), ['2019-05-01', '2019-06-01', '2019-07-01'].map(dayOf));
  assert.deepEqual(days.map(({ legend }) => legend), [days[0].now, days[0].now, days[0].now]);
  assert.deepEqual(days.map(({ resting }) => resting), [newest.now, newest.now, newest.now]);
  mock.timers.tick(100);
  assert.equal(due, 1, 'the last of it comes through');
  assert.equal(shown(scenes.of(at('2019-07-01', 'drag'))).legend, days[2].now);
  const rested = shown(scenes.of(at('2019-07-01')));
  assert.deepEqual([rested.now, rested.legend, rested.resting], [days[2].now, days[2].now, days[2].now]);
  mock.timers.reset();
});

test('what a change leaves as it was is the same object', () => {
  const scenes = new Scenes(() => undefined);
  const before = scenes.of(at(null, 'rest', { url: { ...NOTHING, county: '12003' }, found: 'failed' }));
  const after = scenes.of(at(null, 'rest', { url: { ...NOTHING, county: '12003' }, found: 'failed', filtering: true }));
  assert.equal(after.shown, before.shown);
  assert.equal(after.selected, before.selected);
  assert.equal(after.selection, before.selection);
});

test('other data are shown anew', () => {
  const scenes = new Scenes(() => undefined);
  const before = shown(scenes.of(READY));
  const after = shown(scenes.of({ ...READY, data: { ...DATA } }));
  assert.notEqual(after.now, before.now);
});

test('the scale of colors is the same object on all days, and another one for another filter', () => {
  const scenes = new Scenes(() => undefined);
  const [one, other, filtered] = [at('2019-05-01'), at('2024-01-01'), at(null, 'rest', { url: { ...NOTHING, status: 'ALL' } })].map(state => shown(scenes.of(state)).now);
  assert.equal(other.scale, one.scale);
  assert.notEqual(filtered.scale, one.scale);
});

test('a county, or the counties of a state, are selected, and the title names them', () => {
  const scenes = new Scenes(() => undefined);
  const county = scenes.of(at(null, 'rest', { url: { ...NOTHING, county: '04021' } }));
  assert.deepEqual(county.selected, [1]);
  assert.match(county.title ?? '', /^Pinal County, Arizona – /);
  const state = scenes.of(at(null, 'rest', { url: { ...NOTHING, state: 'AZ' } }));
  assert.deepEqual(state.selected, [0, 1]);
  assert.equal(state.selection?.title, 'Arizona');
  assert.deepEqual(scenes.of(at(null, 'rest', { url: { ...NOTHING, state: 'ZZ' } })).selected, []);
});

test('while the date moves the title stays, and what was announced before', () => {
  const scenes = new Scenes(() => undefined);
  const baker = { url: { ...NOTHING, county: '12003' }, found: { agencies: [], meetings: [], datasetDate: '2025-02-12', datasetDateInferred: false, editedUntil: null } } as const;
  const before = scenes.of(at(null, 'rest', baker));
  assert.match(before.said, /^Baker County, Florida: /);
  const moving = scenes.of(at('2019-05-01', 'play', baker));
  assert.deepEqual([moving.title, moving.said], [null, before.said]);
  assert.equal(scenes.of(at(null, 'rest')).said, '');
});

test('dark on a screen is light on paper', () => {
  const scenes = new Scenes(() => undefined);
  assert.equal(scenes.of({ ...READY, dark: true }).palette, DARK);
  assert.equal(scenes.of({ ...READY, dark: true, printing: true }).palette, LIGHT);
});

test('a pinned county is compared with the selected one, and outlined with it', () => {
  const scenes = new Scenes(() => undefined);
  const url = { ...NOTHING, county: '12003', pin: '04013' };
  const scene = scenes.of(at(null, 'rest', { url }));
  assert.deepEqual(scene.selected, [2, 0]);
  assert.equal(scene.pinned?.title, 'Maricopa County');
  assert.match(scene.title ?? '', /^Maricopa County, Arizona \/ Baker County, Florida/);
  assert.equal(scenes.of(at(null, 'rest', { url, tall: true })).pinned, scene.pinned);
  for (const alone of [{ ...url, pin: '12003' }, { ...url, pin: '99999' }, { ...url, county: null }, { ...url, county: null, state: 'AZ' }]) {
    assert.equal(scenes.of(at(null, 'rest', { url: alone })).pinned, null);
  }
});
