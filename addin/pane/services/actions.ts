import {
  ETATS_ACTION,
  FEUILLES,
  ORIGINES_ACTION,
  TABLEAU_ACTIONS,
} from '../../../domain/classeur/contrat.ts';
import type { LigneIndicateur } from '../../../domain/classeur/types.ts';
import type { Bloc, Ecriture, ValeurBrute } from '../../host/types.ts';
import { selectClasseur } from '../etat/selecteurs.ts';
import type { Controle } from './controle.ts';
import type { Dependances } from './dependances.ts';
import type { Ecritures } from './ecritures.ts';
import { tellHote } from './pannes.ts';

/** Actions made from the pane. */
export interface Actions {
  /**
   * Makes an action that answers an indicator: its line in the plan and its number beside the indicator, in one writing that
   * can be taken back, then shows where to say what will be done. Resolves to false when nothing was written.
   */
  createFor(ligne: LigneIndicateur): Promise<boolean>;
}

/** What is written, and the cell where the user goes on. */
export interface PlanAction {
  readonly numero: number;
  readonly ecritures: readonly Ecriture[];
  readonly suite: { readonly feuille: string; readonly cellule: string };
}

type Cle = (typeof TABLEAU_ACTIONS.colonnes)[number]['cle'];
const CLES: readonly Cle[] = TABLEAU_ACTIONS.colonnes.map(({ cle }) => cle);
const TITRES = TABLEAU_ACTIONS.colonnes.map(({ titre }) => titre);

const isVide = (valeur: ValeurBrute | undefined): boolean =>
  valeur === undefined || valeur === null || String(valeur).trim() === '';

/** The smallest number that no action of the plan bears. */
function freeNumero(bloc: Bloc): number {
  const rang = CLES.indexOf('numero');
  const pris = new Set(bloc.valeurs.map((valeurs) => String(valeurs[rang] ?? '').trim()));
  let numero = 1;
  while (pris.has(String(numero))) numero += 1;
  return numero;
}

/** The number after those that the indicator already names; alone, it is a number as in the plan. */
const linkOf = (deja: string | null, numero: number): ValeurBrute =>
  deja?.trim() ? `${deja.trim()} ; ${numero}` : numero;

/** A new action for an indicator, in the first blank line of the plan; null when there is none left. */
function planAction(bloc: Bloc, ligne: LigneIndicateur): PlanAction | null {
  const rang = bloc.valeurs.findIndex((valeurs) => valeurs.every(isVide));
  const numeroLigne = bloc.lignes[rang];
  if (numeroLigne === undefined) return null;
  const { feuille } = bloc;
  const cellOf = (cle: Cle): string | null => {
    const colonne = bloc.colonnes[CLES.indexOf(cle)];
    return colonne ? `${colonne}${numeroLigne}` : null;
  };
  const numero = freeNumero(bloc);
  const valeurs: readonly (readonly [Cle, ValeurBrute])[] = [
    ['numero', numero],
    ['origine', ORIGINES_ACTION[0]],
    ['porteSur', ligne.code.valeur],
    ['etat', ETATS_ACTION[0]],
  ];
  const lien = ligne.action;
  return {
    numero,
    suite: { feuille, cellule: cellOf('action') ?? `A${numeroLigne}` },
    ecritures: [
      ...valeurs.flatMap(([cle, valeur]) => {
        const cellule = cellOf(cle);
        return cellule === null ? [] : [{ feuille, cellule, valeur }];
      }),
      { feuille: lien.adresse.feuille, cellule: lien.adresse.cellule, valeur: linkOf(lien.lu, numero) },
    ],
  };
}

export function createActions(
  { host, store }: Dependances,
  ecritures: Ecritures,
  controle: Controle,
): Actions {
  return {
    createFor: async (choisie) => {
      try {
        // Its line may have moved since it was drawn.
        if (!(await controle.run('attendre'))) return false;
        const code = choisie.code.valeur;
        const ligne = selectClasseur(store.getState())?.indicateurs.find((une) => une.code.valeur === code);
        if (!ligne) {
          const texte = `L’indicateur ${code ?? ''} n’est plus dans le classeur : rien n’a été écrit.`;
          store.dispatch({ type: 'annonce', texte, ton: 'erreur' });
          return false;
        }
        const plan = planAction(await host.readBloc(TABLEAU_ACTIONS.nom, TITRES), ligne);
        if (!plan) {
          const texte = `La feuille ${FEUILLES.actions.nom} n’a plus de ligne libre. Videz la ligne d’une action close, puis recommencez.`;
          store.dispatch({ type: 'annonce', texte, ton: 'erreur' });
          return false;
        }
        const { numero, suite } = plan;
        const libelle = `Action ${numero} créée : dites en ${suite.cellule} (${suite.feuille}) ce qui sera fait, puis par qui et pour quand.`;
        if (!(await ecritures.write(plan.ecritures, libelle))) return false;
        if (host.capacites.selection) await ecritures.goTo(suite.feuille, suite.cellule);
        return true;
      } catch (erreur) {
        tellHote(store, erreur);
        return false;
      }
    },
  };
}
