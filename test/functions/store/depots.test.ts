import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Contenu } from '../../../domain/depot/types.ts';
import { DocumentTropGrand, DonneeCorrompue, createDepotStore } from '../../../functions/store/index.ts';
import { contenuDe, versionDe } from '../../fabriques/depots.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';
import { onReseau } from '../../fabriques/reseau.ts';

const SITE = '37-PREF';
const T = '2020-T4';
const SITES = [SITE, '37-SP-CHINON', '37-SP-LOCHES'];

let moteur: MoteurDeTest;
let store: Awaited<ReturnType<MoteurDeTest['createStore']>>;

beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  store = await moteur.createStore();
  await store.openTrimestre({
    departement: '37',
    trimestre: T,
    sites: SITES,
    instant: '2021-01-02T00:00:00.000Z',
  });
});

describe('opening a quarter', () => {
  it('makes « not received » a fact for each site of the roster, and is harmless again', async () => {
    await store.writeVersion(versionDe(contenuDe(SITE, T), 0));
    await store.openTrimestre({
      departement: '37',
      trimestre: T,
      sites: [...SITES, '37-DDT'],
      instant: '2021-01-03T00:00:00.000Z',
    });
    const heads = await store.readHeads([...SITES, '37-DDT', '37-DDPP'], T);
    expect([...heads].map(([site, head]) => [site, head.version, head.ouvertLe.slice(0, 10)]).sort()).toEqual(
      [
        ['37-DDT', 0, '2021-01-03'],
        ['37-PREF', 1, '2021-01-02'],
        ['37-SP-CHINON', 0, '2021-01-02'],
        ['37-SP-LOCHES', 0, '2021-01-02'],
      ],
    );
    expect((await store.listTrimestre('37', T)).map(({ site }) => site)).toEqual([
      '37-DDT',
      '37-PREF',
      '37-SP-CHINON',
      '37-SP-LOCHES',
    ]);
    expect((await store.listOuvertures(T)).map(({ departement, run }) => [departement, run])).toEqual([
      ['37', null],
    ]);
  });

  it('opens all or nothing: cut short, no site is open that the département’s list does not tell of', async () => {
    for (let appels = 0; appels < 8; appels += 1) {
      const sain = await moteur.createStore();
      const sorts = [...Array.from({ length: appels }, () => 'passe' as const), 'demande' as const];
      const coupe = createDepotStore({ client: onReseau(moteur.client, sorts), table: sain.table });
      const ouverture = {
        departement: '37',
        trimestre: T,
        sites: SITES,
        instant: '2021-01-02T00:00:00.000Z',
      } as const;
      await coupe.openTrimestre(ouverture).catch(() => undefined);
      const ouverts = (await sain.readHeads(SITES, T)).size;
      expect([ouverts, (await sain.listOuvertures(T)).length]).toEqual(ouverts === 0 ? [0, 0] : [3, 1]);
      await sain.openTrimestre(ouverture);
      expect((await sain.readHeads(SITES, T)).size).toBe(3);
    }
  });

  it('is opened once by many at the same time', async () => {
    const sain = await moteur.createStore();
    const open = (i: number) =>
      sain.openTrimestre({
        departement: '37',
        trimestre: T,
        sites: SITES.slice(0, 1 + (i % 3)),
        instant: `2021-01-0${i + 1}T00:00:00.000Z`,
      });
    await Promise.all(Array.from({ length: 6 }, (_, i) => open(i)));
    expect((await sain.readHeads(SITES, T)).size).toBe(3);
    expect(await sain.listOuvertures(T)).toHaveLength(1);
  });

  it('knows nothing of a quarter that was never opened', async () => {
    expect(await store.readHead(SITE, '2021-T1')).toBeNull();
    expect(await store.writeVersion(versionDe(contenuDe(SITE, '2021-T1'), 0))).toEqual({
      etat: 'non-ouvert',
    });
    await expect(store.freeze(SITE, '2021-T1', 'run')).rejects.toThrow('non ouvert');
  });

  it('creates its table once', async () => {
    await expect(store.createTable()).resolves.toBeUndefined();
    expect(await store.readHead(SITE, T)).not.toBeNull();
  });
});

describe('writing a version', () => {
  it('keeps the content, moves the HEAD and writes one audit line', async () => {
    const contenu = contenuDe(SITE, T);
    const resultat = await store.writeVersion(versionDe(contenu, 0));
    expect(resultat).toMatchObject({ etat: 'depose', recu: { site: SITE, version: 1, dejaRecu: false } });
    const depot = await store.readVersion(SITE, T, 1);
    expect(depot).toMatchObject({ version: 1, contenu, motif: null, constats: [] });
    expect(depot).not.toHaveProperty('PK');
    expect(await store.readHead(SITE, T)).toMatchObject({ version: 1, empreinte: depot?.empreinte });
    expect(await store.listAudit(SITE, T)).toEqual([
      {
        instant: '2021-01-12T09:30:00.000Z',
        fait: 'depot',
        version: 1,
        auteur: 'référent qualité',
        motif: null,
        objet: depot?.empreinte,
      },
    ]);
    expect(await store.readVersion(SITE, T, 2)).toBeNull();
  });

  it('leaves an earlier version as it was when a correction comes', async () => {
    await store.writeVersion(versionDe(contenuDe(SITE, T), 0));
    const premiere = await store.readVersion(SITE, T, 1);
    await store.writeVersion(versionDe(contenuDe(SITE, T, 65), 1));
    expect(await store.readVersion(SITE, T, 1)).toEqual(premiere);
    expect((await store.listVersions(SITE, T)).map(({ version, motif }) => [version, motif])).toEqual([
      [1, null],
      [2, 'Chiffre repris après vérification'],
    ]);
    expect((await store.listAudit(SITE, T)).map(({ fait }) => fait)).toEqual(['depot', 'correction']);
  });

  it('gives the same receipt when the reply was lost and the same request comes back', async () => {
    const version = versionDe(contenuDe(SITE, T), 0, { cle: 'pane-1' });
    const premier = await store.writeVersion(version);
    await store.writeVersion(versionDe(contenuDe(SITE, T, 65), 1));
    const rejoue = await store.writeVersion({
      ...version,
      versionCourante: 2,
      deposeLe: '2021-01-20T08:00:00.000Z',
    });
    if (premier.etat !== 'depose') throw new Error(premier.etat);
    expect(rejoue).toEqual({ etat: 'deja-recu', recu: { ...premier.recu, dejaRecu: true } });
    expect(await store.listVersions(SITE, T)).toHaveLength(2);
  });

  it('refuses a key that already served for something else', async () => {
    await store.writeVersion(versionDe(contenuDe(SITE, T), 0, { cle: 'pane-1' }));
    const autre = versionDe(contenuDe(SITE, T, 65), 1, { cle: 'pane-1' });
    expect(await store.writeVersion(autre)).toEqual({ etat: 'cle-reutilisee' });
    expect(await store.readHead(SITE, T)).toMatchObject({ version: 1 });
    expect(await store.listAudit(SITE, T)).toHaveLength(1);
  });

  it('says which version is current when the sender was behind, and keeps nothing of it', async () => {
    await store.writeVersion(versionDe(contenuDe(SITE, T), 0));
    const tardif = versionDe(contenuDe(SITE, T, 70), 0);
    expect(await store.writeVersion(tardif)).toEqual({ etat: 'conflit', versionCourante: 1 });
    expect(await store.readDemande(SITE, T, tardif)).toEqual({ etat: 'nouvelle' });
  });

  it('takes twenty filings at once: each is one version, and versions follow each other', async () => {
    const file = async (i: number): Promise<number> => {
      const contenu = contenuDe(SITE, T, i + 1);
      for (let courante = 0; ;) {
        const resultat = await store.writeVersion(versionDe(contenu, courante, { cle: `cle-${i}` }));
        if (resultat.etat === 'depose') return resultat.recu.version;
        if (resultat.etat !== 'conflit') throw new Error(resultat.etat);
        courante = resultat.versionCourante;
      }
    };
    const numeros = await Promise.all(Array.from({ length: 20 }, (_, i) => file(i)));
    const attendus = Array.from({ length: 20 }, (_, i) => i + 1);
    expect([...numeros].sort((a, b) => a - b)).toEqual(attendus);
    expect((await store.listVersions(SITE, T)).map(({ version }) => version)).toEqual(attendus);
    expect((await store.listAudit(SITE, T)).map(({ version }) => version).sort((a, b) => a - b)).toEqual(
      attendus,
    );
  });

  it('refuses a content that one item cannot hold, with its weight', async () => {
    const contenu = contenuDe(SITE, T);
    const ligne = contenu.lignes[0]!;
    const lourd: Contenu = {
      ...contenu,
      lignes: Array.from({ length: 200 }, () => ({ ...ligne, commentaire: 'é'.repeat(1_000) })),
    };
    await expect(store.writeVersion(versionDe(lourd, 0))).rejects.toThrow(DocumentTropGrand);
    expect(await store.readHead(SITE, T)).toMatchObject({ version: 0 });
  });

  it('never serves a version that was altered underneath', async () => {
    await store.writeVersion(versionDe(contenuDe(SITE, T), 0));
    await moteur.client.send(
      new UpdateCommand({
        TableName: store.table,
        Key: { PK: `S#${SITE}#${T}`, SK: 'V#000001' },
        UpdateExpression: 'SET contenu = :faux',
        ExpressionAttributeValues: { ':faux': JSON.stringify(contenuDe(SITE, T, 99)) },
      }),
    );
    await expect(store.readVersion(SITE, T, 1)).rejects.toThrow(DonneeCorrompue);
  });

  it('refuses to write what it could not read back', async () => {
    const contenu = contenuDe(SITE, T);
    const faux = { ...contenu, lignes: [{ ...contenu.lignes[0]!, unite: 'semaines' }] } as unknown as Contenu;
    await expect(store.writeVersion(versionDe(faux, 0))).rejects.toThrow();
    expect(await store.listVersions(SITE, T)).toEqual([]);
  });
});

describe('freezing', () => {
  it('keeps for a run the version that was current, whatever is filed afterwards', async () => {
    await store.writeVersion(versionDe(contenuDe(SITE, T), 0));
    expect(await store.freeze(SITE, T, 'run-a')).toBe(1);
    await store.writeVersion(versionDe(contenuDe(SITE, T, 65), 1));
    expect(await store.freeze(SITE, T, 'run-a')).toBe(1);
    expect(await store.freeze(SITE, T, 'run-b')).toBe(2);
  });

  it('freezes « nothing filed » too: a late filing never enters the run', async () => {
    expect(await store.freeze(SITE, T, 'run-a')).toBeNull();
    await store.writeVersion(versionDe(contenuDe(SITE, T), 0));
    expect(await store.freeze(SITE, T, 'run-a')).toBeNull();
  });

  it('decides once when a filing and two freezes meet', async () => {
    const [, a, b] = await Promise.all([
      store.writeVersion(versionDe(contenuDe(SITE, T), 0)),
      store.freeze(SITE, T, 'run-a'),
      store.freeze(SITE, T, 'run-a'),
    ]);
    expect(a).toBe(b);
    expect(await store.freeze(SITE, T, 'run-a')).toBe(a);
  });
});
