import * as z from 'zod';
import { COMMENTAIRE_MAX } from '../../../domain/publication/commentaire.ts';
import type { Service } from '../../service/index.ts';
import { declare, route } from '../declaration.ts';
import type { Route } from '../declaration.ts';
import { departement, indicateur, mots, trimestre, version } from '../parametres.ts';
import { Probleme } from '../problemes.ts';
import * as reponses from '../reponses/publications.ts';

const lieu = { departement, trimestre };
const LIEU = '/departements/:departement/trimestres/:trimestre/publication';
const MOTIF_MAX = 500;
/** Comments of the sites of a département, joined. */
const TEXTE_MAX = 12_000;
const motif = mots(MOTIF_MAX).meta({
  description: 'Public : dit sur chaque format pourquoi le tableau est corrigé ou retiré.',
});

const commun = {
  methode: 'GET',
  groupe: 'Publication',
  params: z.object(lieu),
  problemes: ['introuvable'],
} as const;

const APERCU = declare({
  ...commun,
  chemin: `${LIEU}/apercu`,
  operation: 'publication.apercu',
  resume: 'Le tableau tel qu’il serait publié, et ce qui l’en empêche',
  description: 'Rien n’est écrit. L’empreinte se donne en publiant : ce qui n’a pas été vu n’est pas publié.',
  recherche: z.object({ motif: motif.optional() }),
  reponses: { 200: { description: 'L’aperçu.', schema: reponses.apercu } },
  problemes: ['introuvable', 'pas-consolide'],
});
const PUBLIER = declare({
  ...commun,
  methode: 'POST',
  chemin: '/publications',
  operation: 'publication.publier',
  ressource: 'demande',
  resume: 'Valider et publier le tableau d’un département',
  description:
    'Publier de nouveau la même chose ne change rien. Un tableau déjà publié ne se corrige qu’avec un motif, et l’ancien reste lisible.',
  params: z.object({}),
  corps: {
    json: z.strictObject({
      ...lieu,
      motif: motif.optional(),
      empreinte: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional()
        .meta({ description: 'Celle de l’aperçu que l’on valide ; absente : ce qui est là maintenant.' }),
    }),
  },
  reponses: {
    200: { description: 'Déjà publié : rien n’est écrit.', schema: reponses.publiee },
    201: { description: 'Publié.', schema: reponses.publiee },
  },
  problemes: ['introuvable', 'pas-consolide', 'publication-bloquee', 'apercu-perime'],
});
const HISTORIQUE = declare({
  ...commun,
  chemin: LIEU,
  operation: 'audit.lire',
  resume: 'Les versions publiées, les commentaires et le journal d’un trimestre',
  reponses: { 200: { description: 'Tout ce qui a été fait.', schema: reponses.historique } },
});
const VERSION = declare({
  ...commun,
  chemin: `${LIEU}/versions/:version`,
  operation: 'audit.lire',
  resume: 'Une version publiée, même corrigée ou retirée depuis',
  params: z.object({ ...lieu, version }),
  reponses: { 200: { description: 'La version, figée.', schema: reponses.versionPubliee } },
});
const RETIRER = declare({
  ...commun,
  methode: 'POST',
  chemin: `${LIEU}/retrait`,
  operation: 'publication.retirer',
  resume: 'Retirer le tableau publié',
  description: 'La page dit alors quand et pourquoi. Rien n’est effacé ; retirer de nouveau ne change rien.',
  corps: { json: z.strictObject({ motif }) },
  reponses: { 200: { description: 'Le retrait.', schema: reponses.retire } },
  problemes: ['introuvable', 'motif-requis', 'motif-nominatif'],
});
const COMMENTER = declare({
  ...commun,
  methode: 'PUT',
  chemin: `${LIEU}/commentaires/:indicateur`,
  operation: 'publication.publier',
  resume: 'Écrire le commentaire public d’un indicateur',
  description: 'Pour la prochaine publication, à la place de ceux des sites. Un texte vide le retire.',
  params: z.object({ ...lieu, indicateur }),
  corps: {
    json: z.strictObject({
      texte: mots(2 * COMMENTAIRE_MAX),
      revisionConnue: z
        .number()
        .int()
        .nonnegative()
        .optional()
        .meta({ description: 'Révision du commentaire que l’on a lu, 0 s’il n’y en avait pas.' }),
    }),
  },
  reponses: { 200: { description: 'Le commentaire.', schema: reponses.commente } },
  problemes: ['introuvable', 'commentaire-refuse', 'commentaire-modifie'],
});

const SANS_NOM = declare({
  ...commun,
  methode: 'PUT',
  chemin: `${LIEU}/textes-sans-nom`,
  operation: 'publication.publier',
  resume: 'Dire qu’un texte public ne nomme personne',
  description:
    'Vaut pour ce texte, à la lettre, et pour ce trimestre : un texte modifié est demandé de nouveau. Gardé au journal, avec qui l’a dit.',
  corps: {
    json: z.strictObject({
      texte: mots(TEXTE_MAX).meta({ description: 'Celui du blocage, ou le motif que l’on va donner.' }),
      sansNom: z.boolean().meta({ description: 'Faux pour revenir sur cette réponse.' }),
    }),
  },
  reponses: { 200: { description: 'Ce qui a été trouvé dans le texte.', schema: reponses.sansNom } },
});

/** Preview, validation, publication, withdrawal, comments and history: the acts on what the public reads. */
export const publicationsRoutes = (service: Service): readonly Route[] => [
  route(APERCU, async ({ c, params, recherche }) => {
    const resultat = await service.previewPublication({ ...params, ...recherche });
    if (resultat.etat === 'pas-consolide') throw new Probleme('pas-consolide', resultat.message);
    return c.json(resultat);
  }),
  route(PUBLIER, async ({ c, corps, autorise }) => {
    const signature = await autorise({ niveau: 'departement', departement: corps.departement });
    const resultat = await service.publish({ ...corps, ...signature });
    switch (resultat.etat) {
      case 'publie':
        return c.json(resultat, resultat.dejaPublie ? 200 : 201);
      case 'pas-consolide':
        throw new Probleme('pas-consolide', resultat.message);
      case 'perime':
        throw new Probleme('apercu-perime', resultat.message, { empreinte: resultat.empreinte });
      case 'bloque': {
        const { blocages, avertissements, empreinte } = resultat.apercu;
        const points = blocages.length > 1 ? `${blocages.length} points empêchent` : 'Un point empêche';
        throw new Probleme(
          'publication-bloquee',
          `${points} la publication, et rien n’est publié. ${blocages.map(({ message }) => message).join(' ')}`,
          { blocages, avertissements, empreinte },
        );
      }
    }
  }),
  route(HISTORIQUE, async ({ c, params }) => c.json(await service.historyPublication(params))),
  route(VERSION, async ({ c, params }) => c.json(await service.readVersionPubliee(params))),
  route(RETIRER, async ({ c, params, corps, signature }) => {
    const resultat = await service.withdrawPublication({ ...params, ...corps, ...signature });
    if (resultat.etat !== 'retire') throw new Probleme(resultat.etat, resultat.message);
    return c.json(resultat);
  }),
  route(COMMENTER, async ({ c, params, corps, signature }) => {
    const resultat = await service.commentPublication({ ...params, ...corps, ...signature });
    if (resultat.etat === 'refuse') throw new Probleme('commentaire-refuse', resultat.message);
    if (resultat.etat === 'conflit') {
      throw new Probleme('commentaire-modifie', resultat.message, { commentaire: resultat.commentaire });
    }
    return c.json(resultat);
  }),
  route(SANS_NOM, async ({ c, params, corps, signature }) =>
    c.json(await service.declareSansNom({ ...params, ...corps, ...signature })),
  ),
];
