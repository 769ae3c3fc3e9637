import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { JustificationSite } from '../../domain/publication/index.ts';
import type { Dependances } from './dependances.ts';

/** What sites said, after filing, of the very versions that a consolidation took. */
export async function readJustifications(
  { store }: Pick<Dependances, 'store'>,
  { versions, trimestre }: Consolidation,
): Promise<JustificationSite[]> {
  const parSite = await Promise.all(
    Object.entries(versions).map(async ([site, version]) => {
      const siennes = version === null ? [] : await store.listJustifications(site, trimestre, version);
      return siennes.map((justification) => ({ ...justification, site }));
    }),
  );
  return parSite.flat();
}
