import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { renderReference } from '../../../scripts/constats.ts';

it('docs/reference/constats.md is up to date (else: npx node scripts/constats.ts)', () => {
  const page = new URL('../../../docs/reference/constats.md', import.meta.url);
  expect(readFileSync(page, 'utf8')).toBe(renderReference());
});
