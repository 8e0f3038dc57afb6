import type { Choice } from './agreements.ts';
import { leftOutOf } from './counted.ts';
import type { AgreementDocument } from './documents.ts';

/** Names of agencies by where their agreements are: a county's FIPS code, or {@link stateKey}. */
export type Holders = ReadonlyMap<string, readonly string[]>;

/** The key of a state's agencies that serve the whole of it, or that are on no county yet. */
export function stateKey(kind: 'statewide' | 'unplaced', state: string): string {
  return `${kind} ${state}`;
}

/** Who holds the agreements that a choice shows, each name once, in the order of the list. */
export function holdersOf(agreements: readonly AgreementDocument[], choice: Choice): Holders {
  const holders = new Map<string, string[]>();
  for (const agreement of agreements) {
    if (leftOutOf(agreement, choice) !== null) continue;
    for (const key of keysOf(agreement)) {
      const names = holders.get(key) ?? [];
      if (!names.includes(agreement.agency.name)) names.push(agreement.agency.name);
      holders.set(key, names);
    }
  }
  return holders;
}

function keysOf({ statewide, counties, state }: AgreementDocument): readonly string[] {
  if (statewide) return [stateKey('statewide', state)];
  return counties.length === 0 ? [stateKey('unplaced', state)] : counties;
}
