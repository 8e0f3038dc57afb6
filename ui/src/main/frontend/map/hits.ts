import type { SearchHit } from './answers.ts';
import type { CountyTopology } from './geometry.ts';
import { countyLabel, stateCode, type Texts } from './texts.ts';

/** A hit that needs no server, and the text that it is found by. */
export interface KnownPlace {
  readonly hit: SearchHit;
  readonly plain: string;
}

const MOST = 12;

/** The states and counties of the map. */
export function knownPlaces(texts: Texts, topology: CountyTopology): KnownPlace[] {
  const drawn = new Set(topology.fips.map(fips => stateCode(texts, fips)));
  const states = Object.values(texts.states)
    .filter(([code]) => drawn.has(code))
    .map(([code, name]): SearchHit => ({ kind: 'STATE', label: name, detail: code, state: code, county: null, slug: null }));
  const counties = topology.fips.map((fips, i): SearchHit => {
    const state = stateCode(texts, fips);
    const detail = texts.states[fips.slice(0, 2)]?.[1] ?? state;
    return { kind: 'COUNTY', label: countyLabel(texts, topology, i), detail, state, county: fips, slug: null };
  });
  return [...states, ...counties].map(hit => ({ hit, plain: plain(`${hit.label} ${hit.detail}`) }));
}

/** Known places with all words typed, those that begin with the text first. */
export function findKnown(known: readonly KnownPlace[], typed: string): SearchHit[] {
  // "condado de Collier", as the server reads it.
  const wanted = plain(typed).replace(/^condado del? (.+)$/, '$1 county');
  if (wanted === '') return [];
  const words = wanted.split(' ').map(word => ` ${word}`);
  const rank = ({ hit, plain: text }: KnownPlace): number => {
    if (hit.kind === 'STATE' && text.endsWith(` ${wanted}`)) return 0;
    return text.startsWith(wanted) ? 1 : 2;
  };
  return known
    .filter(place => words.every(word => ` ${place.plain}`.includes(word)))
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
    .map(place => place.hit);
}

const ABBREVIATIONS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' };

/** The words of a text in lower case, without accents or punctuation; none if it has no letter or digit. */
export function wordsOf(text: string): string[] {
  const letters = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʻ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
  return letters === '' ? [] : letters.split(' ');
}

/** A word of a name without its abbreviation: "St." as "Saint". */
export function spelledOut(word: string): string {
  return Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word] : word;
}

/** Such words, spelled out, with single spaces. */
function plain(text: string): string {
  return wordsOf(text).map(spelledOut).join(' ');
}

/** The option that a key leads to, -1 for the text itself; null if the key is left to the text. */
export function stepTo(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return active + 1 < count ? active + 1 : -1;
    case 'ArrowUp':
      return active < 0 ? count - 1 : active - 1;
    case 'Home':
      return active < 0 ? null : 0;
    case 'End':
      return active < 0 ? null : count - 1;
    default:
      return null;
  }
}
