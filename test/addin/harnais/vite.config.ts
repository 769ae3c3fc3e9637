import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import addin from '../../../vite.config.ts';

const ici = (nom: string): string => fileURLToPath(new URL(nom, import.meta.url));

/** The add-in's own configuration, on the pages of this folder. */
export default defineConfig({
  ...addin,
  root: ici('.'),
  build: {
    ...addin.build,
    rolldownOptions: {
      ...addin.build?.rolldownOptions,
      input: { pane: ici('index.html'), page: ici('page.html') },
    },
  },
});
