import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CHEMIN_DROITS, renderDroits } from '../../scripts/droits.ts';

describe('docs/reference/droits.md', () => {
  it('is what the policy says: else run `npx node scripts/droits.ts`', () => {
    expect(readFileSync(CHEMIN_DROITS, 'utf8')).toBe(renderDroits());
  });
});
