import { TABLEAU_ACTIONS } from '../../../domain/classeur/contrat.ts';
import type { Classeur, LigneAction, LigneMois } from '../../../domain/classeur/types.ts';
import type { Contenu } from '../../../domain/depot/index.ts';
import { formatMois } from '../../../domain/signal/mois.ts';
import type { Bloc, Ecriture, ValeurBrute } from '../../host/types.ts';
import { cleMois } from './fiche.ts';
import { restoreAction, restoreLigne, restoreMois } from './restauration-lignes.ts';

/** Lines to take back; everything when absent. */
export interface Choix {
  readonly genre: 'indicateur' | 'action' | 'mois';
  readonly cle: string;
}

export interface Plan {
  readonly ecritures: readonly Ecriture[];
  /** Lines of the version that have no place in this workbook, by their key. */
  readonly sansPlace: readonly string[];
}

const numeroOf = ({ numero }: LigneAction): string => (numero.valeur ?? '').trim().toUpperCase();

/** Titles of the plan's columns, in the order in which `lignesLibres` takes their cells. */
export const COLONNES_PLAN: readonly string[] = TABLEAU_ACTIONS.colonnes.map(({ titre }) => titre);

/** The blank lines of the plan, where an action that is no longer there can be written again. */
export function lignesLibres(bloc: Bloc): readonly LigneAction[] {
  const isVide = (valeur: ValeurBrute): boolean => valeur === null || String(valeur).trim() === '';
  return bloc.lignes.flatMap((ligne, rang) => {
    if (!bloc.valeurs[rang]?.every(isVide)) return [];
    const cellules = TABLEAU_ACTIONS.colonnes.map(({ cle }, colonne) => {
      const cellule = `${bloc.colonnes[colonne] ?? ''}${ligne}`;
      const adresse = { feuille: bloc.feuille, tableau: TABLEAU_ACTIONS.nom, cellule };
      return [cle, { valeur: null, lu: null, adresse, lecture: { etat: 'vide' } }] as const;
    });
    const complete = TABLEAU_ACTIONS.colonnes.every((_, colonne) => bloc.colonnes[colonne] != null);
    return complete ? [{ ligne, ...Object.fromEntries(cellules) } as unknown as LigneAction] : [];
  });
}

/** What to write in the open workbook so that it says what a version says; only the entered cells, and only those that differ. */
export function planRestauration(
  classeur: Classeur,
  version: Contenu,
  {
    choix,
    libres = [],
    systeme1904 = false,
  }: {
    readonly choix?: readonly Choix[];
    /** Blank lines of the plan. */
    readonly libres?: readonly LigneAction[];
    readonly systeme1904?: boolean;
  } = {},
): Plan {
  const isVoulu = (genre: Choix['genre'], cle: string): boolean =>
    !choix || choix.some((un) => un.genre === genre && un.cle === cle);
  const sansPlace: string[] = [];
  const lignes = version.lignes
    .filter(({ code }) => isVoulu('indicateur', code))
    .flatMap((voulue) => {
      const ligne = classeur.indicateurs.find(({ code }) => code.valeur?.trim() === voulue.code);
      if (ligne) return restoreLigne(ligne, voulue, version);
      sansPlace.push(voulue.code);
      return [];
    });
  const mois = planMois(classeur, version, (cle) => isVoulu('mois', cle));
  const enTrop = classeur.actions.filter(
    (ligne) =>
      isVoulu('action', numeroOf(ligne)) && !version.actions.some(({ numero }) => numero === numeroOf(ligne)),
  );
  const places = [...libres];
  const actions = version.actions
    .filter(({ numero }) => isVoulu('action', numero))
    .flatMap((action) => {
      const ligne = classeur.actions.find((une) => numeroOf(une) === action.numero) ?? places.shift();
      if (ligne) return restoreAction(ligne, action, systeme1904);
      sansPlace.push(`action ${action.numero}`);
      return [];
    });
  const retraits = enTrop.flatMap((ligne) => restoreAction(ligne, null, systeme1904));
  return {
    ecritures: [...lignes, ...actions, ...retraits, ...mois.ecritures],
    sansPlace: [...sansPlace, ...mois.sansPlace],
  };
}

/** Months that the workbook has a filled line for; those of a blank line have to be typed again, and are told. */
function planMois(classeur: Classeur, version: Contenu, isVoulu: (cle: string) => boolean): Plan {
  const nomOf = ({ code, mois }: LigneMois): string => `${code.valeur ?? ''} ${mois.valeur ?? ''}`;
  const lignes = classeur.mois ?? [];
  const voulus = (version.mois ?? []).filter((un) => isVoulu(cleMois(un)));
  const connus = new Set((version.mois ?? []).map(cleMois));
  const ecritures = voulus.flatMap((voulu) => {
    const ligne = lignes.find((une) => nomOf(une) === cleMois(voulu));
    return ligne ? restoreMois(ligne, voulu.code, voulu.mesure) : [];
  });
  const enTrop = lignes.filter((ligne) => isVoulu(nomOf(ligne)) && !connus.has(nomOf(ligne)));
  const presents = new Set(lignes.map(nomOf));
  return {
    ecritures: [
      ...ecritures,
      ...enTrop.flatMap((ligne) =>
        restoreMois(ligne, ligne.code.valeur ?? '', { nature: 'absente', raison: null }),
      ),
    ],
    sansPlace: voulus.flatMap((voulu) =>
      presents.has(cleMois(voulu)) ? [] : [`${voulu.code}, ${formatMois(voulu.mois)}`],
    ),
  };
}
