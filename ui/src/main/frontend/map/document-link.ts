import { type DocumentLink, webAddress } from './documents.ts';

/** What the panel says of a document that has a URL. */
export interface ShownLink {
  readonly url: string;
  /** Moment since when the link is broken; null unless it is. */
  readonly brokenSince: string | null;
  /** Where the web archive may have a copy of what a broken link led to. */
  readonly archive: string | null;
}

/** What to show of a document; null if it has no URL that a browser may open. */
export function shownLink({ url, brokenSince, archive }: Pick<DocumentLink, 'url' | 'brokenSince' | 'archive'>): ShownLink | null {
  const address = url === null ? null : webAddress(url);
  if (address === null) return null;
  const copy = brokenSince === null || archive === null ? null : webAddress(archive);
  return { url: address, brokenSince, archive: copy };
}
