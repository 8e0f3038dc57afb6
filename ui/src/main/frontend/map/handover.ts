import type { MapBox } from './map-box.ts';
import type { Published } from './published.ts';

/** What was read and painted ahead of the map's element. */
export interface FirstMap {
  readonly published: Published;
  /** Part of the first page until the element takes it. */
  readonly box: MapBox;
}

declare global {
  interface Window {
    firstMap?: Promise<FirstMap>;
  }
}

/** What the server wrote into the page of the map, to be seen until the map's element is; null if that is there. */
export function firstPage(): HTMLElement | null {
  return document.querySelector('.first-page');
}

/** Offers what comes to the map's element. */
export function handOver(first: Promise<FirstMap>): void {
  first.catch(() => undefined);
  window.firstMap = first;
}

/** Takes what was painted ahead, once; null if there is none or it failed. */
export async function takeFirst(): Promise<FirstMap | null> {
  const first = window.firstMap;
  delete window.firstMap;
  try {
    return (await first) ?? null;
  } catch {
    return null;
  }
}
