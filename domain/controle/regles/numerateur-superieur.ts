import type Fraction from 'fraction.js';
import type { LigneIndicateur } from '../../classeur/types.ts';
import { chiffre } from '../../depot/cellules.ts';
import { toDecimal } from '../../depot/decimal.ts';
import { toFraction } from '../../nombre/index.ts';
import type { Indicateur } from '../../referentiels/types.ts';
import { isArrondi } from '../outils/arrondi.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { nombre } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { corrige, signale } from '../outils/trouvaille.ts';
import { seuilVariation } from '../seuils.ts';
import type { Contexte, Correction } from '../types.ts';

/** Favourable cases are part of all cases. */
export const numerateurSuperieur = defineRegle({
  code: 'NUMERATEUR-SUPERIEUR',
  severite: 'bloquant',
  explication: 'Le numérateur est plus grand que le dénominateur.',
  message: ({ parametres }) =>
    `le numérateur (${nombre(parametres.numerateur)}) dépasse le dénominateur (${nombre(parametres.denominateur)}). Vérifiez que les deux nombres ne sont pas inversés : au numérateur, les cas favorables (${parametres.favorables}) ; au dénominateur, tous les cas (${parametres.total}).`,
  check: (classeur, contexte) =>
    lignesChiffrees(classeur, contexte).flatMap(({ ligne, indicateur }) => {
      const numerateur = chiffre(ligne.numerateur);
      const denominateur = chiffre(ligne.denominateur);
      if (numerateur === null || denominateur === null || numerateur <= denominateur) return [];
      const parametres = {
        code: indicateur.code,
        numerateur,
        denominateur,
        favorables: indicateur.numerateur ?? 'cas favorables',
        total: indicateur.denominateur ?? 'tous les cas',
      };
      const inverses = isInversion(ligne, indicateur, contexte);
      const plus = inverses ? { correction: echange(ligne, numerateur, denominateur) } : {};
      return [signale(ligne.numerateur, parametres, `au plus ${nombre(denominateur)}`, plus)];
    }),
});

/** Below this share, an ordinary rate is rather a mistyped count than two counts exchanged. */
const PART_MIN = 10;

/**
 * Whether the two counts the other way round give what is expected: the value typed beside them; else a rate near that of the
 * quarter before; else an ordinary one.
 */
function isInversion(
  ligne: Pick<LigneIndicateur, 'numerateur' | 'denominateur' | 'valeur'>,
  indicateur: Indicateur,
  { precedents, effectifsPrecedents }: Contexte,
): boolean {
  const favorables = chiffre(ligne.denominateur);
  const total = chiffre(ligne.numerateur);
  if (favorables === null || total === null || favorables < 0) return false;
  if (!Number.isInteger(favorables) || !Number.isInteger(total)) return false;
  const taux = exactTaux(favorables, total);
  const tapee = ligne.valeur.calculee ? null : chiffre(ligne.valeur);
  if (tapee !== null) return isArrondi(tapee, taux);
  const precedent = precedents.get(indicateur.code);
  if (precedent === undefined) return indicateur.tauxFaible || taux.valueOf() >= PART_MIN;
  const avant = { valeur: precedent, effectif: effectifsPrecedents?.get(indicateur.code) ?? null };
  const apres = { valeur: taux.valueOf(), effectif: total };
  return Math.abs(apres.valeur - avant.valeur) <= seuilVariation(avant, apres, indicateur);
}

const exactTaux = (favorables: number, total: number): Fraction =>
  toFraction(toDecimal(favorables))
    .mul(100)
    .div(toFraction(toDecimal(total)));

function echange(
  { numerateur, denominateur }: Pick<LigneIndicateur, 'numerateur' | 'denominateur'>,
  auNumerateur: number,
  auDenominateur: number,
): Correction {
  return {
    ...corrige(numerateur, auDenominateur, 'Échanger les deux nombres'),
    aussi: [{ adresse: denominateur.adresse.cellule, valeur: auNumerateur }],
  };
}
