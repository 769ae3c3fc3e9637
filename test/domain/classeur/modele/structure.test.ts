import { beforeAll, describe, expect, it } from '@jest/globals';
import XLSX from '@e965/xlsx';
import type ExcelJS from 'exceljs';
import { FEUILLES, TABLEAU_ACTIONS, TABLEAU_INDICATEURS } from '../../../../domain/classeur/contrat.ts';
import { findSite, INDICATEURS, indicateursOf } from '../../../../domain/referentiels/index.ts';
import { GENRES_SITE } from '../../../../domain/referentiels/types.ts';
import { CATALOGUE, modeleIndreEtLoire, modeleVide } from './donnees.ts';
import { ecrire, openExcelJs, partsOf } from './lecture.ts';
import { writeModele } from '../../../../domain/classeur/modele/index.ts';

const titresOf = (feuille: ExcelJS.Worksheet, largeur: number): unknown[] =>
  Array.from({ length: largeur }, (_, rang) => feuille.getRow(5).getCell(rang + 1).value);

describe('workbook of each kind of site', () => {
  it.each(GENRES_SITE)('a %s gets the sheets, the columns and its own lines', async (genre) => {
    const site = { code: `37-${genre}`, departement: '37', genre, nom: `Service ${genre} de l’Exemple` };
    const attendus = indicateursOf(site).map(({ code }) => code);
    expect(attendus.length).toBeGreaterThan(0);
    const classeur = await openExcelJs(await ecrire(modeleVide(site)));
    expect(classeur.worksheets.map(({ name }) => name)).toEqual(['Accueil', 'Indicateurs', "Plan d'actions"]);
    const indicateurs = classeur.getWorksheet('Indicateurs')!;
    expect(titresOf(indicateurs, 13)).toEqual(TABLEAU_INDICATEURS.colonnes.map(({ titre }) => titre));
    const codes = attendus.map((_, rang) => indicateurs.getRow(6 + rang).getCell(1).value);
    expect(codes).toEqual(attendus);
    const actions = classeur.getWorksheet(FEUILLES.actions.nom)!;
    expect(titresOf(actions, 10)).toEqual(TABLEAU_ACTIONS.colonnes.map(({ titre }) => titre));
  });

  it('gives a préfecture every indicator of the catalogue that a préfecture measures', async () => {
    const classeur = await openExcelJs(await ecrire(modeleVide(findSite('37-PREF')!)));
    const lus = new Set<unknown>();
    classeur.getWorksheet('Indicateurs')!.eachRow((ligne) => lus.add(ligne.getCell(1).value));
    const attendus = INDICATEURS.filter(({ genres }) => genres.includes('PREF')).map(({ code }) => code);
    expect(attendus.length).toBeGreaterThan(25);
    expect(attendus.filter((code) => !lus.has(code))).toEqual([]);
  });
});

describe('identity of the workbook', () => {
  let octets: Uint8Array;
  beforeAll(async () => {
    octets = await ecrire(modeleIndreEtLoire());
  });

  it('says site, quarter and model twice: custom properties and cells of Accueil', () => {
    const classeur = XLSX.read(octets, { type: 'array', bookProps: false });
    expect(classeur.Custprops).toMatchObject({
      TransparenceSite: '37-PREF',
      TransparenceTrimestre: '2020-T4',
      TransparenceModele: '1',
    });
    const lignes = XLSX.utils.sheet_to_json<unknown[]>(classeur.Sheets['Accueil']!, { header: 1 });
    const valeurApres = (etiquette: string): unknown => {
      const ligne = lignes.find((candidate) => candidate.includes(etiquette)) ?? [];
      return ligne[ligne.indexOf(etiquette) + 1];
    };
    expect(valeurApres('Site')).toBe('37-PREF');
    expect(valeurApres('Trimestre')).toBe('2020-T4');
    expect(valeurApres('Version du modèle')).toBe('1');
  });

  it('has a title and a language, and no date of writing', () => {
    const core = partsOf(octets).get('docProps/core.xml')!;
    expect(core).toContain('Préfecture d’Indre-et-Loire — 4e trimestre 2020');
    expect(core).toContain('<dc:language>fr-FR</dc:language>');
    expect(core).not.toMatch(/dcterms:(created|modified)/);
  });

  it('prints on A4 landscape, as wide as the page, with its header rows and its footer', async () => {
    const classeur = await openExcelJs(octets);
    for (const feuille of classeur.worksheets) {
      expect(feuille.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true });
      expect(feuille.headerFooter.oddFooter).toContain('37-PREF · 4e trimestre 2020');
      expect(feuille.headerFooter.oddFooter).toContain('Page &P / &N');
    }
    expect(partsOf(octets).get('xl/workbook.xml')).toContain("'Plan d''actions'!$5:$5");
  });

  it('gives the same bytes for the same input', async () => {
    expect(Buffer.compare(await ecrire(modeleIndreEtLoire()), octets)).toBe(0);
  });
});

describe('what cannot be made', () => {
  it('refuses a code without definition, by its name', async () => {
    const vide = modeleVide(findSite('37-PREF')!);
    const lignes = [{ code: 'TEL-INCONNU', cible: null, precedent: null }];
    await expect(ecrire({ ...vide, lignes })).rejects.toThrow('TEL-INCONNU');
  });

  it('refuses a malformed quarter and a site without indicator', async () => {
    const vide = modeleVide(findSite('37-PREF')!);
    await expect(ecrire({ ...vide, trimestre: '2020-4' })).rejects.toThrow('2020-T4');
    await expect(writeModele({ ...vide, lignes: [] }, CATALOGUE)).rejects.toThrow('37-PREF');
  });
});
