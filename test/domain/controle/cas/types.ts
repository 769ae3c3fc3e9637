import type { Classeur } from '../../../../domain/classeur/types.ts';
import type { Contexte } from '../../../../domain/controle/index.ts';
import { classeur } from '../../../fabriques/classeur.ts';
import type { Fabrique, SaisieAction, SaisieLigne } from '../../../fabriques/classeur.ts';
import { ACTION_TELEPHONE } from '../../../fabriques/classeur.ts';
import { contexte } from '../../../fabriques/contexte.ts';

/** What a rule is shown. */
export interface Situation {
  readonly classeur: Classeur;
  readonly contexte: Contexte;
}

/** A rule both ways: workbooks that raise it, and near ones that do not. */
export interface Cas {
  readonly code: string;
  readonly leve: readonly Situation[];
  readonly neLevePas: readonly Situation[];
}

export const avec = (fabrique: Fabrique, ...contextes: Parameters<typeof contexte>): Situation => ({
  classeur: classeur(fabrique),
  contexte: contexte(...contextes),
});

/** A workbook of the one line under test. */
export const ligne = (
  code: string,
  saisie: SaisieLigne,
  ...contextes: Parameters<typeof contexte>
): Situation => avec({ lignes: { [code]: saisie } }, ...contextes);

/** A workbook whose only action is that of the telephone, changed. */
export const action = (saisie: SaisieAction): Situation =>
  avec({ actions: [{ ...ACTION_TELEPHONE, ...saisie }] });

/** The real workbook of Indre-et-Loire. */
export const REEL: Situation = avec({});
