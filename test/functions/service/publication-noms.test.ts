import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ActionModele, SaisieIndicateur } from '../../../domain/classeur/types.ts';
import type { Apercu, Service } from '../../../functions/service/index.ts';
import { createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const lieu = { departement: '37', trimestre: '2020-T4' } as const;
const SITE = { niveau: 'site', code: '37-PREF', trimestre: lieu.trimestre } as const;
const NOMME = 'M. Lemaire a repris le standard en mars.';
const AUTEUR = 'référente qualité';

let moteur: MoteurDeTest;
let service: Service;
beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  service = createServiceDeTest(await moteur.createStore());
});

const telephone = (commentaire: string): SaisieIndicateur[] => [
  { code: 'TEL-DECROCHE', numerateur: 630, denominateur: 1000, action: '1', commentaire },
];
async function file(commentaire: string, action: Partial<ActionModele> = {}): Promise<void> {
  const octets = await fileOf('37-PREF', lieu.trimestre, telephone(commentaire), action);
  const { etat } = await service.file({ octets, nom: 'c.xlsx', auteur: 'x', motif: 'Correction' });
  expect(etat).toBe('depose');
  await service.consolidate({ trimestre: lieu.trimestre });
}
async function preview(motif?: string): Promise<Apercu> {
  const apercu = await service.previewPublication({ ...lieu, motif });
  if (apercu.etat !== 'apercu') throw new Error(apercu.etat);
  return apercu;
}
const codes = (liste: Apercu['blocages']): string[] => liste.map(({ code }) => code);
const say = (texte: string, sansNom = true) =>
  service.declareSansNom({ ...lieu, texte, sansNom, auteur: AUTEUR });
const pageDuSite = async () =>
  (await service.tableauNiveau(SITE, 'publique'))?.indicateurs.find(({ code }) => code === 'TEL-DECROCHE');

describe('a name in a text that will be public', () => {
  it('blocks its publication until the référent says that it is none, and the journal keeps who did', async () => {
    await file(NOMME);
    expect(await service.publish(lieu)).toMatchObject({
      etat: 'bloque',
      apercu: {
        blocages: [
          {
            code: 'COMMENTAIRE-NOMINATIF',
            site: '37-PREF',
            nominatif: { texte: NOMME, mots: ['M. Lemaire'] },
          },
        ],
      },
    });
    expect(await say(NOMME)).toEqual({ etat: 'ecrit', mots: ['M. Lemaire'] });
    expect(await say(NOMME)).toEqual({ etat: 'inchange', mots: ['M. Lemaire'] });
    const { blocages, avertissements } = await preview();
    expect([codes(blocages), codes(avertissements)]).toEqual([[], ['COMMENTAIRE-NOMINATIF']]);
    expect((await service.publish(lieu)).etat).toBe('publie');
    expect((await pageDuSite())?.commentaire).toBe(NOMME);
    expect((await service.historyPublication(lieu)).audit).toMatchObject([
      { fait: 'sans-nom', auteur: AUTEUR, motif: 'M. Lemaire', version: 0 },
      { fait: 'publication' },
    ]);
  });

  it('is asked about again once the text has changed, or what was said is taken back', async () => {
    await file(NOMME);
    await say(NOMME);
    await file(`${NOMME} Il reste en avril.`);
    expect(codes((await preview()).blocages)).toEqual(['COMMENTAIRE-NOMINATIF']);
    await file(NOMME);
    expect((await preview()).blocages).toEqual([]);
    await say(NOMME, false);
    expect(codes((await preview()).blocages)).toEqual(['COMMENTAIRE-NOMINATIF']);
    expect((await service.historyPublication(lieu)).audit.map(({ fait }) => fait)).toEqual([
      'sans-nom',
      'sans-nom-repris',
    ]);
  });

  it('is mended by a comment in its place, and the page of the site does not show the site’s own', async () => {
    await file(NOMME);
    await service.commentPublication({
      ...lieu,
      indicateur: 'TEL-DECROCHE',
      texte: 'Le standard a changé d’équipe.',
    });
    const { blocages, avertissements } = await preview();
    expect([codes(blocages), codes(avertissements)]).toEqual([[], ['COMMENTAIRE-NOMINATIF']]);
    expect((await service.publish(lieu)).etat).toBe('publie');
    expect(await pageDuSite()).toMatchObject({ commentaire: null });
  });

  it('blocks a text of an action, a rectificatif and a withdrawal as well', async () => {
    await file('Le standard a changé d’équipe.', { action: 'Former Mme Lechef-Martin' });
    expect(await preview()).toMatchObject({
      blocages: [{ nominatif: { texte: 'Former Mme Lechef-Martin' } }],
    });
    await say('Former Mme Lechef-Martin');
    expect((await service.publish(lieu)).etat).toBe('publie');

    const motif = 'erreur signalée par M. de Villiers';
    const retire = () => service.withdrawPublication({ ...lieu, motif });
    expect(await retire()).toMatchObject({
      etat: 'motif-nominatif',
      message: expect.stringContaining('M. de Villiers'),
    });
    await file('Le standard a changé deux fois d’équipe.', { action: 'Former le standard' });
    expect(await service.publish({ ...lieu, motif })).toMatchObject({
      etat: 'bloque',
      apercu: { blocages: [{ indicateur: null, nominatif: { texte: motif, mots: ['M. de Villiers'] } }] },
    });
    await say(motif);
    expect((await service.publish({ ...lieu, motif })).etat).toBe('publie');
    expect((await retire()).etat).toBe('retire');
  });

  it('blocks the reason of a change of series, unless it is said with it', async () => {
    const demande = {
      departement: '37',
      indicateur: 'TEL-DECROCHE',
      aPartirDe: '2020-T4',
      baseJusqua: null,
      motif: 'standard repris par M.Dupont',
      auteur: AUTEUR,
    };
    expect(await service.declareEtape(demande)).toMatchObject({ etat: 'refuse' });
    expect(await service.declareEtape({ ...demande, sansNom: true })).toMatchObject({
      etat: 'fait',
      etape: { sansNom: true },
    });
  });

  it('is not asked of a text that names nobody', async () => {
    expect(await say('Le standard a changé d’équipe.')).toEqual({ etat: 'inchange', mots: [] });
    expect((await service.historyPublication(lieu)).audit).toEqual([]);
  });
});

describe('a responsible that the team writes with a name', () => {
  it('is filed without a remark, kept as written, and published as a function, which the preview says', async () => {
    await file('Le standard a changé d’équipe.', { responsable: 'Jeanne Durand, cheffe du SIDSIC' });
    const depot = await service.readVersion({ site: '37-PREF', trimestre: lieu.trimestre, version: 1 });
    expect(depot.contenu.actions[0]?.responsable).toBe('Jeanne Durand, cheffe du SIDSIC');
    expect(depot.constats.map(({ code }) => code)).not.toContain('RESPONSABLE-NOMINATIF');
    const { avertissements } = await preview();
    expect(avertissements).toMatchObject([
      {
        code: 'RESPONSABLE-NOMINATIF',
        message: expect.stringContaining('sera publié «\u00a0cheffe du SIDSIC\u00a0»'),
      },
    ]);
    const publie = await service.publish(lieu);
    if (publie.etat !== 'publie') throw new Error(publie.etat);
    expect(JSON.stringify(publie.tableau)).not.toContain('Durand');
    expect(JSON.stringify(await pageDuSite())).not.toContain('Durand');
    expect((await pageDuSite())?.actions).toMatchObject([{ responsable: 'cheffe du SIDSIC' }]);
  });
});
