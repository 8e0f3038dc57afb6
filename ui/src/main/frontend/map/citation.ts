import type { Texts } from './texts.ts';
import { say, sayDate, sayDataDate } from './texts.ts';
import { type UrlState, writeUrl } from './url-state.ts';
import type { MapData } from './view.ts';
import { citedTitle } from './selection.ts';

/** How a view is linked to, embedded and cited. */
export interface Sharing {
  readonly title: string;
  readonly link: string;
  /** The same view for a frame, and the code that shows it. */
  readonly embedded: string;
  readonly code: string;
  readonly plain: string;
  readonly bibtex: string;
}

/**
 * How a view is shared; a citation names the day of the data in its URL.
 *
 * @param here the URL of the page
 * @param today `YYYY-MM-DD`
 */
export function sharingOf(texts: Texts, data: MapData, url: UrlState, here: URL, today: string): Sharing {
  const title = citedTitle(texts, data, url);
  const newest = data.edited ?? data.listed;
  const shown = new URL(writeUrl('', url), here.origin);
  const dated = new URL(writeUrl('', { ...url, asOf: url.asOf ?? newest }), here.origin).href;
  const embedded = new URL(`/embed/map${writeUrl(`?lang=${texts.language.slice(0, 2)}`, url)}`, here.origin).href;
  return {
    title,
    link: shown.href,
    embedded,
    code: `<iframe src="${quoted(embedded)}" title="${quoted(`${say(texts, 'site')}: ${title}`)}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`,
    plain: say(texts, 'share.cite.text', title, sayDataDate(texts, data.listed, data.listedInferred, data.edited), dated, sayDate(texts, today)),
    bibtex: bibtexOf(say(texts, 'site'), title, dated, newest, today),
  };
}

function bibtexOf(site: string, title: string, url: string, newest: string, today: string): string {
  return [
    `@misc{atlas287g-${newest},`,
    `  author = {{${plainTex(site)}}},`,
    `  title = {{${plainTex(title)}}},`,
    `  year = {${newest.slice(0, 4)}},`,
    `  note = {Data as of ${newest}, accessed ${today}},`,
    `  url = {${url}}`,
    '}',
  ].join('\n');
}

/** Signs that mean something to TeX are written so that they do not. */
function plainTex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
}

function quoted(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
