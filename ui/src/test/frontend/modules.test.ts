import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const SOURCES = new URL('../../main/frontend/', import.meta.url);
const TESTS = new URL('.', import.meta.url);

/** What runs in a browser only, or speaks to one. */
const BROWSER = /\b(document|window|customElements|fetch|requestAnimationFrame|HTMLElement|Path2D|CanvasRenderingContext2D|HTMLCanvasElement)\b|from '(lit|leaflet)/;

/** Comments may name what the code does not. */
function codeOf(file: URL): string {
  return readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

const MODULES = ['map/', 'edit/'].flatMap(folder =>
  readdirSync(new URL(folder, SOURCES))
    .filter(name => name.endsWith('.ts'))
    .map(name => ({ name, code: codeOf(new URL(folder + name, SOURCES)) })),
);

/** The modules that a text imports from the start, types included. */
function importedBy(code: string): string[] {
  return [...code.matchAll(/^\s*(?:import|export)\b[^;(]*?'([^']+)'/gm)].map(([, from]) => from.split('/').at(-1) ?? '');
}

test('Leaflet and what needs it are imported when they are needed only', () => {
  assert.deepEqual(importedBy("import { a } from './ground.ts';\nexport type { B } from '../map/stage.ts';\nimport './x.ts';"), ['ground.ts', 'stage.ts', 'x.ts']);
  for (const { name, code } of MODULES.filter(({ name }) => name !== 'stage.ts')) {
    const early = importedBy(code).filter(from => from === 'ground.ts' || from === 'stage.ts');
    assert.deepEqual(early, [], `${name} imports it at the top; Flow's packer would load it with the first scripts, so write import('./...')`);
  }
});

test('whatever needs no browser has a test', () => {
  const tested = new Set(readdirSync(TESTS).filter(name => name.endsWith('.test.ts')).flatMap(name => importedBy(codeOf(new URL(name, TESTS)))));
  // Types alone.
  const pure = MODULES.filter(({ name, code }) => name !== 'answers.ts' && !BROWSER.test(code));
  assert.ok(pure.length > 25, `${pure.length} modules need no browser`);
  assert.deepEqual(pure.map(({ name }) => name).filter(name => !tested.has(name)), []);
});
