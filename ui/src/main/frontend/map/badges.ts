import * as L from 'leaflet';
import { freeSpan, shiftedBy, writable } from './clearance.ts';
import type { Box } from './clearance.ts';
import type { CountyTopology } from './geometry.ts';
import { toLatLng } from './layer.ts';
import { badgePoint } from './topology.ts';
import type { Badge } from './view.ts';

type Writing = 'whole' | 'short' | 'dot' | 'none';

/** A state's badge on the map: a button that tells how many agreements of statewide agencies there are. */
class Mark {
  readonly #button = document.createElement('button');
  readonly #state = document.createElement('span');
  readonly #text = document.createElement('span');
  readonly #label = document.createElement('span');
  readonly #pill = document.createElement('span');
  #shown: Badge | null = null;
  #how: Writing = 'whole';

  constructor(map: L.Map, place: L.LatLng, press: (button: HTMLElement) => void) {
    this.#button.type = 'button';
    this.#button.className = 'badge';
    this.#label.className = 'visually-hidden';
    this.#state.className = 'code';
    this.#pill.append(this.#state, ' ', this.#text);
    this.#button.append(this.#pill, ' ', this.#label);
    this.#button.addEventListener('click', () => press(this.#button));
    L.DomEvent.disableClickPropagation(this.#button);
    const icon = L.divIcon({ className: '', html: this.#button, iconSize: [44, 44] });
    L.marker(place, { icon, keyboard: false, interactive: false }).addTo(map);
  }

  /** How many agreements it tells; 0 while it is not shown. */
  get count(): number {
    return this.#shown?.count ?? 0;
  }

  /** What its text covers. */
  get box(): Box {
    return this.#pill.getBoundingClientRect();
  }

  /** Where it can be pressed. */
  get reach(): Box {
    return this.#button.getBoundingClientRect();
  }

  /** How much of it is written: all of its text, the state's code and the number, a dot, or nothing. */
  write(how: Writing): void {
    if (how === this.#how || this.#shown === null) return;
    this.#how = how;
    this.#button.classList.toggle('short', how === 'short');
    this.#button.classList.toggle('dot', how === 'dot');
    this.#button.classList.toggle('none', how === 'none');
    this.#text.textContent = how === 'whole' ? this.#shown.text : String(this.#shown.count);
  }

  /** Shifts what the button says, so that neither the map's edges nor its buttons hide a part of it while its place is on the map. */
  stayWithin(map: DOMRect, buttons: DOMRect | null): void {
    if (this.#shown === null) return;
    const { left, width, top, bottom } = this.#button.getBoundingClientRect();
    const beside = buttons !== null && top < buttons.bottom && bottom > buttons.top;
    this.#pill.style.translate = shiftedBy(left + width / 2, this.#pill.offsetWidth / 2, freeSpan(map, beside ? buttons : null), map);
  }

  show(badge: Badge | null): void {
    if (badge === this.#shown) return;
    this.#shown = badge;
    this.#button.hidden = badge === null;
    if (badge === null) return;
    this.#state.textContent = badge.state;
    this.#text.textContent = this.#how === 'whole' ? badge.text : String(badge.count);
    this.#label.textContent = this.#button.title = badge.label;
  }
}

/** The badges of states with statewide agencies. Each is made once and then told what to say: they change with the date. */
export class Badges {
  readonly #map: L.Map;
  readonly #topology: CountyTopology;
  readonly #press: (state: string, button: HTMLElement) => void;
  readonly #marks = new Map<string, Mark>();
  #due = 0;

  constructor(map: L.Map, topology: CountyTopology, press: (state: string, button: HTMLElement) => void) {
    this.#map = map;
    this.#topology = topology;
    this.#press = press;
    map.on('moveend zoomend resize', () => this.#arrange());
  }

  show(badges: readonly Badge[]): void {
    const states = new Map(badges.map(badge => [badge.state, badge]));
    const before = this.#shown.length;
    for (const [state, mark] of this.#marks) mark.show(states.get(state) ?? null);
    const added = badges.filter(badge => !this.#marks.has(badge.state));
    added.forEach(badge => this.#add(badge));
    if (added.length > 0 || this.#shown.length !== before) this.#arrangeSoon();
  }

  /** Before they are seen next. */
  #arrangeSoon(): void {
    cancelAnimationFrame(this.#due);
    this.#due = requestAnimationFrame(() => this.#arrange());
  }

  /** The marks that are shown, those with most agreements first. */
  get #shown(): Mark[] {
    return [...this.#marks.values()].filter(mark => mark.count > 0).sort((one, other) => other.count - one.count);
  }

  /**
   * Keeps what the buttons say on the map. If they do not fit, all are shortened, and those that then still do not are
   * dots; where not even a dot can be pressed, the state's hatch stands alone.
   */
  #arrange(): void {
    const shown = this.#shown;
    if (this.#fit(shown, 'whole').every(fits => fits)) return;
    const fit = this.#fit(shown, 'short');
    const written = shown.filter((_, i) => fit[i]);
    const dots = shown.filter((_, i) => !fit[i]);
    dots.forEach(mark => mark.write('dot'));
    const free = writable([...written, ...dots].map(mark => mark.reach)).slice(written.length);
    dots.forEach((mark, i) => mark.write(free[i] ? 'dot' : 'none'));
  }

  #fit(shown: readonly Mark[], how: Writing): boolean[] {
    shown.forEach(mark => mark.write(how));
    this.#keepWithin();
    return writable(shown.map(mark => mark.box));
  }

  #keepWithin(): void {
    const container = this.#map.getContainer();
    const map = container.getBoundingClientRect();
    const buttons = container.querySelector('.leaflet-control-zoom')?.getBoundingClientRect() ?? null;
    for (const mark of this.#marks.values()) mark.stayWithin(map, buttons);
  }

  #add(badge: Badge): void {
    const point = badgePoint(this.#topology, badge.counties);
    if (point === null) return;
    const mark = new Mark(this.#map, toLatLng(this.#topology, point), button => this.#press(badge.state, button));
    mark.show(badge);
    this.#marks.set(badge.state, mark);
  }
}
