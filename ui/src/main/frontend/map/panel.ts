import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LeftOut } from './agreements.ts';
import type { Counted } from './counted.ts';
import { shownLink } from './document-link.ts';
import { type AgreementDocument, type LocalAgency, type DocumentLink, type MeetingDocument, type Notice, webAddress } from './documents.ts';
import { explain } from './explain.ts';
import { mostlyFrom, type Recorded, sameSource, sayKnown, sayKnownOfOthers } from './known.ts';
import { statusAt } from './meetings.ts';
import { isOfCity, sayServed } from './served.ts';
import { sayOmissions, type Selection } from './selection.ts';
import { say, sayCount, sayDataDate, sayDate, sayMoment, sayNumber, sayTime, type Texts } from './texts.ts';
import { type Figures, figuresOf, firstOfModels, MANY, totalsOf } from './totals.ts';

/** What a visitor can do in the panel. */
export interface PanelActions {
  readonly close: () => void;
  readonly retry: () => void;
  /** Takes back the choice that leaves something out. */
  readonly include: (reason: LeftOut) => void;
  /** Makes the panel of a narrow screen taller, or as it was. */
  readonly stretch: () => void;
  /** Pins a county by its FIPS code, or lets the pinned one go. */
  readonly pin: (county: string | null) => void;
}

/** A selected county that can be compared: its own code, and the pinned one's. */
export interface Pinning {
  readonly county: string | null;
  readonly pin: string | null;
}

/** What is told once for all agreements of a panel. */
interface Once {
  /** Agreements at which their model is explained. */
  readonly explained: ReadonlySet<AgreementDocument>;
  /** A record of the source that all have which tell none, and that source in words. */
  readonly source: Recorded | null;
  readonly sourceText: string;
}

/** The panel beside the map, or over its lower part on a narrow screen. */
export function panel(
  texts: Texts,
  selection: Selection,
  pinned: Selection | null,
  pinning: Pinning,
  tall: boolean,
  actions: PanelActions,
): TemplateResult {
  return html`<section class="panel ${tall ? 'tall' : ''} ${pinned === null ? '' : 'compared'}" aria-labelledby="county-map-panel-title">
    <header>
      <div>
        <h2 id="county-map-panel-title" tabindex="-1">
          ${pinned === null ? selection.title : say(texts, 'compare', pinned.title, selection.title)}
        </h2>
        ${pinned === null ? html`<p class="muted">${subtitle(texts, selection)}</p>` : nothing}
        ${selection.county ? pin(texts, selection, pinned, pinning, actions) : nothing}
      </div>
      <button type="button" class="stretch" aria-label=${say(texts, 'panel.tall')} aria-expanded=${tall} @click=${actions.stretch}>
        <span aria-hidden="true">${tall ? '▾' : '▴'}</span>
      </button>
      <button type="button" class="close" aria-label=${say(texts, 'close')} @click=${actions.close}>
        <span aria-hidden="true">×</span>
      </button>
    </header>
    <div class="panel-body" aria-busy=${selection.document === 'loading' || pinned?.document === 'loading'}>
      ${pinned === null ? body(texts, selection, actions) : compared(texts, [pinned, selection], actions)}
    </div>
  </section>`;
}

function subtitle(texts: Texts, selection: Selection): TemplateResult {
  return html`${selection.subtitle} · <a href=${selection.page} router-ignore>${say(texts, 'page')}</a>`;
}

/** The button that pins a county, and then lets it go. */
function pin(texts: Texts, selection: Selection, pinned: Selection | null, { county, pin: code }: Pinning, actions: PanelActions): TemplateResult {
  const isPinned = code !== null && (pinned !== null || code === county);
  return html`<button type="button" class="action pin" @click=${() => actions.pin(isPinned ? null : county)}>
      ${isPinned ? say(texts, 'unpin', (pinned ?? selection).title) : say(texts, 'pin')}
    </button>
    ${isPinned && pinned === null ? html`<p class="muted">${say(texts, 'pinned')}</p>` : nothing}`;
}

/** Two counties: their figures as a table, and then each as if it were alone. */
function compared(texts: Texts, two: readonly Selection[], actions: PanelActions): TemplateResult {
  const known = two.map(({ document }) => (typeof document === 'string' ? null : figuresOf(document)));
  const row = (label: string, value: (figures: Figures) => string): TemplateResult =>
    html`<tr>
      <th scope="row">${label}</th>
      ${known.map(figures => html`<td>${figures === null ? '…' : value(figures)}</td>`)}
    </tr>`;
  const models = [...new Set(known.flatMap(figures => (figures === null ? [] : [...figures.byModel.keys()])))];
  return html`<table class="figures">
      <thead>
        <tr>
          <td></td>
          ${two.map(one => html`<th scope="col">${one.title}, ${one.subtitle}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row(say(texts, 'compare.agreements'), ({ local }) => sayNumber(texts, local))}
        ${row(say(texts, 'compare.agencies'), ({ agencies }) => sayNumber(texts, agencies))}
        ${models.map(model => row(say(texts, `model.${model}`), ({ byModel }) => sayNumber(texts, byModel.get(model) ?? 0)))}
        ${row(say(texts, 'compare.first'), ({ first }) => (first === null ? '–' : sayDate(texts, first)))}
        ${row(say(texts, 'compare.statewide'), ({ statewide }) => sayNumber(texts, statewide))}
        ${row(say(texts, 'meetings'), ({ meetings }) => sayNumber(texts, meetings))}
      </tbody>
    </table>
    <div class="two">
      ${two.map(
        one => html`<section aria-label="${one.title}, ${one.subtitle}">
          <p class="name"><strong>${one.title}</strong> <span class="muted">${subtitle(texts, one)}</span></p>
          ${body(texts, one, actions)}
        </section>`,
      )}
    </div>`;
}

function body(texts: Texts, selection: Selection, { retry, include }: PanelActions): TemplateResult {
  const found = selection.document;
  if (found === 'loading') return html`<p>${say(texts, 'loading')}</p>`;
  if (found === 'failed') {
    return html`<p>${say(texts, 'failed')}</p>
      <button type="button" class="action" @click=${retry}>${say(texts, 'retry')}</button>`;
  }
  const of = (scope: LocalAgency['scope']): readonly LocalAgency[] => found.agencies.filter(agency => agency.scope === scope);
  const [local, statewide, unplaced] = [of('COUNTY'), of('STATEWIDE'), of('UNPLACED')];
  const source = mostlyFrom(found.agencies.flatMap(one => one.agreements));
  const sourceText = source === null ? '' : sayKnownOfOthers(texts, source);
  const once: Once = { explained: selection.county ? firstOfModels([...local, ...statewide]) : new Set(), source, sourceText };
  // A state may have hundreds: while the date moves, only those are written anew of which something comes or goes.
  const list = (agencies: readonly LocalAgency[]): unknown =>
    repeat(agencies, ({ slug }) => slug, one =>
      guard([texts, sourceText, ...one.agreements, ...one.agreements.map(a => once.explained.has(a))], () => agency(texts, selection, one, once)),
    );
  const none = (key: string): TemplateResult =>
    html`<p>${found.omitted.length > 0 ? say(texts, 'none.here') : html`${say(texts, key)} ${explain(texts, 'absence')}`}</p>`;
  const locals = html`<h3>${say(texts, selection.county ? 'local' : 'local.state')}</h3>
    ${local.length === 0 ? none(selection.county ? 'local.none' : 'local.state.none') : list(local)}
    ${local.some(isOfCity) ? html`<p class="muted">${say(texts, 'serves.city')}</p>` : nothing}`;
  return html`
    ${found.omitted.length === 0
      ? nothing
      : html`<ul class="omitted">
          ${sayOmissions(texts, selection).map(
            ({ reason, text }) =>
              html`<li>${text} <button type="button" class="action" @click=${() => include(reason)}>${say(texts, 'omitted.show')}</button></li>`,
          )}
        </ul>`}
    ${selection.county ? html`${brief(texts, found)} ${locals}` : totals(texts, selection, found)}
    ${statewide.length > 0
      ? html`<h3>${say(texts, 'statewide')}</h3>
          <p class="muted">${say(texts, 'statewide.is')}</p>
          ${list(statewide)}`
      : selection.county
        ? nothing
        : html`<h3>${say(texts, 'statewide')}</h3>
            ${none('statewide.none')}`}
    ${unplaced.length > 0 ? html`<h3>${say(texts, 'unplaced')}</h3> ${list(unplaced)}` : nothing}
    ${selection.county ? nothing : locals}
    ${found.meetings.length > 0
      ? html`<h3>${say(texts, 'meetings')}</h3>
          <ul class="meetings">
            ${found.meetings.map(m => meeting(texts, m, once))}
          </ul>`
      : nothing}
    ${source === null ? nothing : html`<p class="muted known ${source.known.origin}">${sourceText}</p>`}
    <p class="muted">
      ${say(texts, 'source', sayDataDate(texts, found.datasetDate, found.datasetDateInferred === true, found.editedUntil ?? null))}
      <a href=${selection.data} target="_blank" rel="noopener">${say(texts, 'data')}</a>
    </p>
  `;
}

/** How much there is in a state, and what the models are that occur in it. */
function totals(texts: Texts, { counties }: Selection, { agencies }: Counted): TemplateResult | typeof nothing {
  const { agreements, agencies: holders, counties: reached, byModel } = totalsOf(agencies);
  if (agreements === 0) return nothing;
  return html`<p class="totals">
      <strong>${say(texts, 'totals', sayCount(texts, 'agreements', agreements), sayCount(texts, 'agencies', holders))}</strong>
      ${say(texts, 'totals.counties', reached, counties)}
    </p>
    <dl>
      ${byModel.map(
        ([model, count]) => html`<dt>${say(texts, `model.${model}`)}: ${sayCount(texts, 'agreements', count)}</dt>
          <dd class="muted explained">${say(texts, `model.${model}.is`)}</dd>`,
      )}
    </dl>`;
}

/** How much there is in a county, where that is not seen at a glance. */
function brief(texts: Texts, { agencies }: Counted): TemplateResult | typeof nothing {
  const { agreements, agencies: holders, byModel } = totalsOf(agencies);
  if (agreements < MANY) return nothing;
  return html`<p class="totals">
    <strong>${say(texts, 'totals', sayCount(texts, 'agreements', agreements), sayCount(texts, 'agencies', holders))}</strong>
    ${byModel.map(([model, count]) => `${say(texts, `model.${model}`)}: ${sayNumber(texts, count)}`).join(' · ')}
  </p>`;
}

function agency(texts: Texts, { state, nameOf }: Selection, one: LocalAgency, once: Once): TemplateResult {
  return html`<article>
    <h4><a href="/agency/${one.slug}" router-ignore>${one.name}</a></h4>
    <p class="muted">${sayServed(texts, one, state, nameOf)}</p>
    ${outward(one.website, say(texts, 'website'))} ${remark(one.note)}
    <ul>
      ${one.agreements.map(a => agreement(texts, a, once))}
    </ul>
  </article>`;
}

function agreement(texts: Texts, a: AgreementDocument, once: Once): TemplateResult {
  const model = a.model === 'UNKNOWN' ? a.modelAsPrinted : say(texts, `model.${a.model}`);
  return html`<li>
    <strong>${model}</strong>
    ${once.explained.has(a) ? html`<p class="muted explained">${say(texts, `model.${a.model}.is`)}</p>` : nothing}
    <div class="facts">
      <p>
        ${a.signed === null ? say(texts, 'signed.unknown') : say(texts, 'signed', sayDate(texts, a.signed))}
        ${a.status === 'ACTIVE' ? nothing : html`(${say(texts, `status.${a.status}`)})`}
      </p>
      ${a.documents.length === 0 ? nothing : html`<p class="links">${a.documents.map(document => html`${link(texts, document)} `)}</p>`}
    </div>
    ${remark(a.note)} ${recorded(texts, a, once)}
  </li>`;
}

/** Where a record comes from, if it is not told for all. */
function recorded(texts: Texts, record: Recorded, { source }: Once): TemplateResult | typeof nothing {
  return sameSource(record, source) ? nothing : html`<p class="muted known ${record.known.origin}">${sayKnown(texts, record)}</p>`;
}

/** A public remark, with the breaks of its lines. */
function remark(note: string | null): TemplateResult | typeof nothing {
  return note === null ? nothing : html`<p class="note">${note}</p>`;
}

/** A link that leads out of the Atlas. */
function outward(url: string | null, text: string): TemplateResult | typeof nothing {
  const address = url === null ? null : webAddress(url);
  return address === null ? nothing : html`<p class="links"><a href=${address} target="_blank" rel="noopener">${text}</a></p>`;
}

function link(texts: Texts, document: DocumentLink): TemplateResult {
  const label = say(texts, `document.${document.kind}`);
  const shown = shownLink(document);
  if (shown === null) return html`<span>${label}: ${say(texts, 'noAddress')}</span>`;
  const { url, brokenSince, archive } = shown;
  const here = html`<a href=${url} target="_blank" rel="noopener">${label}</a>`;
  if (brokenSince === null) return here;
  return html`<span>${here}: ${say(texts, 'link.broken', sayDate(texts, brokenSince))}</span>
    ${archive === null ? nothing : html`<a href=${archive} target="_blank" rel="noopener">${say(texts, 'link.archive')}</a>`}`;
}

function meeting(texts: Texts, m: MeetingDocument, once: Once): TemplateResult {
  return html`<li>
    <strong>${sayDate(texts, m.date)}</strong> · ${say(texts, `format.${m.format}`)} ·
    ${say(texts, `meeting.${statusAt(m, new Date())}`)}
    <p class="muted">${m.nameAsPrinted} · ${say(texts, `model.${m.model}`)}</p>
    ${notice(texts, m.notice)} ${recorded(texts, m, once)}
  </li>`;
}

/** What a local notice adds to a meeting. */
function notice(texts: Texts, { start, zone, venue, link: attend, questionDeadline, contact, minutes, note }: Notice): TemplateResult {
  const lines = [
    ...(start === null ? [] : [say(texts, 'notice.start', sayTime(texts, start, zone))]),
    ...(venue === null ? [] : [venue]),
    ...(questionDeadline === null ? [] : [say(texts, 'notice.deadline', sayMoment(texts, questionDeadline))]),
    ...(contact === null ? [] : [say(texts, 'notice.contact', contact)]),
  ];
  return html`${lines.map(line => html`<p class="muted">${line}</p>`)} ${outward(attend, say(texts, 'notice.link'))}
  ${outward(minutes, say(texts, 'document.MINUTES'))} ${remark(note)}`;
}
