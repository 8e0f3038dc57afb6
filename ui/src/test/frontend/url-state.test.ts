import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING, readUrl, samePage, writeUrl } from '../../main/frontend/map/url-state.ts';

test('what is shown survives the way through the address', () => {
  const state = { ...NOTHING, model: 'JAIL_AND_TASK_FORCE', county: '04012' };
  assert.equal(writeUrl('', state), '?model=JAIL_AND_TASK_FORCE&county=04012');
  assert.deepEqual(readUrl(writeUrl('', state)), state);
});

test('the first view has no parameters, and those of others are kept', () => {
  assert.equal(writeUrl('?county=04012', NOTHING), '');
  assert.equal(writeUrl('?lang=es', { ...NOTHING, state: 'AZ' }), '?lang=es&state=AZ');
});

test('malformed values count as absent', () => {
  assert.deepEqual(readUrl('?county=4012&model=<b>&state=Arizona'), NOTHING);
});

test('a county excludes a state', () => {
  assert.equal(readUrl('?county=04012&state=AZ').state, null);
});

test('addresses that differ in the map alone are the same page', () => {
  const at = (address: string): URL => new URL(address, 'http://atlas.example');
  assert.ok(samePage(at('/?county=04012'), at('/?model=WSO')));
  assert.ok(!samePage(at('/?lang=es'), at('/')));
  assert.ok(!samePage(at('/about'), at('/')));
});
