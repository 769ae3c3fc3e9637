import type { Indicateur } from '../../referentiels/types.ts';
import type { Trimestre } from '../../temps/trimestre.ts';
import { concludeCumul } from '../cumul.ts';
import { concludeCouverture } from './couverture.ts';
import { distributionOf } from './distribution.ts';
import type { Part, PartIndicateur } from './part.ts';
import { mergeParts } from './part.ts';
import { concludePropres, listPropres, selectPropres } from './propres.ts';
import type {
  AgregatTerritoire,
  ChiffrePropre,
  ConsolidationTerritoire,
  ContributionTerritoire,
  Territoire,
} from './types.ts';

export interface EntreeTerritoire extends Territoire {
  readonly run: string;
  readonly trimestre: Trimestre;
  /** Instant, ISO 8601 UTC. */
  readonly faitLe: string;
  /** Parts of the level just under, by code: départements of a région, régions of the country. */
  readonly enfants: ReadonlyMap<string, Part>;
  readonly indicateurs: readonly Indicateur[];
}

/** The quarter of a région or of the country, with its part for the level above. Sites are never read again. */
export function consolidateTerritoire(entree: EntreeTerritoire): {
  readonly consolidation: ConsolidationTerritoire;
  readonly part: Part;
} {
  const { niveau, code, run, trimestre, faitLe, indicateurs } = entree;
  const enfants = new Map([...entree.enfants].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const part = mergeParts([...enfants.values()], indicateurs);
  const agregats = indicateurs.flatMap((indicateur) => {
    const somme = part.indicateurs.get(indicateur.code);
    return somme ? [buildAgregat(indicateur, somme, enfants)] : [];
  });
  const { departements, versions } = part;
  return {
    part,
    consolidation: {
      niveau,
      code,
      run,
      trimestre,
      departements: sortKeys(departements),
      versions: sortKeys(versions),
      agregats,
      faitLe,
    },
  };
}

function buildAgregat(
  indicateur: Indicateur,
  part: PartIndicateur,
  enfants: ReadonlyMap<string, Part>,
): AgregatTerritoire {
  const { code, version, unite, agregation } = indicateur;
  const propres = listPropres(part.propres);
  return {
    code,
    definition: version,
    unite,
    regle: agregation,
    mesure: concludePart(indicateur, part, propres),
    couverture: concludeCouverture(part),
    contributions: [...enfants].flatMap(([enfant, { indicateurs }]): ContributionTerritoire[] => {
      const apport = indicateurs.get(code);
      return apport
        ? [{ code: enfant, mesure: concludeEnfant(indicateur, apport, propres), ...apport.sites }]
        : [];
    }),
    propres,
    distribution: distributionOf(indicateur, part, propres),
  };
}

/** The figure of a set of départements; null when none can be given. */
const concludePart = (
  indicateur: Indicateur,
  { cumul, propres, attendus }: PartIndicateur,
  listes: readonly ChiffrePropre[] = listPropres(propres),
) =>
  indicateur.agregation === 'jamais' ? concludePropres(listes, attendus) : concludeCumul(cumul, indicateur);

/** What a part of the territory shows: the figure that the territory keeps for its CERT, when it keeps one. */
const concludeEnfant = (
  indicateur: Indicateur,
  apport: PartIndicateur,
  propres: readonly ChiffrePropre[],
) => {
  const gardee =
    apport.propres.length > 0
      ? concludePropres(selectPropres(propres, apport.attendus), apport.attendus)
      : null;
  return gardee ?? concludePart(indicateur, apport);
};

/** Same départements, same document: whatever the order that they came in. */
const sortKeys = <T>(objet: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(objet).toSorted(([a], [b]) => (a < b ? -1 : 1)));
