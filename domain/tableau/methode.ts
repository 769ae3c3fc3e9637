import type { Agregat } from '../consolidation/types.ts';
import { formatNombre, INSECABLE, toFraction } from '../nombre/index.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { countsOf } from './couverture.ts';
import { formatTotalPartiel } from './total.ts';

/**
 * « 100 appels reçus ». The référentiel words its counts in the plural: under two, « appels reçus : 1 » spares a wrong
 * agreement.
 */
export function formatCompte(n: number, mots: string): string {
  return n < 2 ? `${mots}${INSECABLE}: ${formatNombre(n)}` : `${formatNombre(n)}${INSECABLE}${mots}`;
}

const nombreOf = (exact: string): number => toFraction(exact).valueOf();

function describeRatio(numerateur: number, denominateur: number, indicateur: Indicateur): string {
  const haut = indicateur.numerateur ?? 'cas';
  const bas = indicateur.denominateur ?? 'cas';
  return denominateur < 2
    ? `${haut}${INSECABLE}: ${formatNombre(numerateur)}, sur ${bas}${INSECABLE}: ${formatNombre(denominateur)}`
    : `${formatCompte(numerateur, haut)} sur ${formatCompte(denominateur, bas)}`;
}

const tellSites = (n: number): string => ` de ${n}${INSECABLE}sites`;

/**
 * How a figure is made, in plain words: « 113 appels décrochés sur 180 appels reçus », « moyenne sur 124 demandes traitées »,
 * « chiffre donné sans le nombre de cas ». Empty when there is no figure.
 */
export function formatMethode(agregat: Agregat | null, indicateur: Indicateur): string {
  const mesure = agregat?.mesure;
  if (!agregat || !mesure) return '';
  const { numerateur, denominateur, effectif } = mesure;
  if (numerateur !== null && denominateur !== null) {
    return describeRatio(nombreOf(numerateur), nombreOf(denominateur), indicateur);
  }
  const sites = countsOf(agregat.couverture).couverts;
  const partiel = formatTotalPartiel(agregat);
  if (partiel !== null) return `total incomplet (${partiel})`;
  if (indicateur.agregation === 'somme') return sites > 1 ? `total${tellSites(sites)}` : 'nombre compté';
  if (indicateur.agregation === 'pire' && sites > 1)
    return `le moins favorable des chiffres${tellSites(sites)}`;
  if (effectif === null) return 'chiffre donné sans le nombre de cas';
  const nombre = nombreOf(effectif);
  const cas = formatCompte(nombre, indicateur.effectif ?? 'cas');
  const sur = nombre < 2 ? `, ${cas}` : ` sur ${cas}`;
  return `${indicateur.saisie === 'moyenne' ? 'moyenne' : 'chiffre donné'}${sur}`;
}
