import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The walls of the house. Imports between top folders are always relative (there are no aliases), so a folder's name in a
 * relative path is enough to see where an import leads.
 */
const wall = (folders, message) => ({ regex: `^(\\.\\./)+(${folders})(/|$)`, message });
const forbid = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const NO_AWS = { regex: '^@aws-sdk/', message: 'Only functions/store and infra/ know DynamoDB.' };
const NO_FABRIC = {
  regex: '^office-ui-fabric-react',
  message: 'addin/ui/ is the only door to Fabric: import from there.',
};
const WALL_ADDIN = wall('functions|infra|test|scripts', 'addin/ imports domain/ alone.');
const NO_OUTSIDE = {
  regex: '^(node:|@aws-sdk/|hono|@hono/|react)',
  message: 'domain/ is pure: no I/O, no HTTP, no database, no screen.',
};

/** Nothing in domain/ may touch the outside: no clock, no randomness. */
const pureDomain = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'domain/ has no clock: take the date as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'domain/ has no clock: take the date as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'domain/ has no randomness: take the value as an argument.',
  },
];

const NODE_GLOBALS = Object.fromEntries(
  ['process', 'console', 'setTimeout', 'clearTimeout', 'URL', 'Buffer', 'fetch', 'TextEncoder'].map(
    (name) => [name, 'readonly'],
  ),
);

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'cdk.out/',
      'coverage/',
      '.transparence/',
      '.cache/',
      'test/fixtures/',
      'test/golden/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['domain/**'],
    rules: {
      ...forbid(
        wall('functions|addin|infra|test|scripts', 'domain/ imports nothing of the others.'),
        NO_OUTSIDE,
      ),
      'no-restricted-syntax': ['error', ...pureDomain],
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'fetch', 'window', 'document', 'setTimeout', 'setInterval'],
      ],
    },
  },
  {
    files: ['functions/**'],
    ignores: ['functions/store/**'],
    rules: forbid(wall('addin|infra|test|scripts', 'functions/ imports domain/ alone.'), NO_AWS),
  },
  {
    files: ['functions/store/**'],
    rules: forbid(
      wall('addin|infra|test|scripts', 'functions/ imports domain/ alone.'),
      wall('api|service|render', 'The store knows none of those who call it.'),
    ),
  },
  {
    files: ['addin/**'],
    ignores: ['addin/ui/**'],
    rules: forbid(WALL_ADDIN, NO_AWS, NO_FABRIC),
  },
  {
    files: ['addin/ui/**'],
    rules: forbid(WALL_ADDIN, NO_AWS),
  },
  {
    files: ['addin/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['infra/**'],
    rules: forbid(wall('addin|test|scripts', 'infra/ wires functions/ and domain/.')),
  },
  { files: ['**/*.mjs'], languageOptions: { globals: NODE_GLOBALS } },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
