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
});
