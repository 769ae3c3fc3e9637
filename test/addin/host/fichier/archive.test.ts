import { describe, expect, it } from '@jest/globals';
import { inflateSync, strFromU8, strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { patchArchive } from '../../../../addin/host/fichier/archive/index.ts';
import { readRepertoire } from '../../../../domain/classeur/garde/repertoire.ts';
import { brutsOf, readFixture } from './fixtures.ts';

const PARTIES = { 'a.xml': 'un '.repeat(50), 'é.xml': 'deux', 'c.xml': 'trois' };
const octetsDe = (parties: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parties).map(([nom, texte]) => [nom, strToU8(texte)])));
/** Texts of an archive by the guards' own reader, which knows 64-bit offsets. */
const textesDe = (octets: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    readRepertoire(octets).map(({ nom, debut, fin }) => [
      nom,
      strFromU8(inflateSync(octets.subarray(debut, fin))),
    ]),
  );

/** An archive written as a stream: sizes come after the bytes of each entry. */
function streamed(parties: Record<string, string>): Uint8Array {
  const morceaux: Uint8Array[] = [];
  const zip = new Zip((_, morceau) => morceaux.push(morceau));
  for (const [nom, texte] of Object.entries(parties)) {
    const entree = new ZipDeflate(nom);
    zip.add(entree);
    entree.push(strToU8(texte), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(morceaux));
}

/** The same archive whose directory gives its offsets in 64 bits, as some producers always do. */
function withZip64(octets: Uint8Array): Uint8Array {
  const source = Buffer.from(octets);
  const fin = source.length - 22;
  const debut = source.readUInt32LE(fin + 16);
  const fiches: Buffer[] = [];
  for (let i = debut; i < fin;) {
    const longueurNom = source.readUInt16LE(i + 28);
    const fiche = Buffer.concat([source.subarray(i, i + 46 + longueurNom), Buffer.alloc(12)]);
    fiche.writeUInt16LE(12, 30);
    fiche.writeUInt32LE(0xffffffff, 42);
    fiche.writeUInt16LE(1, 46 + longueurNom);
    fiche.writeUInt16LE(8, 48 + longueurNom);
    fiche.writeBigUInt64LE(BigInt(source.readUInt32LE(i + 42)), 50 + longueurNom);
    fiches.push(fiche);
    i += 46 + longueurNom + source.readUInt16LE(i + 30);
  }
  const repertoire = Buffer.concat(fiches);
  const pied = Buffer.from(source.subarray(fin));
  pied.writeUInt32LE(repertoire.length, 12);
  return new Uint8Array(Buffer.concat([source.subarray(0, debut), repertoire, pied]));
}

/** With a comment, that belongs to whoever put it. */
function withCommentaire(octets: Uint8Array, commentaire: string): Uint8Array {
  const copie = Buffer.concat([octets, Buffer.from(commentaire)]);
  copie.writeUInt16LE(Buffer.byteLength(commentaire), octets.length - 2);
  return new Uint8Array(copie);
}

describe.each([
  ['written at once', octetsDe(PARTIES)],
  ['written as a stream', streamed(PARTIES)],
  ['with offsets in 64 bits', withZip64(octetsDe(PARTIES))],
  ['with a comment', withCommentaire(octetsDe(PARTIES), 'à garder')],
])('an archive %s', (_, octets) => {
  it('keeps the other entries to the byte when one is replaced, one added, one taken away', () => {
    const patched = patchArchive(
      octets,
      new Map([
        ['A.XML', strToU8('remplacé, et plus long que deux')],
        ['neuve.xml', strToU8('neuve')],
        ['c.xml', null],
      ]),
    );
    expect(textesDe(patched)).toEqual({
      'a.xml': 'remplacé, et plus long que deux',
      'é.xml': 'deux',
      'neuve.xml': 'neuve',
    });
    expect(brutsOf(patched).get('é.xml')).toBe(brutsOf(octets).get('é.xml'));
    expect(readRepertoire(patched).map(({ nom }) => nom)).toEqual(['a.xml', 'é.xml', 'neuve.xml']);
  });

  it('is given back as it is when nothing is replaced', () => {
    expect(patchArchive(octets, new Map())).toBe(octets);
  });

  it('can be patched again and again', () => {
    let patched = octets;
    for (const tour of ['un', 'deux', 'trois'])
      patched = patchArchive(patched, new Map([['a.xml', strToU8(tour)]]));
    expect(textesDe(patched)).toEqual({ ...PARTIES, 'a.xml': 'trois' });
  });
});

it('keeps the comment of the archive', () => {
  const patched = patchArchive(
    withCommentaire(octetsDe(PARTIES), 'visa'),
    new Map([['a.xml', strToU8('x')]]),
  );
  expect(strFromU8(patched.subarray(-4))).toBe('visa');
});

it('leaves mimetype first and stored, where readers of .ods look for it', () => {
  const patched = patchArchive(readFixture('hotes/suivi.ods'), new Map([['content.xml', strToU8('<x/>')]]));
  expect(strFromU8(patched.subarray(30, 84))).toBe('mimetypeapplication/vnd.oasis.opendocument.spreadsheet');
});
