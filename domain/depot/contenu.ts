import type { Cellule, Classeur, LigneAction, LigneIndicateur } from '../classeur/types.ts';
import type { Contexte } from '../controle/types.ts';
import type { Indicateur } from '../referentiels/types.ts';
import { actionsSaisies, chiffre, normalizeNumero, splitListe, texte } from './cellules.ts';
import { modeleDuClasseur, siteDuClasseur, trimestreDuClasseur } from './identite.ts';
import { findActionsLiees } from './liens.ts';
import { buildMesure } from './mesure.ts';
import { buildMois } from './mois.ts';
import type { ActionDeposee, Contenu, LigneDeposee } from './types.ts';

/**
 * What a workbook says, without its form. Lines are in the catalogue's order and actions in the plan's, so that sorting
 * a sheet is not a correction.
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
  const lignes = classeur.indicateurs
    .flatMap((ligne) => {
      const indicateur = contexte.indicateurs.get(texte(ligne.code) ?? '');
      return indicateur ? [buildLigne(ligne, indicateur, classeur)] : [];
    })
    .sort((a, b) => (rang.get(a.code) ?? 0) - (rang.get(b.code) ?? 0));
  const mois = buildMois(classeur, contexte.indicateurs);
  return {
    site,
    trimestre,
    modele,
    lignes,
    actions: actionsSaisies(classeur.actions).map(buildAction),
    ...(mois.length === 0 ? {} : { mois }),
  };
}

function buildLigne(ligne: LigneIndicateur, indicateur: Indicateur, classeur: Classeur): LigneDeposee {
  return {
    code: indicateur.code,
    definition: indicateur.version,
    unite: indicateur.unite,
    mesure: buildMesure(ligne, indicateur),
    commentaire: texte(ligne.commentaire),
    actions: findActionsLiees(ligne, classeur).flatMap(({ numero }) => {
      const n = texte(numero);
      return n === null ? [] : [normalizeNumero(n)];
    }),
    adresse: ligne.valeur.adresse,
  };
}

/** A date that was read; the reader gives null for any other. */
const date = <T>(cellule: Cellule<T>): T | null => cellule.valeur;

function buildAction(ligne: LigneAction): ActionDeposee {
  return {
    numero: normalizeNumero(texte(ligne.numero) ?? ''),
    action: texte(ligne.action) ?? '',
    origine: texte(ligne.origine),
    porteSur: splitListe(ligne.porteSur),
    responsable: texte(ligne.responsable),
    debut: date(ligne.debut),
    echeance: date(ligne.echeance),
    avancement: chiffre(ligne.avancement),
    etat: texte(ligne.etat),
    bilan: texte(ligne.bilan),
  };
}
