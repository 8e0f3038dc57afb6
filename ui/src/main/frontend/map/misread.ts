import { dateAt, dayOf } from './days.ts';
import { FORMER_COUNTIES } from './former-counties.ts';
import { MEASURES } from './measures.ts';
import { choiceOf } from './published.ts';
import { say, sayDate, sayDay, sayList, stateName, type Texts } from './texts.ts';
import { isDate, type UrlState } from './url-state.ts';
import { dataDateOf, type MapData } from './view.ts';

/** Something in a URL that the map cannot show, in words. */
export interface Misread {
  readonly text: string;
  /** FIPS codes of counties to look at instead. */
  readonly counties: readonly string[];
}

/** A value of a URL is quoted up to this length. */
const QUOTED = 40;

/** What of a URL's query the map cannot show: places that it does not have, days beyond the list, unknown words. */
export function misreadIn(texts: Texts, data: MapData, search: string): readonly Misread[] {
  const query = new URLSearchParams(search);
  const given = (name: string): string | null => query.get(name) || null;
  const county = given('county');
  const found = [
    county === null ? aboutState(texts, data, given('state')) : aboutCounty(texts, data, county),
    aboutPin(texts, data, given('pin')),
    aboutDay(texts, data, given('asOf')),
    unknown(texts, 'model', given('model'), data.models),
    unknown(texts, 'status', given('status'), [...data.statuses, 'ALL']),
    unknown(texts, 'measure', given('measure'), MEASURES),
  ];
  return found.filter(one => one !== null);
}

/** A state of the map with only what it can show. */
export function understood(data: MapData, url: UrlState): UrlState {
  const { model, status, day } = choiceOf(data, url);
  return {
    measure: url.measure,
    model,
    status,
    county: url.county !== null && data.byFips.has(url.county) ? url.county : null,
    state: url.state !== null && data.byState.has(url.state) ? url.state : null,
    pin: url.pin !== null && data.byFips.has(url.pin) ? url.pin : null,
    asOf: day === null ? null : dateAt(day),
  };
}

function aboutCounty(texts: Texts, { byFips, topology }: MapData, code: string): Misread | null {
  if (byFips.has(code)) return null;
  const former = FORMER_COUNTIES[code];
  if (former === undefined) return note(say(texts, 'address.county', quoted(code)));
  const counties = former.now.filter(fips => byFips.has(fips));
  const names = sayList(texts, counties.map(fips => topology.names[byFips.get(fips) ?? -1]));
  const [postal] = texts.states[code.slice(0, 2)] ?? [code.slice(0, 2)];
  const text =
    postal === 'CT'
      ? say(texts, 'address.connecticut', former.name, names)
      : say(texts, 'address.former', code, `${former.name} (${stateName(texts, postal)})`, String(former.until), names);
  return { text, counties };
}

function aboutPin(texts: Texts, data: MapData, code: string | null): Misread | null {
  return code === null ? null : aboutCounty(texts, data, code);
}

function aboutState(texts: Texts, { byState }: MapData, code: string | null): Misread | null {
  return code === null || byState.has(code) ? null : note(say(texts, 'address.state', quoted(code)));
}

function aboutDay(texts: Texts, data: MapData, date: string | null): Misread | null {
  if (date === null) return null;
  if (!isDate(date)) return note(say(texts, 'address.noDate', quoted(date)));
  const { first, last } = data.span;
  if (dayOf(date) > last) return note(say(texts, 'address.afterList', sayDate(texts, date), dataDateOf(texts, data)));
  return dayOf(date) < first ? note(say(texts, 'address.beforeList', sayDate(texts, date), sayDay(texts, first))) : null;
}

function unknown(texts: Texts, what: 'model' | 'status' | 'measure', value: string | null, known: readonly string[]): Misread | null {
  if (value === null || known.includes(value)) return null;
  return note(say(texts, `address.${what}`, texts.words[`${what}.${value}`] ?? quoted(value)));
}

function note(text: string): Misread {
  return { text, counties: [] };
}

function quoted(value: string): string {
  return value.length > QUOTED ? `${value.slice(0, QUOTED)}…` : value;
}
