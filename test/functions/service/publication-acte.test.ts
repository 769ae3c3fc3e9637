import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SaisieIndicateur } from '../../../domain/classeur/types.ts';
import type { Apercu, ResultatPublication, Service } from '../../../functions/service/index.ts';
import { appels, createServiceDeTest, fileOf } from '../../fabriques/classeurs.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import type { MoteurDeTest } from '../../fabriques/moteur.ts';

const lieu = { departement: '37', trimestre: '2020-T4' } as const;
const QUI = { auteur: 'référent qualité', valideur: 'secrétaire général' };
/** 15,22 days for a target of 5, without a word. */
const PERMIS: SaisieIndicateur[] = [{ code: 'DEL-PERMIS', valeur: 15.22, effectif: 400 }];
const MOT = 'Le CERT a fermé deux semaines en novembre ; un renfort est arrivé en janvier.';

let moteur: MoteurDeTest;
let service: Service;

beforeAll(async () => {
  moteur = await startMoteur();
});
afterAll(() => moteur.close());
beforeEach(async () => {
  service = createServiceDeTest(await moteur.createStore());
});

async function file(saisies: readonly SaisieIndicateur[], site = '37-PREF'): Promise<void> {
  const octets = await fileOf(site, lieu.trimestre, saisies);
  const { etat } = await service.file({ octets, nom: 'c.xlsx', auteur: 'x', motif: 'Correction' });
  expect(etat).toBe('depose');
  await service.consolidate({ trimestre: lieu.trimestre });
}
async function preview(motif?: string): Promise<Apercu> {
  const apercu = await service.previewPublication({ ...lieu, motif });
  if (apercu.etat !== 'apercu') throw new Error(apercu.etat);
  return apercu;
}
const comment = (texte: string, indicateur = 'DEL-PERMIS', revisionConnue?: number) =>
  service.commentPublication({ ...lieu, indicateur, texte, revisionConnue });
const publie = async (demande: { readonly motif?: string; readonly empreinte?: string } = {}) => {
  const resultat = await service.publish({ ...lieu, ...QUI, ...demande });
  if (resultat.etat !== 'publie') throw new Error(JSON.stringify(resultat));
  return resultat;
};
const codes = (resultat: ResultatPublication): string[] =>
  resultat.etat === 'bloque' ? resultat.apercu.blocages.map(({ code }) => code) : [resultat.etat];

describe('a publication that something blocks', () => {
  it('publishes nothing, and its preview says so with what would mend it', async () => {
    await file(PERMIS);
    const resultat = await service.publish({ ...lieu, ...QUI });
    expect(codes(resultat)).toEqual(['CIBLE-MANQUEE-SANS-MOT']);
    if (resultat.etat !== 'bloque') throw new Error(resultat.etat);
    expect(resultat.apercu.tableau).toMatchObject({
      etat: 'apercu',
      textes: { publication: 'Aperçu, non publié, préparé le 15 janvier 2021.' },
    });
    expect(resultat.apercu.reserves).toMatchObject([
      { severite: 'a-justifier', code: 'CIBLE-NON-ATTEINTE', site: '37-PREF', version: 1 },
    ]);
    expect(await service.readTableau(lieu)).toBeNull();
    expect(await service.historyPublication(lieu)).toEqual({
      etat: 'jamais-publie',
      versions: [],
      commentaires: [],
      audit: [],
    });
  });

  it('goes through once the référent has said a word, which is published in place of the sites’', async () => {
    await file(PERMIS);
    expect(await comment(`  ${MOT}\r\n`)).toMatchObject({ etat: 'ecrit', commentaire: { texte: MOT } });
    expect((await preview()).blocages).toEqual([]);
    const { version, tableau } = await publie();
    expect(version).toBe(1);
    expect(tableau.etat).toBe('publie');
    expect(tableau.indicateurs.find(({ code }) => code === 'DEL-PERMIS')?.commentaire).toBe(MOT);
    expect(await service.readTableau(lieu)).toEqual(tableau);
  });

  it('refuses a comment that no file can carry, that is too long, or that nobody publishes', async () => {
    await file(PERMIS);
    expect(await comment('Deux\u0007 mots')).toMatchObject({ etat: 'refuse' });
    expect(await comment('a'.repeat(1001))).toMatchObject({ etat: 'refuse' });
    await expect(comment(MOT, 'COU-NB')).rejects.toThrow('ne publie pas l’indicateur');
    await expect(comment(MOT, 'toString')).rejects.toThrow('ne publie pas l’indicateur');
    expect((await service.historyPublication(lieu)).commentaires).toEqual([]);
  });

  it('writes over nobody’s comment', async () => {
    await file(PERMIS);
    const ecrit = await comment(MOT, 'DEL-PERMIS', 0);
    expect(await comment(MOT)).toMatchObject({ etat: 'inchange' });
    expect(await comment('Un autre mot.', 'DEL-PERMIS', 0)).toMatchObject({
      etat: 'conflit',
      commentaire: { texte: MOT },
    });
    const revision = ecrit.etat === 'ecrit' ? ecrit.commentaire?.revision : undefined;
    expect(await comment('', 'DEL-PERMIS', revision)).toMatchObject({ etat: 'ecrit', commentaire: null });
    expect((await preview()).blocages).toHaveLength(1);
  });
});

describe('a run that takes another version than the published tableau', () => {
  it('asks for a rectificatif until it is published, and no longer', async () => {
    await file(appels(950));
    await publie();
    await file(appels(940));
    const rapport = async () => (await service.consolidate({ trimestre: lieu.trimestre })).rapport;
    const demande = await rapport();
    expect(demande.aRectifier).toEqual([{ site: '37-PREF', prise: 1, courante: 2, ou: 'tableau' }]);
    await publie({ motif: 'appels de décembre retirés' });
    expect(await rapport()).toEqual({ ...demande, aRectifier: [] });
  });
});

describe('a jump that nobody explained', () => {
  it('blocks until the site, or the référent, has said a word; the site’s is then published', async () => {
    const sansMot = (decroches: number): SaisieIndicateur[] => [
      { code: 'TEL-DECROCHE', numerateur: decroches, denominateur: 1000, action: '1' },
    ];
    const avant = { octets: await fileOf('37-PREF', '2020-T3', appels(920)), nom: 'c.xlsx', auteur: 'x' };
    expect((await service.file(avant)).etat).toBe('depose');
    await file(sansMot(630));
    const bloque = await service.publish({ ...lieu, ...QUI });
    expect(codes(bloque)).toEqual(['SAUT-NON-JUSTIFIE']);
    const justification = {
      site: '37-PREF',
      trimestre: lieu.trimestre,
      version: 1,
      code: 'TEL-DECROCHE',
      commentaire: 'Le standard a été fermé trois semaines pour travaux.',
      action: null,
      auteur: 'correspondant qualité',
    };
    expect((await service.justify(justification)).etat).toBe('justifie');
    const { tableau } = await publie();
    const tel = tableau.indicateurs.find(({ code }) => code === 'TEL-DECROCHE');
    expect(tel?.commentaire).toBe('Le standard a été fermé trois semaines pour travaux.');
    // One that comes after the publication waits for a rectificatif.
    await service.justify({ ...justification, commentaire: 'Il a rouvert le 4 janvier.' });
    expect((await service.readTableau(lieu))?.indicateurs).toEqual(tableau.indicateurs);
    expect(codes(await service.publish({ ...lieu, ...QUI }))).toEqual(['RECTIFICATIF-SANS-MOTIF']);
  });
});

describe('a preview', () => {
  it('is not published once its figures or comments have changed', async () => {
    await file(appels(630));
    const { empreinte } = await preview();
    await comment('Le standard a déménagé en décembre.', 'TEL-DECROCHE');
    const perime = await service.publish({ ...lieu, ...QUI, empreinte });
    expect(perime).toMatchObject({ etat: 'perime', message: expect.stringContaining('relisez l’aperçu') });
    await file(appels(640));
    const encore = perime.etat === 'perime' ? perime.empreinte : '';
    expect(await service.publish({ ...lieu, ...QUI, empreinte: encore })).toMatchObject({ etat: 'perime' });
    expect(await service.readTableau(lieu)).toBeNull();
    const { empreinte: fraiche } = await preview();
    const premiere = await publie({ empreinte: fraiche });
    // The answer was lost: the same request again finds what it did.
    expect(await publie({ empreinte: fraiche })).toEqual({ ...premiere, dejaPublie: true });
  });

  it('does not change with the reason that is being written', async () => {
    await file(appels(630));
    await publie();
    await file(appels(650));
    const sans = await preview();
    const avec = await preview('appels de nuit ajoutés');
    expect(avec.empreinte).toBe(sans.empreinte);
    expect(sans.blocages.map(({ code }) => code)).toEqual(['RECTIFICATIF-SANS-MOTIF']);
    expect(avec.blocages).toEqual([]);
    expect(avec.publication).toMatchObject({
      version: 1,
      aJour: false,
      changements: [{ code: 'TEL-DECROCHE', avant: '63\u202f%', apres: '65\u202f%' }],
    });
    expect(avec.tableau.textes.rectificatif).toContain('appels de nuit ajoutés');
    expect((await publie({ empreinte: avec.empreinte, motif: 'appels de nuit ajoutés' })).version).toBe(2);
  });
});

describe('two publications at once', () => {
  it('are one, with one audit line', async () => {
    await file(appels(630));
    const cinq = await Promise.all(Array.from({ length: 5 }, () => publie()));
    expect(cinq.map(({ version }) => version)).toEqual([1, 1, 1, 1, 1]);
    expect(cinq.filter(({ dejaPublie }) => !dejaPublie)).toHaveLength(1);
    expect((await service.historyPublication(lieu)).audit).toHaveLength(1);
  });
});

describe('a rectificatif', () => {
  it('needs a reason, says what changed, and keeps the earlier tableau as it was', async () => {
    await file(appels(630));
    const premiere = await publie();
    await file(appels(650));
    expect(codes(await service.publish({ ...lieu, ...QUI }))).toEqual(['RECTIFICATIF-SANS-MOTIF']);
    const { tableau, version } = await publie({ motif: 'appels de nuit ajoutés' });
    expect(version).toBe(2);
    expect(tableau.rectificatif).toEqual({
      numero: 1,
      motif: 'appels de nuit ajoutés',
      remplaceLe: '2021-01-15',
      changements: [
        { code: 'TEL-DECROCHE', libelle: 'Appels décrochés', avant: '63\u202f%', apres: '65\u202f%' },
      ],
    });
    expect(tableau.textes.rectificatif).toBe(
      'Rectificatif n° 1 du 15 janvier 2021, qui remplace le tableau publié le 15 janvier 2021. Motif\u00a0: appels de nuit ajoutés. Appels décrochés\u00a0: 65\u202f% au lieu de 63\u202f%.',
    );
    const ancienne = await service.readVersionPubliee({ ...lieu, version: 1 });
    expect(ancienne).toMatchObject({ statut: 'remplacee', derniere: 2, retrait: null });
    expect(JSON.stringify(ancienne.tableau)).toBe(JSON.stringify(premiere.tableau));
    const { audit } = await service.historyPublication(lieu);
    expect(audit.map(({ fait, motif, valideur }) => [fait, motif, valideur])).toEqual([
      ['publication', null, 'secrétaire général'],
      ['rectificatif', 'appels de nuit ajoutés', 'secrétaire général'],
    ]);
    await expect(service.readVersionPubliee({ ...lieu, version: 3 })).rejects.toThrow(
      'liste de ses versions',
    );
  });

  it('of a comment alone says that no figure changes', async () => {
    await file(appels(630));
    await publie();
    await comment('Le serveur vocal a ouvert le 4 janvier.', 'TEL-DECROCHE');
    const { tableau } = await publie({ motif: 'commentaire précisé' });
    expect(tableau.rectificatif?.changements).toEqual([]);
    expect(tableau.textes.rectificatif).toContain('Aucun chiffre ne change.');
  });

  it('is not made by a reason alone', async () => {
    await file(appels(630));
    const { version } = await publie();
    expect(await publie({ motif: 'sans objet, rien ne change' })).toMatchObject({
      version,
      dejaPublie: true,
    });
  });
});

describe('a withdrawal', () => {
  it('says when and why, is done once, and leaves every version readable', async () => {
    await file(appels(630));
    await publie();
    expect(await service.withdrawPublication({ ...lieu, ...QUI, motif: ' ' })).toMatchObject({
      etat: 'motif-requis',
    });
    const retire = await service.withdrawPublication({ ...lieu, ...QUI, motif: 'erreur de saisie' });
    expect(retire).toMatchObject({
      etat: 'retire',
      dejaRetire: false,
      retrait: { version: 1, motif: 'erreur de saisie', ...QUI },
    });
    expect(await service.withdrawPublication({ ...lieu, ...QUI, motif: 'autre motif donné' })).toEqual({
      ...retire,
      dejaRetire: true,
    });
    expect(await service.readTableau(lieu)).toBeNull();
    expect(await service.readTableau({ ...lieu, trimestre: 'dernier' })).toBeNull();
    expect(await service.listPublies()).toEqual([]);
    expect(await service.readRetrait(lieu)).toMatchObject({ motif: 'erreur de saisie' });
    expect(await service.readVersionPubliee({ ...lieu, version: 1 })).toMatchObject({ statut: 'retiree' });
    const historique = await service.historyPublication(lieu);
    expect([historique.etat, historique.audit.map(({ fait }) => fait)]).toEqual([
      'retire',
      ['publication', 'retrait'],
    ]);
  });

  it('is followed by a publication that says so', async () => {
    await file(appels(630));
    await publie();
    await service.withdrawPublication({ ...lieu, ...QUI, motif: 'erreur de saisie' });
    const { version, tableau } = await publie();
    expect(version).toBe(2);
    expect(tableau.textes.rectificatif).toContain('retrait du 15 janvier 2021 (erreur de saisie)');
    expect(await service.readRetrait(lieu)).toBeNull();
    expect((await service.historyPublication(lieu)).versions.map(({ statut }) => statut)).toEqual([
      'retiree',
      'courante',
    ]);
  });

  it('of what was never published is refused', async () => {
    await expect(
      service.withdrawPublication({ ...lieu, ...QUI, motif: 'par prudence, pour voir' }),
    ).rejects.toThrow('il n’y a rien à retirer');
    await expect(
      service.withdrawPublication({ ...lieu, departement: '2a', motif: 'par prudence' }),
    ).rejects.toThrow('2A');
  });
});
