import type { Choice, LeftOut } from './agreements.ts';
import { type Counted, countedIn } from './counted.ts';
import type { PlaceDocument } from './documents.ts';
import { choiceOf } from './published.ts';
import { say, sayCount, sayDay, sayTold, sayUntil, stateCode, stateName, type Texts } from './texts.ts';
import { NOTHING, type UrlState } from './url-state.ts';
import type { MapData } from './view.ts';

/** What was selected and how far its document is. */
export interface Selection {
  readonly title: string;
  readonly subtitle: string;
  /** Address of the data shown. */
  readonly data: string;
  /** Address of the page about the same place. */
  readonly page: string;
  /** Whether a county rather than a state is selected. */
  readonly county: boolean;
  /** Name of the state. */
  readonly state: string;
  /** Number of counties in the state. */
  readonly counties: number;
  /** Name of a county by its FIPS code. */
  readonly nameOf: (fips: string) => string;
  /** Day up to which it counts, in words; null for the newest list. */
  readonly until: string | null;
  readonly document: Counted | 'loading' | 'failed';
}

/** What a URL selects, by what a choice counts of it; null if it names no county or state that the map has. */
export function selectionOf(
  texts: Texts,
  data: MapData,
  { county, state }: UrlState,
  choice: Choice,
  found: PlaceDocument | 'loading' | 'failed',
): Selection | null {
  const { byFips, byState, topology } = data;
  const index = county === null ? undefined : byFips.get(county);
  const code = county !== null && index !== undefined ? stateCode(texts, county) : state;
  if (code === null || !byState.has(code)) return null;
  const name = stateName(texts, code);
  return {
    title: index === undefined ? name : topology.names[index],
    subtitle: index === undefined ? say(texts, 'state.whole') : name,
    page: index === undefined ? `/state/${code.toLowerCase()}` : `/county/${county}`,
    data: index === undefined ? `/api/v1/agreements?state=${code}` : `/api/v1/counties/${county}`,
    county: index !== undefined,
    state: name,
    counties: byState.get(code)?.length ?? 0,
    nameOf: fips => topology.names[byFips.get(fips) ?? -1] ?? fips,
    until: choice.day === null ? null : sayDay(texts, choice.day),
    document: found === 'loading' || found === 'failed' ? found : countedIn(found, choice),
  };
}

/** The pinned county, if another one is selected that it can be compared with. */
export function pinnedOf(
  texts: Texts,
  data: MapData,
  { county, pin }: UrlState,
  choice: Choice,
  found: PlaceDocument | 'loading' | 'failed',
): Selection | null {
  if (pin === null || pin === county || county === null || !data.byFips.has(county) || !data.byFips.has(pin)) return null;
  return selectionOf(texts, data, { ...NOTHING, county: pin }, choice, found);
}

/** What a selection leaves out, in words, one sentence for each reason and kind. */
export function sayOmissions(texts: Texts, { document, until }: Selection): readonly { readonly reason: LeftOut; readonly text: string }[] {
  if (document === 'loading' || document === 'failed') return [];
  return document.omitted.map(({ reason, agreements, meetings }) => {
    const sentences = [
      ...(agreements > 0 ? [sayCount(texts, `omitted.${reason}`, agreements, until ?? '')] : []),
      ...(meetings > 0 ? [sayCount(texts, `omitted.meetings.${reason}`, meetings, until ?? '')] : []),
    ];
    return { reason, text: sentences.join(' ') };
  });
}

/** What of the choices leaves things out for a reason, taken back. */
export function including(reason: LeftOut): Partial<UrlState> {
  if (reason === 'model') return { model: null };
  return reason === 'status' || reason === 'unlisted' ? { status: 'ALL' } : { asOf: null };
}

/** What screen readers hear when the selection, or what is counted of it, changes. */
export function announcement(texts: Texts, selection: Selection): string {
  const { document, title, subtitle } = selection;
  if (document === 'loading' || document === 'failed') return say(texts, document);
  const count = (statewide: boolean): number =>
    document.agencies.reduce((sum, { scope, agreements }) => sum + ((scope === 'STATEWIDE') === statewide ? agreements.length : 0), 0);
  const told = sayTold(texts, count(false) === 0 ? say(texts, 'none') : sayCount(texts, 'agreements', count(false)), count(true));
  return [`${title}, ${subtitle}: ${told}.`, ...sayOmissions(texts, selection).map(({ text }) => text)].join(' ');
}

/** The page's title: what is selected, measured and dated, then the site. */
export function titleOf(texts: Texts, data: MapData, state: UrlState): string {
  return [...viewOf(texts, data, state), say(texts, 'site')].join(' – ');
}

/** What a citation calls the view. */
export function citedTitle(texts: Texts, data: MapData, state: UrlState): string {
  return [say(texts, 'share.map'), ...viewOf(texts, data, state)].join(' – ');
}

/** What is selected, compared, measured and dated. */
function viewOf(texts: Texts, data: MapData, state: UrlState): string[] {
  const choice = choiceOf(data, state);
  const selection = selectionOf(texts, data, state, choice, 'loading');
  const pinned = pinnedOf(texts, data, state, choice, 'loading');
  const name = ({ title, subtitle }: Selection): string => `${title}, ${subtitle}`;
  const parts = [
    selection === null ? '' : pinned === null ? name(selection) : `${name(pinned)} / ${name(selection)}`,
    state.measure === NOTHING.measure ? '' : say(texts, `measure.${state.measure}`),
    choice.day === null ? '' : `${say(texts, 'asOf')} ${sayUntil(texts, choice.day)}`,
  ];
  return parts.filter(part => part !== '');
}
