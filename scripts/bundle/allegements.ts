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

/**
 * The table is made by the stack, and no function may make one: what would do it on one machine is left out, with the SDK's commands
 * and waiters that go with it.
 */
export const SANS_CREATION_DE_TABLE: Plugin = {
  name: 'sans-creation-de-table',
  setup(build) {
    build.onLoad({ filter: /functions[/\\]store[/\\]table\.ts$/ }, () => ({
      contents:
        "export const createTable = () => { throw new Error('La table est créée par le déploiement.'); };\nexport const checkMoteur = createTable;",
      loader: 'js',
    }));
  },
};

/** One function alone is sent workbooks. The others have the same service, without what reads a file. */
export const SANS_LECTURE_DE_CLASSEUR: Plugin = {
  name: 'sans-lecture-de-classeur',
  setup(build) {
    build.onLoad({ filter: /domain[/\\]classeur[/\\]lire[/\\]index\.ts$/ }, () => ({
      contents:
        "export const readClasseur = () => { throw new Error('Cette fonction ne lit pas de classeur.'); };",
      loader: 'js',
    }));
  },
};

/**
 * zod can write its schemas as JSON Schema; a function only reads by them. Each name of these two modules stays, and throws when it is
 * called: the OpenAPI document is made before, from the sources.
 */
export const SANS_JSON_SCHEMA: Plugin = {
  name: 'sans-json-schema',
  setup(build) {
    build.onLoad(
      { filter: /[/\\]zod[/\\]v4[/\\]core[/\\](?:to-json-schema|json-schema-processors)\.js$/ },
      ({ path }) => {
        const source = readFileSync(path, 'utf8');
        const noms = [
          ...source.matchAll(/^export (?:const|function) (\w+)/gm),
          ...source.matchAll(/^export \{ \w+ as (\w+) \};/gm),
        ].map(([, nom]) => nom);
        return {
          contents: [
            "const absent = () => { throw new Error('Une fonction n’écrit pas de JSON Schema.'); };",
            // What makes a method of a schema is called by whoever asks whether the schema has it.
            ...noms.map(
              (nom) => `export const ${nom} = ${nom?.startsWith('create') ? '() => absent' : 'absent'};`,
            ),
          ].join('\n'),
          loader: 'js',
        };
      },
    );
  },
};

/**
 * The SDK names the browser that it runs in, by a table of them all that it would load in a browser alone. It comes with every function,
 * and none has a browser.
 */
export const SANS_NAVIGATEUR: Plugin = {
  name: 'sans-navigateur',
  setup(build) {
    build.onLoad({ filter: /[/\\]bowser[/\\]bowser\.mjs$/ }, () => ({
      contents: "throw new Error('Une fonction n’a pas de navigateur.');",
      loader: 'js',
    }));
  },
};

/** Answers that flow as events: the SDK has them for calls that no function makes (a `SELECT` over an object of S3). */
export const SANS_FLUX_D_EVENEMENTS: Plugin = {
  name: 'sans-flux-d-evenements',
  setup(build) {
    build.onLoad(
      { filter: /[/\\]@smithy[/\\]core[/\\]dist-es[/\\]submodules[/\\]event-streams[/\\]index\.js$/ },
      () => ({
        contents: [
          'export const eventStreamSerdeProvider = () => undefined;',
          'export const resolveEventStreamSerdeConfig = (config) => config;',
          "export class EventStreamSerde { constructor() { throw new Error('Une fonction ne lit pas de flux d’événements.'); } }",
        ].join('\n'),
        loader: 'js',
      }),
    );
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
