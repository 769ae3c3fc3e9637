import { describe, expect, it } from '@jest/globals';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import type { HoteFichier } from '../../../../addin/host/fichier/index.ts';
import { partiesOf, patchParties, readFixture } from './fixtures.ts';

const suivi = (): Uint8Array => readFixture('hotes/suivi-exceljs.xlsx');
const at = (cellule: string, valeur: string | number | null) => ({ feuille: 'Suivi', cellule, valeur });
const partie = async (host: HoteFichier, nom: string): Promise<string> =>
  partiesOf((await host.export()).octets)[nom]!;
const celluleXml = async (host: HoteFichier, cellule: string): Promise<string> =>
  new RegExp(`<c r="${cellule}"(?:[^>]*/>|.*?</c>)`, 'u').exec(
    await partie(host, 'xl/worksheets/sheet1.xml'),
  )?.[0] ?? '';

describe('a formula that other cells share', () => {
  it('leaves them their own when a figure is typed over the one that has its text', async () => {
    const host = await openFichier(suivi(), 'suivi.xlsx');
    expect(await celluleXml(host, 'D3')).toContain('<f t="shared" si="0"/>');
    await host.write([at('D2', 0.8)]);
    expect(await celluleXml(host, 'D2')).toBe('<c r="D2" s="1"><v>0.8</v></c>');
    expect(await celluleXml(host, 'D3')).toMatch(/<f>C3\/B3<\/f><v>0\.648/u);
    expect(await celluleXml(host, 'D4')).toMatch(/<f>C4\/B4<\/f><v>0\.9/u);
  });

  it('is told in full for each of them', async () => {
    const host = await openFichier(suivi(), 'suivi.xlsx');
    expect(await host.write([at('D4', 0.5)])).toEqual([{ ...at('D4', 0.9), formule: '=C4/B4' }]);
    expect(await celluleXml(host, 'D2')).toContain('t="shared"');
  });
});

describe('a formula that fills several cells', () => {
  it.each(['suivi-exceljs.xlsx', 'suivi-libreoffice.xlsx', 'suivi.ods'])(
    'is not broken by a writing in one of them, nothing else is written either (%s)',
    async (nom) => {
      const octets = readFixture(`hotes/${nom}`);
      const host = await openFichier(octets, nom);
      for (const cellule of ['B8', 'B9', 'B10']) {
        await expect(host.write([at('A2', 'x'), at(cellule, 1)])).rejects.toMatchObject({
          code: 'LECTURE-SEULE',
          message: expect.stringContaining(cellule) as unknown as string,
        });
      }
      expect((await host.export()).octets).toBe(octets);
    },
  );

  it.each(['suivi-exceljs.xlsx', 'suivi.ods'])(
    'loses all its results when what it reads changes (%s)',
    async (nom) => {
      const host = await openFichier(readFixture(`hotes/${nom}`), nom);
      await host.write([at('B3', 311)]);
      const { rangees } = (await host.read()).feuilles[0]!.read();
      expect([8, 9, 10].map((ligne) => rangees.get(ligne)?.get(2)?.valeur.genre ?? 'vide')).toEqual([
        'vide',
        'vide',
        'vide',
      ]);
      expect(rangees.get(4)?.get(4)?.valeur).toMatchObject({ nombre: 0.9 });
    },
  );
});

describe('the order of calculation', () => {
  const avecChaine = (): Uint8Array =>
    patchParties(suivi(), {
      'xl/calcChain.xml': () =>
        '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="D2" i="1"/><c r="B6"/></calcChain>',
      'xl/_rels/workbook.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
        ),
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
        ),
    });

  it('stays when a figure changes', async () => {
    const host = await openFichier(avecChaine(), 'suivi.xlsx');
    await host.write([at('B3', 311)]);
    expect(await partie(host, 'xl/calcChain.xml')).toContain('r="D2"');
  });

  it('goes, with its declaration and its link, when a formula is replaced, and comes back with it', async () => {
    const octets = avecChaine();
    const host = await openFichier(octets, 'suivi.xlsx');
    const avant = await host.write([at('D2', 0.8)]);
    const parties = partiesOf((await host.export()).octets);
    expect(Object.keys(parties)).not.toContain('xl/calcChain.xml');
    expect(parties['[Content_Types].xml'] + parties['xl/_rels/workbook.xml.rels']!).not.toMatch(
      /calcChain/iu,
    );
    await host.write(avant);
    expect((await host.export()).octets).toEqual(octets);
  });
});

describe('a formula given back to another opening of the file', () => {
  it.each([
    ['classeurs/modele.xlsx', 'I7'],
    ['classeurs/libreoffice.ods', 'I7'],
  ])('is written again, to be computed (%s)', async (chemin, cellule) => {
    const premier = await openFichier(readFixture(chemin), 'a.xlsx');
    const avant = await premier.write([{ feuille: 'Indicateurs', cellule, valeur: 0.5 }]);
    const second = await openFichier((await premier.export()).octets, 'a.xlsx');
    await second.write(JSON.parse(JSON.stringify(avant)) as typeof avant);
    const relu = await openFichier((await second.export()).octets, 'a.xlsx');
    const lue = (await relu.read()).feuilles[1]!.read().rangees.get(7)?.get(9);
    expect(lue).toMatchObject({ formule: true, calculee: true, valeur: { genre: 'vide' } });
    const [rendue] = await relu.write([{ feuille: 'Indicateurs', cellule, valeur: 1 }]);
    expect(rendue?.formule).toBe(avant[0]?.formule);
  });
});
