import { parsePlage } from '../../../../domain/classeur/lire/adresses.ts';
import type { Edition } from '../xml/edition.ts';
import { escapeTexte } from '../xml/edition.ts';
import { shiftFormule } from '../../../../domain/classeur/formules/decaler.ts';
import { FORMULE_MAX } from '../../../../domain/classeur/formules/references.ts';
import type { CelluleXml, FormuleXml, PlanFeuille } from './plan-types.ts';

/** A cell that has the text of the formula that others share. */
function findMaitresses(formules: readonly CelluleXml[]): ReadonlyMap<string, CelluleXml> {
  const maitresses = new Map<string, CelluleXml>();
  for (const cellule of formules) {
    const { attributs = {}, texte = '' }: Partial<FormuleXml> = cellule.formule ?? {};
    const indice = attributs['t'] === 'shared' ? attributs['si'] : undefined;
    if (indice !== undefined && texte !== '' && !maitresses.has(indice)) maitresses.set(indice, cellule);
  }
  return maitresses;
}

export interface Formules {
  /** The cells that have a formula. */
  readonly cellules: readonly CelluleXml[];
  /** What a cell computes, in full even where it shares the formula of another; '' when that one is lost. */
  readonly textOf: (cellule: CelluleXml) => string;
  /** The range that a formula fills when it is more than a cell (matrix, data table). */
  readonly matrices: readonly {
    readonly cellule: CelluleXml;
    readonly plage: NonNullable<ReturnType<typeof parsePlage>>;
  }[];
  /** Whether a cell is one of several that a single formula fills. */
  readonly isMatrice: (ligne: number, colonne: number) => boolean;
  /** The editions that give each sharer its own formula, when the cell that has the text is about to lose it. */
  readonly unshare: (ecrites: (cellule: CelluleXml) => boolean) => readonly Edition[];
}

/** The formulas of a sheet, those that share a text included. */
export function readFormules({ rangees, prefixe }: PlanFeuille): Formules {
  const cellules = rangees.flatMap((rangee) => rangee.cellules.filter(({ formule }) => formule !== null));
  const maitresses = findMaitresses(cellules);
  const maitresseOf = (cellule: CelluleXml): CelluleXml | undefined => {
    const { attributs = {}, texte = '' } = cellule.formule ?? {};
    if (attributs['t'] !== 'shared' || texte !== '') return undefined;
    return maitresses.get(attributs['si'] ?? '');
  };
  const textOf = (cellule: CelluleXml): string => {
    const maitresse = maitresseOf(cellule);
    if (!maitresse?.formule) return cellule.formule?.texte ?? '';
    const { ligne, colonne } = maitresse;
    if (maitresse.formule.texte.length > FORMULE_MAX) return '';
    return shiftFormule(maitresse.formule.texte, cellule.ligne - ligne, cellule.colonne - colonne);
  };
  const matrices = cellules.flatMap((cellule) => {
    const { t, ref = '' } = cellule.formule?.attributs ?? {};
    const plage = t === 'array' || t === 'dataTable' ? parsePlage(ref) : null;
    if (!plage) return [];
    const { debut, fin } = plage;
    return debut.ligne === fin.ligne && debut.colonne === fin.colonne ? [] : [{ cellule, plage }];
  });
  return {
    cellules,
    textOf,
    matrices,
    isMatrice: (ligne, colonne) =>
      matrices.some(
        ({ plage: { debut, fin } }) =>
          debut.ligne <= ligne && ligne <= fin.ligne && debut.colonne <= colonne && colonne <= fin.colonne,
      ),
    unshare: (isEcrite) =>
      cellules.flatMap((cellule) => {
        const maitresse = maitresseOf(cellule);
        if (!maitresse || !cellule.formule || !isEcrite(maitresse) || isEcrite(cellule)) return [];
        const texte = `<${prefixe}f>${escapeTexte(textOf(cellule))}</${prefixe}f>`;
        return [{ debut: cellule.formule.debut, fin: cellule.formule.fin, texte }];
      }),
  };
}
