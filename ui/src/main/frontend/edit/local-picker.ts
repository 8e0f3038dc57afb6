import '@vaadin/combo-box/src/vaadin-combo-box.js';
import type { ComboBox } from '@vaadin/combo-box/src/vaadin-combo-box.js';
import { type Choice, choiceOf, type Entry, found, meant } from './choices.ts';

/** What an editor picked (a key, or nothing) or typed without picking. Numbered in order. */
export type PickerSet = CustomEvent<{ key: string; text: string; turn: number; epoch: number }>;

/** Values of the box that no typed text can be. */
const MARK = '\u0001';

interface Item extends Choice {
  readonly value: string;
}

/**
 * Gives a combo box a list that is held here, by group, so that no key waits for the server.
 * Dispatches `picker-set` for each decision. The server's answer to an older decision is not shown
 * over a newer one, nor over a text that is being typed.
 */
class LocalPicker {
  readonly #box: ComboBox<Item>;
  readonly #groups = new Map<string, readonly Item[]>();
  /** Its value names the group; null if there is one list only. */
  #groupOf: ComboBox<Item> | null = null;
  /** Whether only what is in the list can be meant. */
  #closed = false;
  /** Whether what is picked goes elsewhere and leaves the field empty. */
  #emptied = false;
  /** Whether the next record begins in this field. */
  #first = false;
  /** Where an editor is who asked for the next record: not yet there, or typing it already. */
  #next: 'no' | 'asked' | 'typed' = 'no';
  #turn = 0;
  #epoch = 0;
  /** What was last told or shown, and how it reads. */
  #key = '';
  #text = '';

  constructor(box: ComboBox<Item>) {
    this.#box = box;
    box.itemValuePath = 'value';
    box.itemIdPath = 'value';
    box.allowCustomValue = true;
    box.filteredItems = [];
    box.addEventListener('focusin', () => this.#offer());
    box.addEventListener('filter-changed', () => this.#offer());
    box.addEventListener('custom-value-set', event => this.#typed(event));
    box.addEventListener('change', () => this.#picked());
    box.addEventListener('keydown', event => this.#settle(event), { capture: true });
    box.addEventListener('beforeinput', () => this.#clearForNext(), { capture: true });
    const form = box.closest('.edit-fields');
    form?.addEventListener('keydown', event => this.#lead(event as KeyboardEvent), { capture: true });
  }

  use(options: { closed: boolean; emptied: boolean; groupOf: ComboBox<Item> | null }): void {
    this.#closed = options.closed;
    this.#emptied = options.emptied;
    this.#groupOf = options.groupOf;
  }

  /** Takes new lists for some groups. */
  list(groups: Record<string, readonly Entry[]>): void {
    for (const [group, entries] of Object.entries(groups)) {
      this.#groups.set(
        group,
        entries.map(entry => {
          const choice = choiceOf(entry);
          return { ...choice, value: MARK + choice.key };
        }),
      );
    }
    this.#offer();
  }

  /** Shows what the server holds after so many decisions; what is being typed stays unless it must go. */
  show(key: string, label: string, turn: number, always: boolean): void {
    if (turn < this.#turn || (!always && this.#isTyping)) return;
    this.#key = key;
    this.#text = label;
    this.#next = 'no';
    const box = this.#box;
    if (key === '') {
      box.selectedItem = null;
      box.value = label;
    } else {
      box.selectedItem = { key, label, value: MARK + key, names: [] };
    }
    if (this.#shown !== label) {
      const input = this.#input;
      if (input !== null) input.value = label;
      box.filter = '';
      box.opened = false;
    }
  }

  /** What is decided before this is heard counts for nothing: it was meant for a record that is not open. */
  outdate(epoch: number): void {
    this.#epoch = epoch;
    if (this.#next === 'typed') this.show(this.#key, this.#text, this.#turn, true);
    this.#next = 'no';
  }

  first(first: boolean): void {
    this.#first = first;
  }

  /** Begins the next record here, unless its editor is at it already. */
  begin(turn: number): void {
    this.show('', '', turn, false);
    const form = this.#box.closest('.edit-fields');
    if (form === null || !form.contains(document.activeElement)) this.#box.focus();
  }

  get key(): string {
    return this.#key;
  }

  get #shown(): string {
    return this.#input?.value ?? '';
  }

  get #input(): HTMLInputElement | null {
    return this.#box.inputElement as HTMLInputElement | null;
  }

  get #isTyping(): boolean {
    return this.#shown !== this.#text;
  }

  get #list(): readonly Item[] {
    if (this.#groupOf === null) return [...this.#groups.values()].flat();
    const group = pickerOf(this.#groupOf).key;
    return group === '' && !this.#emptied ? [...this.#groups.values()].flat() : (this.#groups.get(group) ?? []);
  }

  #offer(): void {
    this.#box.filteredItems = found(this.#list, this.#box.filter) as Item[];
  }

  #typed(event: CustomEvent<string>): void {
    const item = this.#closed ? (meant(this.#list, event.detail) as Item | undefined) : undefined;
    if (item === undefined) {
      this.#tell('', event.detail);
    } else {
      event.preventDefault();
      this.#box.selectedItem = item; // the box goes on to say that it changed
    }
  }

  #picked(): void {
    const item = this.#box.selectedItem;
    if (item !== null && item !== undefined) {
      this.#tell(item.key, item.label);
      if (this.#emptied) this.#empty();
    } else if (this.#box.value === '') {
      this.#tell('', '');
    }
  }

  #empty(): void {
    this.#key = '';
    this.#text = '';
    this.#box.selectedItem = null;
    this.#box.value = '';
  }

  #tell(key: string, label: string): void {
    if (key === this.#key && label === this.#text) return;
    this.#key = key;
    this.#text = label;
    this.#turn++;
    const detail = { key, text: key === '' ? label : '', turn: this.#turn, epoch: this.#epoch };
    this.#box.dispatchEvent(new CustomEvent('picker-set', { detail }) satisfies PickerSet);
  }

  /** Ctrl+Enter decides as Enter does, and is not kept from the form. */
  #settle(event: KeyboardEvent): void {
    if (event.ctrlKey && event.key === 'Enter') this.#box.close();
  }

  /** What is typed after Ctrl+Enter is for the next record. */
  #lead(event: KeyboardEvent): void {
    if (!this.#first || !event.ctrlKey || event.key !== 'Enter') return;
    if (document.activeElement === this.#input) this.#box.close();
    else this.#box.focus();
    this.#next = 'asked';
  }

  /** The first letter of the next record takes the place of what was saved. */
  #clearForNext(): void {
    if (this.#next !== 'asked') return;
    this.#next = 'typed';
    const input = this.#input;
    if (input !== null && !this.#isTyping) input.value = '';
  }
}

const pickers = new WeakMap<ComboBox<Item>, LocalPicker>();

function pickerOf(box: ComboBox<Item>): LocalPicker {
  const known = pickers.get(box);
  if (known !== undefined) return known;
  const picker = new LocalPicker(box);
  pickers.set(box, picker);
  return picker;
}

declare global {
  interface Window {
    localPicker: (box: ComboBox<Item>) => unknown;
  }
}

window.localPicker = box => pickerOf(box);
