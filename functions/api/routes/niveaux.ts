import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import * as z from 'zod';
import { FRANCE } from '../../../domain/consolidation/territoire/types.ts';
import { tableauJson } from '../../../domain/tableau/json.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { LieuNiveau, Service } from '../../service/index.ts';
import { declare, route } from '../declaration.ts';
import type { Route } from '../declaration.ts';
import { departement, indicateur, region, site, trimestre } from '../parametres.ts';
import { Probleme } from '../problemes.ts';
import { chiffre, consolidationTerritoire, rapport } from '../reponses/niveaux.ts';
import { tableauPublic } from '../reponses/tableaux.ts';

const SITE = '/sites/:site/trimestres/:trimestre';
const DEPARTEMENT = '/departements/:departement/trimestres/:trimestre';
const REGION = '/regions/:region/trimestres/:trimestre';
const NATIONAL = '/national/trimestres/:trimestre';
const CHIFFRE = 'chiffres/:indicateur';
const commun = { methode: 'GET', groupe: 'Niveaux', problemes: ['introuvable'] } as const;

const consolidation = {
  ...commun,
  operation: 'consolidation.lire',
  reponses: { 200: { description: 'La consolidation.', schema: consolidationTerritoire } },
} as const;
const CONSOLIDATION_REGION = declare({
  ...consolidation,
  chemin: `${REGION}/consolidation`,
  resume: 'Les chiffres d’une région, avec ceux de ses départements',
  params: z.object({ region, trimestre }),
});
const CONSOLIDATION_NATIONALE = declare({
  ...consolidation,
  chemin: `${NATIONAL}/consolidation`,
  resume: 'Les chiffres de la France, avec ceux des régions',
  params: z.object({ trimestre }),
});
const RAPPORT = declare({
  ...commun,
  chemin: `${NATIONAL}/rapport`,
  operation: 'consolidation.lire',
  resume: 'Ce que la dernière consolidation a lu, écrit et laissé',
  params: z.object({ trimestre }),
  reponses: { 200: { description: 'Le compte rendu.', schema: rapport } },
});

const tableau = {
  ...commun,
  operation: 'vue.lire',
  description: 'Aperçu interne : rien de ce qu’il montre n’est publié.',
  reponses: { 200: { description: 'Le tableau.', schema: tableauPublic } },
} as const;
const TABLEAU_SITE = declare({
  ...tableau,
  chemin: `${SITE}/tableau`,
  resume: 'Le tableau d’un site, comparé au trimestre précédent, à l’an passé et à ses cibles',
  params: z.object({ site, trimestre }),
});
const TABLEAU_REGION = declare({
  ...tableau,
  chemin: `${REGION}/tableau`,
  resume: 'Le tableau d’une région',
  params: z.object({ region, trimestre }),
});
const TABLEAU_NATIONAL = declare({
  ...tableau,
  chemin: `${NATIONAL}/tableau`,
  resume: 'Le tableau de la France',
  params: z.object({ trimestre }),
});

const ouvrir = {
  ...commun,
  operation: 'consolidation.lire',
  description:
    'Chaque part s’ouvre à son tour, jusqu’à la cellule, la version et le fichier où le chiffre a été saisi.',
  reponses: { 200: { description: 'Le chiffre, ouvert d’un niveau.', schema: chiffre } },
} as const;
const CHIFFRE_SITE = declare({
  ...ouvrir,
  // What a site filed is its own to read.
  operation: 'depot.lire',
  chemin: `${SITE}/${CHIFFRE}`,
  resume: 'Ouvrir un chiffre d’un site',
  params: z.object({ site, trimestre, indicateur }),
});
const CHIFFRE_DEPARTEMENT = declare({
  ...ouvrir,
  chemin: `${DEPARTEMENT}/${CHIFFRE}`,
  resume: 'Ouvrir un chiffre d’un département : ses sites',
  params: z.object({ departement, trimestre, indicateur }),
});
const CHIFFRE_REGION = declare({
  ...ouvrir,
  chemin: `${REGION}/${CHIFFRE}`,
  resume: 'Ouvrir un chiffre d’une région : ses départements',
  params: z.object({ region, trimestre, indicateur }),
});
const CHIFFRE_NATIONAL = declare({
  ...ouvrir,
  chemin: `${NATIONAL}/${CHIFFRE}`,
  resume: 'Ouvrir un chiffre de la France : les régions',
  params: z.object({ trimestre, indicateur }),
});

/** @throws Probleme before the first consolidation of every département together. */
function present<T>(valeur: T | null, quand: Trimestre): T {
  if (valeur !== null) return valeur;
  throw new Probleme(
    'introuvable',
    `Le ${formatTrimestre(quand)} n’est pas consolidé à ce niveau : consolidez-le pour tous les départements.`,
  );
}

/** Site, région and country, and the way down from any figure to the cell that it was typed in. */
export function niveauxRoutes(service: Service): readonly Route[] {
  const territoire = async (lieu: LieuNiveau & { niveau: 'region' | 'national' }) =>
    present(await service.consolidationTerritoire(lieu), lieu.trimestre);
  const tableauDe = async (lieu: LieuNiveau): Promise<ReturnType<typeof tableauJson>> =>
    tableauJson(present<Tableau>(await service.tableauNiveau(lieu), lieu.trimestre));
  const pays = (quand: Trimestre) => ({ niveau: 'national', code: FRANCE, trimestre: quand }) as const;
  return [
    route(CONSOLIDATION_REGION, async ({ c, params: { region: code, trimestre: quand } }) =>
      c.json(await territoire({ niveau: 'region', code, trimestre: quand })),
    ),
    route(CONSOLIDATION_NATIONALE, async ({ c, params: { trimestre: quand } }) =>
      c.json(await territoire(pays(quand))),
    ),
    route(RAPPORT, async ({ c, params: { trimestre: quand } }) =>
      c.json(present(await service.rapportConsolidation({ trimestre: quand }), quand)),
    ),
    route(TABLEAU_SITE, async ({ c, params: { site: code, trimestre: quand } }) =>
      c.json(await tableauDe({ niveau: 'site', code, trimestre: quand })),
    ),
    route(TABLEAU_REGION, async ({ c, params: { region: code, trimestre: quand } }) =>
      c.json(await tableauDe({ niveau: 'region', code, trimestre: quand })),
    ),
    route(TABLEAU_NATIONAL, async ({ c, params: { trimestre: quand } }) =>
      c.json(await tableauDe(pays(quand))),
    ),
    route(CHIFFRE_SITE, async ({ c, params: { site: code, ...reste } }) =>
      c.json(await service.openChiffre({ niveau: 'site', code, ...reste })),
    ),
    route(CHIFFRE_DEPARTEMENT, async ({ c, params: { departement: code, ...reste } }) =>
      c.json(await service.openChiffre({ niveau: 'departement', code, ...reste })),
    ),
    route(CHIFFRE_REGION, async ({ c, params: { region: code, ...reste } }) =>
      c.json(await service.openChiffre({ niveau: 'region', code, ...reste })),
    ),
    route(CHIFFRE_NATIONAL, async ({ c, params: { trimestre: quand, indicateur: quoi } }) =>
      c.json(await service.openChiffre({ ...pays(quand), indicateur: quoi })),
    ),
  ];
}
