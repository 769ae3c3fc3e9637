import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Shapes of answers are for the OpenAPI document and for the tests: a function answers what its service gives, and carries none of
 * them. Each name stays, as a shape that says nothing.
 */
export const SANS_FORMES_DE_REPONSES: Plugin = {
  name: 'sans-formes-de-reponses',
  setup(build) {
    build.onLoad({ filter: /functions[/\\]api[/\\]reponses[/\\][\w-]+\.ts$/ }, ({ path }) => {
      const noms = [...readFileSync(path, 'utf8').matchAll(/^export const (\w+)/gm)].map(([, nom]) => nom);
      const exports = noms.map((nom) => `export const ${nom} = forme;`);
      return {
        contents: ["import * as z from 'zod';", 'const forme = z.unknown();', ...exports].join('\n'),
        loader: 'js',
      };
    });
  },
};

/** Our modules do nothing by being imported, the entry apart: what is not used of them is left out. */
export const SANS_EFFETS: Plugin = {
  name: 'sans-effets',
  setup(build) {
    build.onResolve(
      { filter: /^\.\.?\/.*\.ts$/ },
      async ({ path, importer, kind, resolveDir, pluginData }) => {
        if (pluginData === SANS_EFFETS.name) return undefined;
        const lu = await build.resolve(path, { importer, kind, resolveDir, pluginData: SANS_EFFETS.name });
        return lu.errors.length > 0 ? { errors: lu.errors } : { path: lu.path, sideEffects: false };
      },
    );
  },
};
