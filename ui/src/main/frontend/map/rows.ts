import { byState, countByModel, firstSigned, type MapAgreement } from './agreements.ts';
import type { Day } from './days.ts';
import type { CountyTopology } from './geometry.ts';
import { type Holders, stateKey } from './holders.ts';
import { say, stateCode, stateName, type Texts } from './texts.ts';

/** A county with agreements or meetings, or a state with statewide or unplaced agreements. */
export interface Row {
  readonly state: string;
  /** Postal code, for statewide rows to be selected by. */
  readonly code: string;
  /** County index; null for a statewide row. */
  readonly county: number | null;
  readonly place: string;
  /** Names of the agencies; none before they are known. */
  readonly agencies: readonly string[];
  readonly byModel: ReadonlyMap<string, number>;
  readonly signed: Day | null;
  readonly meetings: number;
}

/** `state`, `place`, `agencies`, `signed`, `meetings` or a model's code. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** The rows of the map as a table, in no order yet; `meetings` is their number per county, `holders` the agencies' names. */
export function rowsOf(texts: Texts, topology: CountyTopology, agreements: readonly MapAgreement[], meetings: Uint16Array, holders: Holders): Row[] {
  const counties = new Map<number, MapAgreement[]>();
  meetings.forEach((count, county) => {
    if (count > 0) counties.set(county, []);
  });
  for (const agreement of agreements) {
    for (const county of agreement.counties) {
      const own = counties.get(county);
      if (own === undefined) counties.set(county, [agreement]);
      else own.push(agreement);
    }
  }
  const row = (code: string, county: number | null, place: string, key: string, own: readonly MapAgreement[]): Row => ({
    state: stateName(texts, code),
    code,
    county,
    place,
    agencies: holders.get(key) ?? [],
    byModel: countByModel(own),
    signed: firstSigned(own),
    meetings: county === null ? 0 : meetings[county],
  });
  const ofStates = (kind: 'statewide' | 'unplaced'): Row[] =>
    [...byState(agreements, kind)].map(([code, own]) => row(code, null, say(texts, `table.${kind}`), stateKey(kind, code), own));
  return [
    ...[...counties].map(([county, own]) =>
      row(stateCode(texts, topology.fips[county]), county, topology.names[county], topology.fips[county], own)),
    ...ofStates('statewide'),
    ...ofStates('unplaced'),
  ];
}

/** Sorts by a column; equal rows and unknown dates go by state and place. */
export function sorted(rows: readonly Row[], order: Order, language: string): Row[] {
  const text = new Intl.Collator(language);
  const byPlace = (a: Row, b: Row): number =>
    text.compare(a.state, b.state) || Number(a.county !== null) - Number(b.county !== null) || text.compare(a.place, b.place);
  const sign = order.descending ? -1 : 1;
  const compare = (a: Row, b: Row): number => {
    switch (order.column) {
      case 'state':
        return sign * text.compare(a.state, b.state);
      case 'place':
        return sign * text.compare(a.place, b.place);
      case 'agencies':
        // Places without a name go last.
        if (a.agencies.length === 0 || b.agencies.length === 0) return Number(a.agencies.length === 0) - Number(b.agencies.length === 0);
        return sign * text.compare(a.agencies[0], b.agencies[0]);
      case 'signed':
        if (a.signed === null || b.signed === null) return Number(a.signed === null) - Number(b.signed === null);
        return sign * (a.signed - b.signed);
      case 'meetings':
        return sign * (a.meetings - b.meetings);
      default:
        return sign * ((a.byModel.get(order.column) ?? 0) - (b.byModel.get(order.column) ?? 0));
    }
  };
  return [...rows].sort((a, b) => compare(a, b) || byPlace(a, b));
}
