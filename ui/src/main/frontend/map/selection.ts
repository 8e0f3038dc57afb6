import type { CountyDocument } from './documents.ts';
import type { Selection } from './panel.ts';
import { say, sayDate, stateCode, stateName, type Texts } from './texts.ts';
import { NOTHING, type UrlState } from './url-state.ts';
import type { MapData } from './view.ts';

/** What an address selects; null if it names no county or state that the map has. */
export function selectionOf(
  texts: Texts,
  data: MapData,
  { county, state }: UrlState,
  document: CountyDocument | 'loading' | 'failed',
): Selection | null {
  const index = county === null ? undefined : data.byFips.get(county);
  if (county !== null && index !== undefined) {
    return {
      title: data.topology.names[index],
      subtitle: stateName(texts, stateCode(texts, county)),
      data: `/api/v1/counties/${county}`,
      county: true,
      document,
    };
  }
  if (state === null || !data.byState.has(state)) return null;
  return {
    title: stateName(texts, state),
    subtitle: say(texts, 'state.whole'),
    data: `/api/v1/agreements?state=${state}`,
    county: false,
    document,
  };
}

/** The page's title: what is selected, measured and dated, then the site. */
export function titleOf(texts: Texts, data: MapData, state: UrlState): string {
  const selection = selectionOf(texts, data, state, 'loading');
  const parts = [
    selection === null ? '' : `${selection.title}, ${selection.subtitle}`,
    state.measure === NOTHING.measure ? '' : say(texts, `measure.${state.measure}`),
    state.asOf === null ? '' : `${say(texts, 'asOf')} ${sayDate(texts, state.asOf)}`,
    say(texts, 'site'),
  ];
  return parts.filter(part => part !== '').join(' – ');
}
