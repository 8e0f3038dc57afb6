import * as L from 'leaflet';
import type { CountyTopology } from './geometry.ts';
import { boundsOf, CountyLayer, toLatLng } from './layer.ts';
import type { Palette } from './palette.ts';
import { badgePoint, boxOf } from './topology.ts';

/** What the map shows. */
export interface Scene {
  readonly classes: Uint8Array;
  readonly palette: Palette;
  readonly badges: readonly Badge[];
  readonly selected: readonly number[];
}

/** Statewide agencies of a state. */
export interface Badge {
  readonly state: string;
  readonly counties: readonly number[];
  readonly text: string;
  readonly label: string;
}

export interface StageEvents {
  readonly pick: (county: number) => void;
  readonly hover: (county: number) => void;
  readonly badge: (state: string, button: HTMLElement) => void;
}

export interface StageWords {
  readonly zoomIn: string;
  readonly zoomOut: string;
}

/** Zoom levels below the whole map's fit, and above. */
const OUT = 0.25;
const IN = 6;
/** Free pixels around the whole map, both sides together. */
const MARGIN = 16;

/** Leaflet's map with the counties and the statewide badges on it. */
export class Stage {
  readonly #map: L.Map;
  readonly #topology: CountyTopology;
  readonly #layer: CountyLayer;
  readonly #events: StageEvents;
  readonly #badges = L.layerGroup();
  readonly #watcher: ResizeObserver;
  #scene: Scene | null = null;
  #hatched: readonly number[] = [];
  #hovered = -1;
  #whole = 0;

  constructor(container: HTMLElement, topology: CountyTopology, words: StageWords, events: StageEvents) {
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#topology = topology;
    this.#events = events;
    this.#map = L.map(container, {
      crs: L.CRS.Simple,
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0,
      // The wheel scrolls the page until the map has the focus.
      scrollWheelZoom: false,
      zoomAnimation: !still,
      inertia: !still,
      maxBounds: boundsOf(topology).pad(0.25),
    });
    L.control.zoom({ position: 'topleft', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(this.#map);
    this.#fitAll();
    this.#layer = new CountyLayer(topology).addTo(this.#map);
    this.#badges.addTo(this.#map);
    this.#listen(container);
    this.#watcher = new ResizeObserver(() => this.#resize());
    this.#watcher.observe(container);
  }

  /** Shows a scene; only what changed is drawn anew. */
  show(scene: Scene): void {
    const before = this.#scene;
    this.#scene = scene;
    if (before?.badges !== scene.badges) {
      this.#hatched = scene.badges.flatMap(badge => badge.counties);
      this.#badges.clearLayers();
      for (const badge of scene.badges) this.#addBadge(badge);
    }
    this.#layer.paint(scene.classes, scene.palette);
    this.#mark();
  }

  /** Brings counties into view if they are out of it or too small to see. */
  reveal(counties: readonly number[]): void {
    const box = boxOf(this.#topology, counties);
    if (box === null) return;
    const bounds = L.latLngBounds(toLatLng(this.#topology, box.min), toLatLng(this.#topology, box.max));
    const shown = this.#map.getBounds().contains(bounds);
    const size = this.#map
      .latLngToContainerPoint(bounds.getSouthEast())
      .subtract(this.#map.latLngToContainerPoint(bounds.getNorthWest()));
    if (shown && Math.max(size.x, size.y) > 12) return;
    const zoom = Math.max(this.#map.getZoom(), Math.min(this.#whole + 3, this.#map.getBoundsZoom(bounds.pad(2))));
    this.#map.setView(bounds.getCenter(), zoom);
  }

  remove(): void {
    this.#watcher.disconnect();
    this.#map.remove();
  }

  /** Shows the whole map, and bounds the zoom by it. */
  #fitAll(): void {
    const bounds = boundsOf(this.#topology);
    this.#whole = this.#map.getBoundsZoom(bounds, false, L.point(MARGIN, MARGIN));
    this.#map.setMinZoom(this.#whole - OUT);
    this.#map.setMaxZoom(this.#whole + IN);
    this.#map.setView(bounds.getCenter(), this.#whole, { animate: false });
  }

  #resize(): void {
    const whole = Math.abs(this.#map.getZoom() - this.#whole) < 0.01;
    this.#map.invalidateSize({ pan: false, animate: false });
    if (whole) this.#fitAll();
  }

  #listen(container: HTMLElement): void {
    const at = (event: L.LeafletMouseEvent): number => this.#layer.at(this.#map, event.containerPoint);
    this.#map.on('click', event => this.#events.pick(at(event)));
    this.#map.on('mousemove', event => this.#hover(at(event)));
    this.#map.on('mouseout', () => this.#hover(-1));
    this.#map.on('focus', () => this.#map.scrollWheelZoom.enable());
    this.#map.on('blur', () => this.#map.scrollWheelZoom.disable());
    container.addEventListener('pointerdown', () => container.focus({ preventScroll: true }));
  }

  #hover(county: number): void {
    if (county === this.#hovered) return;
    this.#hovered = county;
    this.#mark();
    this.#events.hover(county);
  }

  #mark(): void {
    this.#layer.mark({
      hatched: this.#hatched,
      selected: this.#scene?.selected ?? [],
      hovered: this.#hovered,
    });
  }

  #addBadge(badge: Badge): void {
    const point = badgePoint(this.#topology, badge.counties);
    if (point === null) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'badge';
    button.title = badge.label;
    const text = document.createElement('span');
    text.textContent = badge.text;
    const label = document.createElement('span');
    label.className = 'visually-hidden';
    label.textContent = badge.label;
    button.append(text, ' ', label);
    button.addEventListener('click', () => this.#events.badge(badge.state, button));
    L.DomEvent.disableClickPropagation(button);
    const icon = L.divIcon({ className: '', html: button, iconSize: [44, 44] });
    L.marker(toLatLng(this.#topology, point), { icon, keyboard: false, interactive: false }).addTo(this.#badges);
  }
}
