import { BORNES } from '../../../domain/classeur/lire/fichier.ts';
import { formatAdresse } from '../../../domain/classeur/lire/adresses.ts';
import type { Ancres, FeuilleListee, Liste } from './ancres.ts';
import { PROPRIETES_PLAGE } from './cellules.ts';
import { SIGNATURE } from './signature.ts';

/** The part of a sheet that is looked at: what the domain reads of a file, and no more. */
const FENETRE = `A1:${formatAdresse(BORNES.rangees, BORNES.colonnes)}`;

/** What a sheet's marks and protection are now, for those who change them. */
export interface EtatFeuille {
  readonly id: string;
  readonly nom: string;
  readonly protegee: boolean;
  readonly options: Excel.WorksheetProtectionOptions | null;
  /** Identifiers of our conditional formats. */
  readonly marques: readonly string[];
}

export function etatOf(
  { id, nom }: FeuilleListee,
  protection: Excel.WorksheetProtection | undefined,
  marques: readonly string[],
): EtatFeuille {
  const protegee = protection?.protected ?? false;
  return { id, nom, protegee, options: protegee ? (protection?.options ?? null) : null, marques };
}

/** Asks for the list of sheets and tables; to be called for its value once the batch is synchronised. */
export function loadListe(context: Excel.RequestContext) {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected,items/protection/options');
  tables.load('items/name,items/worksheet/name');
  return (): Liste & { readonly protections: ReadonlyMap<string, Excel.WorksheetProtection> } => ({
    feuilles: worksheets.items.map(({ id, name }) => ({ id, nom: name })),
    tableaux: tables.items.map(({ name, worksheet }) => ({ nom: name, feuille: worksheet.name })),
    protections: new Map(worksheets.items.map(({ id, protection }) => [id, protection])),
  });
}

/** Asks for our marks on a sheet. A rule of another kind than « formula » is none of ours. */
export function loadMarques(feuille: Excel.Worksheet) {
  const tout = feuille.getRange();
  const conditions = tout.conditionalFormats;
  conditions.load('items/id,items/type,items/customOrNullObject/rule/formula');
  tout.untrack();
  return (): readonly string[] =>
    conditions.items
      .filter(
        ({ type, customOrNullObject: regle }) => type === 'Custom' && regle.rule.formula.includes(SIGNATURE),
      )
      .map(({ id }) => id);
}

/** Asks for the cells of the sheets and the places of the tables. Nothing here is kept by Excel after the batch. */
export function loadCellules(context: Excel.RequestContext, ancres: Ancres) {
  const { worksheets, tables } = context.workbook;
  const feuilles = ancres.feuilles.map(({ id, nom }) => {
    const feuille = worksheets.getItem(id);
    const fenetre = feuille.getRange(FENETRE);
    const plage = fenetre.getUsedRangeOrNullObject(true);
    plage.load(PROPRIETES_PLAGE);
    fenetre.untrack();
    plage.untrack();
    return { id, nom, plage, marquesOf: loadMarques(feuille) };
  });
  const places = ancres.tableaux.map(({ nom, feuille }) => {
    const plage = tables.getItem(nom).getRange();
    plage.load('rowIndex,columnIndex,rowCount,columnCount');
    plage.untrack();
    return { nom, feuille, plage };
  });
  return { feuilles, places };
}

export type CellulesChargees = ReturnType<typeof loadCellules>;
