import * as L from 'leaflet';
import type { CountyTopology } from './geometry.ts';
import { LIGHT, type Palette } from './palette.ts';
import { type Marks, Painter } from './painter.ts';
import type { Frame } from './raster.ts';
import type { Point } from './topology.ts';

/** Picture beyond the map's edges, as part of its size, so that short drags show no gap. */
const PADDING = 0.15;
/** More pixels per CSS pixel than this cost time and show nothing. */
const MOST_DENSE = 2;
const NO_MARKS: Marks = { hatched: [], selected: [], hovered: -1 };

/** The counties as a Leaflet layer of three canvases: fills, lines, outlines. */
export class CountyLayer extends L.Layer {
  readonly #painter: Painter;
  readonly #unit: number;
  readonly #box: HTMLElement;
  readonly #fills: CanvasRenderingContext2D;
  readonly #lines: CanvasRenderingContext2D;
  readonly #outlines: CanvasRenderingContext2D;
  #classes: Uint8Array;
  #palette: Palette = LIGHT;
  #marks: Marks = NO_MARKS;
  #frame: Frame | null = null;
  #density = 1;
  #origin = L.point(0, 0);
  #drawn: { center: L.LatLng; zoom: number } | null = null;

  constructor(topology: CountyTopology) {
    super();
    this.#painter = new Painter(topology);
    this.#unit = planeUnit(topology);
    this.#classes = new Uint8Array(topology.fips.length);
    this.#box = L.DomUtil.create('div', 'counties leaflet-zoom-animated');
    this.#fills = this.#canvas(true);
    this.#lines = this.#canvas(false);
    this.#outlines = this.#canvas(false);
  }

  override onAdd(map: L.Map): this {
    map.getPane('overlayPane')?.append(this.#box);
    this.#update(map);
    return this;
  }

  override onRemove(): this {
    this.#box.remove();
    return this;
  }

  override getEvents(): { [name: string]: L.LeafletEventHandlerFn } {
    return {
      viewreset: () => this.#update(this._map),
      moveend: () => this.#update(this._map),
      resize: () => this.#update(this._map),
      zoom: () => this.#stretch(this._map, this._map.getCenter(), this._map.getZoom()),
      zoomanim: event => {
        const { center, zoom } = event as L.ZoomAnimEvent;
        this.#stretch(this._map, center, zoom);
      },
    };
  }

  /** Shows a class per county in a palette. */
  paint(classes: Uint8Array, palette: Palette): void {
    const recolored = palette !== this.#palette;
    this.#classes = classes;
    this.#palette = palette;
    this.#drawFills();
    if (recolored) {
      this.#drawLines();
      this.#drawOutlines();
    }
  }

  mark(marks: Marks): void {
    const hatched = marks.hatched !== this.#marks.hatched;
    this.#marks = marks;
    if (hatched) this.#drawLines();
    this.#drawOutlines();
  }

  /** The county at a point of the map's container, -1 for none. */
  at(map: L.Map, point: L.Point): number {
    const pixel = map.containerPointToLayerPoint(point).subtract(this.#origin).multiplyBy(this.#density);
    return this.#painter.at(pixel.x, pixel.y);
  }

  #canvas(read: boolean): CanvasRenderingContext2D {
    const canvas = L.DomUtil.create('canvas', '', this.#box);
    const context = canvas.getContext('2d', { willReadFrequently: read });
    if (context === null) throw new Error('This browser gives no canvas to draw on');
    return context;
  }

  #update(map: L.Map): void {
    const size = map.getSize();
    if (size.x === 0 || size.y === 0) return;
    const min = map.containerPointToLayerPoint(size.multiplyBy(-PADDING)).round();
    const extent = size.multiplyBy(1 + 2 * PADDING).round();
    this.#density = Math.min(MOST_DENSE, window.devicePixelRatio);
    this.#origin = min;
    this.#drawn = { center: map.getCenter(), zoom: map.getZoom() };
    L.DomUtil.setTransform(this.#box, min, 1);
    const corner = map.getPixelOrigin().add(min);
    const frame = {
      width: Math.round(extent.x * this.#density),
      height: Math.round(extent.y * this.#density),
      scale: (L.CRS.Simple.scale(map.getZoom()) / this.#unit) * this.#density,
      x: -corner.x * this.#density,
      y: -corner.y * this.#density,
    };
    for (const { canvas } of [this.#fills, this.#lines, this.#outlines]) {
      if (canvas.width !== frame.width) canvas.width = frame.width;
      if (canvas.height !== frame.height) canvas.height = frame.height;
      canvas.style.width = `${extent.x}px`;
      canvas.style.height = `${extent.y}px`;
    }
    this.#frame = frame;
    this.#drawFills();
    this.#drawLines();
    this.#drawOutlines();
  }

  /** Moves the last picture to where it belongs while a zoom is under way. */
  #stretch(map: L.Map, center: L.LatLng, zoom: number): void {
    if (this.#drawn === null) return;
    const scale = map.getZoomScale(zoom, this.#drawn.zoom);
    const half = map.getSize().multiplyBy(0.5 + PADDING);
    const pane = L.DomUtil.getPosition(map.getPane('mapPane') as HTMLElement);
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round();
    const offset = half.multiplyBy(-scale).add(map.project(this.#drawn.center, zoom)).subtract(origin);
    L.DomUtil.setTransform(this.#box, offset, scale);
  }

  #drawFills(): void {
    if (this.#frame) this.#painter.fill(this.#fills, this.#frame, this.#classes, this.#palette.fills);
  }

  #drawLines(): void {
    if (this.#frame) this.#painter.lines(this.#lines, this.#frame, this.#palette, this.#marks, this.#density);
  }

  #drawOutlines(): void {
    if (this.#frame) this.#painter.outline(this.#outlines, this.#frame, this.#palette, this.#marks, this.#density);
  }
}

/** Plane units per unit of Leaflet's coordinates. */
function planeUnit(topology: CountyTopology): number {
  return topology.width / 256;
}

/** A point of the plane as Leaflet's coordinates, which count upwards. */
export function toLatLng(topology: CountyTopology, point: Point): L.LatLng {
  const unit = planeUnit(topology);
  return L.latLng(-point.y / unit, point.x / unit);
}

/** All of the plane in Leaflet's coordinates. */
export function boundsOf(topology: CountyTopology): L.LatLngBounds {
  return L.latLngBounds(
    toLatLng(topology, { x: 0, y: topology.height }),
    toLatLng(topology, { x: topology.width, y: 0 }),
  );
}
