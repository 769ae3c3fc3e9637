import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { STATIQUES } from '../addin/assets/statiques.ts';

const RACINE = new URL('../', import.meta.url);

/** For vite.config.ts: adds to the build the files that the manifest names, under the very paths that it gives them. */
export const statiques: Plugin = {
  name: 'statiques-du-complement',
  generateBundle() {
    for (const [fileName, chemin] of Object.entries(STATIQUES))
      this.emitFile({ type: 'asset', fileName, source: readFileSync(new URL(chemin, RACINE)) });
  },
};
