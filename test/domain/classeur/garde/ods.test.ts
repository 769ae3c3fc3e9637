import { describe, expect, it } from '@jest/globals';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import type { EntreeVoulue } from './zip-a-la-main.ts';
import { zipALaMain } from './zip-a-la-main.ts';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ESPACES = [
  ...['office', 'table', 'text', 'script'].map((nom) => `xmlns:${nom}="${ODF}:${nom}:1.0"`),
  `xmlns:draw="${ODF}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`,
].join(' ');
const contenu = (tables: string): string =>
  `<office:document-content ${ESPACES}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
const ods = (tables: string, ...plus: readonly EntreeVoulue[]): Uint8Array =>
  zipALaMain([
    { nom: 'mimetype', contenu: 'application/vnd.oasis.opendocument.spreadsheet', stockee: true },
    { nom: 'content.xml', contenu: contenu(tables) },
    ...plus,
  ]);
const texte = (t: string, plus = ''): string =>
  `<table:table-cell office:value-type="string"${plus}><text:p>${t}</text:p></table:table-cell>`;
const ENTETE = `<table:table-row>${['Code', 'Unité', 'Numérateur', 'Dénominateur', 'Valeur', 'Effectif', 'Commentaire', 'Action'].map((t) => texte(t)).join('')}</table:table-row>`;
const table = (rangees: string): string =>
  `<table:table table:name="Indicateurs">${ENTETE}${rangees}</table:table>`;

async function read(octets: Uint8Array): Promise<string> {
  const resultat = await readClasseur(octets);
  return resultat.lisible ? `${resultat.classeur.indicateurs.length} lignes` : resultat.refus.code;
}

describe('an .ods', () => {
  it('does not unroll a million empty rows or 16 384 columns', async () => {
    const vides =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const ligne = `<table:table-row>${texte('TEL-DECROCHE')}</table:table-row>`;
    expect(await read(ods(table(ligne + vides)))).toBe('1 lignes');
  });
  it('is refused when a filled row is repeated a million times', async () => {
    const million = (colonnes: number): string =>
      `<table:table-row table:number-rows-repeated="1000000">${texte('X', ` table:number-columns-repeated="${colonnes}"`)}</table:table-row>`;
    expect(await read(ods(table(million(13))))).toBe('FICHIER-TROP-DE-LIGNES');
    // In its whole width, the cells that are kept of it are too many for a file.
    expect(await read(ods(table(million(16_384))))).toBe('FICHIER-TROP-DE-CELLULES');
  });
  it('is refused when it is encrypted, in either way of LibreOffice', async () => {
    const manifeste = (dedans: string): string =>
      `<manifest:manifest xmlns:manifest="urn:m">${dedans}</manifest:manifest>`;
    const parPartie =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>';
    const entier = '<manifest:file-entry manifest:full-path="encrypted-package"/>';
    for (const dedans of [parPartie, entier]) {
      const fichier = zipALaMain([
        { nom: 'mimetype', contenu: 'application/vnd.oasis.opendocument.spreadsheet', stockee: true },
        { nom: 'content.xml', contenu: Uint8Array.of(0xff, 0x80, 0x81), stockee: true },
        { nom: 'META-INF/manifest.xml', contenu: manifeste(dedans) },
      ]);
      expect(await read(fichier)).toBe('FICHIER-CHIFFRE');
    }
  });
  it.each([
    [
      'a sheet bound to a file',
      '<table:table table:name="a"><table:table-source xlink:href="f.ods"/></table:table>',
    ],
    [
      'a picture from elsewhere',
      table(
        `<table:table-row><table:table-cell><draw:image xlink:href="https://exemple.fr/i.png"/></table:table-cell></table:table-row>`,
      ),
    ],
    [
      'a formula on another file',
      table(
        `<table:table-row>${texte('X', ` table:formula="of:='file:///c/a.ods'#$A.B1"`)}</table:table-row>`,
      ),
    ],
  ])('is refused for %s', async (_, tables) => {
    expect(await read(ods(tables))).toBe('FICHIER-LIENS-EXTERNES');
  });
  it('is refused for scripts', async () => {
    expect(await read(ods('<script:event-listener/>'))).toBe('FICHIER-MACROS');
    expect(await read(ods(table(''), { nom: 'Basic/Standard/Module1.xml', contenu: '<a/>' }))).toBe(
      'FICHIER-MACROS',
    );
  });
  it('leaves notes and drawings out of the text of a cell', async () => {
    const note = `<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>TEL<text:s/>X</text:p></table:table-cell></table:table-row>`;
    const resultat = await readClasseur(ods(table(note)));
    expect(resultat).toMatchObject({ classeur: { indicateurs: [{ code: { valeur: 'TEL X' } }] } });
  });
});
