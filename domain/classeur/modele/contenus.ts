import { formatNombre } from '../../nombre/index.ts';
import type { VueBilan } from './bilan-resultats.ts';
import { referenceOf, saisieOf } from './feuille.ts';
import type { Contenu } from './feuille.ts';
import { storedOf } from './mesure.ts';
import { formuleSituation, MOTS_SENS, nombreOf, situationOf } from './situation.ts';
import type { VueLigne } from './situation.ts';
import type { CleIndicateur, LigneComplete, ReperesIndicateurs } from './types.ts';
import { contenuValeur } from './valeur.ts';

/** A target in another unit than the line's is a text, « 90 jours », so that nothing compares it. */
function contenuCible({ indicateur, modele: { cible } }: LigneComplete): number | string | null {
  if (cible === null) return null;
  if (cible.unite === indicateur.unite) return storedOf(indicateur, cible.valeur);
  return `${formatNombre(cible.valeur)} ${cible.unite}`;
}

/** What the formula of `Situation` reads in a line. */
function vueLigneOf(reperes: ReperesIndicateurs, complete: LigneComplete): VueLigne {
  const { indicateur, saisie } = complete;
  return {
    sens: indicateur.sens,
    cible: contenuCible(complete),
    valeur: nombreOf(contenuValeur(reperes, complete)),
    numerateur: saisie?.numerateur ?? null,
    denominateur: saisie?.denominateur ?? null,
  };
}

/** What each cell of a line holds. */
export function contenusLigne(
  reperes: ReperesIndicateurs,
  complete: LigneComplete,
): Readonly<Record<CleIndicateur, Contenu>> {
  const { indicateur, modele, saisie, ligne } = complete;
  const { precedent } = modele;
  return {
    code: indicateur.code,
    indicateur: indicateur.libelle,
    unite: indicateur.unite,
    sens: MOTS_SENS[indicateur.sens],
    cible: contenuCible(complete),
    precedent: precedent === null ? null : storedOf(indicateur, precedent),
    numerateur: saisie?.numerateur ?? null,
    denominateur: saisie?.denominateur ?? null,
    valeur: contenuValeur(reperes, complete),
    effectif: saisie?.effectif ?? null,
    situation: {
      formule: formuleSituation(reperes, ligne, modele.horsTrimestre),
      resultat: situationOf(vueLigneOf(reperes, complete), modele.horsTrimestre),
    },
    commentaire: saisieOf(saisie?.commentaire),
    action: referenceOf(saisie?.action ?? ''),
  };
}

/** What the summary of `Accueil` looks at in a line. */
export function vueBilanOf(reperes: ReperesIndicateurs, complete: LigneComplete): VueBilan {
  const vue = vueLigneOf(reperes, complete);
  return {
    situation: situationOf(vue, complete.modele.horsTrimestre),
    numerateur: vue.numerateur,
    denominateur: vue.denominateur,
    commentaire: complete.saisie?.commentaire ?? '',
    action: complete.saisie?.action ?? '',
  };
}
