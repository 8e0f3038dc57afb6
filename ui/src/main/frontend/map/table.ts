import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Order, Row } from './rows.ts';
import { say, sayDay, type Texts } from './texts.ts';

/** That not all rows are written, so that the browser's own search misses some, and a button that writes them. */
export function cutNote(texts: Texts, shown: number, count: number, showAll: () => void): TemplateResult | typeof nothing {
  if (shown >= count) return nothing;
  return html`<p class="cut">
    ${say(texts, 'table.cut', shown, count)} <button type="button" class="action" @click=${showAll}>${say(texts, 'table.all')}</button>
  </p>`;
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
    return html`<th scope="col" data-label=${label} aria-sort=${current ? direction : 'none'}>
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
      <td class="agencies">${row.agencies.map(name => html`<span>${name}</span>`)}</td>
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
        ${header('agencies', say(texts, 'column.agencies'), say(texts, 'column.agencies'))}
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
