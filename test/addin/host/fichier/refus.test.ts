import { describe, expect, it } from '@jest/globals';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import type { HoteErreur } from '../../../../addin/host/types.ts';
import { octetsVerrouilles } from '../../../contract/workbook-host/octets.ts';
import { partiesOf, patchParties, readFixture } from './fixtures.ts';

const modele = (): Uint8Array => readFixture('classeurs/modele.xlsx');

describe('a file that is no workbook of ours to open', () => {
  it.each([
    ['empty', new Uint8Array(), /Le fichier est vide/u],
    ['a text', new TextEncoder().encode('bonjour'), /n’est pas un classeur/u],
    ['cut', modele().slice(0, 9000), /incomplet ou abîmé/u],
    [
      'with a sheet that is not XML',
      patchParties(modele(), { 'xl/worksheets/sheet2.xml': (xml) => xml.replace('</row>', '') }),
      /incomplet ou abîmé/u,
    ],
    [
      'with a DOCTYPE',
      patchParties(modele(), { 'xl/worksheets/sheet3.xml': (xml) => `<!DOCTYPE a>${xml.slice(55)}` }),
      /DOCTYPE/u,
    ],
  ])('is refused with the sentence to show: %s', async (_, octets, phrase) => {
    await expect(openFichier(octets, 'x.xlsx')).rejects.toMatchObject({
      name: 'HoteErreur',
      code: 'CLASSEUR-ETRANGER',
      message: expect.stringMatching(phrase) as unknown as string,
    });
  });

  it('changes nothing when it is given as a template', async () => {
    const octets = modele();
    const host = await openFichier(octets, 'classeur.xlsx');
    await expect(host.createFeuilles(new Uint8Array([1, 2]))).rejects.toMatchObject({
      code: 'CLASSEUR-ETRANGER',
    });
    expect(await host.export()).toEqual({ nom: 'classeur.xlsx', octets });
  });
});

describe('a sheet that somebody’s password holds', () => {
  const at = (cellule: string) => [{ feuille: 'Indicateurs', cellule, valeur: 1 }];
  it.each([
    ['.xlsx', octetsVerrouilles],
    ['.ods', async () => readFixture('classeurs/contrat/verrouilles.ods')],
  ])('is written in its open cells only (%s)', async (_, read) => {
    const host = await openFichier(await read(), 'x');
    const [valeur] = await host.write(at('I8'));
    expect(valeur?.cellule).toBe('I8');
    for (const verrouillee of ['E8', 'A8', 'P90']) {
      const erreur = await host.write(at(verrouillee)).catch((e: unknown) => e as HoteErreur);
      expect(erreur).toMatchObject({ code: 'FEUILLE-PROTEGEE' });
    }
  });

  it('keeps its protection and its password in the file', async () => {
    const octets = await octetsVerrouilles();
    const host = await openFichier(octets, 'x.xlsx');
    expect(await host.protect(['Indicateurs', 'Accueil'], false)).toEqual(['Indicateurs']);
    const parties = partiesOf((await host.export()).octets);
    expect(parties['xl/worksheets/sheet2.xml']).toContain('<sheetProtection password="CC1A" sheet="1"');
    expect(parties['xl/worksheets/sheet1.xml']).not.toContain('sheetProtection');
  });
});

describe('a protection of ours', () => {
  it.each(['hotes/suivi-exceljs.xlsx', 'hotes/suivi-libreoffice.xlsx', 'hotes/suivi.ods'])(
    'is put in its place, and taken away to the byte (%s)',
    async (chemin) => {
      const octets = readFixture(chemin);
      const host = await openFichier(octets, 'suivi.xlsx');
      await host.protect(['Suivi'], true);
      const { octets: proteges } = await host.export();
      const parties = partiesOf(proteges);
      const xml = parties['content.xml'] ?? parties['xl/worksheets/sheet1.xml']!;
      expect(xml).toMatch(
        /<\/sheetData><sheetProtection sheet="1"|table:name="Suivi"[^>]* table:protected="true"/u,
      );
      await host.protect(['Suivi'], false);
      expect((await host.export()).octets).toBe(octets);
      const rouvert = await openFichier(proteges, 'suivi.xlsx');
      expect(await rouvert.protect(['Suivi'], false)).toEqual([]);
      const libre = partiesOf((await rouvert.export()).octets);
      expect(libre['content.xml'] ?? libre['xl/worksheets/sheet1.xml']).toBe(
        partiesOf(octets)['content.xml'] ?? partiesOf(octets)['xl/worksheets/sheet1.xml'],
      );
    },
  );
});

describe('a value that no cell can hold', () => {
  it.each([
    ['a text too long', 'I6', 'é'.repeat(32_768), /32 767/u],
    ['no number', 'I6', Number.NaN, /n’est pas un nombre/u],
    ['an address that is none', 'I0', 1, /n’est pas une cellule/u],
    ['a cell off the sheet', 'XFE1', 1, /n’est pas une cellule/u],
  ])('is refused, and nothing is written: %s', async (_, cellule, valeur, phrase) => {
    const octets = modele();
    const host = await openFichier(octets, 'x.xlsx');
    const bonne = { feuille: 'Indicateurs', cellule: 'I8', valeur: 14 };
    const ecriture = { feuille: 'Indicateurs', cellule, valeur };
    await expect(host.write([bonne, ecriture])).rejects.toThrow(phrase);
    expect((await host.export()).octets).toBe(octets);
  });
});

describe('the name of the file', () => {
  it.each([
    ['Classeur T4.xlsx', 'classeurs/modele.xlsx', 'Classeur T4.xlsx'],
    ['Classeur T4.xlsx', 'classeurs/libreoffice.ods', 'Classeur T4.ods'],
    ['', 'classeurs/modele.xlsx', 'classeur.xlsx'],
  ])('%j is given back as what the file is', async (nom, chemin, attendu) => {
    expect((await (await openFichier(readFixture(chemin), nom)).export()).nom).toBe(attendu);
  });

  it('of a new workbook says its site and quarter', async () => {
    const host = await openFichier(readFixture('hotes/suivi.ods'), 'suivi.ods');
    await host.mark([
      { feuille: 'Suivi', cellule: 'B2', severite: 'bloquant', message: 'Saisissez un nombre.' },
    ]);
    await host.createFeuilles(modele());
    expect((await host.export()).nom).toBe('classeur-37-PREF-2020-T4.xlsx');
    expect([host.marqueOf('Suivi', 'B2'), host.selection()]).toEqual([null, null]);
  });
});
