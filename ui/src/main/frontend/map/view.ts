import { byState, type Choice, countByCounty, type MapAgreement, select, selectMeetings } from './agreements.ts';
import type { AgreementDocument } from './documents.ts';
import { holdersOf } from './holders.ts';
import { countClasses, type Measure, measure, type Measured, type Scale, scaleOf } from './measures.ts';
import type { Published } from './published.ts';
import { type Row, rowsOf } from './rows.ts';
import { say, sayCount, sayDataDate, sayTold, sayUntil, stateCode, stateName, type Texts } from './texts.ts';

/** What is published, by the words that the page speaks. */
export interface MapData extends Published {
  readonly byFips: ReadonlyMap<string, number>;
  /** Counties of a state by postal code. */
  readonly byState: ReadonlyMap<string, readonly number[]>;
  /** Whether there are agreements of statewide agencies, and of agencies whose counties are not known. */
  readonly hasStatewide: boolean;
  readonly hasUnplaced: boolean;
}

/** Statewide agencies of a state. */
export interface Badge {
  readonly state: string;
  readonly counties: readonly number[];
  /** Number of their agreements. */
  readonly count: number;
  /** What to write beside the state's postal code. */
  readonly text: string;
  readonly label: string;
}

/** What one choice shows. */
export interface View extends Measured {
  readonly scale: Scale;
  readonly choice: Choice;
  readonly agreements: readonly MapAgreement[];
  /** Counties per class. */
  readonly legend: readonly number[];
  readonly badges: readonly Badge[];
  /** 1 for each county of the states that have a badge; null if none has. */
  readonly hatched: Uint8Array | null;
  /** Agreements whose agency's counties are not known. */
  readonly unplaced: number;
  readonly empty: boolean;
}

export function dataOf(texts: Texts, published: Published): MapData {
  const { topology } = published;
  const counties = new Map<string, number[]>();
  topology.fips.forEach((fips, county) => {
    const code = stateCode(texts, fips);
    const own = counties.get(code);
    if (own === undefined) counties.set(code, [county]);
    else own.push(county);
  });
  return {
    ...published,
    byFips: new Map(topology.fips.map((fips, county) => [fips, county])),
    byState: counties,
    hasStatewide: published.agreements.some(a => a.statewide !== null),
    hasUnplaced: published.agreements.some(a => a.unplaced !== null),
  };
}

/** What to show; parts that are as in the view before are the same objects, so that they are not drawn again. */
export function viewOf(texts: Texts, data: MapData, measured: Measure, choice: Choice, before: View | null): View {
  const agreements = select(data.agreements, choice);
  const scale = before !== null && isScaleOf(before, measured, choice) ? before.scale : scaleOf(measured, data, choice, data.topology.fips.length);
  const { values, classes } = measure(scale, agreements, data.meetings, choice, data.topology.fips.length);
  const badges = badgesOf(texts, data, agreements, before?.badges ?? []);
  const same = before !== null && badges.length === before.badges.length && badges.every((badge, i) => badge === before.badges[i]);
  return {
    scale,
    choice,
    agreements,
    values,
    classes,
    legend: countClasses(classes),
    badges: same ? before.badges : badges,
    hatched: same ? before.hatched : hatchedBy(badges, data.topology.fips.length),
    unplaced: agreements.filter(a => a.unplaced !== null).length,
    empty: measured === 'meetings' ? selectMeetings(data.meetings, choice).length === 0 : agreements.length === 0,
  };
}

/** Only what is filtered makes another scale; the day does not. */
function isScaleOf({ scale, choice }: View, measured: Measure, { model, status }: Choice): boolean {
  return scale.measure === measured && choice.model === model && choice.status === status;
}

function badgesOf(texts: Texts, data: MapData, agreements: readonly MapAgreement[], before: readonly Badge[]): Badge[] {
  const known = new Map(before.map(badge => [badge.state, badge]));
  return [...byState(agreements, 'statewide')].map(([state, { length: count }]) => {
    const same = known.get(state);
    if (same?.count === count) return same;
    const label = sayCount(texts, 'badge', count, stateName(texts, state));
    return { state, counties: data.byState.get(state) ?? [], count, text: say(texts, 'badge.text', count), label };
  });
}

function hatchedBy(badges: readonly Badge[], counties: number): Uint8Array | null {
  if (badges.length === 0) return null;
  const hatched = new Uint8Array(counties);
  for (const badge of badges) for (const county of badge.counties) hatched[county] = 1;
  return hatched;
}

/** What there is in a county, and of the statewide agencies of its state. */
export function tellCounty(texts: Texts, { topology }: MapData, { scale, values, badges }: View, county: number): string {
  const told = scale.tell(texts, values[county]);
  if (scale.measure === 'meetings') return told;
  const state = stateCode(texts, topology.fips[county]);
  return sayTold(texts, told, badges.find(badge => badge.state === state)?.count ?? 0);
}

/** What the data are of, in words: the dataset date, and the day of the editors' last change. */
export function dataDateOf(texts: Texts, { listed, listedInferred, edited }: Published): string {
  return sayDataDate(texts, listed, listedInferred, edited);
}

/** The rows of a view's table, in no order yet; `register` names the agencies. */
export function rowsOfView(texts: Texts, data: MapData, view: View, register: readonly AgreementDocument[]): Row[] {
  const meetings = countByCounty(selectMeetings(data.meetings, view.choice), data.topology.fips.length);
  return rowsOf(texts, data.topology, view.agreements, meetings, holdersOf(register, view.choice));
}

/** A view in one sentence. */
export function summaryOf(texts: Texts, data: MapData, view: View): string {
  const { agreements, choice } = view;
  const counties = countByCounty(agreements, data.topology.fips.length).reduce((sum, n) => sum + (n > 0 ? 1 : 0), 0);
  const states = new Set(agreements.flatMap(a => [a.statewide, a.unplaced, ...a.counties.map(county => stateCode(texts, data.topology.fips[county]))]));
  states.delete(null);
  const statewide = agreements.filter(a => a.statewide !== null).length;
  const parts = [
    sayCount(texts, 'agreements', agreements.length),
    sayCount(texts, 'counties', counties),
    sayCount(texts, 'states', states.size),
    ...(statewide > 0 ? [sayCount(texts, 'summary.statewide', statewide)] : []),
    ...(view.unplaced > 0 ? [sayCount(texts, 'summary.unplaced', view.unplaced)] : []),
    ...(view.scale.measure === 'meetings' ? [sayCount(texts, 'meetings', selectMeetings(data.meetings, choice).length)] : []),
  ];
  const which = [
    choice.model === null ? say(texts, 'model.all') : say(texts, `model.${choice.model}`),
    ...(choice.status === null ? [] : [say(texts, `status.${choice.status}`)]),
  ];
  const at = choice.day === null ? '' : `${say(texts, 'asOf')} ${sayUntil(texts, choice.day)} · `;
  return `${at}${which.join(', ')}: ${parts.join(', ')}`;
}
