/** Pixels between the tooltip and the pointer, and between it and the map's edges. */
const BESIDE = 14;
const EDGE = 4;

/** A line of text beside the pointer or the keyboard's place on the map. Written to directly, as it changes with every move. */
export class Tooltip {
  readonly #box = document.createElement('p');
  readonly #name = document.createElement('strong');
  readonly #value = document.createElement('span');
  readonly #host: HTMLElement;
  /** As it is laid out; null where its text or the host has changed. */
  #size: { readonly width: number; readonly height: number; readonly room: number } | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#box.className = 'tooltip';
    this.#box.hidden = true;
    // The keyboard's place is announced by the map, the pointer's is for those who see it.
    this.#box.setAttribute('aria-hidden', 'true');
    this.#box.append(this.#name, ' ', this.#value);
    host.append(this.#box);
  }

  show(name: string, value: string): void {
    if (this.#name.textContent !== name || this.#value.textContent !== value) this.#size = null;
    if (this.#name.textContent !== name) this.#name.textContent = name;
    if (this.#value.textContent !== value) this.#value.textContent = value;
    this.#box.hidden = false;
  }

  hide(): void {
    this.#box.hidden = true;
  }

  /** Moves the line beside a point of the host, all of it inside. */
  place(x: number, y: number): void {
    if (this.#box.hidden) return;
    const { clientWidth: room, clientHeight } = this.#host;
    if (this.#size?.room !== room) this.#size = { width: this.#box.offsetWidth, height: this.#box.offsetHeight, room };
    const [left, top] = cornerOf(x, y, this.#size, { width: room, height: clientHeight });
    this.#box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  }

  remove(): void {
    this.#box.remove();
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The upper left corner of a box beside a point, on the side where there is more room, wholly inside of its host. */
export function cornerOf(x: number, y: number, box: Size, host: Size): [number, number] {
  const left = x < host.width / 2 ? x + BESIDE : x - BESIDE - box.width;
  const top = y < host.height / 3 ? y + BESIDE : y - BESIDE - box.height;
  return [inside(left, box.width, host.width), inside(top, box.height, host.height)];
}

function inside(at: number, length: number, room: number): number {
  return Math.max(EDGE, Math.min(room - EDGE - length, at));
}
