import { ETIQUETTES_ACCUEIL, FEUILLES, PROPRIETES } from '../contrat.ts';
import { CELLULE_VIDE, displayCellule, foldTitre, readTexte } from '../lecture/index.ts';
import type { Cellule, DefautStructure, Temoins } from '../types.ts';
import { formatAdresse } from './adresses.ts';
import type { FeuilleFichier, Fichier, Position } from './fichier.ts';
import { BORNES } from './fichier.ts';
import { buildCellule } from './ligne.ts';
import { findFeuille } from './reperer.ts';

type CleTemoin = keyof typeof ETIQUETTES_ACCUEIL;
const CLES = ['site', 'trimestre', 'modele'] as const satisfies readonly CleTemoin[];
/** How far to the right of its label a value may stand (merged cells leave blanks). */
const ECART_MAX = 10;

/** Where each label stands in a sheet. */
function findEtiquettes(feuille: FeuilleFichier): ReadonlyMap<CleTemoin, Position> {
  const parTexte = new Map(CLES.map((cle) => [foldTitre(ETIQUETTES_ACCUEIL[cle]), cle]));
  const trouvees = new Map<CleTemoin, Position>();
  for (const [ligne, rangee] of feuille.read().rangees) {
    if (ligne > BORNES.recherche) continue;
    for (const [colonne, cellule] of rangee) {
      const cle = parTexte.get(foldTitre(displayCellule(cellule) ?? ''));
      if (cle !== undefined && !trouvees.has(cle)) trouvees.set(cle, { ligne, colonne });
    }
  }
  return trouvees;
}

function readTemoin(feuille: FeuilleFichier, etiquette: Position, systeme1904: boolean): Cellule<string> {
  const rangee = feuille.read().rangees.get(etiquette.ligne);
  let colonne = etiquette.colonne + 1;
  for (let ecart = 1; ecart <= ECART_MAX; ecart += 1) {
    const candidate = rangee?.get(etiquette.colonne + ecart);
    if (candidate === undefined || displayCellule(candidate) === null) continue;
    colonne = etiquette.colonne + ecart;
    break;
  }
  const brute = rangee?.get(colonne) ?? CELLULE_VIDE;
  const adresse = { feuille: feuille.nom, tableau: null, cellule: formatAdresse(etiquette.ligne, colonne) };
  return buildCellule(readTexte(brute, 200, systeme1904), brute, adresse, systeme1904);
}

const absent = (feuille: string): Cellule<string> => ({
  valeur: null,
  lu: null,
  adresse: { feuille, tableau: null, cellule: 'A1' },
  lecture: { etat: 'vide' },
});

/** The sheet `Accueil`, by its name, else by two of its three labels in a sheet that no table holds. */
function findAccueil(fichier: Fichier, prises: ReadonlySet<string>): FeuilleFichier | undefined {
  const nommee = findFeuille(fichier, FEUILLES.accueil.nom);
  if (nommee) return nommee;
  return fichier.feuilles.find((feuille) => !prises.has(feuille.nom) && findEtiquettes(feuille).size >= 2);
}

/** Reads what the workbook says of itself, twice: in its custom properties and in the cells of `Accueil`. */
export function readIdentite(
  fichier: Fichier,
  prises: ReadonlySet<string>,
): Record<CleTemoin, Temoins> & { readonly defauts: readonly DefautStructure[] } {
  const feuille = findAccueil(fichier, prises);
  const etiquettes = feuille ? findEtiquettes(feuille) : new Map<CleTemoin, Position>();
  const temoin = (cle: CleTemoin): Temoins => {
    const etiquette = etiquettes.get(cle);
    return {
      propriete: fichier.proprietes.get(PROPRIETES[cle]) || null,
      accueil:
        feuille && etiquette
          ? readTemoin(feuille, etiquette, fichier.systeme1904)
          : absent(feuille?.nom ?? FEUILLES.accueil.nom),
    };
  };
  const nom = FEUILLES.accueil.nom;
  const defauts: readonly DefautStructure[] = feuille
    ? []
    : [{ genre: 'feuille-absente', nom, feuille: null, tableau: null, cellule: null }];
  return { site: temoin('site'), trimestre: temoin('trimestre'), modele: temoin('modele'), defauts };
}
