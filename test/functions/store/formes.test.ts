import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createService } from '../../../functions/service/index.ts';
import { defineChaine, raise } from '../../../functions/store/formes/chaine.ts';
import { FORMES_TABLEAU } from '../../../functions/store/formes/index.ts';
import { DonneeCorrompue, FormePlusRecente } from '../../../functions/store/index.ts';
import { createFichiersMemoire } from '../../fabriques/classeurs.ts';
import { itemsDeForme, putItems, readItems } from '../../fabriques/items.ts';
import type { ItemBrut } from '../../fabriques/items.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const SITE = '37-PREF';
const T = '2020-T4';

let moteur: MoteurDeTest;
let store: Awaited<ReturnType<MoteurDeTest['createStore']>>;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  store = await moteur.createStore();
});

/** What an earlier program left, in the engine, with some of it changed. */
async function install(change: (item: ItemBrut) => ItemBrut = (item) => item): Promise<void> {
  await putItems(moteur.client, store.table, itemsDeForme(1).map(change));
}

describe('what an earlier program wrote', () => {
  it('is read in today’s form: filings, audit, runs and both publications of schema 1', async () => {
    await install();
    const depot = await store.readVersion(SITE, T, 2);
    expect(depot).toMatchObject({ version: 2, motif: 'Appels du standard de nuit ajoutés' });
    expect(depot?.contenu.lignes.find(({ code }) => code === 'TEL-DECROCHE')?.mesure).toMatchObject({
      valeur: '64',
    });
    expect(await store.readHead(SITE, T)).toMatchObject({ version: 2, empreinte: depot?.empreinte });
    expect((await store.listAudit(SITE, T)).map(({ fait }) => fait)).toEqual(['depot', 'correction']);
    const consolidation = await store.latestConsolidation('37', T);
    expect(consolidation?.versions[SITE]).toBe(2);

    const [premier, second] = [await store.readPublication('37', T, 1), await store.readPublication('37', T)];
    expect([premier?.version, second?.version]).toEqual([1, 2]);
    expect(second?.tableau).toMatchObject({
      schema: 3,
      etat: 'publie',
      rectificatif: null,
      entite: {
        niveau: 'departement',
        code: '37',
        nom: 'Indre-et-Loire',
        deNom: 'd’Indre-et-Loire',
        departement: '37',
        region: '24',
      },
    });
    const tel = (n: typeof premier) => n?.tableau.indicateurs.find(({ code }) => code === 'TEL-DECROCHE');
    expect([tel(premier)?.textes.valeur, tel(second)?.textes.valeur]).toEqual(['63\u202f%', '64\u202f%']);
    expect(tel(premier)).toMatchObject({
      signal: null,
      anPasse: null,
      exacte: null,
      serie: [{ rupture: false, autresSites: false }],
    });
  });

  it('keeps every figure and every sentence that was published', async () => {
    await install();
    const brut = itemsDeForme(1).find(({ PK, SK }) => PK.startsWith('PUB#') && SK === 'V#000001')!;
    const ancien = JSON.parse(String(brut['document'])) as Record<string, unknown>;
    const { departement: _d, schema: _s, indicateurs, textes, ...reste } = ancien;
    const lu = (await store.readPublication('37', T, 1))!.tableau;
    expect(lu).toMatchObject({ ...reste, textes: textes as object });
    expect(lu.indicateurs).toMatchObject(indicateurs as object[]);
  });

  it('is left as it was written, and goes on: a correction, a run and a rectificatif come after', async () => {
    await install();
    const avant = await readItems(moteur.client, store.table);
    const service = createService({
      store,
      fichiers: createFichiersMemoire(),
      clock: () => new Date('2021-02-01T09:00:00.000Z'),
    });
    await service.readTableau({ departement: '37', trimestre: T });
    expect(await readItems(moteur.client, store.table)).toEqual(avant);
    const depot = (await store.readVersion(SITE, T, 1))!;
    const { version: _v, empreinte: _e, ...contenu } = depot;
    const ecrit = await store.writeVersion({
      ...contenu,
      versionCourante: 2,
      deposeLe: '2021-02-01T09:00:00.000Z',
      motif: 'Retour au premier chiffre',
      cle: 'pane-3',
      charge: depot.empreinte,
    });
    // The same content has the hash that the earlier program gave it.
    expect(ecrit).toMatchObject({ etat: 'depose', recu: { version: 3, empreinte: depot.empreinte } });
    // The receipts of that program still answer for their keys.
    const [pane1] = itemsDeForme(1).filter(({ SK }) => SK === 'I#pane-1');
    const demande = { cle: 'pane-1', charge: String(pane1?.['charge']) };
    expect(await store.readDemande(SITE, T, demande)).toMatchObject({ etat: 'deja-recu' });
    const versions = new Set(avant.map(({ PK, SK }) => `${PK} ${SK}`));
    const apres = await readItems(moteur.client, store.table);
    const figes = apres.filter(({ PK, SK }) => versions.has(`${PK} ${SK}`) && SK !== 'HEAD');
    expect(figes).toEqual(avant.filter(({ SK }) => SK !== 'HEAD'));
  });
});

describe('what a later program wrote', () => {
  it('is refused with its form, and left where it is', async () => {
    await install((item) => (item.SK === 'HEAD' ? { ...item, v: 2 } : item));
    const avant = await readItems(moteur.client, store.table);
    await expect(store.readHead(SITE, T)).rejects.toThrow(
      'Une donnée a été enregistrée par une version plus récente de Transparence (S#37-PREF#2020-T4 HEAD\u00a0: forme 2, ce programme lit jusqu’à la forme 1). Mettez le programme à jour\u202f; rien n’est perdu ni modifié.',
    );
    expect(await readItems(moteur.client, store.table)).toEqual(avant);
  });

  it('is refused in a document as in an item', async () => {
    const later = FORMES_TABLEAU.courante + 1;
    const rewrite = (item: ItemBrut): ItemBrut =>
      typeof item['document'] === 'string'
        ? { ...item, document: item['document'].replace('{"schema":1', `{"schema":${later}`) }
        : item;
    await install(rewrite);
    const lecture = store.readPublication('37', T);
    await expect(lecture).rejects.toThrow(FormePlusRecente);
    await expect(lecture).rejects.toMatchObject({ forme: later, connue: FORMES_TABLEAU.courante });
  });

  it('is not confused with what is damaged', async () => {
    await install((item) => (item.SK === 'V#000001' ? { ...item, v: 'un' } : item));
    await expect(store.readVersion(SITE, T, 1)).rejects.toThrow(DonneeCorrompue);
    await expect(store.readPublication('37', T, 1)).rejects.toThrow(DonneeCorrompue);
  });
});

describe('a chain of forms', () => {
  const chaine = defineChaine('v', [
    ({ jours, ...reste }) => ({ ...reste, v: 2, delai: { jours } }),
    ({ delai, ...reste }) => ({ ...reste, v: 3, delai: { ...(delai as object), ouvres: false } }),
  ]);

  it('takes each form through every step that follows it, and none before', () => {
    const attendu = { v: 3, delai: { jours: 15, ouvres: false } };
    expect(raise({ v: 1, jours: 15 }, chaine, 'x')).toEqual(attendu);
    expect(raise({ jours: 15 }, chaine, 'x')).toEqual({ ...attendu });
    expect(raise({ v: 2, delai: { jours: 15 } }, chaine, 'x')).toEqual(attendu);
    expect(raise(attendu, chaine, 'x')).toBe(attendu);
    expect(() => raise({ v: 4 }, chaine, 'x')).toThrow(FormePlusRecente);
  });

  it.each([[null], ['texte'], [[1]], [{ v: 0 }], [{ v: 1.5 }], [{ v: '1' }]])(
    'leaves %j to its schema',
    (valeur) => {
      expect(raise(valeur, chaine, 'x')).toBe(valeur);
    },
  );
});
