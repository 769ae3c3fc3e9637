import { describe, expect, it } from '@jest/globals';
import { fillCerts, listSieges } from '../../../domain/consolidation/index.ts';
import type { Agregat, Consolidation } from '../../../domain/consolidation/types.ts';
import { certOf, findIndicateur } from '../../../domain/referentiels/index.ts';

const agregat = (valeur: string | null, plus: Partial<Agregat> = {}): Agregat => ({
  code: 'DEL-CNI',
  definition: 1,
  unite: 'jours',
  regle: 'jamais',
  mesure: valeur === null ? null : { valeur, numerateur: null, denominateur: null, effectif: null },
  couverture: {
    attendus: ['22-PREF'],
    couverts: [],
    manquants: [{ site: '22-PREF', raison: 'non-disponible', precision: null }],
  },
  contributions: [],
  commentaires: [],
  actions: [],
  ...plus,
});

const quarter = (departement: string, ...agregats: readonly Agregat[]): Consolidation => ({
  run: departement,
  departement,
  trimestre: '2020-T4',
  versions: {},
  agregats,
  faitLe: '2021-01-16T03:00:00.000Z',
});

const certDe = (departement: string) => (code: string) => {
  const titre = findIndicateur(code)?.titreCert;
  return titre ? certOf(departement, titre) : undefined;
};
const contribution = {
  site: '29-PREF',
  version: 2,
  mesure: { genre: 'valeur-seule', valeur: '12' },
  adresse: { feuille: 'Indicateurs', cellule: 'H7' },
} as unknown as Agregat['contributions'][number];
const siege = quarter('29', agregat('12/1', { contributions: [contribution] }));
const fill = (ici: Consolidation, leurs: Consolidation | null = siege): Agregat | undefined =>
  fillCerts(ici, certDe(ici.departement), new Map(leurs ? [[leurs.departement, leurs]] : [])).agregats[0];

describe('the figure of a CERT, in a préfecture that is attached to it', () => {
  it('is the one that the seat filed, and opens down to the seat’s cell', () => {
    expect(listSieges(quarter('22', agregat(null)), certDe('22'))).toEqual(['29']);
    expect(fill(quarter('22', agregat(null)))).toMatchObject({
      mesure: { valeur: '12/1' },
      contributions: [{ site: '29-PREF', version: 2 }],
      couverture: { attendus: [], manquants: [] },
    });
  });

  it('stands in the place of what the préfecture filed itself, whose comment was on another figure', () => {
    const commentaires = [{ site: '22-PREF', texte: 'Une panne en novembre.' }];
    const sien = agregat('21/1', {
      contributions: [{ ...contribution, site: '22-PREF' }],
      commentaires,
    });
    expect(fill(quarter('22', sien))).toMatchObject({
      mesure: { valeur: '12/1' },
      confirmation: 'siege',
      contributions: [{ site: '29-PREF' }],
      commentaires: [],
    });
    const pareil = agregat('12/1', { commentaires });
    expect(fill(quarter('22', pareil))).toMatchObject({ confirmation: 'siege', commentaires });
  });

  it.each([
    ['nothing', quarter('29', agregat(null))],
    ['no consolidation', null],
    ['another definition', quarter('29', agregat('12/1', { definition: 2 }))],
  ])('is the préfecture’s own, and said not to be confirmed, where the seat has %s', (_, leurs) => {
    expect(fill(quarter('22', agregat('21/1')), leurs)).toMatchObject({
      mesure: { valeur: '21/1' },
      confirmation: 'sans-siege',
    });
  });

  it('is left as it is at the seat itself', () => {
    const [ici] = siege.agregats;
    expect(fill(siege)).toBe(ici);
    expect(listSieges(siege, certDe('29'))).toEqual([]);
  });

  it.each([
    ['the seat has filed nothing', quarter('22', agregat(null)), quarter('29', agregat(null))],
    ['the seat has no consolidation', quarter('22', agregat(null)), null],
    ['no source names a CERT for the département', quarter('37', agregat(null)), siege],
    ['the definition is another', quarter('22', agregat(null, { definition: 2 })), siege],
    ['the unit is another', quarter('22', agregat(null, { unite: 'jours ouvrés' })), siege],
    ['the indicator is no CERT’s', quarter('22', agregat(null, { code: 'TEL-DECROCHE' })), siege],
  ])('stays missing when %s', (_, ici, leurs) => {
    expect(fill(ici, leurs)?.mesure).toBeNull();
  });
});
