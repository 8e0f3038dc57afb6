import type { CountyTopology } from './geometry.ts';
import { pause } from './idle.ts';
import { Picture, twoFrames } from './picture.ts';

/** By these names and not by an import at the top, which the packer would take as needed from the start. */
type Leaflet = typeof import('./ground.ts');
export type Ground = import('./ground.ts').Ground;

/** The most that the counties wait for Leaflet before they are painted without it. */
const PATIENCE_MS = 50;

/** Fetches what makes a map movable. */
export function fetchLeaflet(): Promise<Leaflet> {
  return import('./ground.ts');
}

/** Leaflet if it is there in time; mostly it came while the documents were read. */
function leafletSoon(): Promise<Leaflet | null> {
  return Promise.race([fetchLeaflet().catch(() => null), new Promise<null>(late => setTimeout(late, PATIENCE_MS, null))]);
}

/** A box with the counties' picture that can be moved. */
export class MapBox {
  readonly element = document.createElement('div');
  readonly picture: Picture;
  readonly #topology: CountyTopology;
  #ground: Promise<Ground> | null = null;

  constructor(topology: CountyTopology) {
    this.#topology = topology;
    this.picture = new Picture(topology);
    this.element.className = 'ground';
  }

  /**
   * Shows the whole map in its box, a part of the page by now; movable at once if Leaflet is there, else when it is.
   * May be asked again, after a failure too.
   */
  show(): Promise<Ground> {
    return (this.#ground ??= this.#show().catch(error => {
      this.#ground = null;
      throw error;
    }));
  }

  remove(): void {
    void this.#ground?.then(ground => ground.remove(), () => undefined);
  }

  async #show(): Promise<Ground> {
    const leaflet = await leafletSoon();
    await pause();
    let ground = leaflet === null ? null : this.#move(leaflet);
    if (ground === null) {
      await this.picture.showWhole(this.element.clientWidth, this.element.clientHeight);
      this.element.append(this.picture.box);
    }
    await ground?.layer.painted;
    await twoFrames();
    performance.mark('atlas-map-painted');
    await pause();
    ground ??= this.#move(await fetchLeaflet());
    await ground.layer.painted;
    performance.mark('atlas-map-movable');
    return ground;
  }

  #move({ Ground }: Leaflet): Ground {
    return new Ground(this.element, this.#topology, this.picture);
  }
}
