import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TYPES, types } from '../../main/schema/to-types.ts';

test('the types of the documents are those that the schema gives', () => {
  assert.equal(readFileSync(TYPES, 'utf8'), types(), 'run: node ui/src/main/schema/to-types.ts');
});
