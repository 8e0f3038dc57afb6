import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeetingDocument } from '../../main/frontend/map/documents.ts';
import { statusAt } from '../../main/frontend/map/meetings.ts';

const MIDNIGHT = Date.parse('2026-11-25T05:00:00Z');

function status(recorded: MeetingDocument['status'], zone: string, seconds: number): string {
  return statusAt({ status: recorded, date: '2026-11-24', zone }, new Date(MIDNIGHT + 1000 * seconds));
}

test('a meeting is scheduled until its day is over where it is held', () => {
  assert.equal(status('SCHEDULED', 'America/New_York', -1), 'SCHEDULED');
  assert.equal(status('SCHEDULED', 'America/New_York', 0), 'UNKNOWN');
  assert.equal(status('SCHEDULED', 'America/Phoenix', 0), 'SCHEDULED');
  assert.equal(status('SCHEDULED', 'America/Phoenix', 7200), 'UNKNOWN');
  assert.equal(status('SCHEDULED', 'Pacific/Guam', -43200), 'UNKNOWN');
});

test('one that is only listed is scheduled while its day is to come', () => {
  assert.equal(status('UNKNOWN', 'America/New_York', -1), 'SCHEDULED');
  assert.equal(status('UNKNOWN', 'America/New_York', 0), 'UNKNOWN');
});

test('what is recorded of a meeting stays', () => {
  for (const recorded of ['HELD', 'CANCELLED', 'POSTPONED'] as const) assert.equal(status(recorded, 'America/New_York', 0), recorded);
});
