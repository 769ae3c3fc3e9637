import type { Service } from '../../service/index.ts';
import type { Route } from '../declaration.ts';
import { departementsRoutes } from './departements.ts';
import { depotsRoutes } from './depots.ts';
import { etapesRoutes } from './etapes.ts';
import { justificationsRoutes } from './justifications.ts';
import { niveauxRoutes } from './niveaux.ts';
import { publicationsRoutes } from './publications.ts';
import { referentielsRoutes } from './referentiels.ts';
import { sitesRoutes } from './sites.ts';
import { vuesRoutes } from './vues.ts';

/** Every declared route that the service answers, in the order of the document. */
export const listRoutes = (service: Service): readonly Route[] => [
  ...depotsRoutes(service),
  ...sitesRoutes(service),
  ...justificationsRoutes(service),
  ...departementsRoutes(service),
  ...niveauxRoutes(service),
  ...vuesRoutes(service),
  ...publicationsRoutes(service),
  ...etapesRoutes(service),
  ...referentielsRoutes(),
];
