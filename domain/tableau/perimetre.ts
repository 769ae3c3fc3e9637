import type Fraction from 'fraction.js';
import { concludeCumul, CUMUL_VIDE, mergeMesures, readCumul } from '../consolidation/cumul.ts';
import type { Agregat, MesureAgregee } from '../consolidation/types.ts';
import { INSECABLE, toFraction } from '../nombre/index.ts';
import type { CodeSite, Indicateur } from '../referentiels/types.ts';
import { countsOf } from './couverture.ts';

/** Who is in a figure: sites, or départements above them. A CERT's figure is its seat's, whoever shows it. */
const sitesOf = ({ contributions, couverture }: Agregat): readonly CodeSite[] =>
  contributions.length > 0 ? contributions.map(({ site }) => site) : couverture.couverts;

/** Whether two figures rest on the same sites. Above the département, each département must count as many of them. */
export function hasSameSites(a: Agregat, b: Agregat): boolean {
  const [ici, alors] = [sitesOf(a), new Set(sitesOf(b))];
  const memesComptes = (a.couverture.comptes?.couverts ?? null) === (b.couverture.comptes?.couverts ?? null);
  return memesComptes && ici.length === alors.size && ici.every((site) => alors.has(site));
}

/** The figure of an aggregate on some of its sites; null when one of them is not in it, or when no figure can be given. */
function restrict(
  agregat: Agregat,
  sites: readonly CodeSite[],
  indicateur: Indicateur,
): MesureAgregee | null {
  const siennes = agregat.contributions.filter(({ site }) => sites.includes(site));
  if (siennes.length === 0 || siennes.length !== sites.length) return null;
  const cumul = siennes.reduce(
    (somme, { mesure }) => mergeMesures(somme, readCumul(mesure, indicateur), indicateur),
    CUMUL_VIDE,
  );
  return concludeCumul(cumul, indicateur);
}

/** An earlier figure brought back to the sites of this quarter's; null when it cannot be. */
export function bringBack(alors: Agregat, ici: Agregat, indicateur: Indicateur): MesureAgregee | null {
  return hasSameSites(ici, alors) ? alors.mesure : restrict(alors, sitesOf(ici), indicateur);
}

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
  return la && avant ? { ici: read(la), alors: read(avant), communs } : tellAutres(ici, alors);
}

const countedOf = (agregat: Agregat): number =>
  agregat.contributions.length > 0 ? agregat.contributions.length : countsOf(agregat.couverture).couverts;

function tellAutres(ici: Agregat, alors: Agregat): string {
  const [la, avant] = [countedOf(ici), countedOf(alors)];
  return la === avant
    ? `Non comparable${INSECABLE}: d’autres sites alors`
    : `Non comparable${INSECABLE}: ${avant}${INSECABLE}site${avant > 1 ? 's' : ''} alors, ${la} ce trimestre`;
}
