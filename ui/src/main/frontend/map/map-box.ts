import type { CountyTopology } from './geometry.ts';
import { Picture, twoFrames } from './picture.ts';

/** By these names and not by an import at the top, which the packer would take as needed from the start. */
type Leaflet = typeof import('./ground.ts');
export type Ground = import('./ground.ts').Ground;

let leaflet: Leaflet | null = null;

/** Fetches what makes a map movable, once. */
export async function fetchLeaflet(): Promise<Leaflet> {
  return (leaflet ??= await import('./ground.ts'));
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
    let ground = leaflet === null ? null : this.#move(leaflet);
    if (ground === null) {
      this.picture.showWhole(this.element.clientWidth, this.element.clientHeight);
      this.element.append(this.picture.box);
    }
    await twoFrames();
    performance.mark('atlas-map-painted');
    ground ??= this.#move(await fetchLeaflet());
    performance.mark('atlas-map-movable');
    return ground;
  }

  #move({ Ground }: Leaflet): Ground {
    return new Ground(this.element, this.#topology, this.picture);
  }
}
