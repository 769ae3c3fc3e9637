import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import tableschema from 'tableschema';
import { buildTableau, tableauCsv, tableauSchema } from '../../../domain/tableau/index.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { shiftTrimestre } from '../../../domain/temps/trimestre.ts';
import {
  LIGNES_37,
  makeEntree,
  makeLigne,
  makePrefectureSeule,
  ratio,
} from '../../fabriques/consolidation.ts';

/** Fourteen quarters, so that signals are concluded, and a survey with its answers. */
const passees = Array.from({ length: 14 }, (_, rang) =>
  makePrefectureSeule('37', shiftTrimestre('2020-T3', -rang), [
    makeLigne('TEL-DECROCHE', ratio(1130 + 7 * (rang % 3), 1800)),
  ]),
);
const tableau = buildTableau(
  makeEntree(
    makePrefectureSeule('37', '2020-T4', [
      ...LIGNES_37.filter(({ code }) => code !== 'TEL-DECROCHE'),
      makeLigne('TEL-DECROCHE', ratio(1134, 1800), { commentaire: '=1+1, dit « "non" »\nsur deux lignes' }),
      makeLigne('SAT-TITRES', ratio(75, 100)),
    ]),
    {
      precedente: passees[0] ?? null,
      historique: passees,
      distributionOf: () => ({ quartileBas: '70', mediane: '82', quartileHaut: '90', departements: 12 }),
    },
  ),
);

const read = async (csv: string) => {
  const table = await tableschema.Table.load(Readable.from([csv]), { schema: tableauSchema() });
  return table.read({ keyed: true });
};
const withFirst = (change: Partial<Tableau['indicateurs'][number]>): Tableau => ({
  ...tableau,
  indicateurs: tableau.indicateurs.map((indicateur, rang) =>
    rang === 0 ? { ...indicateur, ...change } : indicateur,
  ),
});

describe('the open file, read by the reference library of Table Schema', () => {
  it('is described by a valid schema', async () => {
    expect(await tableschema.validate(tableauSchema())).toMatchObject({ valid: true, errors: [] });
  });

  it('is what its schema says, cell by cell', async () => {
    const lignes = await read(tableauCsv(tableau));
    expect(lignes).toHaveLength(tableau.indicateurs.length);
    lignes.forEach((ligne, rang) => {
      const { code, valeur, anPasse, signal, intervalle, comparaison, textes } = tableau.indicateurs[rang]!;
      expect(ligne).toMatchObject({
        indicateur: code,
        valeur,
        an_passe: anPasse,
        signal: signal?.statut ?? null,
        limite_basse: signal?.limiteBasse ?? null,
        intervalle_haut: intervalle?.haut ?? null,
        mediane: comparaison?.mediane ?? null,
        methode: textes.methode || null,
        rupture: false,
        niveau: 'departement',
      });
    });
    expect(lignes.some(({ signal }) => signal === 'variation-habituelle')).toBe(true);
    expect(lignes.some(({ intervalle_haut: haut }) => haut !== null)).toBe(true);
  });

  it('is refused when a code is not one of those that are told, or when a line has no name', async () => {
    const etrange = { ...tableau.indicateurs[0]!.signal!, statut: 'inconnu' as 'trop-tot' };
    await expect(read(tableauCsv(withFirst({ signal: etrange })))).rejects.toThrow();
    await expect(read(tableauCsv(withFirst({ code: '' })))).rejects.toThrow();
  });
});
