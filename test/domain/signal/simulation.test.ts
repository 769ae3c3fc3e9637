import { describe, expect, it } from '@jest/globals';
import { FAMILLES, simulate } from '../../../scripts/simulation/signal.ts';

/** Enough for a share of 2 % to be told from 5 %; `npm run bench -- signal` draws 2 000 and prints them all. */
const ESSAIS = 300;
/** What chance adds to a share of 2 % on so many runs, and to one of 1 % on half of them. */
const MARGE = 0.018;

describe.each(FAMILLES)('series of $nom', (famille) => {
  const { parDuree, ditsAuPlusFrequent } = simulate(famille, ESSAIS);
  const sansChangement = parDuree.find(({ duree }) => duree === 0)!;

  it('are seldom said to change when nothing does', () => {
    expect(sansChangement.dits).toBeLessThanOrEqual(0.02 + MARGE);
    expect(ditsAuPlusFrequent).toBeLessThanOrEqual(0.01 + MARGE);
    if (famille.nature === 'presque-constante') expect(sansChangement.dits).toBeLessThanOrEqual(0.01);
  });

  if (famille.sure)
    it('are found to change as often as by the rules, which were made for them', () => {
      for (const { regles, dits } of parDuree.slice(1)) expect(dits).toBeGreaterThanOrEqual(regles - 0.01);
    });
});
