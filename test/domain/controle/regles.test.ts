import { describe, expect, it } from '@jest/globals';
import { REGLES, validateClasseur } from '../../../domain/controle/index.ts';
import { countEcart } from './cas/ecart.ts';
import { CAS } from './cas/index.ts';
import type { Situation } from './cas/types.ts';

const codes = ({ classeur, contexte }: Situation): string[] =>
  validateClasseur(classeur, contexte).map(({ code }) => code);

describe('every rule, both ways', () => {
  describe.each(CAS)('$code', ({ code, leve, neLevePas }) => {
    it.each(leve.map((situation, i) => [i, situation] as const))('is raised by case %i', (_, situation) => {
      expect(codes(situation)).toContain(code);
    });

    it.each(neLevePas.map((situation, i) => [i, situation] as const))(
      'is not raised by near case %i',
      (_, situation) => {
        expect(codes(situation)).not.toContain(code);
      },
    );
  });

  it('has both ways for each rule of the list, and no case of a rule that is gone', () => {
    expect(CAS.map(({ code }) => code).sort()).toEqual(REGLES.map(({ code }) => code).sort());
    expect(CAS.filter(({ leve, neLevePas }) => leve.length === 0 || neLevePas.length === 0)).toEqual([]);
  });

  // Else a case that does not raise a rule may be so far from it that it shows nothing of where the rule begins.
  it.each(CAS)(
    'tries $code on both sides of its edge: two cases that one fact alone tells apart',
    ({ leve, neLevePas }) => {
      const ecarts = leve.flatMap((une) => neLevePas.map((autre) => countEcart(une, autre)));
      expect(Math.min(...ecarts)).toBe(1);
    },
  );
});
