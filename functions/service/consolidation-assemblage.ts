import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { cutLots, forEachOf } from './consolidation-lots.ts';
import { listOuvertures, nameRun, readPositions } from './consolidation-etat.ts';
import type { EtatDepartement } from './consolidation-etat.ts';
import { endRun, findFini } from './consolidation-fin.ts';
import { openPli } from './consolidation-niveaux.ts';
import { PERIMETRE } from './consolidation-perimetre.ts';
import type { Perimetre } from './consolidation-perimetre.ts';
import type { Dependances } from './dependances.ts';

/**
 * The last step of a run whose départements were consolidated one by one, in the cloud: folds the runs that speak for them, and
 * none that is newer. What was filed since is listed as to be rectified, and is not in.
 * @throws Introuvable when the quarter is open for nobody
 */
export async function assembleNiveaux(
  { store, clock }: Pick<Dependances, 'store' | 'clock'>,
  trimestre: Trimestre,
  perimetre: Perimetre = PERIMETRE,
): Promise<RapportConsolidation> {
  const debut = clock().toISOString();
  const ouvertures = await listOuvertures(store, trimestre, undefined);
  // Only how many sites there are counts here, to cut lots: the versions are in the documents.
  const versionsOf = (departement: CodeDepartement): EtatDepartement['versions'] =>
    Object.fromEntries(perimetre.sitesOf(departement).map((site) => [site, null]));
  const refs = ouvertures.flatMap(({ departement, run }): EtatDepartement[] =>
    run === null
      ? []
      : [{ departement, run, versions: versionsOf(departement), dejaEcrit: true, remplace: run }],
  );
  const run = nameRun(trimestre, Object.fromEntries(refs.map((ref) => [ref.departement, ref.run])));
  const fini = await findFini(store, trimestre, run, true);
  if (fini) return fini;

  const pli = openPli(perimetre, trimestre);
  const parCode = new Map<CodeDepartement, EtatDepartement>();
  await forEachOf(cutLots(refs), async (lot) => {
    for (const consolidation of await store.readConsolidations(lot)) {
      const { departement, versions } = consolidation;
      pli.add(consolidation);
      const { run: sien } = consolidation;
      parCode.set(departement, { departement, run: sien, versions, dejaEcrit: true, remplace: sien });
    }
  });
  const etats = refs.flatMap(({ departement }) => parCode.get(departement) ?? []);
  const heads = await readPositions(
    store,
    etats.flatMap(({ versions }) => Object.keys(versions)),
    trimestre,
  );
  return endRun(
    { store, clock },
    {
      run,
      trimestre,
      debut,
      etats,
      heads,
      territoires: pli.conclude({ run, faitLe: debut, raison: 'non-consolide' }),
      absents: perimetre.departements.filter((departement) => !parCode.has(departement)),
    },
    perimetre,
  );
}
