import type { Classeur, LigneAction, LigneIndicateur } from '../classeur/types.ts';
import type { Contexte } from '../controle/types.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { texte } from './cellules.ts';
import { modeleDuClasseur, siteDuClasseur, trimestreDuClasseur } from './identite.ts';
import { findActionsLiees } from './liens.ts';
import { buildMesure } from './mesure.ts';
import { buildMois } from './mois.ts';
import { buildAction, isDeposable, numberActions } from './plan.ts';
import type { Contenu, LigneDeposee } from './types.ts';

/**
 * What a workbook says, without its form. Lines are in the catalogue's order and actions in the plan's, so that sorting
 * a sheet is not a correction. A line of an unknown code has no definition, and is not filed (CODE-INCONNU says so).
 * @throws TypeError when the workbook was not accepted by `validateClasseur` (no site, quarter or model).
 */
export function buildContenu(classeur: Classeur, contexte: Contexte): Contenu {
  const site = siteDuClasseur(classeur);
  const trimestre = trimestreDuClasseur(classeur);
  const modele = modeleDuClasseur(classeur);
  if (site === null || trimestre === null || modele === null) {
    throw new TypeError('Un classeur se contrôle avant d’être déposé : site, trimestre ou modèle manquent.');
  }
  const rang = new Map([...contexte.indicateurs.keys()].map((code, i) => [code, i]));
  const numeros = numberActions(classeur.actions);
  const lignes = classeur.indicateurs
    .flatMap((ligne) => {
      const indicateur = contexte.indicateurs.get(texte(ligne.code) ?? '');
      return indicateur ? [buildLigne(ligne, indicateur, classeur, numeros)] : [];
    })
    .sort((a, b) => (rang.get(a.code) ?? 0) - (rang.get(b.code) ?? 0));
  const mois = buildMois(classeur, contexte.indicateurs);
  return {
    site,
    trimestre,
    modele,
    lignes,
    actions: [...numeros].flatMap(([action, numero]) =>
      isDeposable(action) ? [buildAction(action, numero)] : [],
    ),
    ...(mois.length === 0 ? {} : { mois }),
  };
}

function buildLigne(
  ligne: LigneIndicateur,
  indicateur: Indicateur,
  classeur: Classeur,
  numeros: ReadonlyMap<LigneAction, string>,
): LigneDeposee {
  return {
    code: indicateur.code,
    definition: indicateur.version,
    unite: indicateur.unite,
    mesure: buildMesure(ligne, indicateur),
    commentaire: texte(ligne.commentaire),
    actions: findActionsLiees(ligne, classeur)
      .filter(isDeposable)
      .flatMap((action) => numeros.get(action) ?? []),
    adresse: ligne.valeur.adresse,
  };
}
