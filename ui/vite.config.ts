import { fileURLToPath } from 'node:url';
import { build, type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** The scripts by whose names the server looks in the manifest. */
const NAMED = ['first', 'moving'];

/**
 * The map for other sites' frames: one file without Vaadin, and packed apart, so that the page of the map does not load
 * its scripts in more pieces because both share them.
 */
async function packEmbedded(): Promise<{ readonly file: string; readonly code: string }> {
  const packed = await build({
    configFile: false,
    logLevel: 'warn',
    root: fileURLToPath(new URL('.', import.meta.url)),
    plugins: [
      {
        // As Vaadin's packer does: styles come as Lit's results.
        name: 'styles-for-lit',
        enforce: 'post',
        transform: (code, id) =>
          id.endsWith('.css?inline') ? code.replace(/export default (.*?);?\s*$/s, (_, text) => `import { unsafeCSS } from 'lit';\nexport default unsafeCSS(${text});`) : null,
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: {
        input: { embed: fileURLToPath(new URL('src/main/frontend/map/embed.ts', import.meta.url)) },
        output: { entryFileNames: 'VAADIN/build/[name]-[hash].js', codeSplitting: false },
      },
    },
  });
  const files = [packed].flat().flatMap(one => ('output' in one ? one.output : []));
  const [script] = files;
  if (files.length !== 1 || script?.type !== 'chunk') throw new Error(`expected one script, got ${files.map(file => file.fileName).join(', ')}`);
  return { file: script.fileName, code: script.code };
}

const customConfig: UserConfigFn = () => ({
  plugins: [
    {
      // Vaadin's upload brings a font as data:, which the pages' policy blocks and nothing draws with.
      name: 'without-upload-font',
      enforce: 'pre',
      load: (id) => (id.endsWith('/vaadin-upload-icons.js') ? 'export {};' : null),
    },
    {
      name: 'embedded-map',
      async generateBundle(_, bundle) {
        if (!Object.values(bundle).some(file => file.name === 'indexhtml')) return;
        const { file, code } = await packEmbedded();
        this.emitFile({ type: 'asset', fileName: file, source: code });
        // As the packer's own manifest, which has no other scripts (EmbeddedMap).
        this.emitFile({ type: 'asset', fileName: 'VAADIN/build/embed.json', source: JSON.stringify({ embed: { name: 'embed', file } }) });
      },
    },
    {
      name: 'named-scripts',
      generateBundle(_, bundle) {
        const names = new Set(Object.values(bundle).map(file => file.name));
        const missing = NAMED.filter(name => !names.has(name));
        // There is a second bundle, of the service worker, which has other entries.
        if (names.has('indexhtml') && missing.length > 0) this.error(`no script ${missing.join(', ')}: the page of the map names it (MapPreload)`);
      },
    },
  ],
  build: {
    // The server reads here which files the page of the map names (MapPreload).
    manifest: 'VAADIN/build/manifest.json',
    rolldownOptions: {
      // A script of its own that the server names in the page of the map, ahead of all others.
      input: { first: fileURLToPath(new URL('src/main/frontend/map/first.ts', import.meta.url)) },
      output: {
        codeSplitting: {
          // Few files, since each takes one of the few connections that a browser opens to a server at once:
          // one to move the map, with Leaflet, and one with what the script above and others share.
          groups: [
            { name: 'moving', test: /node_modules\/leaflet\/|frontend\/map\/(ground|layer|badges|clearance)\./, priority: 1 },
            { name: 'painting', test: /frontend\/map\/|vite\/preload-helper|rolldown\/runtime/, minShareCount: 2 },
          ],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
});

export default overrideVaadinConfig(customConfig);
