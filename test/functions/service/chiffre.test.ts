import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createService } from '../../../functions/service/index.ts';
import type { Chiffre, LieuNiveau, Service } from '../../../functions/service/index.ts';
import { appels, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const T = '2020-T4';
const clock = (): Date => new Date('2021-01-16T03:00:00.000Z');

let moteur: MoteurDeTest;
let service: Service;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  service = createService({
    store: await moteur.createStore(),
    clock,
    fichiers: { put: () => Promise.resolve(), get: () => Promise.resolve(null) },
  });
});

async function file(site: string, lignes: Parameters<typeof fileOf>[2]): Promise<void> {
  const octets = await fileOf(site, T, lignes);
  const { etat } = await service.file({ octets, nom: `${site}.xlsx`, auteur: 'référente qualité' });
  expect(etat).toBe('depose');
}

const open = (niveau: LieuNiveau['niveau'], code: string, indicateur = 'TEL-DECROCHE'): Promise<Chiffre> =>
  service.openChiffre({ niveau, code, trimestre: T, indicateur });

describe('opening a figure', () => {
  beforeEach(async () => {
    await file('37-PREF', appels(630));
    await file('18-PREF', appels(930));
    await service.consolidate({ trimestre: T });
  });

  it('leads from the country to the very cell, version and file that it was typed in', async () => {
    const pays = await open('national', 'FR');
    expect(pays).toMatchObject({ texte: '78\u202f%', mesure: { valeur: '78', numerateur: '1560' } });
    const region = pays.parts.find(({ mesure }) => mesure !== null);
    expect(region).toMatchObject({ niveau: 'region', code: '24', nom: 'Centre-Val de Loire', couverts: 2 });

    const ouverte = await open('region', region?.code ?? '');
    expect(ouverte.parts.filter(({ mesure }) => mesure).map(({ code, texte }) => [code, texte])).toEqual([
      ['18', '93\u202f%'],
      ['37', '63\u202f%'],
    ]);

    const departement = await open('departement', '37');
    const [part] = departement.parts;
    expect(part).toMatchObject({
      niveau: 'site',
      code: '37-PREF',
      texte: '63\u202f%',
      source: {
        version: 1,
        mesure: { nature: 'ratio', numerateur: '630', denominateur: '1000' },
        adresse: { feuille: 'Indicateurs', cellule: expect.stringMatching(/^[A-Z]+\d+$/) },
        fichier: { nom: '37-PREF.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        auteur: 'référente qualité',
      },
    });
    expect((await open('site', '37-PREF')).parts).toEqual(departement.parts);
  });

  it('says at each level who is missing, and sites add up', async () => {
    const pays = await open('national', 'FR');
    const absents = pays.manques.reduce((n, { sites }) => n + sites, 0);
    expect(pays.couverture.couverts + absents).toBe(pays.couverture.attendus);
    expect(pays.manques.find(({ raison }) => raison === 'non-consolide')?.codes).toHaveLength(99);
    const departement = await open('departement', '37');
    expect(departement.manques).toContainEqual(
      expect.objectContaining({ raison: 'non-depose', phrase: 'Rien de déposé' }),
    );
  });

  it('shows what the run took, not what was filed since', async () => {
    const octets = await fileOf('37-PREF', T, appels(700));
    await service.file({ octets, nom: 'b.xlsx', auteur: 'référente qualité', motif: 'Erreur de saisie' });
    expect((await open('departement', '37')).texte).toBe('63\u202f%');
    await service.consolidate({ trimestre: T });
    const apres = await open('departement', '37');
    expect([apres.texte, apres.parts[0]?.source?.version]).toEqual(['70\u202f%', 2]);
  });

  it('says what to do where there is nothing to open', async () => {
    await expect(open('departement', '57')).rejects.toThrow('consolidez-le, puis ouvrez le chiffre');
    await expect(open('departement', '37', 'TEL-PERDUS')).rejects.toThrow('vérifiez son code');
    await expect(open('site', '37-SGCD', 'DEL-CNI')).rejects.toThrow('ouvrez-le à un autre niveau');
    await expect(open('region', '99')).rejects.toThrow('code officiel');
  });
});
