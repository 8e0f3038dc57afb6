// Records as the API answers them, with one's own values.
import type { AgreementDocument, MeetingDocument } from '../../main/frontend/map/documents.ts';

const KNOWN = { origin: 'LIST', day: '2025-02-12', inferred: true } as const;

/** An agreement that is as the given fields say. */
export function agreementOf(fields: Partial<AgreementDocument>): AgreementDocument {
  const model = fields.model ?? 'JEM';
  const signed = fields.signed === undefined ? '2020-06-09' : fields.signed;
  const state = fields.state ?? 'AZ';
  return {
    id: 1,
    agency: { slug: 'a', name: 'A', level: 'COUNTY', state: 'AZ' },
    state,
    model,
    modelName: model,
    modelAsPrinted: model,
    signed,
    signedAsPrinted: signed,
    status: 'ACTIVE',
    ended: null,
    inForceFrom: signed,
    inForceUntil: null,
    documents: [],
    statewide: false,
    counties: [],
    countyNames: [],
    source: 'list',
    note: null,
    known: KNOWN,
    addendum: null,
    moa: null,
    ...fields,
  };
}

/** A meeting that is as the given fields say. */
export function meetingOf(fields: Partial<MeetingDocument>): MeetingDocument {
  return {
    id: 1,
    agency: null,
    nameAsPrinted: 'A',
    model: 'JEM',
    date: '2024-01-10',
    zone: 'America/New_York',
    fiscalYear: 2024,
    format: 'VIRTUAL',
    status: 'UNKNOWN',
    notice: { start: null, zone: null, venue: null, link: null, questionDeadline: null, contact: null, minutes: null, note: null },
    source: 'list',
    known: KNOWN,
    ...fields,
  };
}
