import * as z from 'zod';
import { MOTIF_ETAPE_MAX } from '../../../domain/signal/etapes.ts';
import type { ResultatEtape, Service } from '../../service/index.ts';
import { declare, route } from '../declaration.ts';
import type { Route } from '../declaration.ts';
import { departement, phrase } from '../parametres.ts';
import { Probleme } from '../problemes.ts';
import { etapeFaite, etapes } from '../reponses/etapes.ts';

const chemin = '/departements/:departement/etapes';
const groupe = 'Signaux';
const params = z.object({ departement });
/** Longer than what is kept, so that the sentence of the refusal says how much is too much. */
const motif = phrase(4 * MOTIF_ETAPE_MAX);

const LIRE = declare({
  methode: 'GET',
  chemin,
  groupe,
  operation: 'vue.lire',
  resume: 'Les changements de série déclarés',
  description: 'Tous, même retirés, avec qui les a déclarés, quand et pourquoi.',
  params,
  reponses: { 200: { description: 'La liste, dans l’ordre des déclarations.', schema: etapes } },
  problemes: ['introuvable'],
});
const DECLARER = declare({
  methode: 'POST',
  chemin,
  groupe,
  operation: 'signal.declarer',
  resume: 'Déclarer qu’une série change, et pourquoi',
  description:
    'La moyenne et la variation habituelle sont recalculées à partir de là, dans les tableaux à venir. Le motif est public. Déclarer de nouveau la même chose ne change rien.',
  params,
  corps: {
    json: z.strictObject({
      indicateur: z.string().max(40).meta({ description: 'Code de l’indicateur.', example: 'TEL-DECROCHE' }),
      aPartirDe: z.string().max(10).meta({ description: 'Un trimestre ou un mois.', example: '2021-T2' }),
      baseJusqua: z
        .string()
        .max(10)
        .optional()
        .meta({ description: 'Fixe la moyenne sur les périodes jusqu’à celle-ci : 12 au moins.' }),
      motif,
      sansNom: z
        .boolean()
        .optional()
        .meta({ description: 'Vrai pour dire que le motif ne nomme personne, quand il semble le faire.' }),
    }),
  },
  reponses: {
    201: { description: 'Déclaré.', schema: etapeFaite },
    200: { description: 'Déjà déclaré : rien n’est écrit.', schema: etapeFaite },
  },
  problemes: ['introuvable', 'etape-refusee'],
});
const RETIRER = declare({
  methode: 'POST',
  chemin: `${chemin}/:numero/retrait`,
  groupe,
  operation: 'signal.declarer',
  resume: 'Retirer un changement déclaré par erreur',
  description: 'Il reste dans la liste et ne compte plus. Retirer de nouveau ne change rien.',
  params: z.object({
    departement,
    numero: z
      .string()
      .regex(/^[1-9]\d{0,5}$/, 'numéro attendu, à partir de 1')
      .transform(Number)
      .meta({ description: 'Numéro du changement.', example: '1' }),
  }),
  corps: { json: z.strictObject({ motif }) },
  reponses: { 200: { description: 'Retiré.', schema: etapeFaite } },
  problemes: ['introuvable', 'etape-refusee'],
});

function requireFait(resultat: ResultatEtape) {
  if (resultat.etat === 'refuse') throw new Probleme('etape-refusee', resultat.message);
  return resultat;
}

/** Steps of the series: what the référent knows that the figures do not say. */
export const etapesRoutes = (service: Service): readonly Route[] => [
  route(LIRE, async ({ c, params: lieu }) => c.json({ etapes: await service.etapes(lieu.departement) })),
  route(DECLARER, async ({ c, params: lieu, corps, signature }) => {
    const { baseJusqua = null, ...dit } = corps;
    const fait = requireFait(await service.declareEtape({ ...lieu, ...dit, baseJusqua, ...signature }));
    return c.json(fait, fait.etat === 'fait' ? 201 : 200);
  }),
  route(RETIRER, async ({ c, params: lieu, corps, signature }) =>
    c.json(requireFait(await service.removeEtape({ ...lieu, ...corps, ...signature }))),
  ),
];
