import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING, readUrl, samePage, writeUrl } from '../../main/frontend/map/url-state.ts';

test('an address restores what was written into it', () => {
  const state = { measure: 'since', model: 'JAIL_AND_TASK_FORCE', status: 'ALL', county: '12086', state: null, pin: '12021', asOf: null } as const;
  assert.deepEqual(readUrl(writeUrl('', state)), state);
  assert.deepEqual(readUrl(writeUrl('', { ...NOTHING, state: 'FL' })), { ...NOTHING, state: 'FL' });
});

test('other parameters stay', () => {
  assert.equal(writeUrl('?lang=es&county=12086', { ...NOTHING, model: 'JEM' }), '?lang=es&model=JEM');
  assert.equal(writeUrl('?county=12086', NOTHING), '');
});

test('what is not well formed counts as absent', () => {
  assert.deepEqual(readUrl('?county=12<b>&model=jail&state=Florida&measure=size&status=x'), NOTHING);
});

test('a county goes before a state', () => {
  assert.deepEqual(readUrl('?county=12086&state=GA'), { ...NOTHING, county: '12086' });
});

test('the map follows by itself only between its own states of a page', () => {
  const at = (path: string): URL => new URL(path, 'https://atlas.example');
  assert.ok(samePage(at('/?county=12086'), at('/?model=JEM')));
  assert.ok(!samePage(at('/?county=12086'), at('/about?county=12086')));
  assert.ok(!samePage(at('/?lang=es'), at('/')));
});
