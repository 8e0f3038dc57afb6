// What a typed text finds in a list of choices, without a browser.

/** One that can be picked: its key, how it is shown, and what else it is found by. */
export type Entry = readonly [key: string, label: string, ...others: string[]];

export interface Choice {
  readonly key: string;
  readonly label: string;
  /** Folded label, and the folded other names. */
  readonly names: readonly string[];
}

const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['\u2018\u2019\u02bc`\u00b4]/g;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Letters and digits in words, without case, accents and punctuation. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(MARKS, '').replace(APOSTROPHES, '').toLowerCase().replace(NOT_WORD, ' ').trim();
}

export function choiceOf([key, label, ...others]: Entry): Choice {
  return { key, label, names: [label, ...others].map(fold) };
}

/**
 * The choices in which every typed word begins a word of one name: those of exactly the name first,
 * then those that begin with the text, then the others, each in the list's order.
 */
export function found(choices: readonly Choice[], text: string): Choice[] {
  const typed = fold(text);
  if (typed === '') return [...choices];
  const words = typed.split(' ');
  const ranks: Choice[][] = [[], [], []];
  for (const choice of choices) {
    if (choice.names.includes(typed)) ranks[0].push(choice);
    else if (choice.names.some(name => name.startsWith(typed))) ranks[1].push(choice);
    else if (choice.names.some(name => words.every(word => ` ${name}`.includes(` ${word}`)))) ranks[2].push(choice);
  }
  return ranks.flat();
}

/** The one choice that a text means: the only one that bears it, or the only one that it finds. */
export function meant(choices: readonly Choice[], text: string): Choice | undefined {
  const typed = fold(text);
  if (typed === '') return undefined;
  const exact = choices.filter(choice => choice.names.includes(typed));
  const candidates = exact.length > 0 ? exact : found(choices, text);
  return candidates.length === 1 ? candidates[0] : undefined;
}
