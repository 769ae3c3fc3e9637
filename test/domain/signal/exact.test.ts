import { describe, expect, it } from '@jest/globals';
import { fisher } from '../../../domain/signal/exact.ts';

describe('Fisher’s exact test, one side', () => {
  // Fisher's own tea: 3 of 4 cups told right, 1 of 4 wrong. Probabilities counted by hand: 17/70 and 69/70.
  it.each([
    [{ cas: 4, positifs: 3 }, { cas: 4, positifs: 1 }, 'haut', 17 / 70],
    [{ cas: 4, positifs: 3 }, { cas: 4, positifs: 1 }, 'bas', 69 / 70],
    [{ cas: 4, positifs: 4 }, { cas: 4, positifs: 0 }, 'haut', 1 / 70],
    [{ cas: 4, positifs: 0 }, { cas: 4, positifs: 0 }, 'haut', 1],
  ] as const)('%j against %j, %s', (groupe, reste, vers, attendue) => {
    expect(fisher(groupe, reste, vers)).toBeCloseTo(attendue, 9);
  });

  it('asks no more of a thousand million cases than of forty', () => {
    const enorme = { cas: 1_000_000_000, positifs: 999_999_999 };
    const reste = { cas: 15_000_000_000, positifs: 14_999_999_990 };
    expect(fisher(enorme, reste, 'bas')).toBeGreaterThan(0.3);
    expect(fisher({ ...enorme, positifs: 999_999_970 }, reste, 'bas')).toBeLessThan(1e-9);
  });
});
