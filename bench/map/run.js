// Measures the map beside the tutorial's way and a bare canvas, and prints ratios. See ./atlas help.
import { gzipSync } from 'node:zlib';
import { countByCounty, readAgreements, select } from '../../ui/src/main/frontend/map/agreements.ts';
import { enlarged } from './documents.js';
import { startAtlas, startPages } from './site.js';
import { launch, load, median, move, PROFILES, step, visit, weigh } from './visits.js';

const LOADS = 5;
const ROUNDS = 3;
const MEGABYTE = 2 ** 20;
const rows = [];

/** Adds a line to the table; met if the value is at most the bar, or at least with `least`. */
function row(what, profile, value, bar, { digits = 2, unit = '', least = false, note = '' } = {}) {
  const met = least ? value >= bar : value <= bar;
  rows.push({ what, profile, value: value.toFixed(digits) + unit, bar: `${least ? '≥' : '≤'} ${bar}${unit}`, met: met ? 'met' : 'MISSED', note });
}

const text = async address => (await fetch(address)).text();

/** Takes turns among the pages, so that what disturbs the machine disturbs all; medians by page. */
async function inTurns(rounds, browser, profile, pages, measure) {
  console.error(`${rounds} rounds of ${measure.name}: ${Object.keys(pages).join(', ')} ...`);
  const all = Object.fromEntries(Object.keys(pages).map(name => [name, []]));
  for (let i = 0; i < rounds; i++) {
    for (const [name, target] of Object.entries(pages)) all[name].push(await measure(browser, profile, target));
  }
  return Object.fromEntries(Object.entries(all).map(([name, results]) => [name, mediansOf(results)]));
}

function mediansOf(results) {
  return Object.fromEntries(Object.keys(results[0]).map(key => [key, median(results.map(result => result[key]))]));
}

function countingTime(columns, counties) {
  const agreements = readAgreements(columns, counties);
  const first = agreements.reduce((day, a) => Math.min(day, a.signed), Infinity);
  const times = [];
  for (let i = 0; i < 2_000; i++) {
    const choice = { model: i % 4 === 0 ? null : columns.models[i % columns.models.length], status: null, day: first + ((i * 13) % 1_800) };
    const start = performance.now();
    countByCounty(select(agreements, choice), counties);
    times.push(performance.now() - start);
  }
  return median(times.slice(200));
}

async function weights(browser) {
  const weight = await weigh(browser, PROFILES.desktop, `${atlas.address}/`);
  row('first visit', '', weight.bytes / 1_000, 600, { digits: 0, unit: ' kB' });
  row('first visit, requests', '', weight.requests, 25, { digits: 0 });
  row('first visit, hosts', '', weight.hosts, 1, { digits: 0 });
  row('repeated visit', '', weight.repeated / 1_000, 30, { digits: 1, unit: ' kB' });
}

/** Of loading: times, the heap of what is loaded, and the longest task. */
async function loads(browser, name, profile, targets) {
  const desktop = profile === PROFILES.desktop;
  // The sign-in page has the map's shell, which is Flow's, and no map.
  const bare = await inTurns(LOADS, browser, profile, { shell: { url: `${atlas.address}/login`, movable: false }, page: { url: `${pages.address}/blank.html`, movable: false } }, load);
  const { atlas: a, tutorial: t, canvas: c } = await inTurns(LOADS, browser, profile, targets, load);
  const times = `atlas ${short(a.painted)}, canvas ${short(c.painted)}, tutorial ${short(t.painted)} ms`;
  row('first choropleth / canvas page', name, a.painted / c.painted, desktop ? 2.5 : 3, { note: times });
  row('first choropleth / tutorial after the same shell', name, a.painted / (a.begun + t.painted), 1, { note: `shell ready after ${short(a.begun)} ms` });
  row('map can be moved / tutorial', name, a.movable / t.movable, 1, { note: `atlas ${short(a.movable)}, tutorial ${short(t.movable)} ms` });
  const heap = (page, base) => (page.heap - base.heap) / MEGABYTE;
  row('heap of the map / tutorial', name, heap(a, bare.shell) / heap(t, bare.page), 0.2, { note: `atlas ${short(heap(a, bare.shell), 1)}, tutorial ${short(heap(t, bare.page), 1)} MB` });
  if (desktop) row('longest task after first paint', name, a.long, 200, { digits: 0, unit: ' ms' });
}

/** Of the date, and of moving the map. */
async function dates(browser, unlimited, name, profile, targets) {
  const desktop = profile === PROFILES.desktop;
  const steps = await inTurns(ROUNDS, unlimited, profile, targets, step);
  const step_ = `atlas ${short(steps.atlas.step, 1)}, canvas ${short(steps.canvas.step, 1)}, tutorial ${short(steps.tutorial.step, 1)} ms`;
  row('step of the date / tutorial', name, steps.atlas.step / steps.tutorial.step, desktop ? 0.1 : 0.06, { digits: 3, note: step_ });
  if (desktop) row('step of the date / canvas page', name, steps.atlas.step / steps.canvas.step, 2, { note: step_ });
  row('finding what is pointed at', name, steps.canvas.hover, 0.02, { digits: 4, unit: ' ms', note: `and showing it, by the mouse over the whole page: ${short(steps.atlas.hover, 2)} ms, tutorial ${short(steps.tutorial.hover, 2)} ms to find` });

  const moves = await inTurns(ROUNDS, browser, profile, targets, move);
  row('frames a second while the date moves', name, moves.atlas.fps, 59, { digits: 1, least: true, note: `canvas ${short(moves.canvas.fps, 1)}, tutorial ${short(moves.tutorial.fps, 1)}` });
  row('worst frame of a zoom / tutorial', name, moves.atlas.zoom / moves.tutorial.zoom, 0.4, { note: `atlas ${short(moves.atlas.zoom)}, tutorial ${short(moves.tutorial.zoom)} ms` });
  row('worst frame of a drag / tutorial', name, moves.atlas.pan / moves.tutorial.pan, 1, { note: `atlas ${short(moves.atlas.pan)}, tutorial ${short(moves.tutorial.pan)} ms` });
  row('requests while stepping, dragging, zooming', name, moves.atlas.requests, 0, { digits: 0 });
}

/** The same for a longer list with a history. */
async function datesWithSpans(browser, unlimited, name, profile, targets) {
  const steps = await inTurns(ROUNDS, unlimited, profile, targets, step);
  const note = `atlas ${short(steps.atlas.step, 1)}, canvas ${short(steps.canvas.step, 1)} ms`;
  row('step of the date, 5,000 with spans / canvas page', name, steps.atlas.step / steps.canvas.step, 2, { note });
  const moves = await inTurns(ROUNDS, browser, profile, targets, move);
  row('frames a second, 5,000 with spans', name, moves.atlas.fps, 59, { digits: 1, least: true, note: `canvas ${short(moves.canvas.fps, 1)}` });
}

const [jar, part = 'all'] = process.argv.slice(2);
const all = part === 'all';
const atlas = await startAtlas(jar);
const counties = await text(atlas.address + /\/api\/v1\/boundaries\/[^"]+counties\.json/.exec(await text(`${atlas.address}/`))[0]);
const own = JSON.parse(await text(`${atlas.address}/api/v1/map/agreements.json`));
const plain = enlarged(own, 3_233);
const large = JSON.stringify(enlarged(own, 3_233, { ending: true }));
const spans = JSON.stringify(enlarged(own, 3_233, { rows: 5_000, spans: true }));
const pages = await startPages({ counties, agreements: { large, spans } });
const short = (value, digits = 0) => value.toFixed(digits);

try {
  row('boundaries of all counties, gzip -9', '', gzipSync(counties, { level: 9 }).length / 1_000, 90, { digits: 1, unit: ' kB' });
  row('2,500 agreements drawn at random, gzip -9', '', gzipSync(JSON.stringify(plain), { level: 9 }).length / 1_000, 12, { digits: 1, unit: ' kB' });
  row('counting 2,500 agreements by county', '', countingTime(plain, 3_233), 0.2, { digits: 3, unit: ' ms', note: 'in Node' });

  const browser = await launch(false);
  const unlimited = await launch(true);
  if (all) await weights(browser);

  for (const [name, profile] of Object.entries(PROFILES)) {
    const probe = await visit(browser, profile, { url: `${atlas.address}/`, large });
    const { width, height } = await probe.page.locator('.stage-map').boundingBox();
    await probe.close();
    const size = `width=${Math.round(width)}&height=${Math.round(height)}`;
    const targetsOf = (agreements, text) => ({
      atlas: { url: `${atlas.address}/`, large: text },
      tutorial: { url: `${pages.address}/tutorial.html?${size}&agreements=${agreements}` },
      canvas: { url: `${pages.address}/canvas.html?${size}&agreements=${agreements}` },
    });
    const targets = targetsOf('large', large);
    if (all) await loads(browser, name, profile, targets);
    await dates(browser, unlimited, name, profile, targets);
    const { atlas: a, canvas } = targetsOf('spans', spans);
    await datesWithSpans(browser, unlimited, name, profile, { atlas: a, canvas });
  }
  await browser.close();
  await unlimited.close();
} finally {
  pages.stop();
  await atlas.stop();
}
console.log(`${LOADS} loads and ${ROUNDS} rounds of each page in turn; mobile is 4 times slowed down at scale 3.`);
console.table(rows);
