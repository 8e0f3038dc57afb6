// Visits of a page in a real browser, and what is measured on each.
import { chromium } from 'playwright-core';
import { DAYS } from './documents.js';

export const PROFILES = {
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, slowdown: 1 },
  mobile: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, slowdown: 4 },
};

const QUIET = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const UNLIMITED = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

export const launch = unlimited =>
  chromium.launch({ executablePath: process.env.CHROMIUM, args: unlimited ? [...QUIET, ...UNLIMITED] : QUIET });

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Opens a page of a profile and waits until all of it is there; with `large`, its own agreements are replaced by those. */
export async function visit(browser, profile, { url, movable = true, large = null, context = null }) {
  const { slowdown, ...settings } = profile;
  const own = context ?? (await browser.newContext(settings));
  const page = await own.newPage();
  const devtools = await own.newCDPSession(page);
  const traffic = { bytes: 0, requests: 0, hosts: new Set() };
  await devtools.send('Network.enable');
  devtools.on('Network.loadingFinished', event => (traffic.bytes += event.encodedDataLength));
  devtools.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.startsWith('data:') || request.url.startsWith('blob:')) return;
    traffic.requests++;
    traffic.hosts.add(new URL(request.url).host);
  });
  if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (large !== null) await page.route('**/map/agreements.json*', route => route.fulfill({ contentType: 'application/json', body: large }));
  await page.addInitScript(instruments);
  await page.goto(url, { waitUntil: 'commit' });
  // On pages without a map too, since the waiting's own script takes a part of the heap.
  const there = movable => (movable ? performance.getEntriesByName('atlas-map-movable').length > 0 : document.readyState === 'complete');
  await page.waitForFunction(there, movable, { timeout: 120_000, polling: 50 });
  if (large !== null) await page.waitForSelector('county-map .summary');
  return { page, devtools, traffic, close: () => own.close() };
}

/** Runs in the page: observers from the start, and the driver of steps. */
function instruments() {
  const long = [];
  new PerformanceObserver(list => long.push(...list.getEntries().map(e => [e.startTime, e.duration]))).observe({ type: 'longtask', buffered: true });
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
  window.instruments = {
    long,
    box: () => document.querySelector('.stage-map, .leaflet-container, body > div'),
    /** Milliseconds from frame to frame while the date jumps, far enough that most agreements change. */
    async steps(count, days) {
      const slider = document.querySelector('county-map input[type=range]');
      const end = slider === null ? window.bench.last : Number(slider.max);
      const step = slider === null ? window.bench.step : day => {
        slider.value = String(day);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const times = [];
      await frame();
      let last = await frame();
      for (let i = 1; i <= count; i++) {
        step(end - 1 - ((i * 701) % days));
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    /** Milliseconds to find, and for the product also to show, what is at a point; the mean of many. */
    hover(points) {
      const { left, top, width, height } = this.box().getBoundingClientRect();
      const map = document.querySelector('county-map .leaflet-container');
      const at = map === null ? window.bench.at : (x, y) =>
        map.dispatchEvent(new MouseEvent('mousemove', { clientX: x, clientY: y, bubbles: true, view: window }));
      const start = performance.now();
      for (let i = 0; i < points; i++) at(left + width * (0.1 + (0.8 * ((i * 37) % 101)) / 101), top + height * (0.15 + (0.7 * ((i * 61) % 97)) / 97));
      return (performance.now() - start) / points;
    },
    sample() {
      const times = [];
      let last = performance.now();
      let on = true;
      requestAnimationFrame(function tick(now) {
        times.push(now - last);
        last = now;
        if (on) requestAnimationFrame(tick);
      });
      window.instruments.sampled = () => {
        on = false;
        return times.slice(1);
      };
    },
  };
}

/** Times from the navigation's start, long tasks after the first paint, and heap after a collection. */
export async function load(browser, profile, target) {
  const { page, devtools, close } = await visit(browser, profile, target);
  await page.waitForTimeout(300);
  const times = await page.evaluate(() => {
    const at = name => performance.getEntriesByName(name).at(-1)?.startTime ?? NaN;
    const painted = at('atlas-map-painted');
    return {
      begun: at('atlas-map-begun'),
      painted,
      movable: at('atlas-map-movable'),
      long: Math.max(0, ...window.instruments.long.filter(([start]) => start > painted).map(([, time]) => time)),
    };
  });
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await close();
  return { ...times, heap: usedSize };
}

/** Steps of the date and pointing, each frame as soon as the last is done. */
export async function step(browser, profile, target) {
  const { page, close } = await visit(browser, profile, target);
  await page.waitForTimeout(500);
  await page.evaluate(days => window.instruments.steps(8, days), DAYS);
  const times = await page.evaluate(days => window.instruments.steps(60, days), DAYS);
  await page.waitForTimeout(500);
  await page.evaluate(() => window.instruments.hover(200));
  const hover = await page.evaluate(() => window.instruments.hover(2_000));
  await close();
  return { step: median(times), hover };
}

/** The same steps at the screen's own rate, then a drag and three turns of the wheel with real input. */
export async function move(browser, profile, target) {
  const { page, traffic, close } = await visit(browser, profile, target);
  await page.waitForTimeout(500);
  const before = traffic.requests;
  await page.evaluate(days => window.instruments.steps(8, days), DAYS);
  const steps = await page.evaluate(days => window.instruments.steps(60, days), DAYS);
  const { x, y } = await page.evaluate(() => {
    const { left, top, width, height } = window.instruments.box().getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => window.instruments.sample());
  for (let i = 1; i <= 40; i++) await page.mouse.move(x - i * 3, y - i, { steps: 1 });
  const pan = await page.evaluate(() => window.instruments.sampled());
  await page.mouse.up();
  await page.waitForTimeout(700);
  await page.mouse.move(x, y);
  await page.evaluate(() => window.instruments.sample());
  for (let i = 0; i < 3; i++) {
    await page.mouse.wheel(0, -120);
    await page.waitForTimeout(900);
  }
  const zoom = await page.evaluate(() => window.instruments.sampled());
  const requests = traffic.requests - before;
  await close();
  return { fps: 1_000 / (steps.reduce((a, b) => a + b, 0) / steps.length), pan: Math.max(...pan), zoom: Math.max(...zoom), requests };
}

/** Bytes and requests of a first visit and of the next one with the browser's cache. */
export async function weigh(browser, profile, url) {
  const first = await visit(browser, profile, { url });
  await first.page.waitForTimeout(1_000);
  const context = first.page.context();
  const { bytes, requests, hosts } = first.traffic;
  await first.page.close();
  const again = await visit(browser, profile, { url, context });
  await again.page.waitForTimeout(1_000);
  const repeated = again.traffic.bytes;
  await again.close();
  return { bytes, requests, hosts: hosts.size, repeated };
}
