// Where the browser is, found among the boundaries that it has: no coordinate leaves it.
import type { Projection } from './answers.ts';
import type { CountyTopology } from './geometry.ts';
import type { Point } from './topology.ts';

/** Why no county was found: the visitor or a policy refuses, the browser cannot tell, or it is outside of all counties. */
export type Unlocated = 'denied' | 'unavailable' | 'outside';

/** GRS 80. */
const RADIUS = 6_378_137;
const FLATTENING = 1 / 298.257222101;
const E = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RADIANS = Math.PI / 180;

/** A point of the Albers equal-area conic projection in meters (Snyder, Map Projections, 1987, page 101). */
function albers({ parallels: [south, north], latitude, meridian }: Projection, lon: number, lat: number): Point {
  const m2 = (phi: number): number => Math.cos(phi) ** 2 / (1 - (E * Math.sin(phi)) ** 2);
  const q = (phi: number): number => {
    const s = Math.sin(phi);
    return (1 - E * E) * (s / (1 - (E * s) ** 2) - Math.log((1 - E * s) / (1 + E * s)) / (2 * E));
  };
  const [q1, q2, q0] = [south, north, latitude].map(degrees => q(degrees * RADIANS));
  const n = (m2(south * RADIANS) - m2(north * RADIANS)) / (q2 - q1);
  const c = m2(south * RADIANS) + n * q1;
  // Signed as the cone, which points down south of the equator.
  const rho = (qOf: number): number => (RADIUS * Math.sqrt(c - n * qOf)) / n;
  // The short way around: the Aleutian Islands reach beyond 180 degrees.
  const aside = ((((lon - meridian) % 360) + 540) % 360) - 180;
  const theta = n * aside * RADIANS;
  const from = rho(q(lat * RADIANS));
  return { x: from * Math.sin(theta), y: rho(q0) - from * Math.cos(theta) };
}

/** Where degrees lie on the plane in one of its projections. */
export function pointAt(projection: Projection, lon: number, lat: number): Point {
  const { x, y } = albers(projection, lon, lat);
  return { x: x * projection.scale + projection.dx, y: projection.dy - y * projection.scale };
}

/** The county that has a point of the earth; null if none has. `stateOf` gives a county's postal code. */
export function countyAt(
  topology: CountyTopology,
  projections: readonly Projection[],
  stateOf: (county: number) => string,
  lon: number,
  lat: number,
): number | null {
  const framed = new Set(projections.flatMap(({ states }) => states));
  for (const projection of projections) {
    const point = pointAt(projection, lon, lat);
    if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) continue;
    for (let county = 0; county < topology.fips.length; county++) {
      const state = stateOf(county);
      const own = projection.states.length === 0 ? !framed.has(state) : projection.states.includes(state);
      if (own && covers(topology, county, point)) return county;
    }
  }
  return null;
}

/** Whether a county's rings go around a point an odd number of times. */
function covers({ rings, arcStart, xy }: CountyTopology, county: number, { x, y }: Point): boolean {
  let inside = false;
  for (const ring of rings[county]) {
    for (const use of ring) {
      const arc = use < 0 ? ~use : use;
      for (let i = arcStart[arc]; i + 1 < arcStart[arc + 1]; i++) {
        const [x0, y0, x1, y1] = [xy[2 * i], xy[2 * i + 1], xy[2 * i + 2], xy[2 * i + 3]];
        if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
      }
    }
  }
  return inside;
}

/** Asks the browser where it is, which asks the visitor; rejects with why not. */
export function locate(): Promise<GeolocationCoordinates> {
  return new Promise((resolve, reject: (why: Unlocated) => void) => {
    if (navigator.geolocation === undefined) {
      reject('unavailable');
      return;
    }
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve(coords),
      ({ code, PERMISSION_DENIED }) => reject(code === PERMISSION_DENIED ? 'denied' : 'unavailable'),
      // A county is large.
      { enableHighAccuracy: false, timeout: 15_000 },
    );
  });
}
