import * as z from 'zod';
import { FRANCE } from '../../../domain/consolidation/territoire/types.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { LieuNiveau, Service } from '../../service/index.ts';
import { declare, route } from '../declaration.ts';
import type { Demande, Route } from '../declaration.ts';
import { departement, region, site, trimestre } from '../parametres.ts';
import { vue } from '../reponses/vues.ts';
import { FORMATS_VUE, TYPES_VUE, vueFichier } from '../vues-fichiers.ts';
import type { FormatVue } from '../vues-fichiers.ts';

const format = z.enum(FORMATS_VUE).meta({ description: 'Page à imprimer, données ou classeur.' });
const SITE = '/sites/:site/trimestres/:trimestre/vue';
const DEPARTEMENT = '/departements/:departement/trimestres/:trimestre/vue';
const REGION = '/regions/:region/trimestres/:trimestre/vue';
const NATIONAL = '/national/trimestres/:trimestre/vue';

const json = {
  methode: 'GET',
  groupe: 'Vues',
  problemes: ['introuvable'],
  operation: 'vue.lire',
  description: 'Qui a déposé, ce qui ne va pas, ce qui a changé. Suivi interne : rien n’en est publié.',
  reponses: { 200: { description: 'La vue.', schema: vue } },
} as const;
const fichier = {
  ...json,
  description: 'La même vue : une page à lire et à imprimer, les données, un classeur.',
  reponses: { 200: { description: 'Le fichier.', types: TYPES_VUE } },
};

const VUE_SITE = declare({
  ...json,
  chemin: SITE,
  resume: 'Le suivi d’un site',
  params: z.object({ site, trimestre }),
});
const VUE_DEPARTEMENT = declare({
  ...json,
  chemin: DEPARTEMENT,
  resume: 'Le suivi d’un département : ses sites',
  params: z.object({ departement, trimestre }),
});
const VUE_REGION = declare({
  ...json,
  chemin: REGION,
  resume: 'Le suivi d’une région : ses départements',
  params: z.object({ region, trimestre }),
});
const VUE_NATIONALE = declare({
  ...json,
  chemin: NATIONAL,
  resume: 'Le suivi de la France : tous les départements',
  params: z.object({ trimestre }),
});
const FICHIER_SITE = declare({
  ...fichier,
  chemin: `${SITE}/:format`,
  resume: 'Le suivi d’un site, à imprimer ou à enregistrer',
  params: z.object({ site, trimestre, format }),
});
const FICHIER_DEPARTEMENT = declare({
  ...fichier,
  chemin: `${DEPARTEMENT}/:format`,
  resume: 'Le suivi d’un département, à imprimer ou à enregistrer',
  params: z.object({ departement, trimestre, format }),
});
const FICHIER_REGION = declare({
  ...fichier,
  chemin: `${REGION}/:format`,
  resume: 'Le suivi d’une région, à imprimer ou à enregistrer',
  params: z.object({ region, trimestre, format }),
});
const FICHIER_NATIONAL = declare({
  ...fichier,
  chemin: `${NATIONAL}/:format`,
  resume: 'Le suivi de la France, à imprimer ou à enregistrer',
  params: z.object({ trimestre, format }),
});

/** The views of those who follow a quarter, at each level. */
export function vuesRoutes(service: Service): readonly Route[] {
  type Contexte = Pick<Demande<typeof VUE_NATIONALE>, 'c'>['c'];
  const lire = async (c: Contexte, lieu: LieuNiveau) => c.json(await service.vue(lieu));
  const donner = async (c: Contexte, lieu: LieuNiveau, voulu: FormatVue) =>
    vueFichier(await service.vue(lieu), voulu, c.req.header('Authorization') === undefined);
  const pays = (quand: Trimestre) => ({ niveau: 'national', code: FRANCE, trimestre: quand }) as const;
  return [
    route(VUE_SITE, ({ c, params: { site: code, trimestre: quand } }) =>
      lire(c, { niveau: 'site', code, trimestre: quand }),
    ),
    route(VUE_DEPARTEMENT, ({ c, params: { departement: code, trimestre: quand } }) =>
      lire(c, { niveau: 'departement', code, trimestre: quand }),
    ),
    route(VUE_REGION, ({ c, params: { region: code, trimestre: quand } }) =>
      lire(c, { niveau: 'region', code, trimestre: quand }),
    ),
    route(VUE_NATIONALE, ({ c, params: { trimestre: quand } }) => lire(c, pays(quand))),
    route(FICHIER_SITE, ({ c, params: { site: code, trimestre: quand, format: voulu } }) =>
      donner(c, { niveau: 'site', code, trimestre: quand }, voulu),
    ),
    route(FICHIER_DEPARTEMENT, ({ c, params: { departement: code, trimestre: quand, format: voulu } }) =>
      donner(c, { niveau: 'departement', code, trimestre: quand }, voulu),
    ),
    route(FICHIER_REGION, ({ c, params: { region: code, trimestre: quand, format: voulu } }) =>
      donner(c, { niveau: 'region', code, trimestre: quand }, voulu),
    ),
    route(FICHIER_NATIONAL, ({ c, params: { trimestre: quand, format: voulu } }) =>
      donner(c, pays(quand), voulu),
    ),
  ];
}
