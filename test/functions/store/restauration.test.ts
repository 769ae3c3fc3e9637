import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BaseIndisponible } from '../../../functions/store/index.ts';
import type { Manifeste } from '../../../functions/store/archives/index.ts';
import { collect, createLieu, fillLieu, forge, opening } from '../../fabriques/archives.ts';
import type { LieuDeTest } from '../../fabriques/archives.ts';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { readItems } from '../../fabriques/items.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';
import { onReseau } from '../../fabriques/reseau.ts';

let moteur: MoteurDeTest;
let source: LieuDeTest;
let archive: Buffer;
let vide: LieuDeTest;

beforeAll(async () => {
  moteur = await startMoteur();
  source = await createLieu(moteur);
  await fillLieu(source);
  archive = await collect(source.archives);
});
afterAll(() => moteur.close());
beforeEach(async () => {
  vide = await createLieu(moteur);
});

const itemsOf = (lieu: LieuDeTest) => readItems(moteur.client, lieu.store.table);

async function expectRefus(octets: Uint8Array, nom: string, lieu = vide): Promise<void> {
  const avant = await itemsOf(lieu);
  await expect(lieu.archives.restore(opening(octets))).rejects.toMatchObject({ name: 'ArchiveRefusee', nom });
  expect(await itemsOf(lieu)).toEqual(avant);
  if (lieu === vide) expect(lieu.fichiers.octets.size).toBe(0);
}

describe('restoring', () => {
  it('refuses an archive of which any byte was changed, or any end cut, and writes nothing', async () => {
    const positions = fc.nat(archive.length - 1);
    await fc.assert(
      fc.asyncProperty(positions, fc.integer({ min: 1, max: 255 }), async (i, bits) => {
        const change = Buffer.from(archive);
        change[i] = change[i]! ^ bits;
        await expect(vide.archives.restore(opening(change, 64_000))).rejects.toMatchObject({
          name: 'ArchiveRefusee',
        });
        await expect(vide.archives.restore(opening(archive.subarray(0, i), 64_000))).rejects.toMatchObject({
          name: 'ArchiveRefusee',
        });
      }),
      { numRuns: 100 },
    );
    expect(await itemsOf(vide)).toEqual([]);
    expect(vide.fichiers.octets.size).toBe(0);
  });

  it('refuses what is no archive of ours, with a sentence that says what to choose', async () => {
    await expectRefus(Buffer.from('Bonjour'), 'pas-une-archive');
    await expectRefus(Buffer.alloc(0), 'pas-une-archive');
    await expectRefus(await fileOf('37-PREF', '2020-T4', appels(630)), 'abimee');
    await expect(vide.archives.restore(opening(Buffer.from('Bonjour')))).rejects.toThrow(
      'Ce fichier n’est pas une archive de Transparence\u00a0: choisissez un fichier produit par «\u00a0npx transparence export\u00a0».',
    );
  });

  it('refuses a figure changed by someone who made the hashes anew', async () => {
    const plusDAppels = (_nom: string, contenu: string) => contenu.replaceAll('\\"630\\"', '\\"930\\"');
    await expectRefus(
      forge(archive, plusDAppels, () => null),
      'abimee',
    );
    // With a manifest made anew too, the version's own hash still tells.
    await expectRefus(forge(archive, plusDAppels), 'abimee');
  });

  it.each([
    ['another département’s site', '"PK":"S#37-PREF#', '"PK":"S#57-PREF#'],
    ['a look-alike', '"PK":"S#37-PREF#', '"PK":"S#3-PREF#'],
    ['another département’s publication', '"PK":"PUB#37#', '"PK":"PUB#57#'],
    ['another line of the list', '"SK":"D#37#', '"SK":"D#57#'],
    ['another index', '"GSI1PK":"D#37#', '"GSI1PK":"D#57#'],
    ['the country’s figures', '"SK":"D#37"', '"SK":"N"'],
    ['a kind that we do not know', '"PK":"S#37-PREF#', '"PK":"X#37-PREF#'],
  ])('refuses %s in an archive of this one', async (_quoi, avant, apres) => {
    const change = (_nom: string, contenu: string): string => contenu.replaceAll(avant, apres);
    await expectRefus(forge(archive, change), 'hors-perimetre');
  });

  it('refuses versions with a hole, and an archive of a later format', async () => {
    const hole = (nom: string, contenu: string): string =>
      nom.endsWith('/2020-T4/sites/37-PREF.ndjson')
        ? contenu
            .split('\n')
            .filter((ligne) => !ligne.includes('"V#000001"'))
            .join('\n')
        : contenu;
    await expectRefus(forge(archive, hole), 'abimee');
    const version = { version: 2 } as unknown as Partial<Manifeste>;
    await expectRefus(
      forge(
        archive,
        (_nom, contenu) => contenu,
        () => version,
      ),
      'plus-recente',
    );
  });

  it('refuses another archive than the one that is expected', async () => {
    const { empreinte } = await vide.archives.restore(opening(archive));
    expect(empreinte).toBe(createHash('sha256').update(archive).digest('hex'));
    await expect(vide.archives.restore(opening(archive), empreinte)).resolves.toMatchObject({ ecrits: 0 });
    await expect(vide.archives.restore(opening(archive), sha('autre'))).rejects.toMatchObject({
      nom: 'empreinte-differente',
    });
  });

  it('overwrites nothing: other data under one key, and nothing at all is written', async () => {
    await vide.archives.restore(opening(archive));
    const octets = await fileOf('37-SP-CHINON', '2020-T4', appels(710));
    await vide.service.file({ octets, nom: 'c.xlsx', auteur: 'correspondant qualité', motif: 'Ici' });
    const originaux = vide.fichiers.octets.size;
    const avant = await itemsOf(vide);
    await expect(vide.archives.restore(opening(archive))).rejects.toMatchObject({
      nom: 'donnees-differentes',
    });
    expect(await itemsOf(vide)).toEqual(avant);
    expect(vide.fichiers.octets.size).toBe(originaux);
  });

  it('cut short at any moment, is started again and ends as if it had not been', async () => {
    const total = (await itemsOf(source)).length;
    for (const coupure of [4, 16, 34]) {
      const lieu = await createLieu(moteur);
      const sorts = Array.from({ length: coupure }, () => 'passe' as const);
      const coupe = lieu.archivesBy(onReseau(moteur.client, [...sorts, 'demande', 'reponse']));
      await expect(coupe.restore(opening(archive))).rejects.toThrow(BaseIndisponible);
      expect((await itemsOf(lieu)).length).toBeLessThan(total);
      await lieu.archives.restore(opening(archive));
      expect((await collect(lieu.archives)).equals(archive)).toBe(true);
    }
  });
});

const sha = (texte: string): string => createHash('sha256').update(texte).digest('hex');
