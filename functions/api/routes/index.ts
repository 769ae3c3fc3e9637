import { charge } from '../../chargement.ts';
import type { Service } from '../../service/index.ts';
import { groupe } from '../groupe.ts';
import type { Groupe } from '../groupe.ts';

const SITE = '/sites/:site/trimestres/:trimestre';
const DEPARTEMENT = '/departements/:departement/trimestres/:trimestre';
const REGION = '/regions/:region/trimestres/:trimestre';
const NATIONAL = '/national/trimestres/:trimestre';
const CHIFFRE = 'chiffres/:indicateur';
const PUBLICATION = `${DEPARTEMENT}/publication` as const;
const ETAPES = '/departements/:departement/etapes';

/** Where everything is that the service answers, in the order of the document. What is said of each route is in its own file. */
export const listGroupes = (service: Service): readonly Groupe[] => [
  groupe(['POST /controles', 'POST /depots'], async () =>
    (await charge(() => import('./depots.ts'))).depotsRoutes(service),
  ),
  groupe(
    [
      `GET ${SITE}/modele`,
      `GET ${SITE}/donnees`,
      `GET ${SITE}/versions`,
      `GET ${SITE}/versions/:version`,
      `GET ${SITE}/versions/:version/fichier`,
      `GET ${SITE}/difference`,
      `GET ${SITE}/audit`,
    ],
    async () => (await charge(() => import('./sites.ts'))).sitesRoutes(service),
  ),
  groupe([`GET ${SITE}/justifications`, `POST ${SITE}/justifications`], async () =>
    (await charge(() => import('./justifications.ts'))).justificationsRoutes(service),
  ),
  groupe(
    [
      `GET ${DEPARTEMENT}`,
      `POST ${DEPARTEMENT}/ouverture`,
      'GET /departements/:departement/actions',
      `GET ${DEPARTEMENT}/consolidation`,
      'POST /consolidations',
      'GET /tableaux',
      'GET /tableaux/:departement/:trimestre',
    ],
    async () => (await charge(() => import('./departements.ts'))).departementsRoutes(service),
  ),
  groupe(
    [
      `GET ${REGION}/consolidation`,
      `GET ${NATIONAL}/consolidation`,
      `GET ${NATIONAL}/rapport`,
      `GET ${SITE}/tableau`,
      `GET ${REGION}/tableau`,
      `GET ${NATIONAL}/tableau`,
      `GET ${SITE}/${CHIFFRE}`,
      `GET ${DEPARTEMENT}/${CHIFFRE}`,
      `GET ${REGION}/${CHIFFRE}`,
      `GET ${NATIONAL}/${CHIFFRE}`,
    ],
    async () => (await charge(() => import('./niveaux.ts'))).niveauxRoutes(service),
  ),
  groupe(
    ([SITE, DEPARTEMENT, REGION, NATIONAL] as const).flatMap(
      (lieu) => [`GET ${lieu}/vue`, `GET ${lieu}/vue/:format`] as const,
    ),
    async () => (await charge(() => import('./vues.ts'))).vuesRoutes(service),
  ),
  groupe(
    [
      `GET ${PUBLICATION}/apercu`,
      'POST /publications',
      `GET ${PUBLICATION}`,
      `GET ${PUBLICATION}/versions/:version`,
      `POST ${PUBLICATION}/retrait`,
      `PUT ${PUBLICATION}/commentaires/:indicateur`,
      `PUT ${PUBLICATION}/textes-sans-nom`,
    ],
    async () => (await charge(() => import('./publications.ts'))).publicationsRoutes(service),
  ),
  groupe([`GET ${ETAPES}`, `POST ${ETAPES}`, `POST ${ETAPES}/:numero/retrait`], async () =>
    (await charge(() => import('./etapes.ts'))).etapesRoutes(service),
  ),
  groupe(
    [
      'GET /referentiels/indicateurs',
      'GET /referentiels/engagements',
      'GET /referentiels/departements',
      'GET /referentiels/regions',
      'GET /referentiels/sites',
    ],
    async () => (await charge(() => import('./referentiels.ts'))).referentielsRoutes(),
  ),
];
