import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const trimestre = '2020-T4';
let moteur: MoteurDeTest;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());

describe('the CERT of Bretagne', () => {
  it('is shown by the Côtes-d’Armor as the Finistère filed it, and counted once above them', async () => {
    const service = createServiceDeTest(await moteur.createStore());
    const file = async (site: string, saisies: Parameters<typeof fileOf>[2]): Promise<void> => {
      const octets = await fileOf(site, trimestre, saisies);
      const depot = await service.file({ octets, nom: 'c.xlsx', auteur: 'référent qualité' });
      expect(depot.etat).toBe('depose');
    };
    await file('29-PREF', [...appels(630), { code: 'DEL-CNI', valeur: 12, effectif: 4000 }]);
    await file('22-PREF', appels(700));
    await service.consolidate({ trimestre });

    const tableau = await service.tableauNiveau({ niveau: 'departement', code: '22', trimestre });
    const ligne = tableau?.indicateurs.find(({ code }) => code === 'DEL-CNI');
    expect(ligne?.valeur).toBe(12);
    expect(ligne?.textes.cert).toBe(
      'Chiffre du CERT CNI-passeport de Bretagne, commun aux 4 départements qui y sont rattachés.',
    );
    const apercu = await service.previewPublication({ departement: '22', trimestre });
    expect(apercu).toMatchObject({
      tableau: {
        indicateurs: expect.arrayContaining([expect.objectContaining({ code: 'DEL-CNI', valeur: 12 })]),
      },
    });

    const pays = await service.consolidationTerritoire({ niveau: 'national', code: 'FR', trimestre });
    const propres = pays?.agregats.find(({ code }) => code === 'DEL-CNI')?.propres;
    expect(propres).toEqual([
      expect.objectContaining({ cert: 'CERT-29-CNI-PASSEPORT', departements: ['22', '29', '35', '56'] }),
    ]);
  });
  it('is what an attached préfecture publishes, whatever it typed, and the seat’s missed word blocks nobody', async () => {
    const service = createServiceDeTest(await moteur.createStore());
    const file = async (
      site: string,
      saisies: Parameters<typeof fileOf>[2],
      motif?: string,
    ): Promise<void> => {
      const octets = await fileOf(site, trimestre, saisies);
      const depot = await service.file({
        octets,
        nom: 'c.xlsx',
        auteur: 'référent qualité',
        ...(motif ? { motif } : {}),
      });
      expect(depot.etat).toBe('depose');
      await service.consolidate({ trimestre });
    };
    const lineOf = async (code: string, lieu: 'site' | 'departement' = 'departement') => {
      const tableau = await service.tableauNiveau({ niveau: lieu, code, trimestre });
      return tableau?.indicateurs.find((ligne) => ligne.code === 'DEL-CNI');
    };

    await file('22-PREF', [...appels(950), { code: 'DEL-CNI', valeur: 21, effectif: 300 }]);
    expect(await lineOf('22')).toMatchObject({
      valeur: 21,
      textes: { reserves: ['Chiffre non confirmé par le CERT.'] },
    });
    await service.publish({ departement: '22', trimestre, auteur: 'a', valideur: 'v' });

    await file('29-PREF', [...appels(950), { code: 'DEL-CNI', valeur: 12, effectif: 4000 }]);
    for (const [code, lieu] of [
      ['22', 'departement'],
      ['22-PREF', 'site'],
      ['29', 'departement'],
    ] as const)
      expect(await lineOf(code, lieu)).toMatchObject({ valeur: 12, textes: { reserves: [] } });
    const apercu = await service.previewPublication({ departement: '22', trimestre });
    expect(apercu).toMatchObject({ publication: { aJour: false, changements: [{ code: 'DEL-CNI' }] } });
  });
});

describe('a région or the country', () => {
  it('says what was consolidated after it, in its figures, its tableau, its view and an opened figure', async () => {
    const service = createServiceDeTest(await moteur.createStore());
    const file = async (site: string): Promise<void> => {
      const octets = await fileOf(site, trimestre, appels(950));
      expect((await service.file({ octets, nom: 'c.xlsx', auteur: 'référent qualité' })).etat).toBe('depose');
    };
    await file('29-PREF');
    await file('22-PREF');
    await service.consolidate({ trimestre });
    const lieux = [
      { niveau: 'region', code: '53', trimestre },
      { niveau: 'national', code: 'FR', trimestre },
    ] as const;
    for (const lieu of lieux) expect((await service.consolidationTerritoire(lieu))?.depasse).toBeUndefined();

    await file('29-SP-BREST');
    await service.consolidate({ trimestre, departement: '29' });
    const dit = /^Le département 29 a été consolidé depuis ce calcul/;
    for (const lieu of lieux) {
      expect((await service.consolidationTerritoire(lieu))?.depasse?.texte).toMatch(dit);
      const tableau = await service.tableauNiveau(lieu);
      expect(tableau?.textes.depasse).toMatch(dit);
      expect(tableau?.textes.publication).toContain('a été consolidé depuis ce calcul');
      expect((await service.vue(lieu)).resume.at(-1)).toMatch(dit);
      const chiffre = await service.openChiffre({ ...lieu, indicateur: 'TEL-DECROCHE' });
      expect(chiffre.depasse).toMatch(dit);
    }
    await service.consolidate({ trimestre });
    for (const lieu of lieux) expect((await service.vue(lieu)).depasse).toBeNull();
  });
});
