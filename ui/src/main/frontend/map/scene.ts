import type { MapState } from './map-state.ts';
import type { Condition } from './notices.ts';
import { Pace } from './pace.ts';
import { DARK, fillsOf, LIGHT, type Palette } from './palette.ts';
import { choiceOf } from './published.ts';
import { announcement, pinnedOf, type Selection, selectionOf, titleOf } from './selection.ts';
import type { Store } from './store.ts';
import type { UrlState } from './url-state.ts';
import { dataDateOf, type MapData, type View, viewOf } from './view.ts';
import type { Texts } from './texts.ts';

/** Numbers that change more often cannot be read, and cost as much as the map. */
const READABLE_MS = 100;
const NOWHERE: readonly number[] = [];

/** What is shown once data and texts are there. */
export interface Shown {
  readonly texts: Texts;
  readonly data: MapData;
  /** On the map. */
  readonly now: View;
  /** In all numbers, of the legend, the badges, the date and the panel: while the date moves, it is up to a tenth of a second old. */
  readonly legend: View;
  /** In the table: while the date moves, from before that. */
  readonly resting: View;
}

/** All that a state shows. */
export interface Scene {
  readonly state: MapState;
  readonly shown: Shown | null;
  readonly palette: Palette;
  /** Indices of the selected counties: of one and then of the one that it is compared with, or of a state's. */
  readonly selected: readonly number[];
  readonly selection: Selection | null;
  /** The pinned county, if the selected one is compared with it. */
  readonly pinned: Selection | null;
  /** What is announced of the selection; while the date moves, what was before that. */
  readonly said: string;
  /** The page's title; null before there is any, and while the date moves. */
  readonly title: string | null;
}

export type MapStore = Store<MapState, Scene>;

/** Makes scenes of states. Parts that are as in the scene before are the same objects, so that they are not drawn again. */
export class Scenes {
  readonly #pace: Pace;
  #before: Scene | null = null;

  /** `again` is called when a scene is due though the state is as it was: the legend follows a moving date with a delay. */
  constructor(again: () => void) {
    this.#pace = new Pace(READABLE_MS, again);
  }

  of(state: MapState): Scene {
    const before = this.#before;
    const shown = this.#shownOf(state, before?.shown ?? null);
    const selection = shown === null ? null : this.#selectionOf(state, shown, before);
    const pinned = shown === null ? null : this.#pinnedOf(state, shown, before);
    const rests = state.motion === 'rest';
    return (this.#before = {
      state,
      shown,
      palette: state.dark && !state.printing ? DARK : LIGHT,
      selected: shown === null ? NOWHERE : selectedIn(shown.data, state.url, before?.selected ?? NOWHERE),
      selection,
      pinned,
      said: selection === null || shown === null ? '' : rests ? announcements(shown.texts, selection, pinned) : (before?.said ?? ''),
      title: shown === null || !rests ? null : titleOf(shown.texts, shown.data, state.url),
    });
  }

  #shownOf({ texts, data, url, motion }: MapState, before: Shown | null): Shown | null {
    if (texts === undefined || data === null) return null;
    const last = before !== null && before.data === data && before.texts === texts ? before : null;
    const now = nextView(texts, data, url, last?.now ?? null);
    const rests = motion === 'rest';
    const legend = last === null || rests || (last.legend !== now && this.#pace.lets()) ? now : last.legend;
    const resting = last === null || rests ? now : last.resting;
    return last !== null && last.now === now && last.legend === legend && last.resting === resting ? last : { texts, data, now, legend, resting };
  }

  #selectionOf({ url, found }: MapState, { texts, data, legend }: Shown, before: Scene | null): Selection | null {
    const was = before?.state;
    const same = was?.url.county === url.county && was.url.state === url.state && was.found === found && before?.shown?.legend === legend;
    return same && before !== null ? before.selection : selectionOf(texts, data, url, legend.choice, found);
  }

  #pinnedOf({ url, pinned }: MapState, { texts, data, legend }: Shown, before: Scene | null): Selection | null {
    const was = before?.state;
    const same = was?.url.county === url.county && was.url.pin === url.pin && was.pinned === pinned && before?.shown?.legend === legend;
    return same && before !== null ? before.pinned : pinnedOf(texts, data, url, legend.choice, pinned);
  }
}

function announcements(texts: Texts, selection: Selection, pinned: Selection | null): string {
  return [selection, ...(pinned === null ? [] : [pinned])].map(one => announcement(texts, one)).join(' ');
}

function nextView(texts: Texts, data: MapData, url: UrlState, before: View | null): View {
  const choice = choiceOf(data, url);
  const same =
    before !== null &&
    before.scale.measure === url.measure &&
    before.choice.model === choice.model &&
    before.choice.status === choice.status &&
    before.choice.day === choice.day;
  return same ? before : viewOf(texts, data, url.measure, choice, before);
}

function selectedIn({ byFips, byState }: MapData, { county, state, pin }: UrlState, before: readonly number[]): readonly number[] {
  const index = county === null ? undefined : byFips.get(county);
  if (index !== undefined) {
    const other = pin === null ? undefined : byFips.get(pin);
    const now = other === undefined || other === index ? [index] : [index, other];
    return before.length === now.length && now.every((one, i) => before[i] === one) ? before : now;
  }
  return state === null ? NOWHERE : (byState.get(state) ?? NOWHERE);
}

/** The colors of a view's classes. */
export function fillsIn({ palette }: Scene, view: View): readonly string[] {
  return fillsOf(palette, view.scale.kinds);
}

/** How the map's data stand. */
export function conditionOf({ state, shown }: Scene): Condition {
  const { phase, offline, outdated, texts, data } = state;
  const dated = data === null || texts === undefined ? null : dataDateOf(texts, data);
  return { phase, offline, outdated, dated, empty: shown?.now.empty ?? false };
}
