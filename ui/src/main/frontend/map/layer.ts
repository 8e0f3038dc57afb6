import * as L from 'leaflet';
import type { CountyTopology } from './geometry.ts';
import type { Picture } from './picture.ts';
import type { Point } from './topology.ts';

/** Picture beyond the map's edges, as part of its size, so that short drags show no gap. */
const PADDING = 0.15;

/** The counties' picture as a Leaflet layer, which keeps it in place while the map moves. */
export class CountyLayer extends L.Layer {
  readonly #picture: Picture;
  readonly #unit: number;
  /** Where the picture is put among the map's layers, and how much it is stretched. */
  #origin = L.point(0, 0);
  #stretched = 1;
  #drawn: { center: L.LatLng; zoom: number } | null = null;
  #hear!: () => void;
  /** Until its picture was painted for the first time. */
  readonly painted = new Promise<void>(resolve => (this.#hear = resolve));

  constructor(topology: CountyTopology, picture: Picture) {
    super();
    this.#picture = picture;
    this.#unit = planeUnit(topology);
  }

  override onAdd(map: L.Map): this {
    this.#update(map, false);
    void this.painted.then(() => map.getPane('overlayPane')?.append(this.#picture.box));
    return this;
  }

  override onRemove(): this {
    this.#picture.box.remove();
    return this;
  }

  override getEvents(): { [name: string]: L.LeafletEventHandlerFn } {
    return {
      viewreset: () => this.#update(this._map, true),
      moveend: () => this.#update(this._map, false),
      resize: () => this.#update(this._map, true),
      zoom: () => this.#stretch(this._map, this._map.getCenter(), this._map.getZoom()),
      zoomanim: event => {
        const { center, zoom } = event as L.ZoomAnimEvent;
        this.#stretch(this._map, center, zoom);
      },
    };
  }

  /** The county at a point of the map's container, -1 for none. */
  at(map: L.Map, point: L.Point): number {
    const { x, y } = map.containerPointToLayerPoint(point).subtract(this.#origin).divideBy(this.#stretched);
    return this.#picture.at(x, y);
  }

  /** Draws anew what the map now shows: at once, or over some frames in which the last picture stays. */
  #update(map: L.Map, atOnce: boolean): void {
    const size = map.getSize();
    if (size.x === 0 || size.y === 0) {
      this.#hear();
      return;
    }
    const min = map.containerPointToLayerPoint(size.multiplyBy(-PADDING)).round();
    const extent = size.multiplyBy(1 + 2 * PADDING).round();
    const drawn = { center: map.getCenter(), zoom: map.getZoom() };
    const corner = map.getPixelOrigin().add(min);
    const scale = L.CRS.Simple.scale(drawn.zoom) / this.#unit;
    const seen = { x: size.x * PADDING, y: size.y * PADDING, width: size.x, height: size.y };
    const part = { width: extent.x, height: extent.y, scale, x: -corner.x, y: -corner.y, seen };
    const put = (): void => {
      this.#drawn = drawn;
      this.#put(min, 1);
      this.#hear();
    };
    if (!atOnce) {
      this.#picture.showSoon(part, put);
      return;
    }
    this.#picture.show(part);
    put();
  }

  #put(origin: L.Point, stretched: number): void {
    this.#origin = origin;
    this.#stretched = stretched;
    L.DomUtil.setTransform(this.#picture.box, origin, stretched);
  }

  /** Moves the last picture to where it belongs while a zoom is under way. */
  #stretch(map: L.Map, center: L.LatLng, zoom: number): void {
    if (this.#drawn === null) return;
    const scale = map.getZoomScale(zoom, this.#drawn.zoom);
    const half = map.getSize().multiplyBy(0.5 + PADDING);
    const pane = L.DomUtil.getPosition(map.getPane('mapPane') as HTMLElement);
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round();
    const offset = half.multiplyBy(-scale).add(map.project(this.#drawn.center, zoom)).subtract(origin);
    this.#put(offset, scale);
  }
}

/** Plane units per unit of Leaflet's coordinates. */
export function planeUnit(topology: CountyTopology): number {
  return topology.width / 256;
}

/** A point of the plane as Leaflet's coordinates, which count upwards. */
export function toLatLng(topology: CountyTopology, point: Point): L.LatLng {
  const unit = planeUnit(topology);
  return L.latLng(-point.y / unit, point.x / unit);
}

/** A point of Leaflet's coordinates on the plane. */
export function toPlane(topology: CountyTopology, { lat, lng }: L.LatLng): Point {
  const unit = planeUnit(topology);
  return { x: lng * unit, y: -lat * unit };
}

/** All of the plane in Leaflet's coordinates. */
export function boundsOf(topology: CountyTopology): L.LatLngBounds {
  return L.latLngBounds(
    toLatLng(topology, { x: 0, y: topology.height }),
    toLatLng(topology, { x: topology.width, y: 0 }),
  );
}
