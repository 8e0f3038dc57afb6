import * as L from 'leaflet';
import { Badges } from './badges.ts';
import { ARROWS, middlesOf, nearest, neighbour } from './cursor.ts';
import type { CountyTopology } from './geometry.ts';
import type { Ground } from './ground.ts';
import { planeUnit, toLatLng, toPlane } from './layer.ts';
import { Names } from './names.ts';
import type { Palette } from './palette.ts';
import type { Picture } from './picture.ts';
import type { Place } from './places.ts';
import { reveal } from './reveal.ts';
import { Tooltip } from './tooltip.ts';
import { boxOf, type Point, type Rect } from './topology.ts';
import type { Badge } from './view.ts';
import { WholeButton } from './whole.ts';

export interface StageEvents {
  /** A county was clicked or chosen by Enter; -1 for the ground beside. */
  readonly pick: (county: number, byKey: boolean) => void;
  readonly badge: (state: string, button: HTMLElement) => void;
  /** Name and value of a county, as its tooltip tells them. */
  readonly tell: (county: number) => readonly [string, string];
  /** The keyboard's place has moved to a county. */
  readonly reach: (county: number) => void;
  /** The map has come to rest, and shows the whole or not. */
  readonly rest: (whole: boolean) => void;
}

export interface StageWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly whole: string;
  readonly twoFingers: string;
}

const HINT_MS = 1_500;
/** Zoom levels above the whole map's to which a selection is brought near. */
const CLOSEST = 3;

/** What the map offers beyond being moved: selection, statewide badges, tooltip, keyboard and buttons. */
export class Stage {
  readonly #map: L.Map;
  readonly #container: HTMLElement;
  readonly #ground: Ground;
  readonly #topology: CountyTopology;
  readonly #picture: Picture;
  readonly #events: StageEvents;
  readonly #badges: Badges;
  readonly #tooltip: Tooltip;
  readonly #names: Names;
  readonly #whole: WholeButton;
  readonly #life = new AbortController();
  #middles: readonly Point[] | null = null;
  #shown: readonly Badge[] | null = null;
  #selected: readonly number[] = [];
  #hovered = -1;

  constructor(container: HTMLElement, ground: Ground, topology: CountyTopology, picture: Picture, words: StageWords, events: StageEvents) {
    this.#container = container;
    this.#ground = ground;
    this.#map = ground.map;
    this.#topology = topology;
    this.#picture = picture;
    this.#events = events;
    const narrow = window.matchMedia('(max-width: 640px)').matches;
    const zoom = L.control.zoom({ position: narrow ? 'bottomright' : 'topleft', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(this.#map);
    this.#whole = new WholeButton(zoom.getContainer() as HTMLElement, words.whole, () => this.reset());
    this.#badges = new Badges(this.#map, topology, events.badge);
    this.#tooltip = new Tooltip(container);
    this.#names = new Names(this.#map, topology, () => this.#covered());
    this.#listen();
    this.#hintAtTwoFingers(words.twoFingers);
    this.#rest();
  }

  /** Shows badges and a selection; only what changed is drawn anew. */
  show(badges: readonly Badge[], selected: readonly number[], palette: Palette): void {
    this.#names.colour(palette);
    if (this.#shown !== badges) {
      this.#shown = badges;
      this.#badges.show(badges);
    }
    this.#selected = selected;
    this.#mark();
    if (this.#hovered >= 0) this.#tooltip.show(...this.#events.tell(this.#hovered));
  }

  /** Names places too, the largest first. */
  name(places: () => readonly Place[]): void {
    this.#names.add(places);
  }

  /**
   * Brings all of some counties into view if they are out of it, or nearer if they are smaller than so many pixels. What
   * lies below a line of the window is covered, in CSS pixels.
   */
  reveal(counties: readonly number[], least: number, line: number): void {
    const box = boxOf(this.#topology, counties);
    if (box === null) return;
    // A panel may just have taken a part of the room.
    this.#ground.measure();
    const map = this.#map;
    const { x: width, y: height } = map.getSize();
    const seen = Math.min(height, Math.max(line - this.#container.getBoundingClientRect().top, height / 4));
    const corner = map.latLngToContainerPoint(toLatLng(this.#topology, { x: 0, y: 0 }));
    const scaleAt = (zoom: number): number => L.CRS.Simple.scale(zoom) / planeUnit(this.#topology);
    const sight = { width, height: seen, scale: scaleAt(map.getZoom()), x: corner.x, y: corner.y };
    const aim = reveal(box, sight, least, scaleAt(this.#ground.whole + CLOSEST));
    if (aim === null) return;
    const zoom = L.CRS.Simple.zoom(aim.scale * planeUnit(this.#topology));
    const below = L.point(0, (height - seen) / 2);
    map.setView(map.unproject(map.project(toLatLng(this.#topology, aim.middle), zoom).add(below), zoom), zoom);
  }

  /** Shows the whole map again. */
  reset(): void {
    this.#ground.fit();
  }

  remove(): void {
    this.#life.abort();
    this.#tooltip.remove();
    this.#names.remove();
  }

  #rest(): void {
    const whole = this.#ground.shownWhole;
    this.#whole.enable(!whole);
    this.#events.rest(whole);
  }

  /** What badges and buttons cover of the map. */
  #covered(): Rect[] {
    const { left, top } = this.#container.getBoundingClientRect();
    return [...this.#container.querySelectorAll('.badge:not([hidden]) span:first-child, .leaflet-bar')].map(element => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x - left, y: y - top, width, height };
    });
  }

  #listen(): void {
    const map = this.#map;
    map.on('click', event => this.#events.pick(this.#ground.layer.at(map, event.containerPoint), false));
    map.on('mousemove', event => {
      this.#hover(this.#ground.layer.at(map, event.containerPoint));
      this.#tooltip.place(event.containerPoint.x, event.containerPoint.y);
    });
    map.on('mouseout', () => this.#hover(-1));
    map.on('movestart', () => this.#tooltip.hide());
    map.on('moveend', () => {
      this.#follow();
      this.#rest();
    });
    const { signal } = this.#life;
    this.#container.addEventListener('focusin', () => map.scrollWheelZoom.enable(), { signal });
    this.#container.addEventListener('focusout', () => {
      map.scrollWheelZoom.disable();
      this.#hover(-1);
    }, { signal });
    this.#container.addEventListener('pointerdown', () => this.#container.focus({ preventScroll: true }), { signal });
    this.#container.addEventListener('focus', () => {
      if (this.#container.matches(':focus-visible')) this.#reach(this.#place());
    }, { signal });
    this.#container.addEventListener('keydown', event => {
      if (event.target === this.#container && this.#press(event)) event.preventDefault();
    }, { signal });
  }

  /** Tells who moves one finger over a part of the map that it takes two. */
  #hintAtTwoFingers(words: string): void {
    const hint = document.createElement('p');
    hint.className = 'hint';
    hint.textContent = words;
    hint.setAttribute('aria-hidden', 'true');
    hint.hidden = true;
    this.#container.append(hint);
    let timer = 0;
    const { signal } = this.#life;
    signal.addEventListener('abort', () => hint.remove());
    this.#container.addEventListener('touchmove', event => {
      hint.hidden = event.touches.length !== 1 || this.#ground.shownWhole;
      window.clearTimeout(timer);
      timer = window.setTimeout(() => (hint.hidden = true), HINT_MS);
    }, { passive: true, signal });
  }

  /** Whether a key means something here. */
  #press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.altKey || event.metaKey) return false;
    const arrow = ARROWS[event.key];
    if (arrow !== undefined && event.shiftKey) this.#map.panBy([arrow.x * 80, arrow.y * 80]);
    else if (arrow !== undefined) this.#step(arrow);
    else if (event.key === '+' || event.key === '=') this.#map.setZoomAround(this.#focusPoint(), this.#map.getZoom() + 1);
    else if (event.key === '-') this.#map.setZoomAround(this.#focusPoint(), this.#map.getZoom() - 1);
    else if (event.key === 'Home' || event.key === '0') this.reset();
    else if ((event.key === 'Enter' || event.key === ' ') && this.#hovered >= 0) this.#events.pick(this.#hovered, true);
    else return false;
    return true;
  }

  #focusPoint(): L.LatLng {
    return this.#hovered < 0 ? this.#map.getCenter() : toLatLng(this.#topology, this.#allMiddles()[this.#hovered]);
  }

  #allMiddles(): readonly Point[] {
    return (this.#middles ??= middlesOf(this.#topology));
  }

  /** Where the keyboard begins: at the selection, else in the middle of the view. */
  #place(): number {
    if (this.#hovered >= 0) return this.#hovered;
    return this.#selected[0] ?? nearest(this.#allMiddles(), toPlane(this.#topology, this.#map.getCenter()));
  }

  #step(direction: Point): void {
    const next = this.#hovered < 0 ? this.#place() : neighbour(this.#allMiddles(), this.#hovered, direction);
    if (next >= 0) this.#reach(next);
  }

  #reach(county: number): void {
    this.#hover(county);
    const place = toLatLng(this.#topology, this.#allMiddles()[county]);
    if (!this.#map.getBounds().pad(-0.05).contains(place)) this.#map.panTo(place);
    this.#follow();
    this.#events.reach(county);
  }

  /** Puts the tooltip where its county now is, if the keyboard leads. */
  #follow(): void {
    if (this.#hovered < 0) return;
    const { x, y } = this.#map.latLngToContainerPoint(toLatLng(this.#topology, this.#allMiddles()[this.#hovered]));
    this.#tooltip.show(...this.#events.tell(this.#hovered));
    this.#tooltip.place(x, y);
  }

  #hover(county: number): void {
    if (county === this.#hovered) return;
    this.#hovered = county;
    this.#mark();
    if (county < 0) this.#tooltip.hide();
    else this.#tooltip.show(...this.#events.tell(county));
  }

  #mark(): void {
    this.#picture.mark({ selected: this.#selected, hovered: this.#hovered });
  }
}
