import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/** Nothing in domain/ may touch the outside: no I/O, no clock, no randomness (design: "pure"). */
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
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs', '.js'] } },
      'boundaries/elements': [
        { type: 'domain', pattern: 'domain/**', mode: 'full' },
        { type: 'store', pattern: 'functions/store/**', mode: 'full' },
        { type: 'functions', pattern: 'functions/**', mode: 'full' },
        { type: 'addin', pattern: 'addin/**', mode: 'full' },
        { type: 'infra', pattern: 'infra/**', mode: 'full' },
        { type: 'test', pattern: 'test/**', mode: 'full' },
        { type: 'scripts', pattern: 'scripts/**', mode: 'full' },
      ],
    },
    rules: {
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          rules: [
            { from: 'domain', allow: ['domain'] },
            { from: 'store', allow: ['domain', 'store'] },
            { from: 'functions', allow: ['domain', 'functions', 'store'] },
            { from: 'addin', allow: ['domain', 'addin'] },
            { from: 'infra', allow: ['domain', 'functions', 'store', 'infra'] },
            { from: 'test', allow: ['domain', 'functions', 'store', 'addin', 'infra', 'test', 'scripts'] },
            { from: 'scripts', allow: ['domain', 'functions', 'store', 'addin', 'infra', 'scripts', 'test'] },
          ],
        },
      ],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...pureDomain],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(node:|@aws-sdk/|hono|@hono/)',
              message: 'domain/ is pure: no I/O, no HTTP, no database.',
            },
          ],
        },
      ],
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'fetch',
        'window',
        'document',
        'setTimeout',
        'setInterval',
      ],
    },
  },
  {
    files: ['functions/**/*.ts', 'functions/**/*.tsx'],
    ignores: ['functions/store/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^@aws-sdk/', message: 'Only functions/store knows DynamoDB.' }] },
      ],
    },
  },
  {
    files: ['**/*.mjs', 'scripts/**', 'infra/local/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
