import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownLink } from '../../main/frontend/map/document-link.ts';

const URL = 'https://www.ice.gov/a%20b.pdf';
const ARCHIVE = `https://web.archive.org/web/20200609/${URL}`;
const SINCE = '2026-03-01T12:00:00Z';

test('a broken link says since when and leads to the archive', () => {
  assert.deepEqual(shownLink({ url: URL, brokenSince: SINCE, archive: ARCHIVE }), {
    url: URL,
    brokenSince: SINCE,
    archive: ARCHIVE,
  });
});

test('a link that is not known to be broken is only a link', () => {
  assert.deepEqual(shownLink({ url: URL, brokenSince: null, archive: ARCHIVE }), {
    url: URL,
    brokenSince: null,
    archive: null,
  });
});

test('what a browser may not open as a page is no link', () => {
  assert.equal(shownLink({ url: null, brokenSince: null, archive: null }), null);
  assert.equal(shownLink({ url: 'javascript:alert(1)', brokenSince: null, archive: null }), null);
  assert.equal(shownLink({ url: URL, brokenSince: SINCE, archive: 'javascript:alert(1)' })?.archive, null);
});
