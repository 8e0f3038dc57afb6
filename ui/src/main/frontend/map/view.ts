import { type AgreementColumns, countByCounty, countByModel, type MapAgreement, readAgreements, select, statewide } from './agreements.ts';
import type { CountyTopology } from './geometry.ts';
import { countClasses } from './legend.ts';
import { classOf } from './palette.ts';
import type { Badge } from './stage.ts';
import { type Row, rowsOf } from './table.ts';
import { say, sayCount, stateCode, stateName, type Texts } from './texts.ts';

/** Both documents of the map, read. */
export interface MapData {
  readonly topology: CountyTopology;
  readonly agreements: readonly MapAgreement[];
  /** Models of the agreements in force, in the order of the document. */
  readonly models: readonly string[];
  /** Dataset date. */
  readonly listed: string;
  readonly byFips: ReadonlyMap<string, number>;
  /** Counties of a state by postal code. */
  readonly byState: ReadonlyMap<string, readonly number[]>;
}

/** What one choice of model shows. */
export interface View {
  readonly model: string | null;
  readonly counts: Uint16Array;
  readonly classes: Uint8Array;
  /** Counties per class. */
  readonly legend: readonly number[];
  readonly badges: readonly Badge[];
  readonly rows: readonly Row[];
  readonly summary: string;
  readonly empty: boolean;
}

export function readData(texts: Texts, topology: CountyTopology, columns: AgreementColumns): MapData {
  const agreements = readAgreements(columns, topology.fips.length);
  const used = countByModel(select(agreements, null));
  const byState = new Map<string, number[]>();
  topology.fips.forEach((fips, county) => {
    const code = stateCode(texts, fips);
    const counties = byState.get(code);
    if (counties === undefined) byState.set(code, [county]);
    else counties.push(county);
  });
  return {
    topology,
    agreements,
    models: columns.models.filter(model => used.has(model)),
    listed: columns.listed,
    byFips: new Map(topology.fips.map((fips, county) => [fips, county])),
    byState,
  };
}

export function viewOf(texts: Texts, data: MapData, model: string | null): View {
  const agreements = select(data.agreements, model);
  const counts = countByCounty(agreements, data.topology.fips.length);
  const wide = statewide(agreements);
  const legend = countClasses(counts);
  const rows = rowsOf(texts, data.topology, agreements);
  const statewideCount = agreements.filter(a => a.statewide !== null).length;
  const parts = [
    sayCount(texts, 'agreements', agreements.length),
    sayCount(texts, 'counties', counts.length - legend[0]),
    sayCount(texts, 'states', new Set(rows.map(row => row.code)).size),
    ...(statewideCount > 0 ? [sayCount(texts, 'summary.statewide', statewideCount)] : []),
  ];
  return {
    model,
    counts,
    classes: Uint8Array.from(counts, classOf),
    legend,
    badges: [...wide].map(([state, own]) => ({
      state,
      counties: data.byState.get(state) ?? [],
      text: `${state} ${own.length}`,
      label: sayCount(texts, 'badge', own.length, stateName(texts, state)),
    })),
    rows,
    summary: `${model === null ? say(texts, 'model.all') : say(texts, `model.${model}`)}: ${parts.join(', ')}`,
    empty: agreements.length === 0,
  };
}
