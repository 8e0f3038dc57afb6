import type { CSSResult, CSSResultGroup } from 'lit';

/** Gives the page stylesheets; each is added one time. */
export function addStyles(...sheets: CSSResultGroup[]): void {
  for (const { styleSheet } of sheets as CSSResult[]) {
    if (styleSheet !== undefined && !document.adoptedStyleSheets.includes(styleSheet)) document.adoptedStyleSheets.push(styleSheet);
  }
}
