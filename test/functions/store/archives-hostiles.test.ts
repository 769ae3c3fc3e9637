import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createConteneur, shrinksTooMuch } from '../../../functions/store/archives/conteneur.ts';
import { readMembres } from '../../../functions/store/archives/flux.ts';
import type { Manifeste } from '../../../functions/store/archives/index.ts';
import { collect, createLieu, fillLieu, forge, forgeMembres, opening } from '../../fabriques/archives.ts';
import type { LieuDeTest, Membre } from '../../fabriques/archives.ts';
import { readItems } from '../../fabriques/items.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

// Archives whose hashes are all right: made by somebody who knows the format, and lies about the rest.

let moteur: MoteurDeTest;
let archive: Buffer;
let vide: LieuDeTest;

beforeAll(async () => {
  moteur = await startMoteur();
  const source = await createLieu(moteur);
  await fillLieu(source);
  archive = await collect(source.archives);
});
afterAll(() => moteur.close());
beforeEach(async () => {
  vide = await createLieu(moteur);
});

/** Refused by a French sentence, with nothing written, neither items nor originals. */
async function expectRefus(octets: Uint8Array, nom: string): Promise<void> {
  const refus = await vide.archives.restore(opening(octets, 65_536)).catch((erreur: unknown) => erreur);
  expect(refus).toMatchObject({ name: 'ArchiveRefusee', nom });
  expect(String(refus)).toMatch(/archive.*\./i);
  expect(await readItems(moteur.client, vide.store.table)).toEqual([]);
  expect(vide.fichiers.octets.size).toBe(0);
}

const add =
  (...plus: readonly Membre[]) =>
  (membres: readonly Membre[]): readonly Membre[] => [...membres, ...plus];
const only = (fin: string, avant: string | RegExp, apres: string) => (nom: string, contenu: string) =>
  nom.endsWith(fin) ? contenu.replace(avant, apres) : contenu;
const lines = (...items: readonly object[]): Uint8Array =>
  Buffer.from(items.map((item) => `${JSON.stringify(item)}\n`).join(''));
const hashOf = (octets: Uint8Array): string => createHash('sha256').update(octets).digest('hex');

describe('a forged archive is refused before anything is written', () => {
  it.each([
    '../../etc/passwd',
    'elements/../../x.ndjson',
    '/elements/x.ndjson',
    'elements\\x.ndjson',
    'x.sh',
  ])('with a member named %s', async (nom) =>
    expectRefus(forgeMembres(archive, add([nom, new Uint8Array()])), 'abimee'),
  );

  it('with a bomb, whether its header tells its size or not', async () => {
    const zeros = Buffer.alloc(40_000_000);
    const bombe = forgeMembres(archive, add([`originaux/${hashOf(zeros)}`, zeros]));
    expect(bombe.length).toBeLessThan(archive.length + 60_000);
    await expectRefus(bombe, 'demesuree');
    // The same, said to be of a thousand bytes: its end is made anew, so that the whole hash is right.
    const menteuse = Buffer.from(bombe.subarray(0, -64));
    const place = menteuse.indexOf(`originaux/${hashOf(zeros)}`) - 30;
    menteuse.writeUInt32LE(1_000, place + 22);
    const fin = Buffer.from(createHash('sha256').update(menteuse).digest('hex'), 'latin1');
    await expectRefus(Buffer.concat([menteuse, fin]), 'abimee');
  });

  it('and what we write ourselves is never taken for one', async () => {
    const meme = Buffer.from('x'.repeat(3_000_000));
    const read = async (compact: boolean): Promise<number[]> => {
      const conteneur = createConteneur();
      const octets = Buffer.concat([conteneur.add('a', meme, { compact }).slice(), conteneur.end()]);
      const tailles: number[] = [];
      for await (const lu of readMembres(opening(octets))) tailles.push(lu.octets.length);
      return tailles;
    };
    expect(shrinksTooMuch(meme)).toBe(true);
    expect(await read(true)).toEqual([3_000_000]);
    await expect(read(false)).rejects.toMatchObject({ nom: 'demesuree' });
  });

  it('with one item twice, told in two ways', async () => {
    const item = { PK: 'SIG#37', SK: 'HEAD', v: 1, version: 0 };
    const deux = add(
      ['elements/x1.ndjson', lines(item)],
      ['elements/x2.ndjson', lines({ ...item, v: 1, autre: true })],
    );
    await expectRefus(forgeMembres(archive, deux), 'abimee');
  });

  it('without an original that a version names, or with one that no version names', async () => {
    const sans = (membres: readonly Membre[]) => {
      const premier = membres.findIndex(([nom]) => nom.startsWith('originaux/'));
      return membres.toSpliced(premier, 1);
    };
    await expectRefus(forgeMembres(archive, sans), 'abimee');
    const intrus = Buffer.from('MZ');
    await expectRefus(forgeMembres(archive, add([`originaux/${hashOf(intrus)}`, intrus])), 'abimee');
  });

  it('with counts that are not those of its members', async () => {
    const faux = ({ comptes }: Manifeste) => ({ comptes: { ...comptes, elements: comptes.elements + 1 } });
    await expectRefus(
      forgeMembres(archive, (membres) => membres, faux),
      'abimee',
    );
  });

  it('with an item or a document of a later form', async () => {
    await expectRefus(forge(archive, only('37-PREF.ndjson', '"v":1', '"v":2')), 'plus-recente');
    const tableau = only('publication.ndjson', /\{\\"schema\\":\d+/, String.raw`{\"schema\":99`);
    await expectRefus(forge(archive, tableau), 'plus-recente');
  });

  it('with an item that cannot be read', async () => {
    await expectRefus(forge(archive, only('37-PREF.ndjson', '"auteur":"', '"auteurs":"')), 'abimee');
    await expectRefus(forge(archive, only('0001.ndjson', /"\$octets":"...../, '"$octets":"AAAAA')), 'abimee');
  });

  it.each([
    ['the HEAD of a site', '37-PREF.ndjson', '"site":"37-PREF"', '"site":"57-PREF"'],
    ['the quarter that is open', 'ouverture.ndjson', '"trimestre":"2020-T3"', '"trimestre":"2020-T4"'],
    ['a tableau', 'publication.ndjson', /\\"code\\":\\"37\\"/, String.raw`\"code\":\"57\"`],
  ])('with %s that says another place than its key', async (_quoi, fin, avant, apres) => {
    await expectRefus(forge(archive, only(fin, avant, apres)), 'hors-perimetre');
  });

  it.each([
    ['of the country', '{"role":"national"}'],
    ['of another département', '{"departement":"57","role":"referent"}'],
    ['of another site', '{"role":"correspondant","site":"57-PREF"}'],
  ])('with a person who would get the rights %s', async (_quoi, droit) => {
    const donne = only(
      'annuaire.ndjson',
      /"habilitations":\[\{"departement":"37","role":"referent"\}\]/,
      `"habilitations":[${droit}]`,
    );
    await expectRefus(forge(archive, donne), 'hors-perimetre');
  });
});
