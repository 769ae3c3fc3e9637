import type { Declaration } from '../../functions/api/declaration.ts';
import { loadRoutes } from '../../functions/api/groupe.ts';
import { identiteGroupes } from '../../functions/api/identite/routes.ts';
import { listGroupes } from '../../functions/api/routes/index.ts';
import type { Identite } from '../../functions/identite/index.ts';
import type { Service } from '../../functions/service/index.ts';

const ROUTES = await loadRoutes([...listGroupes({} as Service), ...identiteGroupes({} as Identite)]);

/** Every declaration of the API, where people sign in too. The routes are made and not called: nothing is behind them. */
export const listDeclarations = (): readonly Declaration[] => ROUTES.map(({ declaration }) => declaration);
