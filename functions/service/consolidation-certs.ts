import { fillCerts, listSieges } from '../../domain/consolidation/index.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import { certOf, findIndicateur } from '../../domain/referentiels/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore } from '../store/index.ts';
import { readDepartement } from './consolidation-lecture.ts';
import type { Portee } from './consolidation-lecture.ts';

/**
 * Which figure of a seat is taken: its last one (`interne`), what it has published and nothing else (`publique`), or, for a tableau
 * that is to be published, what it has published and else its last one: one CERT, one public figure.
 */
export type PorteeCert = Portee | 'publication';

async function readSiege(
  store: DepotStore,
  siege: CodeDepartement,
  trimestre: Trimestre,
  portee: PorteeCert,
): Promise<Consolidation | null> {
  if (portee !== 'publication') return readDepartement(store, siege, trimestre, portee);
  return (
    (await readDepartement(store, siege, trimestre, 'publique')) ??
    (await readDepartement(store, siege, trimestre, 'interne'))
  );
}

/** The quarter of a département, or of a site of it, with the figures of the CERTs that its préfecture is attached to. */
export async function withCerts(
  store: DepotStore,
  consolidation: Consolidation,
  portee: PorteeCert,
): Promise<Consolidation> {
  const { departement, trimestre } = consolidation;
  const certDe = (code: string) => {
    const titre = findIndicateur(code)?.titreCert;
    return titre ? certOf(departement, titre) : undefined;
  };
  const sieges = listSieges(consolidation, certDe);
  if (sieges.length === 0) return consolidation;
  const lues = await Promise.all(sieges.map((siege) => readSiege(store, siege, trimestre, portee)));
  return fillCerts(
    consolidation,
    certDe,
    new Map(lues.flatMap((lue) => (lue ? [[lue.departement, lue] as const] : []))),
  );
}
