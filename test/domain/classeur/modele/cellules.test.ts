import { beforeAll, describe, expect, it } from '@jest/globals';
import type ExcelJS from 'exceljs';
import { modeleIndreEtLoire, modeleVide } from './donnees.ts';
import { findSite } from '../../../../domain/referentiels/index.ts';
import { ecrire, ligneDe, openExcelJs, valeurDe } from './lecture.ts';

const [CIBLE, PRECEDENT, NUMERATEUR, DENOMINATEUR, VALEUR, EFFECTIF, SITUATION] = [5, 6, 7, 8, 9, 10, 11];

let feuille: ExcelJS.Worksheet;
let actions: ExcelJS.Worksheet;
beforeAll(async () => {
  const classeur = await openExcelJs(await ecrire(modeleIndreEtLoire()));
  feuille = classeur.getWorksheet('Indicateurs')!;
  actions = classeur.getWorksheet("Plan d'actions")!;
});

const cellule = (code: string, colonne: number): ExcelJS.Cell => ligneDe(feuille, code).getCell(colonne);
/** exceljs says nothing of an ordinary cell. */
const formatDe = (code: string): string => cellule(code, VALEUR).style.numFmt ?? 'General';

describe('figures and their formats', () => {
  it('stores 63 % as 0,63 with Excel’s own percent format, computed from the two counts', () => {
    const valeur = cellule('TEL-DECROCHE', VALEUR);
    const { number } = ligneDe(feuille, 'TEL-DECROCHE');
    expect(valeur.formula).toBe(
      `IF(AND(ISNUMBER(G${number}),ISNUMBER(H${number}),H${number}>0),G${number}/H${number},"")`,
    );
    expect(valeurDe(valeur)).toBe(0.63);
    expect(valeur.numFmt).toBe('0.0%');
    expect(cellule('TEL-DECROCHE', CIBLE)).toMatchObject({ value: 0.9, numFmt: '0%' });
    expect(cellule('TEL-DECROCHE', PRECEDENT)).toMatchObject({ value: 0.61 });
  });

  it('stores a lone percentage without the noise of binary division', () => {
    expect(cellule('WEB-CONNEXION', VALEUR).value).toBe(0.147);
    expect(cellule('WEB-CONNEXION', PRECEDENT)).toMatchObject({ value: 0.147, numFmt: '0.0%' });
    expect(cellule('ACC-COURTOISIE', VALEUR).value).toBe(0.989);
  });

  it('stores 0,17 % of frauds as 0,17, literally', () => {
    // An ordinary cell: a format would hide what was typed.
    expect([cellule('FRA-CERT', VALEUR).value, formatDe('FRA-CERT')]).toEqual([0.17, 'General']);
    expect(cellule('FRA-CERT', CIBLE)).toMatchObject({ value: 0.5, numFmt: '0.00" %"' });
    const { number } = ligneDe(feuille, 'FRA-PERMIS');
    expect(cellule('FRA-PERMIS', VALEUR).formula).toContain(`100*G${number}/H${number}`);
    expect(valeurDe(cellule('FRA-PERMIS', VALEUR))).toBe(0.88);
  });

  it('keeps days, means and numbers as they are', () => {
    expect([cellule('DEL-PERMIS', VALEUR).value, formatDe('DEL-PERMIS')]).toEqual([15.22, 'General']);
    expect(cellule('WEB-RESEAUX', VALEUR)).toMatchObject({ value: 36_859, numFmt: '#,##0' });
    expect(cellule('DEL-PERMIS', VALEUR).formula).toBeUndefined();
  });

  it('writes a target in another unit as a text, that nothing compares', () => {
    expect(cellule('ETR-PREMIERE', CIBLE).value).toBe('90 jours');
    expect(valeurDe(cellule('ETR-PREMIERE', SITUATION))).toBe('Cible non comparable');
  });

  it('keeps a value typed over its counts when they say otherwise, the formula when they agree', async () => {
    const vide = modeleVide(findSite('37-PREF')!);
    const saisies = [
      { code: 'TEL-DECROCHE', numerateur: 63, denominateur: 100, valeur: 70 },
      { code: 'TEL-AGENT', numerateur: 2, denominateur: 3, valeur: 66.7 },
    ];
    const relu = (await openExcelJs(await ecrire({ ...vide, saisies }))).getWorksheet('Indicateurs')!;
    expect(ligneDe(relu, 'TEL-DECROCHE').getCell(VALEUR).value).toBe(0.7);
    expect(ligneDe(relu, 'TEL-AGENT').getCell(VALEUR).formula).toContain('/');
  });
});

describe('what is locked and what is not', () => {
  const isVerrouille = (cible: ExcelJS.Cell): boolean => cible.protection?.locked !== false;

  it('leaves open what the site types, the value of a ratio included', () => {
    for (const colonne of [NUMERATEUR, DENOMINATEUR, VALEUR, EFFECTIF, 12, 13]) {
      expect(isVerrouille(cellule('TEL-DECROCHE', colonne))).toBe(false);
    }
    for (const colonne of [1, 2, 3, 4, CIBLE, PRECEDENT, SITUATION]) {
      expect(isVerrouille(cellule('TEL-DECROCHE', colonne))).toBe(true);
    }
  });

  it.each([
    ['DEL-PERMIS', [VALEUR, EFFECTIF], [NUMERATEUR, DENOMINATEUR]],
    ['COU-NB', [VALEUR], [NUMERATEUR, DENOMINATEUR, EFFECTIF]],
    ['WEB-CONNEXION', [VALEUR], [NUMERATEUR, DENOMINATEUR, EFFECTIF]],
  ])('%s locks the counts that do not apply, and hatches them', (code, ouvertes, fermees) => {
    for (const colonne of ouvertes) expect(isVerrouille(cellule(code, colonne))).toBe(false);
    for (const colonne of fermees) {
      expect(isVerrouille(cellule(code, colonne))).toBe(true);
      expect(cellule(code, colonne).fill).toMatchObject({ pattern: 'lightUp' });
    }
  });

  it('opens every cell of the plan, and lays out forty spare lines', () => {
    const derniere = actions.getRow(5 + 3 + 40);
    for (let colonne = 1; colonne <= 10; colonne++) {
      expect(isVerrouille(derniere.getCell(colonne))).toBe(false);
    }
  });
});

describe('plan of actions', () => {
  it('writes dates as serials, progress as a native percentage, an empty text as an empty cell', () => {
    const ligne = actions.getRow(6);
    expect(ligne.getCell(1).value).toBe(1);
    expect(ligne.getCell(6).value).toEqual(new Date('2021-01-04T00:00:00Z'));
    expect(ligne.getCell(6).numFmt).toBe('dd/mm/yyyy');
    expect(ligne.getCell(8)).toMatchObject({ value: 0.4, numFmt: '0%' });
    expect(ligne.getCell(10).value).toBeNull();
    expect(actions.getRow(8).getCell(1).value).toBe('A3');
  });
});
