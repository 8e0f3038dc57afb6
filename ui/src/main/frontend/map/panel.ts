import { html, nothing, type TemplateResult } from 'lit';
import { shownLink } from './document-link.ts';
import { type Agreement, type CountyAgency, type CountyDocument, type DocumentLink, type Meeting } from './documents.ts';
import { explain } from './explain.ts';
import { say, sayCount, sayDate, type Texts } from './texts.ts';

/** What was selected and how far its document is. */
export interface Selection {
  readonly title: string;
  readonly subtitle: string;
  /** Address of the data shown. */
  readonly data: string;
  /** Whether a county rather than a state is selected. */
  readonly county: boolean;
  readonly document: CountyDocument | 'loading' | 'failed';
}

/** The panel beside the map, or over its lower part on a narrow screen. */
export function panel(texts: Texts, selection: Selection, close: () => void, retry: () => void): TemplateResult {
  return html`<section class="panel" aria-labelledby="county-map-panel-title">
    <header>
      <div>
        <h2 id="county-map-panel-title" tabindex="-1">${selection.title}</h2>
        <p class="muted">${selection.subtitle}</p>
      </div>
      <button type="button" class="close" aria-label=${say(texts, 'close')} @click=${close}>
        <span aria-hidden="true">×</span>
      </button>
    </header>
    <div class="panel-body" aria-busy=${selection.document === 'loading'}>${body(texts, selection, retry)}</div>
  </section>`;
}

function body(texts: Texts, selection: Selection, retry: () => void): TemplateResult {
  const found = selection.document;
  if (found === 'loading') return html`<p>${say(texts, 'loading')}</p>`;
  if (found === 'failed') {
    return html`<p>${say(texts, 'failed')}</p>
      <button type="button" class="action" @click=${retry}>${say(texts, 'retry')}</button>`;
  }
  const local = found.agencies.filter(agency => agency.scope === 'COUNTY');
  const statewide = found.agencies.filter(agency => agency.scope === 'STATEWIDE');
  const unplaced = found.agencies.filter(agency => agency.scope === 'UNPLACED');
  return html`
    ${selection.county ? localAgencies(texts, local) : nothing}
    ${statewide.length > 0
      ? html`<h3>${say(texts, 'statewide')}</h3>
          <p class="muted">${say(texts, 'statewide.is')}</p>
          ${statewide.map(a => agency(texts, a))}`
      : selection.county
        ? nothing
        : html`<p>${say(texts, 'statewide.none')}</p>`}
    ${unplaced.length > 0 ? html`<h3>${say(texts, 'unplaced')}</h3> ${unplaced.map(a => agency(texts, a))}` : nothing}
    ${selection.county ? nothing : localAgencies(texts, local, 'local.state')}
    ${found.meetings.length > 0
      ? html`<h3>${say(texts, 'meetings')}</h3>
          <ul class="meetings">
            ${found.meetings.map(m => meeting(texts, m))}
          </ul>`
      : nothing}
    <p class="muted">
      ${say(texts, 'source', sayDate(texts, found.datasetDate))}
      <a href=${selection.data} target="_blank" rel="noopener">${say(texts, 'data')}</a>
    </p>
  `;
}

function localAgencies(texts: Texts, agencies: readonly CountyAgency[], key = 'local'): TemplateResult {
  return html`<h3>${say(texts, key)}</h3>
    ${agencies.length === 0 ? html`<p>${say(texts, `${key}.none`)} ${explain(texts, 'absence')}</p>` : agencies.map(a => agency(texts, a))}`;
}

function agency(texts: Texts, { name, agreements }: CountyAgency): TemplateResult {
  return html`<article>
    <h4>${name}</h4>
    <ul>
      ${agreements.map(a => agreement(texts, a))}
    </ul>
  </article>`;
}

function agreement(texts: Texts, a: Agreement): TemplateResult {
  const model = a.model === 'UNKNOWN' ? a.modelAsPrinted : say(texts, `model.${a.model}`);
  return html`<li>
    <strong>${model}</strong>
    <p class="muted explained">${say(texts, `model.${a.model}.is`)}</p>
    <p>
      ${a.signed === null ? say(texts, 'signed.unknown') : say(texts, 'signed', sayDate(texts, a.signed))}
      ${a.status === 'ACTIVE' ? nothing : html`(${say(texts, `status.${a.status}`)})`}
    </p>
    ${a.moa === null && a.addendum === null
      ? nothing
      : html`<p class="links">${link(texts, 'moa', a.moa)} ${link(texts, 'addendum', a.addendum)}</p>`}
  </li>`;
}

function link(texts: Texts, key: string, document: DocumentLink | null): TemplateResult | typeof nothing {
  if (document === null) return nothing;
  const label = say(texts, key);
  const shown = shownLink(document);
  if (shown === null) return html`<span>${label}: ${say(texts, 'noAddress')}</span>`;
  const { url, brokenSince, archive } = shown;
  const here = html`<a href=${url} target="_blank" rel="noopener">${label}</a>`;
  if (brokenSince === null) return here;
  return html`<span>${here}: ${say(texts, 'link.broken', sayDate(texts, brokenSince))}</span>
    ${archive === null ? nothing : html`<a href=${archive} target="_blank" rel="noopener">${say(texts, 'link.archive')}</a>`}`;
}

function meeting(texts: Texts, m: Meeting): TemplateResult {
  return html`<li>
    <strong>${sayDate(texts, m.date)}</strong> · ${say(texts, `format.${m.format}`)} ·
    ${say(texts, `meeting.${m.status}`)}
    <p class="muted">${m.nameAsPrinted} · ${say(texts, `model.${m.model}`)}</p>
  </li>`;
}

/** What screen readers hear when the selection changes. */
export function announcement(texts: Texts, selection: Selection): string {
  const { document } = selection;
  if (document === 'loading' || document === 'failed') return say(texts, document);
  const agreements = document.agencies.reduce((sum, { agreements }) => sum + agreements.length, 0);
  return `${selection.title}, ${selection.subtitle}: ${sayCount(texts, 'agreements', agreements)}`;
}
