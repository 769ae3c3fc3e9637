import { CELLULE_VIDE } from '../../../domain/classeur/lecture/index.ts';
import type { CelluleBrute } from '../../../domain/classeur/lecture/index.ts';
import type { FeuilleFichier, Fichier, Grille } from '../../../domain/classeur/lire/fichier.ts';
import { Grillage } from '../../../domain/classeur/lire/fichier.ts';
import type { Etat } from './etat.ts';
import type { Place } from './formules/dependants.ts';
import type { Support } from './support.ts';

type Changees = Map<number, Map<number, CelluleBrute>>;

function put(changees: Changees, ligne: number, colonne: number, cellule: CelluleBrute): void {
  changees.set(ligne, (changees.get(ligne) ?? new Map<number, CelluleBrute>()).set(colonne, cellule));
}

/** What the reader of the file says of a formula whose result is taken away: an .ods cannot tell it from an empty one. */
const withoutResultat = (distingue: boolean, source: string | undefined): Partial<CelluleBrute> =>
  distingue ? { resultat: 'absent', ...(source === undefined ? {} : { source }) } : {};

/** The cells of a sheet that differ from the opened file: what is written, and results that are no longer true. */
function changeesOf(
  feuille: FeuilleFichier,
  etat: Etat,
  support: Support,
  perimees: readonly Place[],
): Changees {
  const { nom } = feuille;
  const changees: Changees = new Map();
  for (const { ligne, colonne } of perimees) {
    const ouverte = feuille.read().rangees.get(ligne)?.get(colonne) ?? CELLULE_VIDE;
    const { source } = support.findFormule(nom, ligne, colonne) ?? {};
    const { montre: _dementi, source: _ancienne, ...reste } = ouverte;
    put(changees, ligne, colonne, {
      ...reste,
      valeur: { genre: 'vide' },
      ...(ouverte.formule ? withoutResultat(support.distingueAbsent, source) : {}),
    });
  }
  for (const [ligne, rangee] of etat.cellules.get(nom) ?? []) {
    for (const [colonne, ecrite] of rangee) {
      put(changees, ligne, colonne, support.readEcrite({ feuille: nom, ligne, colonne }, ecrite));
    }
  }
  return changees;
}

/** A grid with cells changed, bounded as the reader of files bounds it. */
function withChangees(grille: Grille, changees: Changees): Grille {
  const copie = new Grillage();
  copie.tronquee = grille.tronquee;
  const lignes = [...new Set([...grille.rangees.keys(), ...changees.keys()])].toSorted((a, b) => a - b);
  for (const ligne of lignes) {
    const rangee = new Map([...(grille.rangees.get(ligne) ?? []), ...(changees.get(ligne) ?? [])]);
    for (const [colonne, cellule] of rangee) copie.put(ligne, colonne, cellule);
  }
  for (const fusion of grille.fusions) copie.merge(fusion);
  return copie;
}

/**
 * The cells as they are now, without reading the file again: a check has a frame to do its work. What the written file would
 * give is the same, and the tests hold it.
 */
export function readFichierActuel(ouvert: Fichier, etat: Etat, support: Support): Fichier {
  const toutes = support.findPerimees(etat);
  const feuilles = ouvert.feuilles.map((feuille) => {
    const perimees = toutes.filter((place) => place.feuille === feuille.nom);
    if (!etat.cellules.has(feuille.nom) && perimees.length === 0) return feuille;
    const grille = withChangees(feuille.read(), changeesOf(feuille, etat, support, perimees));
    return { nom: feuille.nom, read: () => grille };
  });
  const ecrites = [...etat.proprietes].map(([nom, valeur]) => [nom, valeur.trim().slice(0, 200)] as const);
  return { ...ouvert, feuilles, proprietes: new Map([...ouvert.proprietes, ...ecrites]) };
}
