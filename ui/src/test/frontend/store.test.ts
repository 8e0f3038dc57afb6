import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Store } from '../../main/frontend/map/store.ts';

interface State {
  readonly count: number;
  readonly name: string;
}

function storeWith(heard: string[], asked: State[] = []): Store<State, string> {
  const store = new Store<State, string>({ count: 0, name: 'a' }, state => {
    asked.push(state);
    return `${state.name}${state.count}`;
  });
  store.listen(view => heard.push(view));
  return store;
}

test('all changes of a turn are told at once, each part of them', async () => {
  const [heard, asked]: [string[], State[]] = [[], []];
  const store = storeWith(heard, asked);
  store.set({ count: 1 });
  store.set({ name: 'b' });
  assert.deepEqual(store.state, { count: 1, name: 'b' });
  assert.deepEqual(heard, []);
  await store.told;
  assert.deepEqual(heard, ['b1']);
  assert.equal(asked.length, 1);
});

test('parts that are as they were are not told', async () => {
  const heard: string[] = [];
  const store = storeWith(heard);
  const { state } = store;
  store.set({ count: 0, name: 'a' });
  await store.told;
  assert.deepEqual(heard, []);
  assert.equal(store.state, state);
});

test('the view is that of the state of now, also before it is told', async () => {
  const [heard, asked]: [string[], State[]] = [[], []];
  const store = storeWith(heard, asked);
  assert.equal(store.view, 'a0');
  store.set({ count: 2 });
  assert.equal(store.view, 'a2');
  await store.told;
  assert.equal(asked.length, 2, 'asked once for each state');
});

test('what a listener changes is told in the next turn, and who has left hears nothing', async () => {
  const heard: string[] = [];
  const store = storeWith(heard);
  const end = store.listen(() => {
    if (store.state.count < 3) store.set({ count: store.state.count + 1 });
  });
  store.set({ count: 1 });
  await store.told;
  await store.told;
  await store.told;
  assert.deepEqual(heard, ['a1', 'a2', 'a3']);
  end();
  store.set({ count: 0 });
  await store.told;
  assert.deepEqual(heard.at(-1), 'a0');
  assert.equal(store.state.count, 0);
});

test('the same state is told again when asked', async () => {
  const heard: string[] = [];
  const store = storeWith(heard);
  store.again();
  await store.told;
  assert.deepEqual(heard, ['a0']);
});
