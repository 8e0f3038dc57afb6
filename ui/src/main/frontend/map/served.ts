import type { LocalAgency } from './documents.ts';
import { say, sayList, type Texts } from './texts.ts';

/** Kinds of agencies that their name tells, among those of a level. */
const NAMED: readonly (readonly [level: string, name: RegExp, kind: string])[] = [
  ['COUNTY', /\bsheriff/i, 'SHERIFF'],
  ['MUNICIPAL', /\bpolice\b/i, 'POLICE'],
];

/**
 * Whom an agency serves, in words: its kind, and the counties or the state. `nameOf` gives a county's name by FIPS code.
 */
export function sayServed(texts: Texts, agency: LocalAgency, state: string, nameOf: (fips: string) => string): string {
  const { level, name, scope } = agency;
  const kind = NAMED.find(([of, pattern]) => of === level && pattern.test(name))?.[2] ?? level;
  if (scope === 'STATEWIDE') return say(texts, level === 'STATE' ? 'serves.wide.STATE' : 'serves.wide', state);
  const counties = [...new Set(agency.agreements.flatMap(a => a.counties))].map(nameOf);
  return say(texts, `serves.${kind}`, counties.length === 0 ? say(texts, 'serves.unknown') : sayList(texts, counties));
}

/** Whether an agency serves a part of a county only, a city or town. */
export function isOfCity({ level }: LocalAgency): boolean {
  return level === 'MUNICIPAL';
}
