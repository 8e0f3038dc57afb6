import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgreementColumns } from '../../main/frontend/map/answers.ts';
import { sharingOf } from '../../main/frontend/map/citation.ts';
import type { CountyTopology } from '../../main/frontend/map/geometry.ts';
import { publishedOf } from '../../main/frontend/map/published.ts';
import { readUrl } from '../../main/frontend/map/url-state.ts';
import { dataOf } from '../../main/frontend/map/view.ts';
import { textsIn } from './words.ts';

const TOPOLOGY = { fips: ['04013', '12003'], names: ['Maricopa County', 'Baker County'] } as unknown as CountyTopology;
const COLUMNS: AgreementColumns = {
  v: 2, revision: 1, listed: '2025-02-12', boundaries: 'x', epoch: '2000-01-01', models: ['JEM'], statuses: ['ACTIVE'],
  n: 1, model: '0', status: '0', signed: [400], from: [], ended: [], county: [1], more: [], statewide: [], unplaced: [], meetings: [],
};

const shared = (search: string, language: 'en' | 'es' = 'en') => {
  const texts = textsIn(language);
  return sharingOf(texts, dataOf(texts, publishedOf(TOPOLOGY, COLUMNS)), readUrl(search), new URL(`https://atlas.example.org/${search}`), '2026-11-29');
};

test('a link and the frame show the view, the frame in the language of the page', () => {
  const { link, embedded, code } = shared('?county=12003&measure=models&utm_source=x&lang=en', 'es');
  assert.equal(link, 'https://atlas.example.org/?measure=models&county=12003');
  assert.equal(embedded, 'https://atlas.example.org/embed/map?lang=es&measure=models&county=12003');
  assert.match(code, /^<iframe src="https:\/\/atlas\.example\.org\/embed\/map\?lang=es&amp;measure=models&amp;county=12003" title="[^"<]*Baker County, Florida[^"<]*" [^<]*><\/iframe>$/);
});

test('a citation has title, date of the data, a URL of that day, and the day of access', () => {
  assert.equal(
    shared('?county=12003').plain,
    '287(g) Atlas. “Map of 287(g) agreements – Baker County, Florida.” Source: U.S. Immigration and Customs Enforcement, list of Feb 12, 2025. https://atlas.example.org/?asOf=2025-02-12&county=12003 (accessed Nov 29, 2026).',
  );
  assert.match(shared('?asOf=2020-01-01').plain, /asOf=2020-01-01/);
  assert.match(shared('', 'es').plain, /^Atlas 287\(g\)\. «Mapa/);
  const { bibtex } = shared('?pin=04013&county=12003');
  assert.match(bibtex, /^@misc\{atlas287g-2025-02-12,\n/);
  assert.match(bibtex, /title = \{\{Map of 287\(g\) agreements – Maricopa County, Arizona \/ Baker County, Florida\}\}/);
  assert.match(bibtex, /note = \{Data as of 2025-02-12, accessed 2026-11-29\}/);
});
