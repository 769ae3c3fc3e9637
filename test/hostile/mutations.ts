import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createHasard } from '../../scripts/simulation/hasard.ts';

/** A known sequence of pseudo-random numbers: a failure comes back with its number. */
export function suite(graine: number): (n: number) => number {
  const next = createHasard((graine + 1) * 2_654_435_761);
  return (n) => Math.floor(next() * n);
}
type Hasard = ReturnType<typeof suite>;
type Parties = Record<string, Uint8Array>;

/** A workbook to change, with a name for the report. */
export interface Base {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** Workbooks as LibreOffice leaves them, in both formats. */
export const BASES: readonly Base[] = [
  'libreoffice.ods',
  'libreoffice.xlsx',
  'contrat/indre-et-loire.ods',
].map((nom) => ({
  nom,
  octets: new Uint8Array(readFileSync(new URL(`../fixtures/classeurs/${nom}`, import.meta.url))),
}));

/** What is put in the place of a value: numbers at the edges, texts that other programs stumble on. */
const VALEURS = [
  ...[
    '',
    '0',
    '-0',
    '-1',
    '1e308',
    '1e-320',
    '1e999',
    'NaN',
    'Infinity',
    '9007199254740993',
    '0x10',
    '1'.repeat(400),
  ],
  ...[
    '=1+1',
    '@SUM(A1)',
    '-2+3',
    '\t',
    '__proto__',
    'constructor',
    'null',
    'undefined',
    '%s%n',
    '‮63',
    '\u202f\u00a0\u2009',
  ],
  ...[
    '2020-02-30',
    '9999-12-31T24:61:61Z',
    'PT999999999999H',
    '63 %%',
    '1 234 56',
    '１２',
    'é'.normalize('NFD'),
    '😀'.repeat(20),
  ],
  ...[
    'A1:XFD1048576',
    '$A$0',
    'ZZZZ1',
    '4294967296',
    ' '.repeat(3_000),
    '1 '.repeat(2_000),
    'a'.repeat(40_000),
  ],
] as const;

const isXml = (nom: string): boolean => /\.(?:xml|rels)$/u.test(nom);
const pick = <T>(hasard: Hasard, liste: readonly T[]): T => liste[hasard(liste.length)] as T;
const escape = (texte: string): string =>
  texte.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');

/** Bytes changed anywhere, one file in five cut short as well. */
function flipOctets(octets: Uint8Array, hasard: Hasard): Uint8Array {
  const change = octets.slice(0, hasard(5) === 0 ? 1 + hasard(octets.length) : octets.length);
  for (let n = 1 + hasard(8); n > 0; n -= 1) change[hasard(change.length)] = hasard(256);
  return change;
}

const rezip = (parties: Parties): Uint8Array => zipSync(parties, { level: 0 });

function changeMembres(octets: Uint8Array, hasard: Hasard): Uint8Array {
  const parties = unzipSync(octets);
  const noms = Object.keys(parties);
  const [a, b] = [pick(hasard, noms), pick(hasard, noms)];
  const [contenuA, contenuB] = [parties[a] as Uint8Array, parties[b] as Uint8Array];
  const { [a]: _ote, ...sansA } = parties;
  switch (hasard(5)) {
    case 0:
      return rezip({ ...parties, [a]: contenuB, [b]: contenuA });
    case 1:
      return rezip(sansA);
    case 2:
      return rezip({ ...sansA, [`${a}${pick(hasard, ['~', '.bak', '/', 'X'])}`]: contenuA });
    case 3:
      return rezip({ ...parties, [a]: contenuA.slice(0, hasard(contenuA.length + 1)) });
    default:
      return rezip({ ...parties, [a.toUpperCase()]: contenuA, [a]: contenuB });
  }
}

/** One edit that leaves no XML: a character, a stretch cut or said again, a tag taken away. */
function breakXml(texte: string, hasard: Hasard): string {
  const place = hasard(texte.length + 1);
  const fin = Math.min(texte.length, place + hasard(400));
  const [avant, dedans, apres] = [texte.slice(0, place), texte.slice(place, fin), texte.slice(fin)];
  const signe = pick(hasard, ['<', '>', '"', '&', '=', '0', 'A', ' ', ']]>', '\u0000']);
  switch (hasard(4)) {
    case 0:
      return avant + signe + texte.slice(place + 1);
    case 1:
      return avant + apres;
    case 2:
      return avant + dedans.repeat(1 + hasard(50)) + apres;
    default:
      return avant + (dedans + apres).replace(/<[^>]*>/u, '');
  }
}

/** One edit that leaves XML: another value, an element of its own taken away or said again. */
function editXml(texte: string, hasard: Hasard): string {
  const place = hasard(texte.length + 1);
  const valeur = escape(pick(hasard, VALEURS));
  const fois = pick(hasard, [0, 0, 2, 300]);
  const [motif, change] = pick<readonly [RegExp, (trouve: string) => string]>(hasard, [
    [/="[^"]*"/u, () => `="${valeur}"`],
    [/>[^<]+</u, () => `>${valeur}<`],
    [/<[^/?!][^>]*\/>/u, (seul) => seul.repeat(fois)],
    [/<([\w:]+)(?: [^>]*[^/>])?>[^<]*<\/\1>/u, (entier) => entier.repeat(fois)],
  ]);
  return texte.slice(0, place) + texte.slice(place).replace(motif, change);
}

const changeXml =
  (edit: typeof editXml) =>
  (octets: Uint8Array, hasard: Hasard): Uint8Array => {
    const parties = unzipSync(octets);
    for (let n = 1 + hasard(4); n > 0; n -= 1) {
      const nom = pick(hasard, Object.keys(parties).filter(isXml));
      parties[nom] = strToU8(edit(strFromU8(parties[nom] as Uint8Array), hasard));
    }
    return rezip(parties);
  };

const MANIERES = {
  octets: flipOctets,
  membres: changeMembres,
  xml: changeXml(breakXml),
  valeurs: changeXml(editXml),
  figures: changeXml(editXml),
} as const;

/** A good file with one mutation; the same number always gives the same file. */
export function mutate(graine: number, bases: readonly Base[]): Base {
  const hasard = suite(graine);
  const { nom, octets } = bases[graine % bases.length] as Base;
  const maniere = pick(hasard, Object.keys(MANIERES) as (keyof typeof MANIERES)[]);
  return { nom: `${graine} ${nom} ${maniere}`, octets: MANIERES[maniere](octets, hasard) };
}
