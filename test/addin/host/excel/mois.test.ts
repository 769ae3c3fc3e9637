import { describe, expect, it } from '@jest/globals';
import { buildDonneesModele } from '../../../../domain/classeur/modele/donnees.ts';
import { writeModele } from '../../../../domain/classeur/modele/index.ts';
import type { SaisieMois } from '../../../../domain/classeur/types.ts';
import { validateClasseur } from '../../../../domain/controle/index.ts';
import { findSite, INDICATEURS } from '../../../../domain/referentiels/index.ts';
import { lireHote } from '../../../contract/workbook-host/scenarios-lecture.ts';
import { contexte } from '../../../fabriques/contexte.ts';
import { openExcelEnMemoire } from './ouvrir.ts';

const MOIS: readonly SaisieMois[] = [
  { code: 'TEL-DECROCHE', mois: '2020-10', numerateur: 200, denominateur: 400 },
  { code: 'TEL-DECROCHE', mois: '2020-11', numerateur: 240, denominateur: 380 },
  { code: 'TEL-DECROCHE', mois: '2020-12', numerateur: 316, denominateur: 420 },
];

const ouvrir = async (mois: readonly SaisieMois[] | null) => {
  const donnees = buildDonneesModele(findSite('37-PREF')!, '2020-T4', null);
  const saisies = [{ code: 'TEL-DECROCHE', numerateur: 756, denominateur: 1200 }];
  const parCode = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));
  return openExcelEnMemoire(await writeModele({ ...donnees, saisies, ...(mois ? { mois } : {}) }, parCode));
};

describe('the sheet of months, open in Excel', () => {
  it('is read with the rest, and checked by the same rules', async () => {
    const ouvert = await ouvrir(MOIS);
    const codes = async (): Promise<string[]> =>
      validateClasseur(await lireHote(ouvert), contexte())
        .map(({ code }) => code)
        .filter((code) => code.startsWith('MOIS'));
    const { mois } = await lireHote(ouvert);
    expect(mois?.map((ligne) => [ligne.mois.valeur, ligne.valeur.valeur])).toEqual([
      ['2020-10', 50],
      ['2020-11', expect.closeTo(63.16, 2)],
      ['2020-12', expect.closeTo(75.24, 2)],
    ]);
    expect(await codes()).toEqual([]);
    await ouvert.type('Détail mensuel', mois![0]!.numerateur.adresse.cellule, 210);
    expect(await codes()).toEqual(['MOIS-AUTRES-QUE-LE-TRIMESTRE']);
  });

  it('is looked for in no other sheet when the workbook does not have it, at no other cost', async () => {
    const sans = await ouvrir(null);
    expect((await lireHote(sans)).mois).toBeUndefined();
    const avec = await ouvrir(MOIS);
    await lireHote(avec);
    expect(sans.excel.allers.length).toBe(avec.excel.allers.length);
  });
});
