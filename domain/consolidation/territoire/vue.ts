import type { Agregat, Consolidation, RaisonManque } from '../types.ts';
import type { AgregatTerritoire, ConsolidationTerritoire, RaisonTerritoire } from './types.ts';

/** A département without a consolidation that may be shown has transmitted nothing, as the reader of a tableau sees it. */
const asRaison = (raison: RaisonTerritoire): RaisonManque =>
  raison === 'non-consolide' || raison === 'non-publie' ? 'non-depose' : raison;

/**
 * A région or the country in the shape that a tableau is made of. Its coverage names départements and counts sites (`comptes`);
 * comments and actions stay where they were written, with the départements.
 */
export function viewTerritoire(territoire: ConsolidationTerritoire): Consolidation {
  const { run, code, trimestre, versions, faitLe } = territoire;
  return {
    run,
    departement: code,
    trimestre,
    versions,
    agregats: territoire.agregats.map(viewAgregat),
    faitLe,
  };
}

function viewAgregat({ couverture, propres, ...agregat }: AgregatTerritoire): Agregat {
  const { sites, poids, manquants } = couverture;
  const absents = manquants.flatMap(({ raison, departements }) =>
    departements.map((departement) => ({ site: departement, raison: asRaison(raison), precision: null })),
  );
  const { code, definition, unite, regle, mesure } = agregat;
  return {
    code,
    definition,
    unite,
    regle,
    mesure,
    ...confirmationOf(propres),
    couverture: {
      attendus: agregat.contributions.map((contribution) => contribution.code),
      couverts: agregat.contributions.flatMap((contribution) =>
        contribution.mesure ? [contribution.code] : [],
      ),
      manquants: absents,
      comptes: sites,
    },
    poids,
    contributions: [],
    commentaires: [],
    actions: [],
  };
}

/** Whether the one CERT behind a figure confirms it; nothing where there is none, or where a source names none. */
function confirmationOf([seul, ...autres]: AgregatTerritoire['propres']): Pick<Agregat, 'confirmation'> {
  if (!seul || seul.cert === null || autres.length > 0) return {};
  return { confirmation: seul.confirme === false ? 'sans-siege' : 'siege' };
}
