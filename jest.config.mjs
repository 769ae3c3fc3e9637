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

export default {
  projects: [
    {
      displayName: 'node',
      testEnvironment: 'node',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.test.ts', '**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '/test/addin/.*\\.test\\.tsx$'],
      extensionsToTreatAsEsm: ['.ts', '.tsx'],
      transform: { '^.+\\.tsx?$': swc },
    },
    {
      // Components of the pane: React's JSX is asked for by a pragma in each file.
      displayName: 'jsdom',
      testEnvironment: '<rootDir>/test/fabriques/jsdom.mjs',
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
  testTimeout: 60_000,
  maxWorkers: 2,
};
