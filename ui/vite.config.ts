import { UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

const customConfig: UserConfigFn = () => ({
  build: {
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Fetched only when the counties are painted. Of itself the bundler would pack it with the first scripts.
          groups: [{ name: 'stage', test: /leaflet[\\/]dist[\\/].*\.js$|frontend[\\/]map[\\/](?:stage|layer|cursor|tooltip)\.ts$/ }],
        },
      },
    },
  },
});

export default overrideVaadinConfig(customConfig);
