import type { PlacesDocument } from './answers.ts';
import { readNumbers } from './geometry.ts';

/** A city, town or village at its point of the plane. */
export interface Place {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Inhabitants, to a fifth. */
  readonly population: number;
}

const FORMAT = 1;

/** Gives the places, the largest first, and only then makes them; throws if the document is of a format that this page does not know. */
export function placesIn(document: PlacesDocument): () => readonly Place[] {
  if (document.v !== FORMAT) throw new Error(`places.json has format ${document.v}, expected ${FORMAT}`);
  return () => decodePlaces(document);
}

function decodePlaces(document: PlacesDocument): Place[] {
  const size = readNumbers(document.size, false);
  const dx = readNumbers(document.dx, true);
  const dy = readNumbers(document.dy, true);
  let [x, y] = [0, 0];
  return document.names
    .split('|')
    .map((name, i) => ({ name, x: (x += dx[i]), y: (y += dy[i]), population: 2 ** (size[i] / 2) }))
    .sort((a, b) => b.population - a.population);
}
