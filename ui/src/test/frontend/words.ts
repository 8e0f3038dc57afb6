import { readFileSync } from 'node:fs';
import type { Texts } from '../../main/frontend/map/texts.ts';

const STATES: Texts['states'] = { '04': ['AZ', 'Arizona'], '09': ['CT', 'Connecticut'], '12': ['FL', 'Florida'], '46': ['SD', 'South Dakota'] };

/** The map's texts of a language as the server hands them over, with a few states. */
export function textsIn(language: 'en' | 'es'): Texts {
  const file = new URL(`../../main/resources/vaadin-i18n/translations${language === 'en' ? '' : '_es'}.properties`, import.meta.url);
  const words: Record<string, string> = {};
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, key, text] = /^(?:map\.)?((?:[\w]+\.)*\w+)=(.*)$/.exec(line) ?? [];
    if (key !== undefined && /^(map|model|format|notice|share)\./.test(line)) words[key] = text;
  }
  return { language: language === 'es' ? 'es-US' : language, words, states: STATES };
}
