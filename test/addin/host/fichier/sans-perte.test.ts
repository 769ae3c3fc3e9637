import { describe, expect, it } from '@jest/globals';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import { openArchive } from '../../../../domain/classeur/garde/index.ts';
import type { Fichier } from '../../../../domain/classeur/lire/fichier.ts';
import { readOds } from '../../../../domain/classeur/lire/ods/index.ts';
import { readXlsx } from '../../../../domain/classeur/lire/xlsx/index.ts';
import { brutsOf, CLASSEURS, differences, partiesOf, patchParties, readFixture } from './fixtures.ts';

function readOctets(octets: Uint8Array): Fichier {
  const { format, textes } = openArchive(octets);
  return format === 'xlsx' ? readXlsx(textes) : readOds(textes);
}

/** Every cell of every sheet, by its address. */
function cellulesOf(fichier: Fichier): Map<string, unknown> {
  const cellules = new Map<string, unknown>();
  for (const { nom, read } of fichier.feuilles) {
    for (const [ligne, rangee] of read().rangees) {
      for (const [colonne, cellule] of rangee) cellules.set(`${nom}!${ligne},${colonne}`, cellule);
    }
  }
  return cellules;
}

/** Results of the matrix of `suivi`, beside its formula. */
const MATRICE = ['Suivi!9,2', 'Suivi!10,2'];

/** Cells that are not the same in both files; formulas that only lost their stored result are told apart. */
function changedCells(avant: Fichier, apres: Fichier) {
  const [a, b] = [cellulesOf(avant), cellulesOf(apres)];
  const cles = [...new Set([...a.keys(), ...b.keys()])];
  const autres = cles.filter((cle) => JSON.stringify(a.get(cle)) !== JSON.stringify(b.get(cle)));
  const isPerimee = (cle: string): boolean => {
    const cellule = b.get(cle) as { formule: boolean; valeur: { genre: string } } | undefined;
    if (cellule === undefined) return MATRICE.includes(cle);
    return cellule.formule && cellule.valeur.genre === 'vide';
  };
  return { ecrites: autres.filter((cle) => !isPerimee(cle)), perimees: autres.filter(isPerimee) };
}

const avecEtrangers = (octets: Uint8Array): Uint8Array =>
  patchParties(octets, {
    'customXml/item1.xml': () => '<dossier xmlns="urn:exemple:parapheur"><visa>à  signer</visa></dossier>',
    'xl/webextensions/webextension1.xml': () => '<we:webextension xmlns:we="urn:exemple" id="{autre}"/>',
    'xl/printerSettings/printerSettings1.bin': () => '\u0000\u0001 réglages',
    'docProps/thumbnail.jpeg': () => 'vignette',
  });

describe.each(CLASSEURS)('a file of $nom', ({ read, feuille, cellule }) => {
  it('is given back to the byte when nothing is written, or when what was written is undone', async () => {
    const octets = read();
    const host = await openFichier(octets, 'classeur.xlsx');
    expect((await host.export()).octets).toBe(octets);
    const avant = await host.write([
      { feuille, cellule, valeur: 311 },
      { feuille, cellule: 'Z90', valeur: 'ajouté\nloin  de tout' },
    ]);
    await host.writeProprietes({ TransparenceSite: '29-PREF' });
    expect(differences(octets, (await host.export()).octets)).not.toEqual([]);
    await host.write(avant);
    const initiale = (await openFichier(octets, 'x').then((autre) => autre.read())).proprietes;
    if (!initiale.has('TransparenceSite')) return;
    await host.writeProprietes(Object.fromEntries(initiale));
    expect((await host.export()).octets).toEqual(octets);
  });

  it('keeps the compressed bytes, the order and the names of every part but those that had to change', async () => {
    const octets = avecEtrangers(read());
    const host = await openFichier(octets, 'classeur.xlsx');
    await host.write([{ feuille, cellule, valeur: 311 }]);
    const { octets: apres } = await host.export();
    const changees = differences(octets, apres);
    const permises = /^(?:content\.xml|xl\/workbook\.xml|xl\/worksheets\/sheet[123]\.xml)$/u;
    expect(changees.filter((nom) => !permises.test(nom))).toEqual([]);
    expect([...brutsOf(apres).keys()]).toEqual([...brutsOf(octets).keys()]);
  });

  it('changes the written cell, the results that depend on it, and no other cell', async () => {
    const octets = read();
    const host = await openFichier(octets, 'classeur.xlsx');
    await host.write([{ feuille, cellule, valeur: 311 }]);
    const relu = readOctets((await host.export()).octets);
    expect(cellulesOf(relu)).toEqual(cellulesOf(await host.read()));
    const { ecrites, perimees } = changedCells(readOctets(octets), relu);
    expect(ecrites).toEqual([`${feuille}!${cellule === 'G7' ? '7,7' : '3,2'}`]);
    expect(perimees.length).toBeGreaterThan(0);
  });

  it('leaves what is around the cells as it was', async () => {
    const octets = read();
    const host = await openFichier(octets, 'classeur.xlsx');
    await host.write([{ feuille, cellule, valeur: 311 }]);
    const [avant, apres] = [partiesOf(octets), partiesOf((await host.export()).octets)];
    const around = (xml = ''): string =>
      xml
        .replace(/<sheetData>.*<\/sheetData>/su, '')
        .replace(/<table:table-row.*<\/table:table-row>/su, '')
        .replace(/<calcPr[^>]*>/u, '');
    for (const nom of Object.keys(avant))
      expect([nom, around(apres[nom])]).toEqual([nom, around(avant[nom])]);
  });
});

describe('a written cell', () => {
  it('keeps its style, its validation, its note and the drawing that hangs on it (.ods)', async () => {
    const host = await openFichier(readFixture('hotes/suivi.ods'), 'suivi.ods');
    await host.write([
      { feuille: 'Suivi', cellule: 'B2', valeur: 121 },
      { feuille: 'Suivi', cellule: 'G2', valeur: 'sous le graphique' },
    ]);
    const contenu = partiesOf((await host.export()).octets)['content.xml']!;
    expect(contenu).toMatch(
      /office:value="121"><office:annotation [^>]*>.*?Compté par le standard\.<\/text:p><\/office:annotation><text:p>121<\/text:p>/u,
    );
    expect(contenu).toMatch(
      /<draw:object [^>]*"\.\/Object 1".*<\/draw:frame><text:p>sous le graphique<\/text:p>/u,
    );
  });

  it('asks Excel to compute everything again, once, and only when a result is no longer true', async () => {
    const classeurXml = async (cellule: string): Promise<string> => {
      const host = await openFichier(readFixture('hotes/suivi-libreoffice.xlsx'), 'suivi.xlsx');
      await host.write([{ feuille: 'Suivi', cellule, valeur: 5 }]);
      return partiesOf((await host.export()).octets)['xl/workbook.xml']!;
    };
    expect(await classeurXml('B3')).toContain('fullCalcOnLoad="1"');
    expect(await classeurXml('H20')).not.toContain('fullCalcOnLoad');
  });
});
