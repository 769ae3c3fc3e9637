import { FEUILLES } from '../../../domain/classeur/contrat.ts';
import { readIdentite } from '../../../domain/classeur/lire/accueil.ts';
import type { Fichier } from '../../../domain/classeur/lire/fichier.ts';
import { findTableau } from '../../../domain/classeur/lire/reperer.ts';
import { foldTitre } from '../../../domain/classeur/lecture/index.ts';

/** A sheet or a table as the workbook lists it, before its cells are read. */
export interface FeuilleListee {
  readonly id: string;
  readonly nom: string;
}
export interface TableauListe {
  readonly nom: string;
  readonly feuille: string;
}
export interface Liste {
  readonly feuilles: readonly FeuilleListee[];
  readonly tableaux: readonly TableauListe[];
}

/** What is to be loaded: sheets by their identifier, tables by their name. */
export interface Ancres {
  readonly feuilles: readonly FeuilleListee[];
  readonly tableaux: readonly TableauListe[];
}

const same = (a: string, b: string): boolean => foldTitre(a) === foldTitre(b);
const CONTRAT = Object.values(FEUILLES);

/**
 * The sheets that hold the contract, by the names of sheets and of tables: what the user keeps on other sheets is not read.
 * When one of the contract's sheets is nowhere by its names, every sheet is: it was renamed, and its header will tell.
 */
export function chooseAncres(liste: Liste, aussi: ReadonlySet<string>): Ancres {
  const porte = (feuille: FeuilleListee, contrat: (typeof CONTRAT)[number]): boolean => {
    const nom = contrat.tableau?.nom;
    const parTableau = liste.tableaux.find((tableau) => nom !== undefined && same(tableau.nom, nom));
    return same(feuille.nom, contrat.nom) || parTableau?.feuille === feuille.nom;
  };
  const exiges = CONTRAT.filter((contrat) => !('facultative' in contrat));
  const complet = exiges.every((contrat) => liste.feuilles.some((feuille) => porte(feuille, contrat)));
  const feuilles = liste.feuilles.filter(
    (feuille) => !complet || aussi.has(feuille.id) || CONTRAT.some((contrat) => porte(feuille, contrat)),
  );
  const noms = new Set(feuilles.map(({ nom }) => nom));
  return { feuilles, tableaux: liste.tableaux.filter(({ feuille }) => noms.has(feuille)) };
}

/** Whether what was loaded is what the workbook asks for now. */
export const sameAncres = (a: Ancres, b: Ancres): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Looks for the contract as the domain does: a sheet that was not loaded and is asked for says so by its `read`. */
export function probeFichier(fichier: Fichier): void {
  const prises = new Set<string>();
  for (const feuille of [FEUILLES.mois, FEUILLES.indicateurs, FEUILLES.actions]) {
    const { trouve } = findTableau<string>(fichier, feuille, feuille.tableau, prises);
    if (trouve) prises.add(trouve.feuille);
  }
  readIdentite(fichier, prises);
}
