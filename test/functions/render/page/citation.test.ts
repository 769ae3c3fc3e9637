import { describe, expect, it } from '@jest/globals';
import { citation } from '../../../../functions/render/page/citation.ts';
import type { IndicateurPublie } from '../../../../domain/tableau/types.ts';
import { tableauIndreEtLoire } from '../../../fabriques/tableau.ts';

const tableau = tableauIndreEtLoire();
const quote = (code: string, textes: Partial<IndicateurPublie['textes']> = {}): string => {
  const indicateur = tableau.indicateurs.find((candidat) => candidat.code === code)!;
  return citation(tableau, { ...indicateur, textes: { ...indicateur.textes, ...textes } }, null);
};

describe('the sentence to quote', () => {
  it('holds a figure against its target', () => {
    expect(quote('TEL-DECROCHE')).toContain(
      ' 63\u202f%. Objectif\u00a0: au moins 90\u202f%. Objectif non atteint. Source',
    );
  });

  it('says once that there is no target', () => {
    expect(quote('WEB-RESEAUX')).toContain(' 36\u202f859. Pas d’objectif fixé. Source');
    expect(quote('SAT-TITRES')).toContain(' non disponible. Pas d’objectif fixé. Source');
  });

  it('says a target that cannot be compared as it is', () => {
    expect(
      quote('ETR-PREMIERE', { cible: 'objectif de 90\u00a0jours, non comparable à des jours ouvrés' }),
    ).toContain(' Objectif de 90\u00a0jours, non comparable à des jours ouvrés. Source');
  });
});
