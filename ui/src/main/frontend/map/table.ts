import { html, type TemplateResult } from 'lit';
import { countByModel, firstSigned, type MapAgreement, statewide } from './agreements.ts';
import type { CountyTopology } from './geometry.ts';
import { say, sayDate, stateCode, stateName, type Texts } from './texts.ts';

/** A county with agreements, or a state with statewide ones. */
export interface Row {
  readonly state: string;
  /** Postal code, for statewide rows to be selected by. */
  readonly code: string;
  /** County index; null for a statewide row. */
  readonly county: number | null;
  readonly place: string;
  readonly byModel: ReadonlyMap<string, number>;
  readonly signed: string | null;
}

/** `state`, `place`, `signed` or a model's code. */
export interface Order {
  readonly column: string;
  readonly descending: boolean;
}

/** The rows of the map as a table, in no order yet. */
export function rowsOf(texts: Texts, topology: CountyTopology, agreements: readonly MapAgreement[]): Row[] {
  const counties = new Map<number, MapAgreement[]>();
  for (const agreement of agreements) {
    for (const county of agreement.counties) {
      counties.set(county, [...(counties.get(county) ?? []), agreement]);
    }
  }
  const row = (code: string, county: number | null, place: string, own: readonly MapAgreement[]): Row => ({
    state: stateName(texts, code),
    code,
    county,
    place,
    byModel: countByModel(own),
    signed: firstSigned(own),
  });
  return [
    ...[...counties].map(([county, own]) =>
      row(stateCode(texts, topology.fips[county]), county, topology.names[county], own)),
    ...[...statewide(agreements)].map(([code, own]) => row(code, null, say(texts, 'table.statewide'), own)),
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
        return sign * text.compare(a.signed, b.signed);
      default:
        return sign * ((a.byModel.get(order.column) ?? 0) - (b.byModel.get(order.column) ?? 0));
    }
  };
  return [...rows].sort((a, b) => compare(a, b) || byPlace(a, b));
}

/** The map as a table. */
export function table(
  texts: Texts,
  rows: readonly Row[],
  models: readonly string[],
  order: Order,
  sort: (order: Order) => void,
  select: (row: Row, button: HTMLElement) => void,
): TemplateResult {
  const header = (column: string, label: string, full: string): TemplateResult => {
    const current = order.column === column;
    const direction = order.descending ? 'descending' : 'ascending';
    // Numbers are most wanted from the largest down.
    const first = models.includes(column);
    return html`<th scope="col" aria-sort=${current ? direction : 'none'}>
      <button type="button" title=${full} @click=${() => sort({ column, descending: current ? !order.descending : first })}>
        ${label}<span class="arrow" aria-hidden="true">${current ? (order.descending ? '▼' : '▲') : ''}</span>
      </button>
    </th>`;
  };
  return html`<table>
    <caption>
      ${say(texts, 'table')}
    </caption>
    <thead>
      <tr>
        ${header('state', say(texts, 'column.state'), say(texts, 'column.state'))}
        ${header('place', say(texts, 'column.place'), say(texts, 'column.place'))}
        ${models.map(model => header(model, say(texts, `short.${model}`), say(texts, `model.${model}`)))}
        ${header('signed', say(texts, 'column.signed'), say(texts, 'column.signed'))}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        row =>
          html`<tr>
            <td>${row.state}</td>
            <th scope="row">
              <button type="button" class="link" @click=${(event: Event) => select(row, event.currentTarget as HTMLElement)}>
                ${row.place}
              </button>
            </th>
            ${models.map(model => html`<td class="number">${row.byModel.get(model) ?? ''}</td>`)}
            <td>${row.signed === null ? '' : sayDate(texts, row.signed)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
