import { createHash } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { DonneeCorrompue } from '../../../functions/store/index.ts';
import * as cles from '../../../functions/store/cles.ts';
import { parseLigne, writeLigne } from '../../../functions/store/archives/lignes.ts';
import type { Manifeste } from '../../../functions/store/archives/index.ts';
import { collect, createLieu, fillLieu, opening } from '../../fabriques/archives.ts';
import type { LieuDeTest } from '../../fabriques/archives.ts';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { readItems } from '../../fabriques/items.ts';
import type { ItemBrut } from '../../fabriques/items.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

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

const text = (octets: Uint8Array | undefined): string => new TextDecoder().decode(octets);
const itemsOf = (lieu: LieuDeTest) => readItems(moteur.client, lieu.store.table);

/** Keys of the items of a département. */
const DEDANS = [
  'cleHead',
  'cleVersion',
  'cleAudit',
  'cleAuditOf',
  'cleIdempotence',
  'cleJustification',
  'cleOuverture',
  'cleConsolidation',
  'clePublie',
  'cleIndexSite',
  'clePersonne',
  'cleIdentifiant',
  'partitionSite',
  'partitionPublication',
  'partitionTrimestre',
  'partitionIndexSites',
  'partitionAnnuaire',
  'partitionIdentifiant',
  'cleRefusRappels',
  'partitionRappels',
  'cleEcheance',
  'partitionEcheances',
  'partitionEtapes',
];
/** Régions and country, the record of a run over them, sign-ins under way, the mail of somebody who may be in several directories. */
const DEHORS = ['cleRappel', 'cleTerritoire', 'cleRapport', 'cleDesignation', 'cleConnexion'];

describe('an archive', () => {
  it('holds everything of the département, originals included, and nothing of another', async () => {
    const membres = unzipSync(archive);
    const manifeste = JSON.parse(text(membres['manifeste.json'])) as Manifeste;
    expect(manifeste).toMatchObject({
      departement: '37',
      comptes: { trimestres: 2, originaux: 4 },
      originauxAbsents: [],
    });
    const lignes = Object.entries(membres)
      .filter(([nom]) => nom.startsWith('elements/'))
      .flatMap(([, octets]) => text(octets).trimEnd().split('\n'));
    const gardes = (await itemsOf(source)).filter(
      ({ PK, SK }) => !/#57| 57$|57\/|AGG#.* (?!D#37)|^T#.* N$|^RAP#[^/]*$/.test(`${PK} ${SK}`),
    );
    const cle = ({ PK, SK }: ItemBrut) => `${PK} ${SK}`;
    const archives = lignes.map((ligne) => parseLigne(ligne) as ItemBrut);
    expect(archives.map(cle).sort()).toEqual(gardes.map(cle).sort());
    const lignesDe = (items: readonly ItemBrut[]) => items.map(writeLigne).sort();
    expect(lignesDe(archives)).toEqual(lignesDe(gardes));
    expect(lignes.sort()).toEqual(lignesDe(gardes));
    for (const { nom, sha256 } of manifeste.membres)
      expect(createHash('sha256').update(membres[nom]!).digest('hex')).toBe(sha256);
  });

  it('takes every kind of key that there is, or leaves it out on purpose', () => {
    // A new kind of key comes here, and to the perimeter of archives unless it is of no département.
    const noms = Object.keys(cles).filter((nom) => /^(cle|partition)[A-Z]/.test(nom));
    expect(noms.sort()).toEqual([...DEDANS, ...DEHORS].sort());
  });

  it('brings the directory back with what leads to it: people are recognised', async () => {
    await vide.archives.restore(opening(archive));
    const [personne] = await vide.identite.findPersonnes('SUB', 'sub-37');
    expect(personne).toMatchObject({ courriel: 'qualite@indre-et-loire.exemple', annuaire: '37' });
    expect(await vide.identite.findPersonnes('MEL', 'qualite@indre-et-loire.exemple')).toEqual([personne]);
    expect(await vide.identite.findPersonnes('SUB', 'sub-57')).toEqual([]);
    expect((await vide.identite.auditAnnuaire('37')).lignes).toHaveLength(1);
  });

  it('is the same to the byte each time, and after a restoration into an empty place', async () => {
    expect((await collect(source.archives)).equals(archive)).toBe(true);
    const { ecrits, manifeste } = await vide.archives.restore(opening(archive));
    expect(ecrits).toBe(manifeste.comptes.elements);
    expect((await collect(vide.archives)).equals(archive)).toBe(true);
    expect([...vide.fichiers.octets.keys()].sort()).toEqual(
      manifeste.membres.flatMap(({ nom }) => /^originaux\/(.*)/.exec(nom)?.[1] ?? []).sort(),
    );
    // And the place works: what was published is read, a correction follows the version that was current.
    const lieu = { site: '37-PREF', trimestre: '2020-T4' } as const;
    expect(await vide.service.readTableau({ departement: '37', trimestre: '2020-T4' })).toEqual(
      await source.service.readTableau({ departement: '37', trimestre: '2020-T4' }),
    );
    const octets = await fileOf(lieu.site, lieu.trimestre, appels(660));
    const envoi = { octets, nom: 'classeur.xlsx', auteur: 'référent qualité', motif: 'Suite' };
    expect(await vide.service.file(envoi)).toMatchObject({ etat: 'depose', recu: { version: 3 } });
    expect((await vide.service.readOriginal({ ...lieu, version: 1 })).octets).toEqual(
      (await source.service.readOriginal({ ...lieu, version: 1 })).octets,
    );
  });

  it('is read in pieces of any size', async () => {
    await vide.archives.restore(opening(archive, 7));
    expect((await collect(vide.archives)).equals(archive)).toBe(true);
  });

  it('of a département without data has no item', async () => {
    const morceaux = unzipSync(await collect(vide.archives, '2A'));
    expect(Object.keys(morceaux)).toEqual(['LISEZ-MOI.txt', 'manifeste.json']);
  });

  it('says which originals were erased on request, and goes on without them', async () => {
    await vide.archives.restore(opening(archive));
    const [efface] = vide.fichiers.octets.keys();
    (vide.fichiers.octets as Map<string, Uint8Array>).delete(efface!);
    const membres = unzipSync(await collect(vide.archives));
    const manifeste = JSON.parse(text(membres['manifeste.json'])) as Manifeste;
    expect(manifeste.originauxAbsents).toEqual([efface]);
    const ailleurs = await createLieu(moteur);
    await expect(ailleurs.archives.restore(opening(await collect(vide.archives)))).resolves.toBeDefined();
  });

  it('is not made of something damaged', async () => {
    await vide.archives.restore(opening(archive));
    await moteur.client.send(
      new UpdateCommand({
        TableName: vide.store.table,
        Key: { PK: 'S#37-PREF#2020-T4', SK: 'V#000001' },
        UpdateExpression: 'SET contenu = :faux',
        ExpressionAttributeValues: { ':faux': '{}' },
      }),
    );
    await expect(collect(vide.archives)).rejects.toThrow(DonneeCorrompue);
  });

  it('taken while people file is one that can be restored', async () => {
    await vide.archives.restore(opening(archive));
    let fini = false;
    const deposants = Array.from({ length: 3 }, async (_, qui) => {
      for (let i = 0; !fini; i += 1) {
        const octets = await fileOf('37-PREF', '2020-T4', appels(100 + qui * 250 + (i % 250)));
        await vide.service.file({ octets, nom: 'c.xlsx', auteur: 'référent qualité', motif: 'Charge' });
      }
    });
    const prises = [];
    for (let i = 0; i < 5; i += 1) prises.push(await collect(vide.archives));
    fini = true;
    await Promise.all(deposants);
    expect(new Set(prises.map((prise) => prise.length)).size).toBeGreaterThan(1);
    for (const prise of prises) {
      const ailleurs = await createLieu(moteur);
      await ailleurs.archives.restore(opening(prise));
      expect((await collect(ailleurs.archives)).equals(prise)).toBe(true);
    }
  });
});
