import { describe, expect, it } from '@jest/globals';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { readClasseur } from '../../../../domain/classeur/lire/index.ts';
import { partiesXlsx, rangee, relation, relations, typesXlsx } from './classeur-minimal.ts';
import type { EntreeVoulue } from './zip-a-la-main.ts';
import { zipALaMain } from './zip-a-la-main.ts';

async function refusOf(octets: Uint8Array): Promise<string> {
  const resultat = await readClasseur(octets);
  return resultat.lisible ? 'lisible' : resultat.refus.code;
}
const withParts = (...plus: readonly EntreeVoulue[]): Uint8Array => zipALaMain([...partiesXlsx(), ...plus]);
const replacePart = (nom: string, change: Partial<EntreeVoulue>): Uint8Array =>
  zipALaMain(partiesXlsx().map((partie) => (partie.nom === nom ? { ...partie, ...change } : partie)));
const utf16 = (texte: string): number[] => [...texte].flatMap((c) => [c.charCodeAt(0), 0]);
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ole2 = (flux: string): Uint8Array =>
  Uint8Array.from([
    ...OLE2,
    ...new Array<number>(1024).fill(0),
    ...utf16(flux),
    ...new Array<number>(512).fill(0),
  ]);

describe('a file that is no workbook', () => {
  it('is told what to do, by its bytes and not by its name', async () => {
    expect(await refusOf(new Uint8Array())).toBe('FICHIER-VIDE');
    expect(await refusOf(new TextEncoder().encode('Code;Valeur\nTEL;63\n'))).toBe('FICHIER-PAS-UN-CLASSEUR');
    expect(await refusOf(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('FICHIER-TROP-GRAND');
    expect(await refusOf(zipALaMain([]))).toBe('FICHIER-PAS-UN-CLASSEUR');
    expect(await refusOf(ole2('Workbook'))).toBe('FICHIER-ANCIEN-FORMAT');
    expect(await refusOf(ole2('EncryptedPackage'))).toBe('FICHIER-CHIFFRE');
  });

  it('reads what SheetJS writes, whose .xlsx declares a default of .xlsb', async () => {
    const defaut =
      '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>';
    const types = { contenu: typesXlsx(undefined, defaut) };
    expect(await refusOf(replacePart('[Content_Types].xml', types))).toBe('lisible');
  });

  it('says a .docx, an .odt and an .xlsb for what they are', async () => {
    const docx = typesXlsx('wordprocessingml.document.main+xml');
    expect(await refusOf(zipALaMain([{ nom: '[Content_Types].xml', contenu: docx }]))).toBe(
      'FICHIER-PAS-UN-CLASSEUR',
    );
    const odt = [
      { nom: 'mimetype', contenu: 'application/vnd.oasis.opendocument.text', stockee: true },
      { nom: 'content.xml', contenu: '<a/>' },
    ];
    expect(await refusOf(zipALaMain(odt))).toBe('FICHIER-PAS-UN-CLASSEUR');
    const xlsb = typesXlsx('x').replace(
      /application\/vnd\.openxmlformats[^"]*/u,
      'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
    );
    expect(await refusOf(replacePart('[Content_Types].xml', { contenu: xlsb }))).toBe(
      'FICHIER-ANCIEN-FORMAT',
    );
  });

  it('says in French how to mend it', async () => {
    const resultat = await readClasseur(ole2('EncryptedPackage'));
    expect(resultat).toMatchObject({
      refus: { message: expect.stringContaining('retirez le mot de passe') },
    });
  });
});

describe('a bomb', () => {
  const zeros = new Uint8Array(12 * 1024 * 1024);

  it('is refused when it tells its size', async () => {
    expect(await refusOf(withParts({ nom: 'xl/media/image1.png', contenu: zeros }))).toBe('FICHIER-BOMBE');
  });
  it('is refused when its headers lie about its size', async () => {
    expect(await refusOf(withParts({ nom: 'xl/media/image1.png', contenu: zeros, taille: 1000 }))).toBe(
      'FICHIER-BOMBE',
    );
  });
  it('is refused when many parts add up', async () => {
    const bruit = Uint8Array.from({ length: 64 * 1024 }, (_, i) => (i * 7919) >>> 5);
    const grand = new Uint8Array(7 * 1024 * 1024);
    for (let i = 0; i < grand.length; i += bruit.length) grand.set(bruit, i);
    const parts = [1, 2, 3, 4].map((n) => ({ nom: `xl/media/image${n}.png`, contenu: grand }));
    expect(await refusOf(withParts(...parts))).toBe('FICHIER-BOMBE');
  });
  it('is refused when parts share the same bytes', async () => {
    const double = { nom: 'xl/media/b.png', contenu: 'x', commeEntree: 3 };
    expect(await refusOf(withParts(double))).toBe('FICHIER-ABIME');
  });
  it('is refused when it has thousands of parts', async () => {
    const parts = Array.from({ length: 2001 }, (_, n) => ({ nom: `xl/media/${n}.png`, contenu: '' }));
    expect(await refusOf(withParts(...parts))).toBe('FICHIER-TROP-DE-PARTIES');
  });
  it('is refused when its XML is deep', async () => {
    const profond = `<sheets>${'<a>'.repeat(100_000)}`;
    expect(await refusOf(replacePart('xl/workbook.xml', { contenu: profond }))).toBe('FICHIER-BOMBE');
  });
  it('is refused when one sheet has more elements than reading is worth', async () => {
    const cellules = '<row>' + '<c/>'.repeat(600_000) + '</row>';
    expect(
      await refusOf(zipALaMain(partiesXlsx({ rangees: cellules }).map((p) => ({ ...p, stockee: true })))),
    ).toBe('FICHIER-TROP-DE-CELLULES');
  });
  it('does not cost memory when a sheet claims the whole grid', async () => {
    const coin = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const vides = Array.from({ length: 50_000 }, (_, n) => `<row r="${n + 2}" ht="15"/>`).join('');
    expect(await refusOf(zipALaMain(partiesXlsx({ rangees: vides + coin })))).toBe('lisible');
  });
  it('is refused by the name of its sheet when it has too many lines', async () => {
    const lignes = Array.from({ length: 2001 }, (_, n) => rangee(n + 2, [`CODE-${n}`, '%'])).join('');
    const resultat = await readClasseur(zipALaMain(partiesXlsx({ rangees: lignes })));
    expect(resultat).toMatchObject({
      refus: { code: 'FICHIER-TROP-DE-LIGNES', parametres: { feuille: 'Indicateurs', maximum: 2000 } },
    });
  });
});

describe('names, headers and damage', () => {
  it('reads an archive written as a stream, whose local headers leave the sizes for later', async () => {
    const morceaux: Uint8Array[] = [];
    const zip = new Zip((_, morceau) => morceaux.push(morceau));
    for (const { nom, contenu } of partiesXlsx({ rangees: rangee(2, ['TEL-DECROCHE', '%']) })) {
      const partie = new ZipDeflate(nom);
      zip.add(partie);
      partie.push(strToU8(String(contenu)), true);
    }
    zip.end();
    const resultat = await readClasseur(Uint8Array.from(morceaux.flatMap((m) => [...m])));
    expect(resultat).toMatchObject({ classeur: { indicateurs: [{ code: { valeur: 'TEL-DECROCHE' } }] } });
  });
  it.each(['../xl/evil.xml', '/etc/passwd', 'xl/../../x', 'C:/x.xml', 'xl\\sheet.xml', 'xl//x.xml'])(
    'refuses the part name %s',
    async (nom) => expect(await refusOf(withParts({ nom, contenu: 'x' }))).toBe('FICHIER-CHEMINS'),
  );
  it('refuses a part that is there twice, whatever its case', async () => {
    expect(await refusOf(withParts({ nom: 'XL/Workbook.xml', contenu: '<a/>' }))).toBe('FICHIER-DOUBLONS');
  });
  it('refuses a local header that tells another story than the directory', async () => {
    expect(await refusOf(replacePart('xl/styles.xml', { nomLocal: 'xl/stylez.xml' }))).toBe('FICHIER-ABIME');
    expect(await refusOf(replacePart('xl/styles.xml', { crc: 1 }))).toBe('FICHIER-ABIME');
    expect(await refusOf(replacePart('xl/styles.xml', { taille: 1_000 }))).toBe('FICHIER-ABIME');
    expect(await refusOf(replacePart('xl/styles.xml', { taille: 10 }))).toBe('FICHIER-ABIME');
    expect(await refusOf(replacePart('xl/styles.xml', { methode: 12 }))).toBe('FICHIER-ABIME');
  });
  it('refuses an encrypted entry', async () => {
    expect(await refusOf(replacePart('xl/styles.xml', { drapeaux: 1 }))).toBe('FICHIER-CHIFFRE');
    expect(await refusOf(replacePart('xl/styles.xml', { methode: 99 }))).toBe('FICHIER-CHIFFRE');
  });
  it('refuses a file cut anywhere, and one that something follows', async () => {
    const bon = zipALaMain(partiesXlsx());
    expect(await refusOf(bon)).toBe('lisible');
    for (let part = 1; part < 20; part += 1) {
      expect(await refusOf(bon.subarray(0, Math.floor((bon.length * part) / 20)))).toBe('FICHIER-ABIME');
    }
    expect(await refusOf(Uint8Array.from([...bon, 0]))).toBe('FICHIER-ABIME');
  });
  it('refuses a part that the workbook names and does not have', async () => {
    const sans = partiesXlsx().filter(({ nom }) => nom !== 'xl/worksheets/sheet1.xml');
    expect(await refusOf(zipALaMain(sans))).toBe('FICHIER-ABIME');
  });
});

describe('what reaches outside or runs', () => {
  const bombe = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>';

  it('refuses a DOCTYPE in any part and any encoding', async () => {
    expect(await refusOf(withParts({ nom: 'docProps/custom.xml', contenu: bombe }))).toBe('FICHIER-DOCTYPE');
    expect(await refusOf(withParts({ nom: 'customXml/item1.bin', contenu: bombe }))).toBe('FICHIER-DOCTYPE');
    const large = Uint8Array.from([0xff, 0xfe, ...utf16(bombe)]);
    expect(await refusOf(withParts({ nom: 'xl/theme/theme1.xml', contenu: large }))).toBe('FICHIER-DOCTYPE');
  });
  it('refuses macros, also under another name', async () => {
    expect(await refusOf(withParts({ nom: 'xl/vbaProject.bin', contenu: 'x' }))).toBe('FICHIER-MACROS');
    expect(await refusOf(withParts({ nom: 'xl/media/image1.png', contenu: ole2('_VBA_PROJECT') }))).toBe(
      'FICHIER-MACROS',
    );
    const xlsm = typesXlsx('x').replace(
      /application\/vnd\.openxmlformats[^"]*/u,
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    );
    // Its type alone says that it may have some: it has none, and is not told that it does.
    expect(await refusOf(replacePart('[Content_Types].xml', { contenu: xlsm }))).toBe(
      'FICHIER-ANCIEN-FORMAT',
    );
    const lien = relations(relation('r1', 'vbaProject', 'theme.bin'));
    expect(await refusOf(withParts({ nom: 'xl/worksheets/_rels/sheet1.xml.rels', contenu: lien }))).toBe(
      'FICHIER-MACROS',
    );
  });
  it('refuses links to other files, and lets a hyperlink be', async () => {
    const dehors = ' TargetMode="External"';
    const rels = 'xl/worksheets/_rels/sheet1.xml.rels';
    const image = relations(relation('r1', 'image', 'https://exemple.fr/i.png', dehors));
    expect(await refusOf(withParts({ nom: rels, contenu: image }))).toBe('FICHIER-LIENS-EXTERNES');
    const masque = relations(relation('r1', 'image', 'a&gt;b', ' TargetMode="&#69;xternal"'));
    expect(await refusOf(withParts({ nom: rels, contenu: masque }))).toBe('FICHIER-LIENS-EXTERNES');
    expect(await refusOf(withParts({ nom: 'xl/externalLinks/externalLink1.xml', contenu: '<a/>' }))).toBe(
      'FICHIER-LIENS-EXTERNES',
    );
    const web = relations(relation('r1', 'hyperlink', 'https://www.indre-et-loire.gouv.fr', dehors));
    expect(await refusOf(withParts({ nom: rels, contenu: web }))).toBe('lisible');
  });
});
