import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FRANCE } from '../../../domain/consolidation/index.ts';
import type { CodeDepartement } from '../../../domain/referentiels/types.ts';
import { createService } from '../../../functions/service/index.ts';
import type { Service } from '../../../functions/service/index.ts';
import { assembleNiveaux } from '../../../functions/service/consolidation-assemblage.ts';
import { runNiveaux } from '../../../functions/service/consolidation.ts';
import type { DepotStore } from '../../../functions/store/index.ts';
import { sha } from '../../fabriques/depots.ts';
import { asDepot, contenuOf, createMinistere } from '../../fabriques/ministere.ts';
import type { DepotSimule } from '../../fabriques/ministere.ts';
import { computeTemoin } from '../../fabriques/ministere-temoin.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const T = '2020-T4';
/** Two régions of the first départements: through the real engine, with what is late, corrected, missing and absurd. */
const ministere = createMinistere({ departements: 6, sites: 3, indicateurs: 33 }, 7);
const clock = (): Date => new Date('2021-01-16T03:00:00.000Z');

let moteur: MoteurDeTest;
let store: DepotStore;
let service: Service;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  store = await moteur.createStore();
  service = createService({
    store,
    clock,
    fichiers: { put: () => Promise.resolve(), get: () => Promise.resolve(null) },
  });
});

async function write(depot: DepotSimule, version: number): Promise<void> {
  const { version: _, ...document } = asDepot(contenuOf(depot, T), version);
  const { etat } = await store.writeVersion({
    ...document,
    versionCourante: version - 1,
    cle: `${depot.site}-${version}`,
    charge: sha(`${depot.site}-${version}`),
  });
  expect(etat).toBe('depose');
}

async function open(departement: CodeDepartement): Promise<void> {
  const sites = ministere.sitesOf(departement);
  await store.openTrimestre({ departement, trimestre: T, sites, instant: '2021-01-02T08:00:00.000Z' });
}

/** Files what is there before the run; a corrected site first files nothing but absent figures. */
async function fileAll(): Promise<void> {
  for (const departement of ministere.departements) {
    await open(departement);
    for (const site of ministere.sitesOf(departement)) {
      const depot = ministere.fileOf(site, T);
      if (depot.sort === 'absent' || depot.sort === 'tardif') continue;
      const faux = depot.lignes.map((ligne) => ({ ...ligne, saisie: { forme: 'absente' } as const }));
      if (depot.sort === 'corrige') await write({ ...depot, lignes: faux }, 1);
      await write(depot, depot.sort === 'corrige' ? 2 : 1);
    }
  }
}

const run = () => runNiveaux({ store, clock }, { trimestre: T }, ministere);

describe('a run over every level', () => {
  it('gives, through the engine, what a plain sum over the filings gives', async () => {
    await fileAll();
    const { run: nom, territoires, departements } = await run();
    expect(departements).toHaveLength(6);
    expect(territoires.at(-1)).toEqual({ niveau: 'national', code: FRANCE, departements: 6, consolides: 6 });
    const national = await store.readTerritoire(nom, { niveau: 'national', code: FRANCE });
    const temoins = computeTemoin(ministere, T, ministere.departements);
    expect(temoins.size).toBeGreaterThan(20);
    for (const [code, { figure, couverts, attendus }] of temoins) {
      const ligne = national?.agregats.find((agregat) => agregat.code === code);
      expect(ligne?.couverture.sites).toEqual({ attendus, couverts });
      const [haut = '0', bas = '1'] = (ligne?.mesure?.valeur ?? '').split('/');
      if (figure) expect(BigInt(haut) * figure.bas).toBe(figure.haut * BigInt(bas));
      else expect(ligne?.mesure).toBeNull();
    }
  });

  it('is one result when two ask at once, and asks for no version again when nothing was filed since', async () => {
    await fileAll();
    const [a, b] = await Promise.all([run(), run()]);
    expect(b).toEqual(a);
    expect(await run()).toEqual(a);
    expect(await store.latestRun(T)).toBe(a.run);
  });

  it('is taken up again where it was cut short', async () => {
    await fileAll();
    const coupe: DepotStore = {
      ...store,
      writeRun: () => Promise.reject(new Error('coupure')),
    };
    await expect(runNiveaux({ store: coupe, clock }, { trimestre: T }, ministere)).rejects.toThrow('coupure');
    expect(await store.latestRun(T)).toBeNull();
    const reprise = await run();
    expect(reprise.departements.every(({ etat }) => etat === 'deja-ecrit')).toBe(true);
    expect(await store.latestRun(T)).toBe(reprise.run);
  });

  it('lists what is filed while it runs, and takes it in the next run only', async () => {
    await fileAll();
    const [departement = ''] = ministere.departements;
    const [site = ''] = ministere.sitesOf(departement);
    const depot = ministere.fileOf(site, T);
    const version = (await store.readHead(site, T))?.version ?? 0;
    const pendant: DepotStore = {
      ...store,
      readFigures: async (trimestre, versions) => {
        const lues = await store.readFigures(trimestre, versions);
        if (site in versions) await write(depot, version + 1);
        return lues;
      },
    };
    const rapport = await runNiveaux({ store: pendant, clock }, { trimestre: T }, ministere);
    expect(rapport.aRectifier).toEqual([
      { site, prise: version === 0 ? null : version, courante: version + 1, ou: 'run' },
    ]);
    const suivant = await run();
    expect(suivant.run).not.toBe(rapport.run);
    expect(suivant.aRectifier).toEqual([]);
    expect(suivant.versions[site]).toBe(version + 1);
    // Only what changed is computed again.
    const refaits = suivant.departements.filter(({ etat }) => etat === 'ecrit');
    expect(refaits.map((refait) => refait.departement)).toEqual([departement]);
  });

  it('says which départements are skipped, and counts their sites as missing', async () => {
    const [premier = '', ...autres] = ministere.departements;
    await open(premier);
    await write({ ...ministere.fileOf(`${premier}-PREF`, T), sort: 'simple' }, 1);
    const rapport = await run();
    expect(rapport.sautes).toEqual(autres.map((departement) => ({ departement, raison: 'non-ouvert' })));
    const national = await store.readTerritoire(rapport.run, { niveau: 'national', code: FRANCE });
    const telephone = national?.agregats.find(({ code }) => code === 'TEL-DECROCHE');
    expect(telephone?.couverture.sites.attendus).toBe(18);
    expect(telephone?.couverture.manquants).toContainEqual({
      raison: 'non-consolide',
      sites: 15,
      departements: autres.toSorted(),
    });
  });

  it('can be put together after départements were consolidated one by one, without what was filed since', async () => {
    await fileAll();
    for (const departement of ministere.departements)
      await runNiveaux({ store, clock }, { trimestre: T, departement }, ministere);
    expect(await store.latestRun(T)).toBeNull();
    const ensemble = await assembleNiveaux({ store, clock }, T, ministere);
    expect(await run()).toEqual(ensemble);

    const site = `${ministere.departements[0] ?? ''}-PREF`;
    const version = (await store.readHead(site, T))?.version ?? 0;
    await write(ministere.fileOf(site, T), version + 1);
    expect(await assembleNiveaux({ store, clock }, T, ministere)).toEqual(ensemble);
  });
});

describe('the views above the département', () => {
  const fileReal = async (): Promise<void> => {
    const depot = createMinistere({ departements: 101, sites: 1, indicateurs: 33 }).fileOf('37-PREF', T);
    await service.openTrimestre({ departement: '37', trimestre: T });
    await write(depot, 1);
  };

  it('show a région, the country and a site at once to those who may see them, and say that nothing is published', async () => {
    await fileReal();
    expect(await service.tableauNiveau({ niveau: 'region', code: '24', trimestre: T })).toBeNull();
    await service.consolidate({ trimestre: T });
    const region = await service.tableauNiveau({ niveau: 'region', code: '24', trimestre: T });
    expect(region).toMatchObject({
      etat: 'apercu',
      entite: { niveau: 'region', code: '24', nom: 'Région Centre-Val de Loire', departement: null },
      textes: { publication: 'Aperçu du 16 janvier 2021\u00a0: rien n’est publié.' },
    });
    expect(region?.textes.couverture).toMatch(/^1\u00a0site sur \d+ a transmis ses chiffres\.$/);
    const site = await service.tableauNiveau({ niveau: 'site', code: '37-PREF', trimestre: T });
    expect(site?.entite).toMatchObject({ niveau: 'site', code: '37-PREF', departement: '37', region: '24' });
    expect(site?.textes.couverture).toBe('Le seul site attendu a transmis ses chiffres.');
    const pays = await service.tableauNiveau({ niveau: 'national', code: FRANCE, trimestre: T });
    expect(pays?.indicateurs.length).toBe(region?.indicateurs.length);
  });

  it('show the public nothing that its département has not published', async () => {
    await fileReal();
    await service.consolidate({ trimestre: T });
    const lieu = { niveau: 'region', code: '24', trimestre: T } as const;
    expect(await service.tableauNiveau(lieu, 'publique')).toBeNull();
    expect(await service.consolidationTerritoire(lieu, 'publique')).toBeNull();
  });

  it('refuse a région that does not exist, and say which code to give', async () => {
    await expect(service.tableauNiveau({ niveau: 'region', code: '99', trimestre: T })).rejects.toThrow(
      'donnez son code officiel',
    );
  });
});
