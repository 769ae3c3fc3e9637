import { describe, expect, it } from '@jest/globals';
import { buildDonneesModele } from '../../../domain/classeur/modele/donnees.ts';
import { consolidate } from '../../../domain/consolidation/index.ts';
import { findIndicateur, findSite, INDICATEURS, indicateursOf } from '../../../domain/referentiels/index.ts';
import type { CodeSite, Frequence } from '../../../domain/referentiels/types.ts';
import { buildTableau } from '../../../domain/tableau/index.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import { PERIMETRE } from '../../../functions/service/consolidation-perimetre.ts';
import { contexteOf } from '../../../functions/service/consolidation-niveaux.ts';
import { makeDepot, makeEntree, makeLigne, ratio } from '../../fabriques/consolidation.ts';

const ENQUETE = 'ACC-COURTOISIE';
const DESKS = ['37-PREF', '37-SP-CHINON'] as const;
const TEL = makeLigne('TEL-DECROCHE', ratio(9, 10));

/** Two sites of Indre-et-Loire; `enquete`: those that give the yearly survey. */
function consolide(
  trimestre: Trimestre,
  enquete: readonly CodeSite[],
  frequenceOf: ((site: CodeSite) => Frequence) | undefined = () => findIndicateur(ENQUETE)!.frequence,
) {
  const lignesOf = (site: CodeSite) => [
    TEL,
    ...(enquete.includes(site) ? [makeLigne(ENQUETE, ratio(90, 91))] : []),
  ];
  return consolidate({
    run: 'run',
    departement: '37',
    trimestre,
    faitLe: '2021-07-15T06:00:00.000Z',
    depots: new Map(DESKS.map((site) => [site, makeDepot(site, trimestre, lignesOf(site))])),
    indicateurs: INDICATEURS,
    indicateursDuSite: (site) => indicateursOf(findSite(site)!).map(({ code }) => code),
    frequenceOf: (site, indicateur) => (indicateur.code === ENQUETE ? frequenceOf(site) : 'trimestrielle'),
  });
}
const find = (consolidation: ReturnType<typeof consolide>, code: string) =>
  consolidation.agregats.find((agregat) => agregat.code === code);
const publies = [findIndicateur('TEL-DECROCHE')!, findIndicateur(ENQUETE)!];
const codesPublies = (consolidation: ReturnType<typeof consolide>) =>
  buildTableau(makeEntree(consolidation, { publies })).indicateurs.map(({ code }) => code);

describe('a yearly indicator', () => {
  it('is expected of everyone in its quarter, and missing where it is not given', () => {
    const consolidation = consolide('2020-T4', ['37-PREF']);
    expect(find(consolidation, ENQUETE)?.couverture).toMatchObject({
      attendus: DESKS,
      couverts: ['37-PREF'],
      manquants: [{ site: '37-SP-CHINON', raison: 'non-disponible' }],
    });
    expect(codesPublies(consolide('2020-T4', []))).toEqual(['TEL-DECROCHE', ENQUETE]);
  });

  it('is missing to nobody in the others, and is not published as missing', () => {
    const consolidation = consolide('2021-T2', []);
    expect(find(consolidation, ENQUETE)).toBeUndefined();
    expect(find(consolidation, 'TEL-DECROCHE')?.couverture.attendus).toEqual(DESKS);
    expect(codesPublies(consolidation)).toEqual(['TEL-DECROCHE']);
  });

  it('counts all the same where a site measured it in another quarter', () => {
    const consolidation = consolide('2021-T2', ['37-SP-CHINON']);
    expect(find(consolidation, ENQUETE)?.couverture).toEqual({
      attendus: ['37-SP-CHINON'],
      couverts: ['37-SP-CHINON'],
      manquants: [],
    });
    expect(codesPublies(consolidation)).toEqual(['TEL-DECROCHE', ENQUETE]);
  });

  it('is expected when a site chose, and of the sites that measure it', () => {
    const choix = (site: CodeSite): Frequence => (site === '37-PREF' ? 'annuelle-T2' : 'non-mesuree');
    expect(find(consolide('2021-T2', [], choix), ENQUETE)?.couverture.attendus).toEqual(['37-PREF']);
    expect(find(consolide('2020-T4', [], choix), ENQUETE)).toBeUndefined();
  });

  it('is not missing in a département that sent nothing', () => {
    const attendus = (trimestre: Trimestre) =>
      contexteOf(PERIMETRE, trimestre).attendusOf('37', findIndicateur(ENQUETE)!).length;
    expect(attendus('2020-T4')).toBeGreaterThan(1);
    expect(attendus('2021-T2')).toBe(0);
  });

  it('is said to be measured later by the template, and is not asked for', () => {
    const mots = (trimestre: Trimestre) =>
      buildDonneesModele(findSite('37-PREF')!, trimestre, null).lignes.find(({ code }) => code === ENQUETE)
        ?.horsTrimestre;
    expect(mots('2020-T4')).toBeUndefined();
    expect(mots('2021-T2')).toBe('Mesuré au T4');
  });
});
