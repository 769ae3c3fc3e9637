import { describe, expect, it } from '@jest/globals';
import { buildDonneesModele } from '../../../../domain/classeur/modele/donnees.ts';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import type { Classeur, SaisieMois } from '../../../../domain/classeur/types.ts';
import { findSite } from '../../../../domain/referentiels/index.ts';
import { contenu } from '../../../fabriques/contenu.ts';
import { CATALOGUE } from './donnees.ts';
import { ecrire, openExcelJs, partsOf } from './lecture.ts';

const SITE = findSite('37-PREF')!;
const SAISIES: readonly SaisieMois[] = [
  { code: 'TEL-DECROCHE', mois: '2020-10', numerateur: 200, denominateur: 400 },
  { code: 'TEL-DECROCHE', mois: '2020-12', valeur: 75.2 },
  { code: 'DEL-PERMIS', mois: '2020-11', valeur: 15.22, effectif: 310 },
  { code: 'FRA-CERT', mois: '2020-10', valeur: 0.17 },
];
const modele = (mois?: readonly SaisieMois[]) =>
  ecrire({ ...buildDonneesModele(SITE, '2020-T4', null), ...(mois ? { mois } : {}) });

async function lire(octets: Uint8Array): Promise<Classeur> {
  const lu = await readClasseur(octets, { uniteOf: (code) => CATALOGUE.get(code) });
  if (!lu.lisible) throw new Error(lu.refus.code);
  return lu.classeur;
}

describe('the optional sheet of months', () => {
  it('is not in a workbook of which nobody asked for it, which is whole without it', async () => {
    const octets = await modele();
    expect((await openExcelJs(octets)).worksheets.map(({ name }) => name)).toEqual([
      'Accueil',
      'Indicateurs',
      "Plan d'actions",
    ]);
    const { mois, defauts } = await lire(octets);
    expect([mois, defauts]).toEqual([undefined, []]);
  });

  it('opens with three lines for each indicator, of which the blank ones say nothing', async () => {
    const octets = await modele([]);
    const feuille = (await openExcelJs(octets)).getWorksheet('Détail mensuel')!;
    const mois = [6, 7, 8].map((ligne) => [1, 4].map((colonne) => feuille.getCell(ligne, colonne).value));
    expect(mois.map(([, nom]) => nom)).toEqual(['octobre 2020', 'novembre 2020', 'décembre 2020']);
    expect(new Set(mois.map(([code]) => code)).size).toBe(1);
    expect((await lire(octets)).mois).toEqual([]);
  });

  it('gives back what was typed in it', async () => {
    const { mois, defauts } = await lire(await modele(SAISIES));
    expect(defauts).toEqual([]);
    const lues = mois!.map(({ code, mois: un, numerateur, denominateur, valeur, effectif }) => ({
      code: code.valeur,
      mois: un.valeur,
      chiffres: [numerateur, denominateur, valeur, effectif].map((c) => c.valeur),
    }));
    const attendues = [
      { code: 'DEL-PERMIS', mois: '2020-11', chiffres: [null, null, 15.22, 310] },
      { code: 'FRA-CERT', mois: '2020-10', chiffres: [null, null, 0.17, null] },
      { code: 'TEL-DECROCHE', mois: '2020-10', chiffres: [200, 400, 50, null] },
      { code: 'TEL-DECROCHE', mois: '2020-12', chiffres: [null, null, 75.2, null] },
    ];
    const cle = ({ code, mois: un }: { code: string | null; mois: string | null }) => `${code} ${un}`;
    expect(lues.toSorted((a, b) => (cle(a) < cle(b) ? -1 : 1))).toEqual(attendues);
  });

  it('comes back the quarter after those that were given months', () => {
    const avec = contenu({ mois: [{ code: 'TEL-DECROCHE', mois: '2020-10', valeur: 63 }] });
    expect(buildDonneesModele(SITE, '2021-T1', avec).mois).toEqual([]);
    expect(buildDonneesModele(SITE, '2021-T1', contenu()).mois).toBeUndefined();
  });

  it('is not taken for the indicators when their own sheet is lost, and the loss is said', async () => {
    const octets = await modele(SAISIES);
    const classeur = await openExcelJs(octets);
    classeur.removeWorksheet('Indicateurs');
    const sans = new Uint8Array(await classeur.xlsx.writeBuffer());
    const { defauts, mois } = await lire(sans);
    expect(defauts).toMatchObject([{ genre: 'feuille-absente', nom: 'Indicateurs' }]);
    expect(mois).toHaveLength(4);
  });

  it('is a sheet that Excel takes: table, locked codes, sizes', async () => {
    const parts = partsOf(await modele(SAISIES));
    const table = [...parts].find(
      ([nom, xml]) => nom.startsWith('xl/tables/') && xml.includes('DetailMensuel'),
    );
    expect(table?.[1]).toContain('name="DetailMensuel"');
    expect(parts.get('xl/worksheets/sheet4.xml')).toContain('sheetProtection');
  });
});
