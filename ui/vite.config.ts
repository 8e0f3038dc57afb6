import { fileURLToPath } from 'node:url';
import type { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  plugins: [
    {
      // Vaadin's upload brings a font as data:, which the pages' policy blocks and nothing draws with.
      name: 'without-upload-font',
      enforce: 'pre',
      load: (id) => (id.endsWith('/vaadin-upload-icons.js') ? 'export {};' : null),
    },
  ],
  build: {
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
