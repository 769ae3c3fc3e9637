import type { Classeur } from '../classeur/types.ts';
import type { Constat, Severite } from './types.ts';

const GRAVITE: Readonly<Record<Severite, number>> = { bloquant: 0, 'a-justifier': 1, avertissement: 2 };

/** Row and column of a cell, `I9` being 9 and 9; what has no cell comes first. */
function position(adresse: string | null): readonly [ligne: number, colonne: number] {
  const [, lettres = '', chiffres = '0'] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(adresse ?? '') ?? [];
  const colonne = [...lettres].reduce((n, lettre) => n * 26 + lettre.charCodeAt(0) - 64, 0);
  return [Number(chiffres), colonne];
}

/** Sheets in the order of the contract, under the names that the file gives them. */
function rankFeuilles(classeur: Classeur): ReadonlyMap<string, number> {
  const feuilles = [
    classeur.site.accueil,
    classeur.trimestre.accueil,
    classeur.modele.accueil,
    ...classeur.indicateurs.map(({ code }) => code),
    ...classeur.actions.map(({ numero }) => numero),
    ...(classeur.mois ?? []).map(({ code }) => code),
  ].map(({ adresse }) => adresse.feuille);
  return new Map([...new Set(feuilles)].map((feuille, rang) => [feuille, rang]));
}

/** By severity, then as a reader goes through the workbook: whole file, sheet, row, column. */
export function sortConstats(constats: readonly Constat[], classeur: Classeur): readonly Constat[] {
  const feuilles = rankFeuilles(classeur);
  const rankFeuille = (feuille: string | null): number =>
    feuille === null ? -1 : (feuilles.get(feuille) ?? feuilles.size);
  return constats
    .map((constat) => {
      const [ligne, colonne] = position(constat.adresse);
      return { constat, cles: [GRAVITE[constat.severite], rankFeuille(constat.feuille), ligne, colonne] };
    })
    .sort((a, b) => {
      const i = a.cles.findIndex((cle, rang) => cle !== b.cles[rang]);
      return i < 0 ? 0 : (a.cles[i] ?? 0) - (b.cles[i] ?? 0);
    })
    .map(({ constat }) => constat);
}
