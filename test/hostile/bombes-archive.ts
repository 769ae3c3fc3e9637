import { strToU8, zipSync } from 'fflate';
import { partiesXlsx, typesXlsx } from '../domain/classeur/garde/classeur-minimal.ts';
import { zipALaMain } from '../domain/classeur/garde/zip-a-la-main.ts';
import { MO, ODS_MIME, bruit, fill, ole2, partie, xlsx } from './outils.ts';
import type { Bombe } from './outils.ts';

/** Files whose package is what harms: its sizes, its names, what it runs or reaches. */
export const BOMBES_ARCHIVE: Readonly<Record<string, Bombe>> = {
  'zip, honest headers': [
    'FICHIER-BOMBE',
    () => xlsx({ nom: 'xl/media/image1.png', contenu: new Uint8Array(12 * MO) }),
  ],
  'zip, forged headers': [
    'FICHIER-BOMBE',
    () => xlsx({ nom: 'xl/media/image1.png', contenu: new Uint8Array(12 * MO), taille: 900 }),
  ],
  'zip, forged headers of an XML part': [
    'FICHIER-BOMBE',
    () => xlsx({ nom: 'xl/worksheets/sheet1.xml', contenu: fill(20 * MO, '<row/>'), taille: 7 * MO }),
  ],
  'zip, parts that share bytes': [
    'FICHIER-ABIME',
    () =>
      xlsx(
        ...Array.from({ length: 1_500 }, (_, i) => ({
          nom: `xl/media/${i}.png`,
          contenu: '',
          commeEntree: 5,
        })),
      ),
  ],
  'zip in a zip in a zip': [
    'refuse',
    () => {
      let octets: Uint8Array = new Uint8Array(9 * MO);
      for (let i = 0; i < 5; i += 1) octets = zipSync({ 'a.zip': octets });
      return xlsx({ nom: 'xl/embeddings/a.zip', contenu: octets });
    },
  ],
  '1 990 parts': [
    'refuse',
    () =>
      xlsx(
        ...Array.from({ length: 1_990 }, (_, i) =>
          partie(`customXml/item${i}.xml`, '<a>'.repeat(60) + '</a>'.repeat(60)),
        ),
      ),
  ],
  '3 000 parts': [
    'FICHIER-TROP-DE-PARTIES',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`xl/${i}.xml`, new Uint8Array()]))),
  ],
  'all the bytes allowed': [
    'refuse',
    () => zipALaMain([...partiesXlsx(), { nom: 'xl/media/a.png', contenu: bruit(9.5 * MO), stockee: true }]),
  ],
  'a name that climbs': ['FICHIER-CHEMINS', () => xlsx({ nom: '../../../etc/cron.d/x', contenu: 'x' })],
  'a name of 60 000 letters': ['FICHIER-CHEMINS', () => xlsx({ nom: fill(60_000, 'a/b'), contenu: 'x' })],
  'billion laughs': [
    'FICHIER-DOCTYPE',
    () =>
      xlsx(
        partie(
          'xl/sharedStrings.xml',
          '<!DOCTYPE a [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>',
        ),
      ),
  ],
  'an outside entity': [
    'FICHIER-DOCTYPE',
    () => zipALaMain([ODS_MIME, partie('content.xml', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>')]),
  ],
  'an outside link': [
    'FICHIER-LIENS-EXTERNES',
    () => xlsx(partie('xl/externalLinks/externalLink1.xml', '<externalLink/>')),
  ],
  'macros under another name': [
    'FICHIER-MACROS',
    () => xlsx({ nom: 'xl/media/logo.png', contenu: ole2('_VBA_PROJECT') }),
  ],
  'a type of macros, said to be .xlsx': [
    'FICHIER-ANCIEN-FORMAT',
    () =>
      xlsx({
        nom: '[Content_Types].xml',
        contenu: typesXlsx().replace(
          /[^"]*sheet\.main\+xml/u,
          'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        ),
      }),
  ],
  'encrypted by Excel': ['FICHIER-CHIFFRE', () => ole2('EncryptedPackage')],
  'encrypted by LibreOffice': [
    'FICHIER-CHIFFRE',
    () =>
      zipALaMain([
        ODS_MIME,
        { nom: 'content.xml', contenu: bruit(40_000), stockee: true },
        partie(
          'META-INF/manifest.xml',
          '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
        ),
      ]),
  ],
  'text that is no text': ['FICHIER-ABIME', () => xlsx({ nom: 'xl/workbook.xml', contenu: bruit(100_000) })],
  'nothing but bytes': [
    'FICHIER-ABIME',
    () => Uint8Array.from([...strToU8('PK\u0003\u0004'), ...bruit(200_000)]),
  ],
};
