import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Choice, MapAgreement } from '../../main/frontend/map/agreements.ts';
import { classesOf } from '../../main/frontend/map/classes.ts';
import { dayOf } from '../../main/frontend/map/days.ts';
import { peaksOf } from '../../main/frontend/map/peaks.ts';

interface Told {
  readonly status?: string;
  readonly model?: string;
  readonly from: string | null;
  readonly until?: string;
}

interface Table {
  readonly classes: readonly { readonly name: string; readonly counts: Readonly<Record<string, number>>; readonly from: readonly number[] }[];
  readonly peaks: readonly {
    readonly name: string;
    readonly model?: string;
    readonly status?: string;
    readonly agreements: readonly Told[];
    readonly peak: number;
  }[];
}

const TABLE = JSON.parse(readFileSync(new URL('../../../../domain/src/test/resources/classes.json', import.meta.url), 'utf8')) as Table;

for (const { name, counts, from } of TABLE.classes) {
  test(`classes: ${name}`, () => {
    const all = Object.entries(counts).flatMap(([count, times]) => new Array<number>(times).fill(Number(count)));
    assert.deepEqual(classesOf(all, 5), from);
    assert.deepEqual(classesOf(all.reverse(), 5), from, 'in any order');
  });
}

function agreement({ status = 'ACTIVE', model = 'JEM', from, until }: Told): MapAgreement {
  const day = from === null ? null : dayOf(from);
  return { model, status, signed: day, from: day, until: until === undefined ? null : dayOf(until), counties: [1], statewide: null, unplaced: null };
}

for (const { name, model = null, status = null, agreements, peak } of TABLE.peaks) {
  test(`most of a county: ${name}`, () => {
    const choice: Choice = { model, status, day: null };
    assert.deepEqual([...peaksOf(agreements.map(agreement), choice, 3)], [0, peak, 0]);
    assert.deepEqual([...peaksOf(agreements.map(agreement), { ...choice, day: dayOf('2020-06-01') }, 3)], [0, peak, 0], 'whatever day is shown');
  });
}
