import type { Contenu } from '../../domain/depot/types.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import { previousTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DepotStore } from '../store/index.ts';

/** What a site last said of the quarter before; null when it filed nothing then. */
export async function readPrecedent(
  store: DepotStore,
  site: CodeSite,
  trimestre: Trimestre,
): Promise<Contenu | null> {
  const avant = previousTrimestre(trimestre);
  const head = await store.readHead(site, avant);
  if (!head || head.version === 0) return null;
  return (await store.readVersion(site, avant, head.version))?.contenu ?? null;
}
