import { fillCerts, listSieges } from '../../domain/consolidation/index.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import { certOf, findIndicateur } from '../../domain/referentiels/index.ts';
import type { DepotStore } from '../store/index.ts';

/** The quarter of a département with the figures of the CERTs that its préfecture is attached to, as their seats filed them. */
export async function withCerts(
  store: Pick<DepotStore, 'latestConsolidation'>,
  consolidation: Consolidation,
): Promise<Consolidation> {
  const { departement, trimestre } = consolidation;
  const certDe = (code: string) => {
    const titre = findIndicateur(code)?.titreCert;
    return titre ? certOf(departement, titre) : undefined;
  };
  const sieges = listSieges(consolidation, certDe);
  if (sieges.length === 0) return consolidation;
  const lues = await Promise.all(sieges.map((siege) => store.latestConsolidation(siege, trimestre)));
  return fillCerts(
    consolidation,
    certDe,
    new Map(lues.flatMap((lue) => (lue ? [[lue.departement, lue] as const] : []))),
  );
}
