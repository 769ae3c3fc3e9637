import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type ExcelJS from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import { modeleIndreEtLoire } from './donnees.ts';
import { ecrire, ligneDe, openExcelJs, valeurDe } from './lecture.ts';

/**
 * `recalcule.xlsx` is this very workbook, written without any cached result, then opened, computed and saved by
 * LibreOffice (how: fixtures/README.md). It is the oracle of what the formulas give.
 */
const FIXTURE = new URL('./fixtures/recalcule.xlsx', import.meta.url);

const resultats = (feuille: ExcelJS.Worksheet): Map<string, unknown> => {
  const trouves = new Map<string, unknown>();
  feuille.eachRow((ligne) =>
    ligne.eachCell((cellule) => {
      if (cellule.formula) trouves.set(cellule.address, valeurDe(cellule) ?? '');
    }),
  );
  return trouves;
};

/** Formulas as both programs write them: LibreOffice drops the quotes that a name does not need. */
const formules = (feuille: ExcelJS.Worksheet): Map<string, string> => {
  const trouvees = new Map<string, string>();
  feuille.eachRow((ligne) =>
    ligne.eachCell(({ formula, address }) => {
      if (formula) trouvees.set(address, formula.replaceAll("'Indicateurs'!", 'Indicateurs!'));
    }),
  );
  return trouvees;
};

describe('results of the formulas', () => {
  it('come from the very formulas that are written today', async () => {
    const ecrit = await openExcelJs(await ecrire(modeleIndreEtLoire()));
    const recalcule = await openExcelJs(await readFile(FIXTURE));
    for (const nom of ['Accueil', 'Indicateurs']) {
      expect(formules(ecrit.getWorksheet(nom)!)).toEqual(formules(recalcule.getWorksheet(nom)!));
    }
  });

  it('are those that LibreOffice computes, cell by cell', async () => {
    const ecrit = await openExcelJs(await ecrire(modeleIndreEtLoire()));
    const recalcule = await openExcelJs(await readFile(FIXTURE));
    for (const nom of ['Accueil', 'Indicateurs']) {
      const attendus = resultats(recalcule.getWorksheet(nom)!);
      expect(attendus.size).toBeGreaterThan(10);
      expect(resultats(ecrit.getWorksheet(nom)!)).toEqual(attendus);
    }
  });

  it.each([
    ['TEL-DECROCHE', 0.63, 'Cible non atteinte'],
    ['TEL-AGENT', 0.9, 'Cible atteinte'],
    ['DEL-PERMIS', 15.22, 'Cible non atteinte'],
    ['ETR-PREMIERE', 59, 'Cible non comparable'],
    ['WEB-CONNEXION', 0.147, 'Cible atteinte'],
    ['FRA-PERMIS', 0.88, 'Cible non atteinte'],
    ['COU-MYSTERE', '', 'Mesuré au T2'],
    ['COU-MAIL', 1.2, 'À vérifier'],
    ['COU-RECLAM', 1, 'Cible atteinte'],
    ['COU-NB', 0, 'Sans cible'],
    ['TEL-SAT', 0.804, 'Sans cible'],
    ['ACC-ATTENTE', '', 'À remplir'],
  ])('%s: %s is said « %s » by LibreOffice', async (code, valeur, situation) => {
    const feuille = (await openExcelJs(await readFile(FIXTURE))).getWorksheet('Indicateurs')!;
    const ligne = ligneDe(feuille, code);
    expect(valeurDe(ligne.getCell(9)) ?? '').toBe(valeur);
    expect(valeurDe(ligne.getCell(11))).toBe(situation);
  });

  it('counts in Accueil what is left to do', async () => {
    const accueil = (await openExcelJs(await readFile(FIXTURE))).getWorksheet('Accueil')!;
    const bilan = new Map<unknown, unknown>();
    accueil.eachRow((ligne) => bilan.set(ligne.getCell(2).value, valeurDe(ligne.getCell(3))));
    expect(bilan.get('Lignes remplies')).toBe('15 sur 34');
    expect(bilan.get('Cibles atteintes')).toBe('3 sur 8');
    expect(bilan.get('Cibles manquées sans commentaire ni action')).toBe(2);
    expect(bilan.get('Numérateurs supérieurs au dénominateur')).toBe(1);
    expect(bilan.get('Actions incomplètes')).toBe(1);
    expect(bilan.get('Actions en retard')).toBe(1);
  });

  it('leaves LibreOffice with tables, validations, protection and properties whole', async () => {
    const { sheets, properties } = await readXlsx(await readFile(FIXTURE), { readStyles: true });
    const [accueil, indicateurs, actions] = sheets;
    expect(indicateurs!.tables).toMatchObject([{ name: 'Indicateurs', range: 'A5:M40' }]);
    expect(actions!.tables).toMatchObject([{ name: 'PlanActions', range: 'A5:J48' }]);
    const g6 = indicateurs!.dataValidations!.find(({ range }) => range === 'G6');
    expect(g6).toMatchObject({ type: 'whole', inputMessage: expect.stringContaining('Usagers satisfaits') });
    for (const feuille of [accueil, indicateurs, actions]) expect(feuille!.protection?.sheet).toBe(true);
    expect(indicateurs!.cells!.get('5,6')!.style!.protection!.locked).toBe(false);
    expect(indicateurs!.cells!.get('5,0')!.style?.protection?.locked).not.toBe(false);
    expect(properties!.custom).toMatchObject({
      TransparenceSite: '37-PREF',
      TransparenceTrimestre: '2020-T4',
    });
  });
});
