import { fileURLToPath } from 'node:url';
import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/** The scripts by whose names the server looks in the manifest. */
const NAMED = ['first', 'moving'];

const customConfig: UserConfigFn = () => ({
  plugins: [
    {
      // Vaadin's upload brings a font as data:, which the pages' policy blocks and nothing draws with.
      name: 'without-upload-font',
      enforce: 'pre',
      load: (id) => (id.endsWith('/vaadin-upload-icons.js') ? 'export {};' : null),
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
