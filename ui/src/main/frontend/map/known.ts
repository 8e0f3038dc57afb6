import type { Known } from './documents.ts';
import { say, sayDate, sayListDate, type Texts } from './texts.ts';

/** Where a record comes from, and from which day it is known. */
export function sayKnown(texts: Texts, { source, known }: { readonly source: string; readonly known: Known }): string {
  const { origin, day, inferred } = known;
  return say(texts, 'record', source, say(texts, `known.${origin}`, origin === 'LIST' ? sayListDate(texts, day, inferred) : sayDate(texts, day)));
}
