import { describe, expect, it } from '@jest/globals';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import type { ValeurBrute } from '../../../../addin/host/types.ts';
import { partiesOf, patchParties, readFixture } from './fixtures.ts';

const FEUILLE = 'xl/worksheets/sheet1.xml';
const at = (cellule: string, valeur: ValeurBrute) => ({ feuille: 'Suivi', cellule, valeur });

/** The sheet of a workbook whose cells are these, once written in. */
async function writeIn(
  sheetData: string,
  ecritures: readonly ReturnType<typeof at>[],
  patch = (xml: string): string => xml,
): Promise<string> {
  const octets = patchParties(readFixture('hotes/suivi-libreoffice.xlsx'), {
    [FEUILLE]: (xml) => patch(xml.replace(/<sheetData>.*<\/sheetData>/su, sheetData)),
  });
  const host = await openFichier(octets, 'suivi.xlsx');
  await host.write(ecritures);
  return partiesOf((await host.export()).octets)[FEUILLE]!;
}
const dataOf = (xml: string): string => /<(?:x:)?sheetData.*<\/(?:x:)?sheetData>/su.exec(xml)?.[0] ?? '';

describe('a cell that an .xlsx does not have yet', () => {
  it('goes to its place among the rows and the columns', async () => {
    const xml = await writeIn('<sheetData><row r="2"><c r="B2"/></row><row r="5"/></sheetData>', [
      at('C2', 3),
      at('A2', 1),
      at('A7', 7),
      at('B5', 5),
      at('A3', 'trois'),
      at('A1', true),
    ]);
    expect(dataOf(xml)).toBe(
      '<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"/><c r="C2"><v>3</v></c></row>' +
        '<row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve">trois</t></is></c></row>' +
        '<row r="5"><c r="B5"><v>5</v></c></row><row r="7"><c r="A7"><v>7</v></c></row></sheetData>',
    );
  });

  it('opens a sheet without any row', async () => {
    expect(dataOf(await writeIn('<sheetData/>', [at('B2', 1)]))).toBe(
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    );
  });

  it('has the style that its row or its column shows', async () => {
    const xml = await writeIn(
      '<sheetData><row r="2" s="4" customFormat="1"/><row r="3" s="4"/></sheetData>',
      [at('A2', 1), at('A3', 1), at('C9', 1)],
      (texte) => texte.replace('<sheetData>', '<cols><col min="2" max="4" style="3"/></cols><sheetData>'),
    );
    expect(xml).toContain('<c r="A2" s="4">');
    expect(xml).toContain('<c r="A3">');
    expect(xml).toContain('<c r="C9" s="3">');
  });

  it('makes the extent of the sheet hold it, and drops the extent of a row that it leaves', async () => {
    const xml = await writeIn(
      '<sheetData><row r="2" spans="1:3"><c r="A2"/></row></sheetData>',
      [at('H30', 1), at('E2', 1)],
      (texte) => texte.replace(/<dimension[^>]*>/u, '<dimension ref="A2:C2"/>'),
    );
    expect(xml).toContain('<dimension ref="A2:H30"/>');
    expect(xml).toContain('<row r="2"><c r="A2"/><c r="E2">');
  });

  it('is counted where rows and cells do not say their place, and written with the prefix of the file', async () => {
    const sansPlace =
      '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row><x:c/><x:c s="2"><x:v>4</x:v></x:c></x:row><x:row><x:c/></x:row></x:sheetData>';
    expect(dataOf(await writeIn(sansPlace, [at('B1', 'é'), at('C2', 2)]))).toContain(
      '<x:row><x:c/><x:c r="B1" s="2" t="inlineStr"><x:is><x:t xml:space="preserve">é</x:t></x:is></x:c></x:row><x:row><x:c/><x:c r="C2"><x:v>2</x:v></x:c></x:row>',
    );
  });
});

describe('a cell that an .ods says together with others', () => {
  const rangees = async (ecritures: readonly ReturnType<typeof at>[], xml: string): Promise<string> => {
    const octets = patchParties(readFixture('hotes/suivi.ods'), {
      'content.xml': (texte) => texte.replace(/<table:table-row.*?(?=<\/table:table>)/su, `${xml}<!--fin-->`),
    });
    const host = await openFichier(octets, 'suivi.ods');
    await host.write(ecritures);
    const relu = (await openFichier((await host.export()).octets, 'x')).read();
    const cellules = (await relu).feuilles[0]!.read().rangees;
    for (const { cellule, valeur } of ecritures) {
      const [colonne = '', ligne = ''] = [cellule[0], cellule.slice(1)];
      expect(cellules.get(Number(ligne))?.get(colonne.charCodeAt(0) - 64)?.valeur).toMatchObject({
        nombre: valeur,
      });
    }
    const contenu = partiesOf((await host.export()).octets)['content.xml']!;
    return /<table:table-row.*(?=<!--fin-->)/su.exec(contenu)?.[0] ?? '';
  };
  const un =
    '<table:table-cell office:value-type="float" office:value="1"><text:p>1</text:p></table:table-cell>';

  it('is cut out of repeated cells, which keep their style', async () => {
    const xml = await rangees(
      [at('C1', 1)],
      '<table:table-row table:style-name="ro1"><table:table-cell table:style-name="ce2" table:number-columns-repeated="5"/></table:table-row>',
    );
    expect(xml).toBe(
      '<table:table-row table:style-name="ro1"><table:table-cell table:style-name="ce2" table:number-columns-repeated="2"/>' +
        un.replace('<table:table-cell', '<table:table-cell table:style-name="ce2"') +
        '<table:table-cell table:style-name="ce2" table:number-columns-repeated="2"/></table:table-row>',
    );
  });

  it('is cut out of repeated rows, at both ends and in the middle', async () => {
    const repetee =
      '<table:table-row table:style-name="ro1" table:number-rows-repeated="5"><table:table-cell table:number-columns-repeated="3"/></table:table-row>';
    const autres = (n: number): string =>
      repetee.replace(' table:number-rows-repeated="5"', n === 1 ? '' : ` table:number-rows-repeated="${n}"`);
    const ecrite = `<table:table-row table:style-name="ro1">${un}<table:table-cell table:number-columns-repeated="2"/></table:table-row>`;
    expect(await rangees([at('A3', 1)], repetee)).toBe(autres(2) + ecrite + autres(2));
    expect(await rangees([at('A1', 1)], repetee)).toBe(ecrite + autres(4));
    expect(await rangees([at('A5', 1), at('A4', 1)], repetee)).toBe(autres(3) + ecrite + ecrite);
  });

  it('is added after the last cell and after the last row', async () => {
    const xml = await rangees(
      [at('C1', 1), at('B4', 1)],
      '<table:table-rows><table:table-row><table:table-cell/></table:table-row></table:table-rows>',
    );
    expect(xml).toBe(
      `<table:table-rows><table:table-row><table:table-cell/><table:table-cell/>${un}</table:table-row></table:table-rows>` +
        `<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row><table:table-row><table:table-cell/>${un}</table:table-row>`,
    );
  });
});
