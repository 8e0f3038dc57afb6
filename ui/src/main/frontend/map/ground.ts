import * as L from 'leaflet';
import leafletCss from 'leaflet/dist/leaflet.css?inline';
import type { CountyTopology } from './geometry.ts';
import css from './ground.css?inline';
import { boundsOf, CountyLayer } from './layer.ts';
import { MARGIN, type Picture } from './picture.ts';
import { addStyles } from './styles.ts';

/** Zoom levels below the whole map's fit, and above. */
const OUT = 0.25;
const IN = 6;

/** The counties' picture in Leaflet's map, which can be dragged and zoomed in its box. Needs no texts. */
export class Ground {
  readonly map: L.Map;
  readonly layer: CountyLayer;
  /** The zoom at which the whole map fits. */
  whole = 0;
  readonly #topology: CountyTopology;
  readonly #watcher: ResizeObserver;

  constructor(box: HTMLElement, topology: CountyTopology, picture: Picture) {
    addStyles(leafletCss, css);
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#topology = topology;
    this.map = L.map(box, {
      crs: L.CRS.Simple,
      attributionControl: false,
      zoomControl: false,
      zoomSnap: 0,
      // The wheel scrolls the page until the map has the focus.
      scrollWheelZoom: false,
      zoomAnimation: !still,
      inertia: !still,
      keyboard: false,
      maxBounds: boundsOf(topology).pad(0.25),
    });
    this.fit();
    this.layer = new CountyLayer(topology, picture).addTo(this.map);
    this.#letOneFingerScroll(box);
    this.#watcher = new ResizeObserver(() => this.measure());
    this.#watcher.observe(box);
  }

  /** Whether the whole map is shown in the middle, as far as can be told. */
  get shownWhole(): boolean {
    const { map } = this;
    const aside = map.project(map.getCenter()).distanceTo(map.project(boundsOf(this.#topology).getCenter()));
    return Math.abs(map.getZoom() - this.whole) < 0.01 && aside < 2;
  }

  /** Shows the whole map. */
  fit(): void {
    this.#bound();
    this.map.setView(boundsOf(this.#topology).getCenter(), this.whole, { animate: false });
  }

  /** Takes over the size that the box has now; a whole map stays whole. */
  measure(): void {
    const { shownWhole } = this;
    this.map.invalidateSize({ pan: false, animate: false });
    if (shownWhole) this.fit();
    else this.#bound();
  }

  remove(): void {
    this.#watcher.disconnect();
    this.map.remove();
  }

  /** Bounds the zoom by what shows the whole map in the box. */
  #bound(): void {
    this.whole = this.map.getBoundsZoom(boundsOf(this.#topology), false, L.point(MARGIN, MARGIN));
    this.map.setMinZoom(this.whole - OUT);
    this.map.setMaxZoom(this.whole + IN);
  }

  /** One finger scrolls the page, two move the map; the mouse drags it. */
  #letOneFingerScroll(box: HTMLElement): void {
    box.addEventListener('pointerdown', event => {
      if (event.pointerType === 'touch') this.map.dragging.disable();
      else this.map.dragging.enable();
    }, { capture: true });
  }
}
