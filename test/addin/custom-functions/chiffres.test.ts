import { describe, expect, it } from '@jest/globals';
import Fraction from 'fraction.js';
import { createFonctions } from '../../../addin/custom-functions/fonctions.ts';
import type { Chiffre, Chiffres } from '../../../addin/custom-functions/chiffres/types.ts';
import type { ErreurFonction } from '../../../addin/custom-functions/erreur.ts';

const chiffre = (valeur: string | null, raison: string | null = null, definition = 1): Chiffre => ({
  definition,
  valeur: valeur === null ? null : new Fraction(valeur),
  raison,
});

/** Indre-et-Loire, 2020 (S4): 63 % of calls, 15,22 days for a permis, 0,17 % of fraud at the CERT. */
const DEPOTS: Readonly<Record<string, Chiffres>> = {
  '37-PREF 2020-T4': new Map([
    ['TEL-DECROCHE', chiffre('63')],
    ['DEL-PERMIS', chiffre('15.22')],
    ['FRA-CERT', chiffre('0.17')],
    ['COU-MAIL', chiffre('200/3')],
    ['WEB-MAJ', chiffre(null, 'site en refonte')],
    ['COU-POSTE', chiffre(null)],
    ['SAT-TITRES', chiffre('75', null, 2)],
  ]),
  '37-PREF 2020-T3': new Map([
    ['TEL-DECROCHE', chiffre('61.6')],
    ['DEL-PERMIS', chiffre('27')],
    ['FRA-CERT', chiffre('0.2')],
    ['SAT-TITRES', chiffre('80')],
  ]),
};

const fonctions = createFonctions(
  {
    read: async ({ site, trimestre }) => {
      if (trimestre === '2021-T1') throw new Error('Le serveur n’a pas pu être joint.');
      return DEPOTS[`${site} ${trimestre}`] ?? null;
    },
  },
  async () => false,
);

const erreurDe = (promesse: Promise<number>): Promise<readonly [string, string]> =>
  promesse.then(
    (valeur) => ['aucune', String(valeur)] as const,
    (erreur: ErreurFonction) => [erreur.genre, erreur.message.replace(/[\u00a0\u202f]/g, ' ')] as const,
  );

describe('VALEUR', () => {
  it.each([
    ['TEL-DECROCHE', 0.63],
    ['DEL-PERMIS', 15.22],
    ['FRA-CERT', 0.17],
  ])('%s is what the workbook’s own cell holds', async (code, attendu) => {
    expect(await fonctions.valeur(code, '37-PREF', '2020-T4')).toBe(attendu);
  });

  it('keeps a ratio exact until the cell', async () => {
    expect(await fonctions.valeur('COU-MAIL', '37-PREF', '2020-T4')).toBe(2 / 3);
  });

  it('reads codes and quarters as people type them', async () => {
    expect(await fonctions.valeur(' tel-decroche ', '37-pref', 'T4 2020')).toBe(0.63);
  });

  it.each([
    [
      'TEL-DECROCHES',
      '37-PREF',
      '2020-T4',
      'valeur',
      /Indicateur inconnu : « TEL-DECROCHES »\. Écrivez un code/,
    ],
    [
      'TEL-DECROCHE',
      '37-PREFECTURE',
      '2020-T4',
      'valeur',
      /Site inconnu : « 37-PREFECTURE »\. Écrivez un code/,
    ],
    [
      'TEL-DECROCHE',
      '37-PREF',
      '2020-T5',
      'valeur',
      /Trimestre illisible : « 2020-T5 »\. Écrivez-le comme 2020-T4/,
    ],
    [
      'TEL-DECROCHE',
      '37-PREF',
      '2020-T1',
      'indisponible',
      /37-PREF n’a rien déposé pour le 1er trimestre 2020/,
    ],
    ['WEB-MAJ', '37-PREF', '2020-T4', 'indisponible', /WEB-MAJ n’est pas disponible.*: site en refonte\.$/],
    [
      'COU-POSTE',
      '37-PREF',
      '2020-T4',
      'indisponible',
      /COU-POSTE n’est pas disponible .*\(site 37-PREF\)\.$/,
    ],
    ['TEL-SAT', '37-PREF', '2020-T4', 'indisponible', /TEL-SAT n’est pas disponible/],
    [
      'DEL-PERMIS',
      '37-SGCD',
      '2020-T4',
      'indisponible',
      /DEL-PERMIS n’est pas un indicateur du site 37-SGCD/,
    ],
    ['TEL-DECROCHE', '37-PREF', '2021-T1', 'indisponible', /Le serveur n’a pas pu être joint/],
  ])('%s; %s; %s is an error %s', async (code, site, trimestre, genre, message) => {
    const [lu, texte] = await erreurDe(fonctions.valeur(code, site, trimestre));
    expect([lu, texte]).toEqual([genre, expect.stringMatching(message)]);
  });
});

describe('CIBLE', () => {
  it('is the target as the workbook’s own cell holds it', async () => {
    expect(await fonctions.cible('TEL-DECROCHE', '37-PREF', '2020-T4')).toBe(0.9);
    expect(await fonctions.cible('DEL-PERMIS', '37-PREF', '2020-T4')).toBe(5);
    expect(await fonctions.cible('FRA-CERT', '37-PREF', '2020-T4')).toBe(0.5);
  });

  it('is known without the server', async () => {
    expect(await fonctions.cible('TEL-DECROCHE', '37-PREF', '2021-T1')).toBe(0.9);
  });

  it('is never given in another unit than the value: 90 days are not 90 working days', async () => {
    const [genre, message] = await erreurDe(fonctions.cible('ETR-PREMIERE', '37-PREF', '2020-T4'));
    expect([genre, message]).toEqual([
      'indisponible',
      expect.stringContaining('90 jours, et sa valeur en jours ouvrés'),
    ]);
  });

  it('says that none is set', async () => {
    const [genre, message] = await erreurDe(fonctions.cible('COU-NB', '37-PREF', '2020-T4'));
    expect([genre, message]).toEqual(['indisponible', expect.stringContaining('Aucune cible')]);
  });
});

describe('EVOLUTION', () => {
  it('is the difference of the two values, exact, whatever the binary of it', async () => {
    // 63 − 61,6 is 1,3999999999999986 in binary numbers.
    expect(await fonctions.evolution('TEL-DECROCHE', '37-PREF', '2020-T4')).toBe(0.014);
    expect(await fonctions.evolution('DEL-PERMIS', '37-PREF', '2020-T4')).toBe(-11.78);
    expect(await fonctions.evolution('FRA-CERT', '37-PREF', '2020-T4')).toBe(-0.03);
  });

  it('names the quarter that is missing', async () => {
    const [genre, message] = await erreurDe(fonctions.evolution('TEL-DECROCHE', '37-PREF', '2020-T3'));
    expect([genre, message]).toEqual(['indisponible', expect.stringContaining('2e trimestre 2020')]);
  });

  it('compares no two definitions', async () => {
    const [genre, message] = await erreurDe(fonctions.evolution('SAT-TITRES', '37-PREF', '2020-T4'));
    expect([genre, message]).toEqual(['indisponible', expect.stringContaining('définition')]);
  });
});
