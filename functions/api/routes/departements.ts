import * as z from 'zod';
import { tableauJson } from '../../../domain/tableau/json.ts';
import { ETATS_ACTION, rangAction } from '../../service/actions.ts';
import { dayOf } from '../../service/dependances.ts';
import type { Service } from '../../service/index.ts';
import { declare, route } from '../declaration.ts';
import type { Route } from '../declaration.ts';
import { departement, pagination, trimestre } from '../parametres.ts';
import { actions, consolidation, consolidations, ouverture, suivi } from '../reponses/departements.ts';
import { tableauPublic, tableaux } from '../reponses/tableaux.ts';
import { requireTableau } from '../tableau.ts';
import { PAGE_MAX, sliceApres } from '../tranche.ts';

const params = z.object({ departement, trimestre });
const LIEU = '/departements/:departement/trimestres/:trimestre';
const commun = { methode: 'GET', groupe: 'Départements', problemes: ['introuvable'] } as const;

const SUIVI = declare({
  ...commun,
  chemin: LIEU,
  operation: 'suivi.lire',
  resume: 'Qui a déposé dans un département',
  params,
  reponses: { 200: { description: 'Où en est chaque site.', schema: suivi } },
});
const OUVERTURE = declare({
  ...commun,
  methode: 'POST',
  chemin: `${LIEU}/ouverture`,
  operation: 'trimestre.ouvrir',
  resume: 'Ouvrir un trimestre pour tous les sites d’un département',
  description:
    'Les sites déjà ouverts le restent : recommencer ne change rien, et ouvre ceux qui ont rejoint la liste.',
  params,
  reponses: { 201: { description: 'Les sites dont le trimestre est ouvert.', schema: ouverture } },
});
const ACTIONS = declare({
  ...commun,
  chemin: '/departements/:departement/actions',
  operation: 'action.lire',
  resume: 'Les actions des dernières versions, de l’échéance la plus proche à la plus lointaine',
  params: z.object({ departement }),
  recherche: z.object({
    ...pagination(PAGE_MAX),
    etat: z.enum(ETATS_ACTION).optional().meta({ description: 'Seulement celles qui en sont là.' }),
  }),
  reponses: { 200: { description: 'Une page d’actions, avec leur retard.', schema: actions } },
  problemes: ['introuvable', 'curseur-invalide'],
});
const CONSOLIDATION = declare({
  ...commun,
  chemin: `${LIEU}/consolidation`,
  operation: 'consolidation.lire',
  resume: 'La consolidation qui fait foi, avec la contribution de chaque site',
  params,
  reponses: { 200: { description: 'La consolidation.', schema: consolidation } },
});
const CONSOLIDER = declare({
  ...commun,
  methode: 'POST',
  chemin: '/consolidations',
  operation: 'consolidation.faire',
  ressource: 'demande',
  resume: 'Figer les versions courantes et les additionner',
  description:
    'Sans département : tous ceux dont le trimestre est ouvert. Rien de nouveau : la dernière est rendue.',
  corps: { json: z.strictObject({ trimestre, departement: departement.optional() }) },
  reponses: { 201: { description: 'Les consolidations.', schema: consolidations } },
});
const TABLEAUX = declare({
  ...commun,
  groupe: 'Tableaux',
  chemin: '/tableaux',
  operation: 'tableau.lire',
  resume: 'Les tableaux publiés, et ceux qui ont été retirés',
  recherche: z.object({ ...pagination(PAGE_MAX), departement: departement.optional() }),
  reponses: {
    200: {
      description:
        'Une page de ce qui est publié, par département ; « retrait » dit ce qui ne l’est plus, quand et pourquoi.',
      schema: tableaux,
    },
  },
  problemes: ['curseur-invalide'],
});
const TABLEAU = declare({
  ...commun,
  groupe: 'Tableaux',
  chemin: '/tableaux/:departement/:trimestre',
  operation: 'tableau.lire',
  resume: 'Un tableau publié',
  params,
  reponses: { 200: { description: 'Le tableau, figé.', schema: tableauPublic } },
  problemes: ['retire'],
});

type Publie = Awaited<ReturnType<Service['listPublies']>>[number];
/** The latest quarter of a département first: a page is turned to go back in time. */
const rangOf = ({ departement: code, trimestre: t }: Publie): string =>
  `${code} ${t.replace(/\d/g, (chiffre) => String(9 - Number(chiffre)))}`;

/** What is done for a département and a quarter: opening, who has filed, actions, consolidation, tableau. */
export const departementsRoutes = (service: Service): readonly Route[] => [
  route(SUIVI, async ({ c, params: lieu }) => c.json(await service.suivi(lieu))),
  route(OUVERTURE, async ({ c, params: lieu }) =>
    c.json({ ...lieu, sites: await service.openTrimestre(lieu) }, 201),
  ),
  route(ACTIONS, async ({ c, params: lieu, recherche: { etat, limite = PAGE_MAX, curseur }, page }) => {
    const apres = await page.debut(curseur);
    const toutes = await service.actions({ ...lieu, etat });
    const { elements, fin } = sliceApres(toutes, rangAction, apres, limite);
    return c.json({ actions: elements, suivant: await page.suite(fin) });
  }),
  route(CONSOLIDATION, async ({ c, params: lieu }) => c.json(await service.consolidation(lieu))),
  route(CONSOLIDER, async ({ c, corps, autorise }) => {
    const { departement: code } = corps;
    await autorise(
      code === undefined ? { niveau: 'national' } : { niveau: 'departement', departement: code },
    );
    return c.json(await service.consolidate(corps), 201);
  }),
  route(TABLEAUX, async ({ c, recherche: { departement: code, limite = PAGE_MAX, curseur }, page }) => {
    const apres = await page.debut(curseur);
    const retires = (await service.listRetires(code)).map(({ retrait: { instant, motif }, ...publie }) => ({
      ...publie,
      retrait: { le: dayOf(new Date(instant)), motif },
    }));
    const publies = [...(await service.listPublies(code)), ...retires].sort((a, b) =>
      rangOf(a) < rangOf(b) ? -1 : 1,
    );
    const { elements, fin } = sliceApres(publies, rangOf, apres, limite);
    return c.json({ tableaux: elements, suivant: await page.suite(fin) });
  }),
  route(TABLEAU, async ({ c, params: lieu }) => c.json(tableauJson(await requireTableau(service, lieu)))),
];
