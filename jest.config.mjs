import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Jest in ESM mode: NODE_OPTIONS=--experimental-vm-modules is set by infra/local/bootstrap. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
    },
    module: { type: 'es6' },
  },
];

const TEST = fileURLToPath(new URL('test/', import.meta.url));
/** Suites that open the real browser, by what they call: none can be forgotten. They run by themselves, one at a time. */
const NAVIGATEUR = readdirSync(TEST, { recursive: true }).filter(
  (chemin) => /\.test\.tsx?$/.test(chemin) && readFileSync(TEST + chemin, 'utf8').includes('openNavigateur('),
);

const node = {
  testEnvironment: '<rootDir>/test/fabriques/noeud.mjs',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
};

export default {
  projects: [
    {
      ...node,
      displayName: 'node',
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '/test/addin/.*\\.test\\.tsx$',
        ...NAVIGATEUR.map((chemin) => `/test/${chemin.replaceAll('.', '\\.')}$`),
      ],
    },
    {
      ...node,
      displayName: 'navigateur',
      testMatch: NAVIGATEUR.map((chemin) => `<rootDir>/test/${chemin}`),
    },
    {
      // Components of the pane: React's JSX is asked for by a pragma in each file.
      displayName: 'jsdom',
      testEnvironment: '<rootDir>/test/fabriques/jsdom.mjs',
      setupFilesAfterEnv: ['<rootDir>/test/fabriques/jsdom-attente.ts'],
      roots: ['<rootDir>/test/addin'],
      testMatch: ['**/*.test.tsx'],
      extensionsToTreatAsEsm: ['.ts', '.tsx'],
      transform: { '^.+\\.tsx?$': swc },
      moduleNameMapper: {
        '^office-ui-fabric-react/lib/(.*)$': 'office-ui-fabric-react/lib-commonjs/$1',
        '\\.css$': '<rootDir>/test/fabriques/style-vide.ts',
      },
    },
  ],
  testSequencer: '<rootDir>/test/fabriques/ordre.mjs',
  // Only what hangs is stopped: the machine of a check is slow, and does several things at once.
  testTimeout: 1_800_000,
  maxWorkers: 2,
};
