import { describe, expect, it } from '@jest/globals';
import { INDRE_ET_LOIRE } from '../../infra/local/demo/indre-et-loire.ts';
import { MOSELLE } from '../../infra/local/demo/moselle.ts';
import { acceptOctets, fillClasseur, repeatActions } from '../../scripts/donnees/classeur.ts';
import { buildExempleTableau } from '../../scripts/donnees/exemple.ts';
import { buildDemoTableau } from '../../scripts/donnees/tableau.ts';
import type { Tableau } from '../../domain/tableau/types.ts';

const figures = ({ indicateurs }: Tableau) =>
  Object.fromEntries(indicateurs.map(({ code, valeur, situation }) => [code, [valeur, situation]]));

describe('what pictures and benches are made of', () => {
  it('is what Indre-et-Loire published, through the whole way of the data', async () => {
    expect(figures(await buildDemoTableau(INDRE_ET_LOIRE, '2021-01-15'))).toMatchObject({
      'TEL-DECROCHE': [63, 'non-atteint'],
      'DEL-PERMIS': [15.22, 'non-atteint'],
      'ETR-PREMIERE': [59, 'sans-cible'],
      'ETR-RENOUV': [44, 'non-atteint'],
      'WEB-CONNEXION': [14.7, 'atteint'],
      'DEL-CNI': [null, 'non-disponible'],
    });
  });

  it('is what Moselle published', async () => {
    expect(figures(await buildDemoTableau(MOSELLE, '2021-07-15'))).toEqual({
      'SAT-TITRES': [75, 'sans-cible'],
      'DEL-CNI': [12, 'sans-cible'],
      'DEL-PERMIS': [31, 'non-atteint'],
      'DEL-CI': [4, 'sans-cible'],
      EFFORT: [2.75, 'sans-cible'],
      'TEL-DECROCHE': [93, 'atteint'],
    });
  });

  it('adds the two sites of the made-up Exemple up, and says that the third is missing', () => {
    const tel = buildExempleTableau().indicateurs.find(({ code }) => code === 'TEL-DECROCHE');
    // 82 % and 88 % of 4 000 calls each.
    expect(tel).toMatchObject({ valeur: 85, couverture: { attendus: 3, couverts: 2 } });
    expect(tel?.serie).toHaveLength(10);
  });

  it('gives each variant figures of its own, so that no bench is answered from a cache', () => {
    const textes = [0, 1, 2].map((variante) =>
      buildExempleTableau(variante).indicateurs.map((i) => i.textes.valeur),
    );
    const lignes = textes[0]!.map((_, rang) => new Set(textes.map((variante) => variante[rang])));
    // The one that is not available has no figure to vary.
    expect(lignes.map(({ size }) => size).sort()).toEqual([1, 3, 3, 3, 3, 3, 3, 3]);
  });

  it('makes the workbook as heavy as asked, and one that is still accepted', async () => {
    const octets = await fillClasseur(INDRE_ET_LOIRE, repeatActions(INDRE_ET_LOIRE.actions, 40));
    expect((await acceptOctets(octets, INDRE_ET_LOIRE.trimestre)).actions).toHaveLength(40);
  });
});
