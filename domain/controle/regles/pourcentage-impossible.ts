import type { LigneIndicateur } from '../../classeur/types.ts';
import { chiffre, hasDeuxNombres } from '../../depot/cellules.ts';
import type { Indicateur } from '../../referentiels/types.ts';
import { findCasVoisins } from '../outils/arrondi.ts';
import { lignesChiffrees } from '../outils/lignes.ts';
import { listLignes, nombre, mesure } from '../outils/phrase.ts';
import { defineRegle } from '../outils/regle.ts';
import { groupLignes, signale } from '../outils/trouvaille.ts';
import type { Trouvaille } from '../types.ts';

/**
 * 100 answers cannot give 98,9 % (S4): the count given is not that of this question. A warning, since the published figures
 * of a whole survey are often like this and are better filed with the doubt said than kept back. Questions of one survey share
 * one count, hence one remark.
 */
export const pourcentageImpossible = defineRegle({
  code: 'POURCENTAGE-IMPOSSIBLE',
  severite: 'avertissement',
  explication: 'Aucun nombre de cas ne donne ce pourcentage pour cet effectif, au nombre de décimales saisi.',
  message: ({ parametres, lignes }) =>
    lignes
      ? `${nombre(parametres.lignes)} pourcentages ne sont pas possibles sur ${nombre(parametres.effectif)} : ${listLignes(lignes)}. Indiquez pour chacun, dans la colonne Effectif, le nombre de réponses à cette question, et non celui de toute l’enquête.`
      : `${mesure(parametres.valeur, '%')} de ${nombre(parametres.effectif)} est impossible : ${nombre(parametres.dessous)} cas donnent ${mesure(parametres.tauxDessous, '%')}, et ${nombre(parametres.dessus)} donnent ${mesure(parametres.tauxDessus, '%')}. Indiquez en ${parametres.celluleEffectif} le nombre de réponses à cette question, et non celui de toute l’enquête.`,
  check: (classeur, contexte) => {
    const parEffectif = new Map<string, Trouvaille[]>();
    for (const { ligne, indicateur } of lignesChiffrees(classeur, contexte)) {
      const trouvaille = checkLigne(ligne, indicateur);
      if (!trouvaille) continue;
      const cle = `${ligne.valeur.adresse.feuille}|${trouvaille.parametres.effectif}`;
      parEffectif.set(cle, [...(parEffectif.get(cle) ?? []), trouvaille]);
    }
    return [...parEffectif.values()].flatMap((trouvailles) =>
      groupLignes(trouvailles, { effectif: trouvailles[0]?.parametres.effectif ?? 0 }),
    );
  },
});

function checkLigne(ligne: LigneIndicateur, { code, saisie, unite }: Indicateur): Trouvaille | null {
  const valeur = chiffre(ligne.valeur);
  const effectif = chiffre(ligne.effectif);
  if (saisie !== 'ratio' || unite !== '%' || hasDeuxNombres(ligne)) return null;
  if (valeur === null || effectif === null || effectif <= 0 || !Number.isInteger(effectif)) return null;
  if (valeur < 0 || valeur > 100) return null;
  const voisins = findCasVoisins(valeur, effectif, 100);
  if (voisins === null) return null;
  const { dessous, dessus } = voisins;
  const parametres = {
    code,
    valeur,
    effectif,
    celluleEffectif: ligne.effectif.adresse.cellule,
    dessous: dessous.cas,
    dessus: dessus.cas,
    tauxDessous: dessous.taux,
    tauxDessus: dessus.taux,
  };
  return signale(
    ligne.valeur,
    parametres,
    'un pourcentage possible pour le nombre de réponses à cette question',
  );
}
