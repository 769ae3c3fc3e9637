import { FEUILLES, TABLEAU_ACTIONS, TABLEAU_INDICATEURS, TABLEAU_MOIS } from '../contrat.ts';
import type { RefusFichier } from '../garde/index.ts';
import { ErreurFichier, openArchive } from '../garde/index.ts';
import type { Classeur } from '../types.ts';
import { readIdentite } from './accueil.ts';
import type { Fichier } from './fichier.ts';
import { readLigneAction } from './lignes-actions.ts';
import type { UniteOf } from './unite-attendue.ts';
import { readLigneIndicateur } from './lignes-indicateurs.ts';
import { readLigneMois } from './lignes-mois.ts';
import { readLignes } from './lignes.ts';
import { readOds } from './ods/index.ts';
import { findTableau } from './reperer.ts';
import { readXlsx } from './xlsx/index.ts';

export type { CodeRefus, RefusFichier } from '../garde/index.ts';

export type ResultatLecture =
  | { readonly lisible: true; readonly classeur: Classeur }
  | { readonly lisible: false; readonly refus: RefusFichier };

export interface OptionsLecture {
  /** What the catalogue says of an indicator's unit: figures are then read in it, whatever the file writes in `Unité`. */
  readonly uniteOf?: UniteOf;
}

function buildClasseur(fichier: Fichier, uniteOf: UniteOf | undefined): Classeur {
  const { systeme1904 } = fichier;
  const prises = new Set<string>();
  // First, so that no other table is looked for in its sheet, whose header looks like that of the indicators.
  const mois = findTableau(fichier, FEUILLES.mois, TABLEAU_MOIS, prises, [
    TABLEAU_INDICATEURS,
    TABLEAU_ACTIONS,
  ]);
  if (mois.trouve) prises.add(mois.trouve.feuille);
  const indicateurs = findTableau(fichier, FEUILLES.indicateurs, TABLEAU_INDICATEURS, prises, [
    TABLEAU_MOIS,
    TABLEAU_ACTIONS,
  ]);
  if (indicateurs.trouve) prises.add(indicateurs.trouve.feuille);
  const actions = findTableau(fichier, FEUILLES.actions, TABLEAU_ACTIONS, prises, [
    TABLEAU_INDICATEURS,
    TABLEAU_MOIS,
  ]);
  if (actions.trouve) prises.add(actions.trouve.feuille);
  const { defauts, ...identite } = readIdentite(fichier, prises);
  return {
    format: fichier.format,
    ...identite,
    indicateurs: indicateurs.trouve
      ? readLignes(indicateurs.trouve, TABLEAU_INDICATEURS, 'code', systeme1904).map((ligne) =>
          readLigneIndicateur(ligne, systeme1904, uniteOf),
        )
      : [],
    actions: actions.trouve
      ? readLignes(actions.trouve, TABLEAU_ACTIONS, 'numero', systeme1904).map((ligne) =>
          readLigneAction(ligne, systeme1904),
        )
      : [],
    ...(mois.trouve
      ? {
          mois: readLignes(mois.trouve, TABLEAU_MOIS, 'code', systeme1904).flatMap((ligne) =>
            ligne.isSaisie() ? [readLigneMois(ligne, systeme1904, uniteOf)] : [],
          ),
        }
      : {}),
    defauts: [...defauts, ...indicateurs.defauts, ...actions.defauts, ...mois.defauts],
  };
}

/**
 * Reads the bytes of a workbook, .xlsx or .ods whatever its name. Never throws: a file that cannot be read gives the
 * refusal to show. A readable file that lacks a sheet or a column gives a `Classeur` whose `defauts` name it.
 * Figures are in the unit of their line, points for a percentage (63 for 63 %).
 */
export async function readClasseur(
  octets: Uint8Array,
  options: OptionsLecture = {},
): Promise<ResultatLecture> {
  try {
    const { format, textes } = openArchive(octets);
    const fichier = format === 'xlsx' ? readXlsx(textes) : readOds(textes);
    return { lisible: true, classeur: buildClasseur(fichier, options.uniteOf) };
  } catch (erreur) {
    // What a parser throws on bytes that lie is the file's fault: it is told as a damaged file, not as ours.
    const refus = (erreur instanceof ErreurFichier ? erreur : new ErreurFichier('FICHIER-ABIME')).refus;
    return { lisible: false, refus };
  }
}

/**
 * The same reading from cells that are already there: those of a workbook open in Excel or in the page.
 *
 * @throws ErreurFichier when a table has more lines than can be read.
 */
export function readFichier(fichier: Fichier, options: OptionsLecture = {}): Classeur {
  return buildClasseur(fichier, options.uniteOf);
}
