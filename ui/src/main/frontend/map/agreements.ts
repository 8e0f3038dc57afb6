/** `map/agreements.json`, as `docs/api.md` describes it. */
export interface AgreementColumns {
  readonly v: number;
  readonly revision: number;
  readonly listed: string;
  readonly boundaries: string;
  readonly epoch: string;
  readonly models: readonly string[];
  readonly statuses: readonly string[];
  readonly n: number;
  readonly model: string;
  readonly status: string;
  readonly signed: readonly (number | null)[];
  readonly ended: readonly (readonly [number, number])[];
  readonly county: readonly number[];
  readonly more: readonly (readonly [number, number])[];
  readonly statewide: readonly (readonly [number, string])[];
  readonly unplaced: readonly number[];
}

/** An agreement as the map knows it. */
export interface MapAgreement {
  readonly model: string;
  readonly status: string;
  /** `YYYY-MM-DD`; null if unknown. */
  readonly signed: string | null;
  /** Indices of the counties it applies to; empty for statewide and unplaced agencies. */
  readonly counties: readonly number[];
  /** Postal code if its agency serves a whole state. */
  readonly statewide: string | null;
}

const FORMAT = 1;
const DAY = 86_400_000;

/** Reads the columns; throws if they are of a format or for boundaries that are not understood. */
export function readAgreements(columns: AgreementColumns, counties: number): MapAgreement[] {
  if (columns.v !== FORMAT) {
    throw new Error(`Agreements of format ${columns.v} found, format ${FORMAT} expected`);
  }
  const epoch = Date.parse(columns.epoch);
  const statewide = new Map(columns.statewide);
  const unplaced = new Set(columns.unplaced);
  const more = new Map<number, number[]>();
  for (const [row, index] of columns.more) more.set(row, [...(more.get(row) ?? []), index]);
  let county = 0;
  let day = 0;
  return Array.from({ length: columns.n }, (_, row) => {
    county += columns.county[row] ?? 0;
    const step = columns.signed[row] ?? null;
    if (step !== null) day += step;
    const state = statewide.get(row) ?? null;
    const placed = state === null && !unplaced.has(row);
    const all = placed ? [county, ...(more.get(row) ?? [])] : [];
    if (all.some(index => index >= counties)) {
      throw new Error(`Row ${row} is in county ${county}, but there are ${counties} counties`);
    }
    return {
      model: codeAt(columns.models, columns.model, row),
      status: codeAt(columns.statuses, columns.status, row),
      signed: step === null ? null : new Date(epoch + day * DAY).toISOString().slice(0, 10),
      counties: all,
      statewide: state,
    };
  });
}

function codeAt(codes: readonly string[], digits: string, row: number): string {
  const code = codes[parseInt(digits.charAt(row), 36)];
  if (code === undefined) throw new Error(`Row ${row} has the digit "${digits.charAt(row)}"`);
  return code;
}

/** Agreements in force, of one model or of all. */
export function select(agreements: readonly MapAgreement[], model: string | null): MapAgreement[] {
  return agreements.filter(a => a.status === 'ACTIVE' && (model === null || a.model === model));
}

/** Number of agreements per county. */
export function countByCounty(agreements: readonly MapAgreement[], counties: number): Uint16Array {
  const counts = new Uint16Array(counties);
  for (const agreement of agreements) {
    for (const county of agreement.counties) counts[county]++;
  }
  return counts;
}

/** Statewide agreements by postal code. */
export function statewide(agreements: readonly MapAgreement[]): Map<string, MapAgreement[]> {
  const states = new Map<string, MapAgreement[]>();
  for (const agreement of agreements) {
    if (agreement.statewide === null) continue;
    states.set(agreement.statewide, [...(states.get(agreement.statewide) ?? []), agreement]);
  }
  return states;
}

/** Number of agreements by model. */
export function countByModel(agreements: readonly MapAgreement[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { model } of agreements) counts.set(model, (counts.get(model) ?? 0) + 1);
  return counts;
}

/** The earliest known date of signing. */
export function firstSigned(agreements: readonly MapAgreement[]): string | null {
  return agreements.reduce<string | null>(
    (first, { signed }) => (signed !== null && (first === null || signed < first) ? signed : first),
    null,
  );
}
