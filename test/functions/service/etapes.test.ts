import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Introuvable } from '../../../functions/service/index.ts';
import type { Service } from '../../../functions/service/index.ts';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const lieu = { departement: '37', trimestre: '2020-T4' } as const;
const QUI = { auteur: 'référent qualité', valideur: 'secrétaire général' };
const STANDARD = {
  departement: '37',
  indicateur: 'TEL-DECROCHE',
  aPartirDe: '2020-T4',
  baseJusqua: null,
  motif: 'nouveau standard téléphonique.',
  auteur: 'référent qualité',
};

let moteur: MoteurDeTest;
let service: Service;

beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  service = createServiceDeTest(await moteur.createStore());
});

async function publie(): Promise<string> {
  const { etat } = await service.publish({ ...lieu, ...QUI });
  return etat;
}
async function signal(): Promise<string | undefined> {
  const apercu = await service.previewPublication(lieu);
  if (apercu.etat !== 'apercu') throw new Error(apercu.etat);
  return apercu.tableau.indicateurs.find(({ code }) => code === 'TEL-DECROCHE')?.signal?.phrase;
}

describe('a step of a series', () => {
  it('is kept with who declared it, when and why, and taken away without being erased', async () => {
    const fait = await service.declareEtape(STANDARD);
    expect(fait).toMatchObject({
      etat: 'fait',
      etape: { numero: 1, motif: 'nouveau standard téléphonique', declareeLe: '2021-01-15', retrait: null },
    });
    expect(await service.declareEtape(STANDARD)).toEqual({ ...fait, etat: 'deja' });
    const demande = { departement: '37', numero: 1, motif: 'date erronée', auteur: 'référent qualité' };
    expect(await service.removeEtape({ ...demande, motif: ' ' })).toMatchObject({ etat: 'refuse' });
    const retire = await service.removeEtape(demande);
    expect(retire).toMatchObject({ etat: 'fait', etape: { numero: 1, retrait: { motif: 'date erronée' } } });
    expect(await service.removeEtape(demande)).toMatchObject({ etat: 'deja' });
    expect(await service.declareEtape(STANDARD)).toMatchObject({ etat: 'fait', etape: { numero: 3 } });
    expect((await service.etapes('37')).map(({ numero, retrait }) => [numero, retrait !== null])).toEqual([
      [1, true],
      [3, false],
    ]);
    expect(await service.etapes('57')).toEqual([]);
  });

  it('refuses a person’s name, an unknown indicator, département or number', async () => {
    const nom = await service.declareEtape({ ...STANDARD, motif: 'départ de Mme Exemple' });
    expect(nom).toMatchObject({
      etat: 'refuse',
      message: expect.stringContaining('«\u00a0Mme Exemple\u00a0»'),
    });
    await expect(service.declareEtape({ ...STANDARD, indicateur: 'X' })).rejects.toThrow(Introuvable);
    await expect(service.declareEtape({ ...STANDARD, departement: '999' })).rejects.toThrow(Introuvable);
    const retrait = { departement: '37', numero: 9, motif: 'x', auteur: 'x' };
    await expect(service.removeEtape(retrait)).rejects.toThrow('numéro 9');
    expect(await service.etapes('37')).toEqual([]);
  });

  it('keeps each of those declared at once, one after the other', async () => {
    const codes = ['TEL-DECROCHE', 'COU-MAIL', 'DEL-CNI', 'DEL-PERMIS', 'SAT-TITRES'];
    const faits = await Promise.all(
      codes.map((indicateur) => service.declareEtape({ ...STANDARD, indicateur })),
    );
    expect(faits.map(({ etat }) => etat)).toEqual(codes.map(() => 'fait'));
    const gardees = await service.etapes('37');
    expect(gardees.map(({ numero }) => numero)).toEqual([1, 2, 3, 4, 5]);
    expect(gardees.map(({ indicateur }) => indicateur).toSorted()).toEqual(codes.toSorted());
  });

  it('is told by the next tableau, and makes what is published no longer up to date', async () => {
    const octets = await fileOf('37-PREF', lieu.trimestre, appels(630));
    await service.file({ octets, nom: 'c.xlsx', auteur: 'x' });
    await service.consolidate({ trimestre: lieu.trimestre });
    expect(await signal()).toBe('Un seul trimestre connu, il en faut 12 pour conclure.');
    expect(await publie()).toBe('publie');
    const aJour = async () => {
      const apercu = await service.previewPublication(lieu);
      return apercu.etat === 'apercu' && apercu.publication?.aJour;
    };
    expect(await aJour()).toBe(true);

    // For later, or for what is not published: nothing changes now.
    await service.declareEtape({ ...STANDARD, aPartirDe: '2021-T1' });
    await service.declareEtape({ ...STANDARD, indicateur: 'COU-MAIL' });
    expect(await aJour()).toBe(true);

    await service.declareEtape(STANDARD);
    expect(await signal()).toBe(
      'Un seul trimestre connu depuis le 4e trimestre 2020 (nouveau standard téléphonique), il en faut 12 pour conclure.',
    );
    expect(await aJour()).toBe(false);
    expect(
      (await service.readTableau(lieu))?.indicateurs.some(({ signal: s }) => s?.phrase.includes('standard')),
    ).toBe(false);
    await service.removeEtape({ departement: '37', numero: 3, motif: 'date erronée', auteur: 'x' });
    expect(await aJour()).toBe(true);
  });
});
