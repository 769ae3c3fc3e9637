import { describe, expect, it } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import { renderTexte } from '../../../../addin/host/fichier/ods/texte.ts';
import { renderValeur } from '../../../../addin/host/fichier/ods/valeur.ts';
import { toEcrivable, valeurOf } from '../../../../addin/host/fichier/valeurs.ts';
import { withAttributs } from '../../../../addin/host/fichier/xml/edition.ts';
import type { FormatNombre } from '../../../../domain/classeur/lecture/index.ts';
import { FORMAT_STANDARD } from '../../../../domain/classeur/lecture/index.ts';
import { partiesOf, readFixture } from './fixtures.ts';

const FEUILLE = 'xl/worksheets/sheet1.xml';

it('writes a part that was in UTF-16, or with line ends of Windows, as one that any reader reads', async () => {
  const parties = unzipSync(readFixture('hotes/suivi-libreoffice.xlsx'));
  const texte = new TextDecoder()
    .decode(parties[FEUILLE])
    .replace('UTF-8', 'UTF-16')
    .replaceAll('><', '>\r\n<');
  const utf16 = new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(texte, 'utf16le')]));
  const host = await openFichier(zipSync({ ...parties, [FEUILLE]: utf16 }), 'suivi.xlsx');
  await host.write([{ feuille: 'Suivi', cellule: 'A2', valeur: 'Accueil & étrangers' }]);
  const { octets } = await host.export();
  expect(partiesOf(octets)[FEUILLE]).toMatch(/^<\?xml version="1.0" encoding="UTF-8"/u);
  const relue = (await (await openFichier(octets, 'x')).read()).feuilles[0]!.read();
  expect(relue.rangees.get(2)?.get(1)?.valeur).toEqual({ genre: 'texte', texte: 'Accueil & étrangers' });
  expect(relue.rangees.get(2)?.get(2)?.valeur).toEqual({ genre: 'nombre', nombre: 120 });
});

describe('a value to write', () => {
  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['sonne\u0007 et \ufffe', 'sonne et '],
    ['moitié \ud83d, entier 😀', 'moitié , entier 😀'],
    ['', null],
    ['\u0001', null],
    [-0, 0],
    [false, false],
  ])('%j is kept as %j', (donnee, gardee) => expect(toEcrivable(donnee)).toBe(gardee));

  it('that an .ods gives as a day is a serial, with its hour', () => {
    const date = (iso: string) =>
      valeurOf({ valeur: { genre: 'date', iso }, format: FORMAT_STANDARD, formule: false, calculee: false });
    expect([
      date('2020-12-31'),
      date('2020-12-31T18:00:00'),
      date('2020-12-31T06:30:00.000Z'),
      date('hier'),
    ]).toEqual([44196, 44196.75, 44196 + 6.5 / 24, 'hier']);
  });
});

describe('a number in an .ods has the type of its format', () => {
  const format = (genre: FormatNombre['genre'], plus: Partial<FormatNombre> = {}): FormatNombre => ({
    ...FORMAT_STANDARD,
    genre,
    ...plus,
  });
  it.each([
    [0.63, format('pourcentage'), { 'office:value-type': 'percentage', 'office:value': '0.63' }, '63\u202f%'],
    [44196, format('date'), { 'office:value-type': 'date', 'office:date-value': '2020-12-31' }, '31/12/2020'],
    [
      44196.75,
      format('date'),
      { 'office:value-type': 'date', 'office:date-value': '2020-12-31T18:00:00' },
      '31/12/2020',
    ],
    [-5, format('date'), { 'office:value-type': 'float', 'office:value': '-5' }, '-5'],
    [
      0.5001,
      format('heure', { horloge: 'hms' }),
      { 'office:value-type': 'time', 'office:time-value': 'PT12H00M08.640S' },
      '12:00:09',
    ],
    [
      0.17,
      format('nombre', { suffixe: ' %', decimalesMin: 2 }),
      { 'office:value-type': 'float', 'office:value': '0.17' },
      '0,17\u202f%',
    ],
    [1e-7, format('standard'), { 'office:value-type': 'float', 'office:value': '1e-7' }, '0,0000001'],
  ])('%d', (x, unFormat, attributs, affiche) =>
    expect(renderValeur(x, unFormat)).toEqual({ attributs, contenu: `<text:p>${affiche}</text:p>` }),
  );
});

it('keeps spaces, tabs and lines in the text of an .ods, where readers fold them', () => {
  expect(renderTexte(' a  b\tc \n\nd & <e>')).toBe(
    '<text:p><text:s/>a <text:s/>b<text:tab/>c<text:s/></text:p><text:p/><text:p>d &amp; &lt;e&gt;</text:p>',
  );
  expect(renderTexte(' '.repeat(101))).toBe('<text:p><text:s text:c="100"/><text:s/></text:p>');
});

it('changes an attribute of a tag, and not what looks like it in the value of another', () => {
  expect(
    withAttributs(`<c r='I9' f="x s=&quot;1&quot; t='a'"  s="3" t = "s"/>`, { s: '4', t: null, u: 'é"\n' }),
  ).toBe(`<c r='I9' f="x s=&quot;1&quot; t='a'" s="4" u="é&quot;&#10;"/>`);
});
