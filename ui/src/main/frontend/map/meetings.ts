import type { MeetingDocument } from './documents.ts';

/**
 * What is known of a meeting at a moment: one that is only announced, or only listed, is scheduled until its day is past
 * where it is held. A page may be open for longer than that.
 */
export function statusAt({ status, date, zone }: Pick<MeetingDocument, 'status' | 'date' | 'zone'>, now: Date): string {
  if (status !== 'SCHEDULED' && status !== 'UNKNOWN') return status;
  return date < dateIn(zone, now) ? 'UNKNOWN' : 'SCHEDULED';
}

/** The date that it is in a time zone, `YYYY-MM-DD`. */
function dateIn(zone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(now);
  const part = (type: string): string => parts.find(one => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
