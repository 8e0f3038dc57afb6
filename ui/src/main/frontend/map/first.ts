// Paints the counties and makes them movable while the page's other scripts are still on their way. An entry of
// its own, named in the page by the server, so that it waits for nothing but the two documents and Leaflet.
import { select } from './agreements.ts';
import { type FirstMap, firstPage, handOver } from './handover.ts';
import { pause } from './idle.ts';
import { fetchLeaflet, MapBox } from './map-box.ts';
import { measure, scaleOf } from './measures.ts';
import { DARK, fillsOf, LIGHT } from './palette.ts';
import { choiceOf, fetchPublished } from './published.ts';
import { readUrl } from './url-state.ts';

async function paintFirst(boundariesUrl: string, agreementsUrl: string): Promise<FirstMap> {
  fetchLeaflet().catch(() => undefined);
  const published = await fetchPublished(boundariesUrl, agreementsUrl, new AbortController().signal);
  const { agreements, meetings, topology } = published;
  await pause();
  const box = new MapBox(topology);
  await pause();
  const place = firstPage()?.querySelector('.stage-map');
  if (place) {
    const state = readUrl(window.location.search);
    const palette = window.matchMedia('(prefers-color-scheme: dark)').matches ? DARK : LIGHT;
    const choice = choiceOf(published, state);
    const scale = scaleOf(state.measure, published, choice, topology.fips.length);
    const { classes } = measure(scale, select(agreements, choice), meetings, choice, topology.fips.length);
    place.replaceChildren(box.element);
    box.picture.paint({ classes, fills: fillsOf(palette, scale.kinds), palette, hatched: null });
    box.show().catch(() => undefined);
  }
  return { published, box };
}

const { boundaries, agreements } = document.querySelector<HTMLScriptElement>('script[data-boundaries]')?.dataset ?? {};
if (boundaries !== undefined && agreements !== undefined) handOver(paintFirst(boundaries, agreements));
