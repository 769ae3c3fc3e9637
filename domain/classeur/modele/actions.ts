import type { CellStyle, WriteSheet } from 'hucre';
import { finTrimestre } from '../../temps/trimestre.ts';
import type { Trimestre } from '../../temps/trimestre.ts';
import { FEUILLES, TABLEAU_ACTIONS } from '../contrat.ts';
import type { ActionModele, DonneesModele } from '../types.ts';
import { conditionsActions } from './actions-conditions.ts';
import { validationsActions } from './actions-validations.ts';
import { buildCadre, columnsOf } from './cadre.ts';
import { FORMAT_DATE, serialOf } from './dates.ts';
import { Feuille, referenceOf, saisieOf } from './feuille.ts';
import type { Contenu } from './feuille.ts';
import { estimateHauteur } from './hauteur.ts';
import { styleCellule } from './palette.ts';
import type { CleAction, ReperesActions, ReperesIndicateurs } from './types.ts';

function contenuOf(action: ActionModele | undefined, cle: CleAction): Contenu {
  if (action === undefined) return null;
  switch (cle) {
    case 'debut':
    case 'echeance': {
      const jour = action[cle];
      return jour === null ? null : serialOf(jour);
    }
    case 'avancement':
      return action.avancement === null ? null : Number(`${action.avancement}e-2`);
    case 'numero':
      return referenceOf(action.numero);
    default:
      return saisieOf(action[cle]);
  }
}

function styleOf(cle: CleAction): CellStyle {
  switch (cle) {
    case 'debut':
    case 'echeance':
      return styleCellule('saisie', { format: FORMAT_DATE, droite: true });
    case 'avancement':
      return styleCellule('saisie', { format: '0%', droite: true });
    default:
      return styleCellule('saisie');
  }
}

/** The sheet `Plan d'actions`: open actions first, then spare lines, since a table on a protected sheet does not grow. */
export function buildActions(
  donnees: DonneesModele,
  reperes: ReperesActions,
  indicateurs: ReperesIndicateurs,
): WriteSheet {
  const feuille = new Feuille();
  const cadre = buildCadre(
    feuille,
    FEUILLES.actions,
    TABLEAU_ACTIONS,
    'Plan d’actions',
    donnees,
    reperes,
    [],
  );
  for (let ligne = reperes.premiere; ligne <= reperes.derniere; ligne++) {
    const action = donnees.actions[ligne - reperes.premiere];
    const textes: [string, number][] = [];
    for (const { cle, largeur } of TABLEAU_ACTIONS.colonnes) {
      const contenu = contenuOf(action, cle);
      feuille.put(ligne, reperes.colonne(cle), contenu, styleOf(cle));
      if (typeof contenu === 'string') textes.push([contenu, largeur]);
    }
    feuille.setHeight(ligne, estimateHauteur(textes));
  }
  const fin = serialOf(finTrimestre(donnees.trimestre as Trimestre));
  return {
    ...feuille.build(),
    ...cadre,
    columns: columnsOf(TABLEAU_ACTIONS),
    freezePane: { rows: reperes.entete, columns: reperes.colonne('action') },
    dataValidations: [...cadre.dataValidations, ...validationsActions(reperes, indicateurs)],
    conditionalRules: conditionsActions(reperes, fin),
  };
}
