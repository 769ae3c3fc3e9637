import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Service } from '../../../functions/service/index.ts';
import { BaseIndisponible, createDepotStore } from '../../../functions/store/index.ts';
import { appels, createFichiersMemoire, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';
import { onReseau } from '../../fabriques/reseau.ts';

const lieu = { site: '37-PREF', trimestre: '2020-T4' } as const;
const envoi = { nom: 'classeur.xlsx', auteur: 'référent qualité' };

let moteur: MoteurDeTest;
let service: Service;
let store: Awaited<ReturnType<MoteurDeTest['createStore']>>;
let fichiers: ReturnType<typeof createFichiersMemoire>;

beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  store = await moteur.createStore();
  fichiers = createFichiersMemoire();
  service = createServiceDeTest(store, fichiers);
});

describe('checking', () => {
  it('says the same as filing would, and stores nothing', async () => {
    const octets = await fileOf(lieu.site, lieu.trimestre, appels(630));
    const controle = await service.check({ octets });
    expect(controle).toMatchObject({ lisible: true, accepte: true, contenu: lieu });
    expect((await service.suivi({ departement: '37', trimestre: '2020-T4' })).sites[0]?.etat).toBe(
      'non-ouvert',
    );
    const depot = await service.file({ ...envoi, octets });
    expect(depot.constats).toEqual(controle.constats);
    expect(fichiers.octets.size).toBe(1);
  });

  it('gives one constat without a cell for a file that is no workbook', async () => {
    const octets = new TextEncoder().encode('Bonjour');
    const controle = await service.check({ octets });
    expect(controle).toMatchObject({ lisible: false, accepte: false, contenu: null });
    expect(controle.constats).toMatchObject([
      { code: 'FICHIER-PAS-UN-CLASSEUR', severite: 'bloquant', feuille: null, adresse: null },
    ]);
    expect(await service.file({ ...envoi, octets })).toMatchObject({ etat: 'refuse', lisible: false });
  });

  it('refuses a workbook of another site than the one it is filed for', async () => {
    const octets = await fileOf(lieu.site, lieu.trimestre, appels(630));
    const resultat = await service.file({ ...envoi, octets, attendu: { site: '57-PREF' } });
    expect(resultat).toMatchObject({ etat: 'refuse', lisible: true });
    expect(resultat.constats.map(({ code }) => code)).toContain('SITE-INATTENDU');
    expect(fichiers.octets.size).toBe(0);
  });
});

describe('filing', () => {
  it('opens the quarter for the whole roster, keeps the original and gives a receipt', async () => {
    const octets = await fileOf(lieu.site, lieu.trimestre, appels(630));
    const resultat = await service.file({ ...envoi, octets, motif: 'inutile pour une première version' });
    expect(resultat).toMatchObject({ etat: 'depose', recu: { ...lieu, version: 1, dejaRecu: false } });
    const depot = await service.readVersion({ ...lieu, version: 1 });
    expect(depot.motif).toBeNull();
    expect(depot.contenu.lignes.find(({ code }) => code === 'TEL-DECROCHE')?.mesure).toEqual({
      nature: 'ratio',
      numerateur: '630',
      denominateur: '1000',
    });
    expect(await service.readOriginal({ ...lieu, version: 1 })).toEqual({ nom: 'classeur.xlsx', octets });
    const { sites } = await service.suivi({ departement: '37', trimestre: '2020-T4' });
    expect(sites.map(({ site, etat }) => [site, etat])).toEqual([
      ['37-PREF', 'depose'],
      ['37-SP-CHINON', 'attendu'],
      ['37-SP-LOCHES', 'attendu'],
      ['37-DDT', 'attendu'],
      ['37-DDETS', 'attendu'],
      ['37-DDPP', 'attendu'],
      ['37-SGCD', 'attendu'],
    ]);
  });

  it('gives the receipt back for the same content, and asks why it is corrected otherwise', async () => {
    const octets = await fileOf(lieu.site, lieu.trimestre, appels(630));
    const premier = await service.file({ ...envoi, octets });
    const encore = await service.file({ ...envoi, octets });
    if (premier.etat !== 'depose' || encore.etat !== 'deja-recu') throw new Error(encore.etat);
    expect(encore.recu).toEqual({ ...premier.recu, dejaRecu: true });

    const corrige = await fileOf(lieu.site, lieu.trimestre, appels(650));
    expect(await service.file({ ...envoi, octets: corrige, motif: '  ' })).toMatchObject({
      etat: 'motif-requis',
      versionCourante: 1,
    });
    const motif = 'Appels du standard de nuit oubliés';
    expect(await service.file({ ...envoi, octets: corrige, motif })).toMatchObject({
      etat: 'depose',
      recu: { version: 2 },
    });
    const difference = await service.difference({ ...lieu, de: 1, a: 2 });
    expect(difference.lignes.modifications).toEqual([
      { cle: 'TEL-DECROCHE', champs: [{ champ: 'mesure.numerateur', avant: '630', apres: '650' }] },
    ]);
    expect((await service.audit(lieu)).lignes.map(({ fait, motif: dit }) => [fait, dit])).toEqual([
      ['depot', null],
      ['correction', motif],
    ]);
    // Back to the first figures is a version too: history is not rewritten.
    expect(await service.file({ ...envoi, octets, motif: 'Retour' })).toMatchObject({ recu: { version: 3 } });
  });

  it('answers a replayed key with its own receipt, even after others corrected', async () => {
    const octets = await fileOf(lieu.site, lieu.trimestre, appels(630));
    const premier = await service.file({ ...envoi, octets, cle: 'pane-1' });
    const corrige = await fileOf(lieu.site, lieu.trimestre, appels(650));
    await service.file({ ...envoi, octets: corrige, motif: 'Correction', cle: 'pane-2' });
    const rejoue = await service.file({ ...envoi, octets, cle: 'pane-1' });
    expect(rejoue).toMatchObject({ etat: 'deja-recu', recu: { version: 1 }, constats: premier.constats });
    expect(await service.file({ ...envoi, octets: corrige, cle: 'pane-1' })).toMatchObject({
      etat: 'cle-reutilisee',
    });
    expect(await service.versions(lieu)).toHaveLength(2);
  });

  it('files once when the answer is lost after the write', async () => {
    const octets = await fileOf(lieu.site, lieu.trimestre, appels(630));
    await service.openTrimestre({ departement: '37', trimestre: lieu.trimestre });
    // Calls of a first filing: quarter before, key, HEAD, then the transaction, whose answer is lost.
    const sorts = ['passe', 'passe', 'passe', 'reponse'] as const;
    const coupee = createServiceDeTest(
      createDepotStore({ client: onReseau(moteur.client, sorts), table: store.table }),
      fichiers,
    );
    await expect(coupee.file({ ...envoi, octets, cle: 'pane-1' })).rejects.toThrow(BaseIndisponible);
    expect(await service.versions(lieu)).toHaveLength(1);
    expect(await coupee.file({ ...envoi, octets, cle: 'pane-1' })).toMatchObject({
      etat: 'deja-recu',
      recu: { version: 1 },
    });
    expect(await service.versions(lieu)).toHaveLength(1);
  });

  it('takes twenty corrections at once, one version each', async () => {
    const classeurs = await Promise.all(
      Array.from({ length: 20 }, (_, i) => fileOf(lieu.site, lieu.trimestre, appels(600 + i))),
    );
    const resultats = await Promise.all(
      classeurs.map((octets) => service.file({ ...envoi, octets, motif: 'Envois simultanés' })),
    );
    expect(resultats.map(({ etat }) => etat)).toEqual(Array.from({ length: 20 }, () => 'depose'));
    const attendus = Array.from({ length: 20 }, (_, i) => i + 1);
    expect((await service.versions(lieu)).map(({ version }) => version)).toEqual(attendus);
  });
});

describe('the template', () => {
  it('carries the figures and the open actions of the quarter before', async () => {
    const octets = await fileOf(lieu.site, lieu.trimestre, appels(630));
    await service.file({ ...envoi, octets });
    const modele = await service.template({ site: lieu.site, trimestre: '2021-T1' });
    expect(modele.nom).toBe('transparence-37-PREF-2021-T1.xlsx');
    const { readClasseur } = await import('../../../domain/classeur/lire/index.ts');
    const lu = await readClasseur(modele.octets);
    if (!lu.lisible) throw new Error(lu.refus.code);
    const ligne = lu.classeur.indicateurs.find(({ code }) => code.valeur === 'TEL-DECROCHE');
    expect([ligne?.precedent.valeur, ligne?.cible.valeur, ligne?.valeur.valeur]).toEqual([63, 90, null]);
    expect(lu.classeur.actions[0]?.responsable.valeur).toBe('Chef du SIDSIC');
  });

  it('says which code to mend for an unknown site', async () => {
    await expect(service.template({ site: '37-MAIRIE', trimestre: '2020-T4' })).rejects.toThrow('37-PREF');
  });
});
