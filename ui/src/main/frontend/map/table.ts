import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { byState, countByModel, firstSigned, type MapAgreement } from './agreements.ts';
import type { Day } from './days.ts';
import type { CountyTopology } from './geometry.ts';
import { say, sayDay, stateCode, stateName, type Texts } from './texts.ts';

/** A county with agreements or meetings, or a state with statewide or unplaced agreements. */
export interface Row {
  readonly state: string;
  /** Postal code, for statewide rows to be selected by. */
  readonly code: string;
  /** County index; null for a statewide row. */
  readonly county: number | null;
  readonly place: string;
  readonly byModel: ReadonlyMap<string, number>;
  readonly signed: Day | null;
  readonly meetings: number;
}

/** `state`, `place`, `signed`, `meetings` or a model's code. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** The rows of the map as a table, in no order yet; `meetings` is their number per county. */
export function rowsOf(texts: Texts, topology: CountyTopology, agreements: readonly MapAgreement[], meetings: Uint16Array): Row[] {
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
  const row = (code: string, county: number | null, place: string, own: readonly MapAgreement[]): Row => ({
    state: stateName(texts, code),
    code,
    county,
    place,
    byModel: countByModel(own),
    signed: firstSigned(own),
    meetings: county === null ? 0 : meetings[county],
  });
  const ofStates = (kind: 'statewide' | 'unplaced'): Row[] =>
    [...byState(agreements, kind)].map(([code, own]) => row(code, null, say(texts, `table.${kind}`), own));
  return [
    ...[...counties].map(([county, own]) =>
      row(stateCode(texts, topology.fips[county]), county, topology.names[county], own)),
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

/** The map as a table, of which `portions` are written by now; `count` rows there will be. */
export function table(
  texts: Texts,
  portions: readonly (readonly Row[])[],
  count: number,
  models: readonly string[],
  order: Order,
  sort: (order: Order) => void,
  select: (row: Row, button: HTMLElement) => void,
): TemplateResult {
  const header = (column: string, label: string, full: string): TemplateResult => {
    const current = order.column === column;
    const direction = order.descending ? 'descending' : 'ascending';
    // Numbers are most wanted from the largest down.
    const first = models.includes(column) || column === 'meetings';
    return html`<th scope="col" aria-sort=${current ? direction : 'none'}>
      <button type="button" title=${full} @click=${() => sort({ column, descending: current ? !order.descending : first })}>
        ${label}<span class="arrow" aria-hidden="true">${current ? (order.descending ? '▼' : '▲') : ''}</span>
      </button>
    </th>`;
  };
  const line = (row: Row): TemplateResult =>
    html`<tr>
      <td>${row.state}</td>
      <th scope="row">
        <button type="button" class="link" @click=${(event: Event) => select(row, event.currentTarget as HTMLElement)}>
          ${row.place}
        </button>
      </th>
      ${models.map(model => html`<td class="number">${row.byModel.get(model) ?? ''}</td>`)}
      <td>${row.signed === null ? '' : sayDay(texts, row.signed)}</td>
      <td class="number">${row.meetings === 0 ? '' : row.meetings}</td>
    </tr>`;
  return html`<table aria-rowcount=${count + 1}>
    <caption>
      ${say(texts, 'table')}
    </caption>
    <thead>
      <tr>
        ${header('state', say(texts, 'column.state'), say(texts, 'column.state'))}
        ${header('place', say(texts, 'column.place'), say(texts, 'column.place'))}
        ${models.map(model => header(model, say(texts, `short.${model}`), say(texts, `model.${model}`)))}
        ${header('signed', say(texts, 'column.signed'), say(texts, 'column.signed'))}
        ${header('meetings', say(texts, 'measure.meetings'), say(texts, 'meetings'))}
      </tr>
    </thead>
    <tbody>
      ${portions.map(rows => guard([rows], () => rows.map(line)))}
    </tbody>
  </table>`;
}
