import type { Declaration, Route } from './declaration.ts';

/** A method and an address after `/api/v1`: `GET /tableaux`. */
export type Adresse = `${Declaration['methode']} /${string}`;

/**
 * Routes that the first call of any of them loads. What is known at start is where they are: a cold start answers one request, and
 * parses neither the shapes nor the work of the others.
 */
export interface Groupe {
  readonly adresses: readonly Adresse[];
  /** @throws what an import throws; the next call tries again */
  load(): Promise<readonly Route[]>;
}

/** @param load imports the routes; it may be called twice by calls that come together, and gives the same each time */
export function groupe(adresses: readonly Adresse[], load: () => Promise<readonly Route[]>): Groupe {
  let lues: readonly Route[] | undefined;
  return { adresses, load: async () => (lues ??= await load()) };
}

export const adresseDe = ({ declaration: { methode, chemin } }: Route): string => `${methode} ${chemin}`;

/** @throws Error for an address that its own group does not declare: a test holds one to the other */
export async function loadRoute({ load }: Groupe, adresse: Adresse): Promise<Route> {
  const route = (await load()).find((une) => adresseDe(une) === adresse);
  if (route) return route;
  throw new Error(`La route « ${adresse} » n’est pas déclarée par son groupe.`);
}

/** Every route, for what describes them all. */
export const loadRoutes = async (groupes: readonly Groupe[]): Promise<readonly Route[]> =>
  (await Promise.all(groupes.map(({ load }) => load()))).flat();
