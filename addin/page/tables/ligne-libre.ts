import { TABLEAU_ACTIONS } from '../../../domain/classeur/contrat.ts';
import type { Cellule, Classeur } from '../../../domain/classeur/types.ts';
import type { WorkbookHost } from '../../host/types.ts';
import type { LigneTable } from './feuille.tsx';

const vide = (feuille: string, cellule: string): Cellule<unknown> => ({
  valeur: null,
  lu: null,
  adresse: { feuille, tableau: TABLEAU_ACTIONS.nom, cellule },
  lecture: { etat: 'vide' },
});

/** The first line of the plan that holds nothing, to type a new action in; null when the plan is full or absent. */
export async function findLigneLibre(hote: WorkbookHost, classeur: Classeur): Promise<LigneTable | null> {
  const { colonnes } = TABLEAU_ACTIONS;
  const bloc = await hote
    .readBloc(
      TABLEAU_ACTIONS.nom,
      colonnes.map(({ titre }) => titre),
    )
    .catch(() => null);
  const prises = new Set(classeur.actions.map(({ ligne }) => ligne));
  const ligne = bloc?.lignes.find((numero) => !prises.has(numero));
  if (!bloc || ligne === undefined) return null;
  const cellules = Object.fromEntries(
    colonnes.flatMap(({ cle }, i) => {
      const lettre = bloc.colonnes[i];
      return lettre ? [[cle, vide(bloc.feuille, `${lettre}${ligne}`)]] : [];
    }),
  );
  return {
    ligne,
    nom: 'nouvelle action',
    code: null,
    cellules,
    saisies: new Set(Object.keys(cellules)),
  };
}
