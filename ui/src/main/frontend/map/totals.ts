import type { AgreementDocument, LocalAgency, PlaceDocument } from './documents.ts';

/** How much there is in a state. */
export interface Totals {
  readonly agreements: number;
  readonly agencies: number;
  /** Counties with agencies that are not statewide. */
  readonly counties: number;
  /** Agreements by model, the most first. */
  readonly byModel: readonly (readonly [model: string, agreements: number])[];
}

/** From so many agreements on, a panel begins with how many there are, and tells the source that so many have once. */
export const MANY = 4;

export function totalsOf(agencies: readonly LocalAgency[]): Totals {
  const agreements = agencies.flatMap(agency => agency.agreements);
  const byModel = new Map<string, number>();
  for (const { model } of agreements) byModel.set(model, (byModel.get(model) ?? 0) + 1);
  const local = agencies.filter(({ scope }) => scope === 'COUNTY').flatMap(agency => agency.agreements);
  return {
    agreements: agreements.length,
    agencies: agencies.length,
    counties: new Set(local.flatMap(a => a.counties)).size,
    byModel: [...byModel].sort(([, a], [, b]) => b - a),
  };
}

/** The first agreement of each model in reading order: where the model is explained, once. */
export function firstOfModels(agencies: readonly LocalAgency[]): ReadonlySet<AgreementDocument> {
  const first = new Map<string, AgreementDocument>();
  for (const agreement of agencies.flatMap(agency => agency.agreements)) {
    if (!first.has(agreement.model)) first.set(agreement.model, agreement);
  }
  return new Set(first.values());
}

/** What of a county is compared with another. */
export interface Figures {
  /** Agreements, and their agencies, that do not serve the whole state. */
  readonly local: number;
  readonly agencies: number;
  /** Those agreements by model. */
  readonly byModel: ReadonlyMap<string, number>;
  /** Earliest day of signing among them, `YYYY-MM-DD`. */
  readonly first: string | null;
  /** Agreements of agencies that serve the whole state. */
  readonly statewide: number;
  readonly meetings: number;
}

export function figuresOf({ agencies, meetings }: Pick<PlaceDocument, 'agencies' | 'meetings'>): Figures {
  const local = agencies.filter(({ scope }) => scope !== 'STATEWIDE');
  const agreements = local.flatMap(agency => agency.agreements);
  const days = agreements.flatMap(({ signed }) => (signed === null ? [] : [signed])).sort();
  return {
    local: agreements.length,
    agencies: local.length,
    byModel: new Map(totalsOf(local).byModel),
    first: days[0] ?? null,
    statewide: agencies.reduce((sum, agency) => sum + (agency.scope === 'STATEWIDE' ? agency.agreements.length : 0), 0),
    meetings: meetings.length,
  };
}
