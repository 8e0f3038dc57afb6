/** A line of text beside the pointer or the keyboard's place on the map. Written to directly, as it changes with every move. */
export class Tooltip {
  readonly #box = document.createElement('p');
  readonly #name = document.createElement('strong');
  readonly #value = document.createElement('span');
  readonly #host: HTMLElement;

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
    if (this.#name.textContent !== name) this.#name.textContent = name;
    if (this.#value.textContent !== value) this.#value.textContent = value;
    this.#box.hidden = false;
  }

  hide(): void {
    this.#box.hidden = true;
  }

  /** Moves the line beside a point of the host, on the side where there is room. */
  place(x: number, y: number): void {
    const right = x < this.#host.clientWidth / 2;
    const below = y < this.#host.clientHeight / 3;
    const shift = `${right ? '14px' : 'calc(-100% - 14px)'}, ${below ? '14px' : 'calc(-100% - 10px)'}`;
    this.#box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(${shift})`;
  }

  remove(): void {
    this.#box.remove();
  }
}
