import type { Declaration } from '../../functions/api/declaration.ts';
import { listRoutes } from '../../functions/api/routes/index.ts';
import { identiteRoutes } from '../../functions/api/socle.ts';
import type { Identite } from '../../functions/identite/index.ts';
import type { Service } from '../../functions/service/index.ts';

/** Every declaration of the API, where people sign in too. The routes are made and not called: nothing is behind them. */
export const listDeclarations = (): readonly Declaration[] =>
  [...listRoutes({} as Service), ...identiteRoutes({} as Identite)].map(({ declaration }) => declaration);
