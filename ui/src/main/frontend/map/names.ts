import * as L from 'leaflet';
import type { CountyTopology } from './geometry.ts';
import { whenIdle } from './idle.ts';
import { isNamed, type Label, labelsOf } from './labels.ts';
import { toLatLng } from './layer.ts';
import { LIGHT, type Palette } from './palette.ts';
import type { Place } from './places.ts';
import type { Frame } from './raster.ts';
import { type Home, homesOf, type Rect } from './topology.ts';

/** After the map has come to rest, so that no frame of a movement waits for names. */
const REST_MS = 150;
const FONTS = { county: 'italic 500 12px system-ui, sans-serif', place: '600 12px system-ui, sans-serif' } as const;
const DOT = 2.5;

/** Names of counties and places on a canvas of their own above the map's picture, written while the map rests. */
export class Names {
  readonly #map: L.Map;
  readonly #topology: CountyTopology;
  readonly #taken: () => readonly Rect[];
  readonly #context: CanvasRenderingContext2D | null;
  readonly #widths = new Map<string, number>();
  #placesOf: () => readonly Place[] = () => [];
  /** Made when the map is first so near that anything is named; many visits never come there. */
  #places: readonly Place[] | null = null;
  #homes: readonly (Home | null)[] | null = null;
  #palette = LIGHT;
  #timer = 0;

  /** `taken` tells what of the map's container is covered by other things. */
  constructor(map: L.Map, topology: CountyTopology, taken: () => readonly Rect[]) {
    this.#map = map;
    this.#topology = topology;
    this.#taken = taken;
    const canvas = document.createElement('canvas');
    canvas.className = 'names';
    canvas.setAttribute('aria-hidden', 'true');
    this.#context = canvas.getContext('2d');
    const pane = map.createPane('names');
    pane.style.zIndex = '450';
    pane.style.pointerEvents = 'none';
    pane.append(canvas);
    // A drag carries the names along; a zoom would stretch them.
    map.on('zoomstart', () => (canvas.hidden = true));
    map.on('moveend resize', () => this.#soon());
    this.#soon();
  }

  /** Names these places too, the largest first. */
  add(places: () => readonly Place[]): void {
    this.#placesOf = places;
    this.#places = null;
    this.#soon();
  }

  colour(palette: Palette): void {
    if (this.#palette === palette) return;
    this.#palette = palette;
    this.#soon();
  }

  remove(): void {
    window.clearTimeout(this.#timer);
  }

  #soon(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => whenIdle(() => this.#write()), REST_MS);
  }

  #write(): void {
    const context = this.#context;
    if (context === null || !context.canvas.isConnected) return;
    const frame = this.#frame();
    const labels = isNamed(frame) ? this.#labels(context, frame) : [];
    const { canvas } = context;
    canvas.hidden = labels.length === 0;
    if (canvas.hidden) return;
    const density = Math.min(2, window.devicePixelRatio);
    canvas.width = frame.width * density;
    canvas.height = frame.height * density;
    canvas.style.width = `${frame.width}px`;
    canvas.style.height = `${frame.height}px`;
    L.DomUtil.setPosition(canvas, this.#map.containerPointToLayerPoint([0, 0]));
    context.setTransform(density, 0, 0, density, 0, 0);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3.5;
    context.strokeStyle = this.#palette.halo;
    context.fillStyle = this.#palette.mark;
    for (const label of labels) write(context, label);
  }

  #labels(context: CanvasRenderingContext2D, frame: Frame): Label[] {
    this.#homes ??= homesOf(this.#topology);
    this.#places ??= this.#placesOf();
    const measure = (text: string, county: boolean): number => this.#width(context, text, county);
    return labelsOf(this.#topology.names, this.#homes, this.#places, frame, measure, this.#taken());
  }

  /** What of the plane the container shows. */
  #frame(): Frame {
    const { x: width, y: height } = this.#map.getSize();
    const corner = this.#map.latLngToContainerPoint(toLatLng(this.#topology, { x: 0, y: 0 }));
    const end = this.#map.latLngToContainerPoint(toLatLng(this.#topology, { x: this.#topology.width, y: 0 }));
    return { width, height, scale: (end.x - corner.x) / this.#topology.width, x: corner.x, y: corner.y };
  }

  #width(context: CanvasRenderingContext2D, text: string, county: boolean): number {
    const key = `${county}${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      context.font = fontOf(county);
      this.#widths.set(key, (width = Math.ceil(context.measureText(text).width)));
    }
    return width;
  }
}

function fontOf(county: boolean): string {
  return county ? FONTS.county : FONTS.place;
}

function write(context: CanvasRenderingContext2D, { text, county, box, dot }: Label): void {
  context.font = fontOf(county);
  if (dot !== null) {
    context.beginPath();
    context.arc(dot.x, dot.y, DOT, 0, 2 * Math.PI);
    context.stroke();
    context.fill();
  }
  context.strokeText(text, box.x, box.y + box.height / 2);
  context.fillText(text, box.x, box.y + box.height / 2);
}
