import { html, type TemplateResult } from 'lit';
import type { CountyTopology } from './geometry.ts';
import { say, stateCode, type Texts } from './texts.ts';

const MOST = 20;

/** Counties by what one types: "Miami-Dade County, FL". */
export class CountyFinder {
  readonly #labels: string[];
  readonly #plain: string[];

  constructor(texts: Texts, topology: CountyTopology) {
    this.#labels = topology.names.map((name, i) => `${name}, ${stateCode(texts, topology.fips[i])}`);
    this.#plain = this.#labels.map(plain);
  }

  label(county: number): string {
    return this.#labels[county];
  }

  /** Labels that match what was typed, those that begin with it first. */
  suggest(typed: string): string[] {
    return this.#matches(plain(typed)).slice(0, MOST).map(county => this.#labels[county]);
  }

  /** The one county meant: an exact label, or the only match; -1 if there is none. */
  find(typed: string): number {
    const wanted = plain(typed);
    const exact = this.#plain.indexOf(wanted);
    if (exact >= 0) return exact;
    const matches = this.#matches(wanted);
    const leading = matches.filter(county => this.#plain[county].startsWith(wanted));
    if (leading.length === 1) return leading[0];
    return matches.length === 1 ? matches[0] : -1;
  }

  #matches(wanted: string): number[] {
    if (wanted === '') return [];
    const found = this.#plain.flatMap((label, county) => (label.includes(wanted) ? [county] : []));
    const rank = (county: number): number => (this.#plain[county].startsWith(wanted) ? 0 : 1);
    return found.sort((a, b) => rank(a) - rank(b) || a - b);
  }
}

/** Lower case, no accents or punctuation, single spaces. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The field that selects a county by typing. */
export function findField(
  texts: Texts,
  suggestions: readonly string[],
  miss: boolean,
  typed: (text: string) => void,
  submit: (text: string, input: HTMLInputElement) => void,
): TemplateResult {
  const onInput = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    // A suggestion that was picked arrives as one replacement, not as typing.
    const picked = !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
    if (picked) submit(input.value, input);
    else typed(input.value);
  };
  return html`<form
    class="find"
    role="search"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const input = (event.target as HTMLFormElement).elements.namedItem('county') as HTMLInputElement;
      submit(input.value, input);
    }}
  >
    <label for="county-map-find">${say(texts, 'find')}</label>
    <span class="field">
      <input
        id="county-map-find"
        name="county"
        type="text"
        list="county-map-suggestions"
        autocomplete="off"
        spellcheck="false"
        placeholder=${say(texts, 'find.example')}
        aria-describedby="county-map-miss"
        aria-invalid=${miss}
        @input=${onInput}
      />
      <button type="submit">${say(texts, 'find.go')}</button>
    </span>
    <datalist id="county-map-suggestions">${suggestions.map(label => html`<option value=${label}></option>`)}</datalist>
    <span id="county-map-miss" class="miss" role="alert">${miss ? say(texts, 'find.miss') : ''}</span>
  </form>`;
}
