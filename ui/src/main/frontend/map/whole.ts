import * as L from 'leaflet';

const ICON =
  '<svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2.5"><path d="M3 9V3h6M15 3h6v6M21 15v6h-6M9 21H3v-6"/></svg>';

/** The button below those for zooming that shows the whole map again. */
export class WholeButton {
  readonly #button = document.createElement('a');

  constructor(bar: HTMLElement, label: string, press: () => void) {
    this.#button.href = '#';
    this.#button.role = 'button';
    this.#button.className = 'whole';
    this.#button.title = label;
    this.#button.ariaLabel = label;
    this.#button.innerHTML = ICON;
    L.DomEvent.disableClickPropagation(this.#button);
    this.#button.addEventListener('click', event => {
      event.preventDefault();
      press();
    });
    bar.append(this.#button);
  }

  /** Whether there is more to show. */
  enable(on: boolean): void {
    this.#button.classList.toggle('leaflet-disabled', !on);
    this.#button.ariaDisabled = String(!on);
  }
}
