import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceOf, fold, found, meant } from '../../main/frontend/edit/choices.ts';

const PINAL = choiceOf(['7', "Pinal County Sheriff's Office, AZ", 'Pinal Co. SO']);
const MESA = choiceOf(['8', 'Mesa Police Department, AZ', 'Mesa Police Department']);
const LA_MESA = choiceOf(['9', 'La Mesa Police Department, AZ', 'La Mesa Police Department']);
const AGENCIES = [LA_MESA, MESA, PINAL];

test('case, accents, apostrophes and punctuation do not matter', () => {
  assert.equal(fold(' Sheriff\u2019s  Office, Doña Ana-Co. '), 'sheriffs office dona ana co');
});

test('beginnings of words find a choice by its label or another name', () => {
  assert.deepEqual(found(AGENCIES, 'sher pin'), [PINAL]);
  assert.deepEqual(found(AGENCIES, 'pinal co so'), [PINAL]);
  assert.deepEqual(found(AGENCIES, 'inal'), []);
  assert.deepEqual(found(AGENCIES, ' '), AGENCIES);
});

test('the exact name comes first, then what begins with the text', () => {
  assert.deepEqual(found(AGENCIES, 'mesa police department'), [MESA, LA_MESA]);
  assert.deepEqual(found(AGENCIES, 'mesa'), [MESA, LA_MESA]);
});

test('a text means the one that bears it, or the only one that it finds', () => {
  assert.equal(meant(AGENCIES, 'Mesa Police Department'), MESA);
  assert.equal(meant(AGENCIES, 'pin'), PINAL);
  assert.equal(meant(AGENCIES, 'mesa'), undefined);
  assert.equal(meant(AGENCIES, 'tucson'), undefined);
  assert.equal(meant(AGENCIES, ''), undefined);
});
