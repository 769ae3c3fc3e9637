import Fraction from 'fraction.js';
import type { Indicateur } from '../../referentiels/types.ts';
import type { SaisieIndicateur } from '../types.ts';
import type { Contenu } from './feuille.ts';
import { isPourcentNatif, storedOf } from './mesure.ts';
import type { Reperes } from './reperes.ts';
import type { LigneComplete } from './types.ts';

type ReperesComptes = Pick<Reperes<'numerateur' | 'denominateur'>, 'ref'>;

/** A figure literally in points is multiplied before the division: 100*7/1000 is 0.7, (7/1000)*100 is not. */
const isEnPoints = (indicateur: Indicateur): boolean =>
  indicateur.unite === '%' && !isPourcentNatif(indicateur);

/** Excel formula of `Valeur` from the two counts of its row; empty until both are there. */
function formuleValeur(reperes: ReperesComptes, ligne: number, indicateur: Indicateur): string {
  const numerateur = reperes.ref('numerateur', ligne);
  const denominateur = reperes.ref('denominateur', ligne);
  const facteur = isEnPoints(indicateur) ? '100*' : '';
  return (
    `IF(AND(ISNUMBER(${numerateur}),ISNUMBER(${denominateur}),${denominateur}>0),` +
    `${facteur}${numerateur}/${denominateur},"")`
  );
}

/** What the formula gives now, so that a reader that does not compute sees it. */
function resultatOf(indicateur: Indicateur, saisie: SaisieIndicateur | null): number | '' {
  const { numerateur, denominateur } = saisie ?? {};
  if (numerateur === undefined || denominateur === undefined || !(denominateur > 0)) return '';
  return ((isEnPoints(indicateur) ? 100 : 1) * numerateur) / denominateur;
}

/** Whether a typed value is not what its two counts give, at its own number of decimals. */
function contredit(valeur: number, numerateur: number, denominateur: number, points: boolean): boolean {
  const decimales = (String(valeur).split('.')[1] ?? '').length;
  const calculee = new Fraction(numerateur).mul(points ? 100 : 1).div(denominateur);
  return !calculee.round(decimales).equals(new Fraction(String(valeur)).round(decimales));
}

/**
 * Content of `Valeur`: the formula where there are two counts to type, unless only the value is known, or another value
 * than theirs was typed over it, which a restored workbook must show as it was.
 */
export function contenuValeur(
  reperes: ReperesComptes,
  ligne: Pick<LigneComplete, 'ligne' | 'indicateur' | 'saisie'>,
): Contenu {
  const { indicateur, saisie } = ligne;
  const valeur = saisie?.valeur;
  const typed = valeur === undefined ? null : storedOf(indicateur, valeur);
  if (indicateur.saisie !== 'ratio') return typed;
  const formule = {
    formule: formuleValeur(reperes, ligne.ligne, indicateur),
    resultat: resultatOf(indicateur, saisie),
  };
  if (valeur === undefined || typed === null) return formule;
  const { numerateur, denominateur } = saisie ?? {};
  if (numerateur === undefined || denominateur === undefined || !(denominateur > 0)) return typed;
  return contredit(valeur, numerateur, denominateur, indicateur.unite === '%') ? typed : formule;
}
