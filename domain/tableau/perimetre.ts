import type Fraction from 'fraction.js';
import { concludeCumul, CUMUL_VIDE, mergeMesures, readCumul } from '../consolidation/cumul.ts';
import type { Agregat, MesureAgregee } from '../consolidation/types.ts';
import { INSECABLE, toFraction } from '../nombre/index.ts';
import type { CodeSite, Indicateur } from '../referentiels/types.ts';
import { countSitesDe } from './couverture.ts';

/** An aggregate that has its figure. */
type Avec = Agregat & { readonly mesure: MesureAgregee };

/** Who is in a figure: sites, or départements above them. A CERT's figure is its seat's, whoever shows it. */
const sitesOf = ({ contributions, couverture }: Agregat): readonly CodeSite[] =>
  contributions.length > 0 ? contributions.map(({ site }) => site) : couverture.couverts;

/** Whether two figures rest on the same sites; above the département, on the same départements and as many sites in all. */
export function hasSameSites(a: Agregat, b: Agregat): boolean {
  const [ici, alors] = [sitesOf(a), new Set(sitesOf(b))];
  const memesComptes = (a.couverture.comptes?.couverts ?? null) === (b.couverture.comptes?.couverts ?? null);
  return memesComptes && ici.length === alors.size && ici.every((site) => alors.has(site));
}

/** An aggregate on some of its sites alone; null when one of them is not in it, or when no figure can be given. */
function restrict(agregat: Agregat, sites: readonly CodeSite[], indicateur: Indicateur): Avec | null {
  const contributions = agregat.contributions.filter(({ site }) => sites.includes(site));
  if (contributions.length === 0 || contributions.length !== sites.length) return null;
  const cumul = contributions.reduce(
    (somme, { mesure }) => mergeMesures(somme, readCumul(mesure, indicateur), indicateur),
    CUMUL_VIDE,
  );
  const mesure = concludeCumul(cumul, indicateur);
  return mesure && { ...agregat, contributions, mesure };
}

/** An earlier figure brought back to the sites of this quarter's; null when it cannot be. */
export const bringBack = (alors: Agregat, ici: Agregat, indicateur: Indicateur): Avec | null =>
  restrict(alors, sitesOf(ici), indicateur);

/** Two figures that measure the same thing. */
export interface Comparables {
  readonly ici: Fraction;
  readonly alors: Fraction;
  /** The sites that both quarters have, where the figures shown rest on others too; null when they rest on the same. */
  readonly communs: readonly CodeSite[] | null;
}

/**
 * This quarter's figure and an earlier one on the sites that both have: « à périmètre constant ». A site that gave nothing is no
 * decrease. A text says why where nothing can be compared; null when one of the two figures is missing.
 */
export function findComparables(
  ici: Agregat | null,
  alors: Agregat | null,
  indicateur: Indicateur,
): Comparables | string | null {
  if (!ici?.mesure || !alors?.mesure) return null;
  const read = ({ valeur }: MesureAgregee): Fraction => toFraction(valeur);
  if (hasSameSites(ici, alors)) return { ici: read(ici.mesure), alors: read(alors.mesure), communs: null };
  const leurs = new Set(sitesOf(alors));
  const communs = sitesOf(ici).filter((site) => leurs.has(site));
  const [la, avant] = [restrict(ici, communs, indicateur), restrict(alors, communs, indicateur)];
  return la && avant ? { ici: read(la.mesure), alors: read(avant.mesure), communs } : tellAutres(ici, alors);
}

function tellAutres(ici: Agregat, alors: Agregat): string {
  const [la, avant] = [countSitesDe(ici), countSitesDe(alors)];
  return la === avant
    ? `Non comparable${INSECABLE}: d’autres sites alors`
    : `Non comparable${INSECABLE}: ${avant}${INSECABLE}site${avant > 1 ? 's' : ''} alors, ${la} ce trimestre`;
}
