import type { FeuilleContrat, TableauContrat } from '../contrat-types.ts';
import { foldTitre } from '../lecture/index.ts';
import type { DefautStructure } from '../types.ts';
import { formatAdresse } from './adresses.ts';
import type { Entete } from './entete.ts';
import { findEntete } from './entete.ts';
import type { FeuilleFichier, Fichier, Grille, TableauFichier } from './fichier.ts';

/** A table of the contract, found in the file. */
export interface TableauTrouve<Cle extends string> {
  /** Names in the file. */
  readonly feuille: string;
  readonly tableau: string | null;
  readonly entete: Entete<Cle>;
  /** Last row of the table as the file declares it; the header's when it declares none. */
  readonly derniere: number;
  readonly grille: Grille;
}

const same = (a: string, b: string): boolean => foldTitre(a) === foldTitre(b);

/** The sheet that a name of the contract means, whatever its case, spaces and apostrophe. */
export function findFeuille(fichier: Fichier, nom: string): FeuilleFichier | undefined {
  return (
    fichier.feuilles.find((feuille) => feuille.nom === nom) ?? fichier.feuilles.find((f) => same(f.nom, nom))
  );
}

/**
 * Sheets where a table may be: by the name of the table, then of the sheet, then any other that is not taken. An optional one
 * is looked for by its names alone: its header looks like that of another.
 */
function candidates(
  fichier: Fichier,
  { nom: feuille, facultative }: FeuilleContrat,
  tableau: TableauFichier | undefined,
  prises: ReadonlySet<string>,
): readonly FeuilleFichier[] {
  const parTableau = tableau && fichier.feuilles.find(({ nom }) => nom === tableau.feuille);
  const nommees = [parTableau, findFeuille(fichier, feuille)].filter((trouvee) => trouvee !== undefined);
  if (facultative) return [...new Set(nommees)];
  return [...new Set([...nommees, ...fichier.feuilles.filter(({ nom }) => !prises.has(nom))])];
}

/** A sheet that has the header of a table. */
interface Candidate<Cle extends string> {
  readonly feuille: FeuilleFichier;
  readonly grille: Grille;
  readonly entete: Entete<Cle>;
}

/** Whether a header has every compulsory column of the table: what only looks like it is somebody's own list. */
const isComplete = <Cle extends string>({ colonnes }: Entete<Cle>, contrat: TableauContrat<Cle>): boolean =>
  contrat.colonnes.every(({ cle, obligatoire }) => !obligatoire || colonnes.has(cle));

/**
 * Sheets that could be taken for the table as well as the one that was found, whatever their names and whether they are shown or
 * not: a copy, the sheet of another quarter. `autres`: the other tables of the contract, whose headers look alike.
 */
function findRivales<Cle extends string>(
  fichier: Fichier,
  { feuille: prise }: Candidate<Cle>,
  contrat: TableauContrat<Cle>,
  autres: readonly TableauContrat<string>[],
): readonly string[] {
  return fichier.feuilles.flatMap((feuille) => {
    if (feuille === prise) return [];
    const grille = feuille.read();
    const entete = findEntete(grille, contrat);
    if (!entete || !isComplete(entete, contrat)) return [];
    const rivale = autres.every(
      (autre) => (findEntete(grille, autre)?.colonnes.size ?? 0) <= entete.colonnes.size,
    );
    return rivale ? [feuille.nom] : [];
  });
}

/**
 * Finds a table of the contract by its anchors: its name, the name of its sheet, and last its header row anywhere, since
 * sheets are renamed and tables lost. What is missing is named in `defauts`; two sheets that have the table are two readings, and
 * none is taken.
 *
 * @param autres the other tables of the contract; without them, no second sheet is looked for
 */
export function findTableau<Cle extends string>(
  fichier: Fichier,
  feuilleContrat: FeuilleContrat,
  contrat: TableauContrat<Cle>,
  prises: ReadonlySet<string>,
  autres?: readonly TableauContrat<string>[],
): { readonly trouve: TableauTrouve<Cle> | null; readonly defauts: readonly DefautStructure[] } {
  const tableau = fichier.tableaux.find(({ nom }) => same(nom, contrat.nom));
  for (const feuille of candidates(fichier, feuilleContrat, tableau, prises)) {
    const grille = feuille.read();
    const ici = tableau?.feuille === feuille.nom ? tableau : undefined;
    const entete = findEntete(grille, contrat, ici?.debut.ligne);
    if (!entete) continue;
    const rivales = autres ? findRivales(fichier, { feuille, grille, entete }, contrat, autres) : [];
    if (rivales.length > 0) return { trouve: null, defauts: [doubleOf(contrat, [feuille.nom, ...rivales])] };
    const couvrant = fichier.tableaux.find(
      ({ feuille: nom, debut, fin }) =>
        nom === feuille.nom && debut.ligne <= entete.ligne && entete.ligne <= fin.ligne,
    );
    const declare = ici ?? couvrant;
    const trouve: TableauTrouve<Cle> = {
      feuille: feuille.nom,
      tableau: declare?.nom ?? null,
      entete,
      derniere: Math.max(entete.ligne, declare?.fin.ligne ?? 0),
      grille,
    };
    return { trouve, defauts: [...defautsOf(trouve, contrat), ...fusionsOf(trouve)] };
  }
  const nommee = findFeuille(fichier, feuilleContrat.nom);
  if (feuilleContrat.facultative && !nommee?.read().rangees.size) return { trouve: null, defauts: [] };
  const lieu = { feuille: nommee?.nom ?? null, tableau: null, cellule: null };
  const defaut: DefautStructure =
    nommee === undefined
      ? { genre: 'feuille-absente', nom: feuilleContrat.nom, ...lieu }
      : { genre: 'tableau-absent', nom: contrat.nom, ...lieu };
  return { trouve: null, defauts: [defaut] };
}

const doubleOf = ({ nom }: TableauContrat<string>, feuilles: readonly string[]): DefautStructure => ({
  genre: 'tableau-en-double',
  nom,
  feuille: feuilles[0] ?? null,
  tableau: null,
  cellule: null,
  feuilles,
});

/** Merged cells that stand over a line of the table, beyond the first of them. */
function fusionsOf<Cle extends string>({
  feuille,
  tableau,
  entete,
  derniere,
  grille,
}: TableauTrouve<Cle>): readonly DefautStructure[] {
  const colonnes = [...entete.colonnes.values()];
  const fond = [...grille.rangees.keys()].reduce((plus, ligne) => Math.max(plus, ligne), derniere);
  return grille.fusions
    .filter(
      ({ debut, fin }) =>
        debut.ligne > entete.ligne &&
        debut.ligne <= fond &&
        colonnes.some((colonne) => debut.colonne <= colonne && colonne <= fin.colonne) &&
        (fin.ligne > debut.ligne || colonnes.some((c) => debut.colonne < c && c <= fin.colonne)),
    )
    .map(({ debut, fin }) => {
      const cellule = formatAdresse(debut.ligne, debut.colonne);
      const nom = `${cellule}:${formatAdresse(fin.ligne, fin.colonne)}`;
      return { genre: 'cellules-fusionnees' as const, nom, feuille, tableau, cellule };
    });
}

function defautsOf<Cle extends string>(
  { feuille, tableau, entete }: TableauTrouve<Cle>,
  contrat: TableauContrat<Cle>,
): readonly DefautStructure[] {
  const premiere = Math.min(...entete.colonnes.values());
  const at = (colonne: number): Omit<DefautStructure, 'genre' | 'nom'> => ({
    feuille,
    tableau,
    cellule: formatAdresse(entete.ligne, colonne),
  });
  const absentes = contrat.colonnes.filter(
    ({ cle, obligatoire }) => obligatoire && !entete.colonnes.has(cle),
  );
  return [
    ...absentes.map(({ titre }) => ({ genre: 'colonne-absente' as const, nom: titre, ...at(premiere) })),
    ...entete.doubles.map(({ titre, colonne }) => ({
      genre: 'colonne-en-double' as const,
      nom: titre,
      ...at(colonne),
    })),
  ];
}
