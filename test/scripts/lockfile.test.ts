import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Lock {
  readonly packages: Record<string, { readonly optionalDependencies?: Record<string, string> }>;
}
const { findMissing } = (await import('../../scripts/lockfile.mjs' as string)) as {
  findMissing: (lock: Lock) => readonly { readonly path: string }[];
};

const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock;

describe('package-lock.json', () => {
  it('has every optional package of every platform, so that npm ci takes it', () => {
    expect(findMissing(lock).map(({ path }) => path)).toEqual([]);
  });

  it('is said incomplete when one is taken away', () => {
    const reste = { ...lock.packages };
    delete reste['node_modules/@swc/core-darwin-arm64'];
    expect(findMissing({ packages: reste }).map(({ path }) => path)).toEqual([
      'node_modules/@swc/core-darwin-arm64',
    ]);
  });
});
