import {
  FEUILLES,
  TABLEAU_ACTIONS,
  TABLEAU_INDICATEURS,
  TABLEAU_MOIS,
} from '../../domain/classeur/contrat.ts';
import type {
  Cellule,
  Classeur,
  DefautStructure,
  LigneAction,
  LigneIndicateur,
  LigneMois,
} from '../../domain/classeur/types.ts';
import { cibleOf, findIndicateur } from '../../domain/referentiels/index.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import { cellule } from './cellules.ts';
import type { Saisie } from './cellules.ts';

type ValeurOf<C> = C extends Cellule<infer T> ? T : never;
type Saisies<L> = { readonly [K in Exclude<keyof L, 'ligne'>]?: Saisie<ValeurOf<L[K]>> };
export type SaisieLigne = Saisies<LigneIndicateur>;
export type SaisieAction = Saisies<LigneAction>;
export type SaisieLigneMois = Saisies<LigneMois>;

/** Row of the first line under the headers, as in the template. */
const PREMIERE = 6;
const lettre = (rang: number): string => String.fromCharCode(65 + rang);

/** A line with what the template writes in it (code, unit, target of Indre-et-Loire) and what is typed. */
export function ligneIndicateur(code: string, rang: number, saisie: SaisieLigne): LigneIndicateur {
  const indicateur = findIndicateur(code);
  const cible = cibleOf('37', code);
  const prerempli: SaisieLigne = {
    code,
    indicateur: indicateur?.libelle ?? null,
    unite: indicateur?.unite ?? null,
    cible:
      cible && cible.unite !== indicateur?.unite
        ? {
            valeur: cible.valeur,
            lu: `${cible.valeur} ${cible.unite}`,
            lecture: { etat: 'sure' },
            uniteLue: cible.unite,
          }
        : (cible?.valeur ?? null),
  };
  const tout: Record<string, Saisie<string | number> | undefined> = { ...prerempli, ...saisie };
  const ligne = PREMIERE + rang;
  const cellules = TABLEAU_INDICATEURS.colonnes.map(({ cle }, colonne) => [
    cle,
    cellule(tout[cle], {
      feuille: 'Indicateurs',
      tableau: 'Indicateurs',
      cellule: `${lettre(colonne)}${ligne}`,
    }),
  ]);
  return { ligne, ...Object.fromEntries(cellules) } as LigneIndicateur;
}

export function ligneAction(rang: number, saisie: SaisieAction): LigneAction {
  const tout: Record<string, Saisie<string | number> | undefined> = saisie;
  const ligne = PREMIERE + rang;
  const cellules = TABLEAU_ACTIONS.colonnes.map(({ cle }, colonne) => [
    cle,
    cellule(tout[cle], {
      feuille: FEUILLES.actions.nom,
      tableau: 'PlanActions',
      cellule: `${lettre(colonne)}${ligne}`,
    }),
  ]);
  return { ligne, ...Object.fromEntries(cellules) } as LigneAction;
}

export function ligneMois(rang: number, saisie: SaisieLigneMois): LigneMois {
  const tout: Record<string, Saisie<string | number> | undefined> = saisie;
  const ligne = PREMIERE + rang;
  const cellules = TABLEAU_MOIS.colonnes.map(({ cle }, colonne) => [
    cle,
    cellule(tout[cle], {
      feuille: FEUILLES.mois.nom,
      tableau: TABLEAU_MOIS.nom,
      cellule: `${lettre(colonne)}${ligne}`,
    }),
  ]);
  return { ligne, ...Object.fromEntries(cellules) } as LigneMois;
}

/** Calls of Indre-et-Loire (S4): the plan is real, its dates are ours. */
export const ACTION_TELEPHONE: SaisieAction = {
  numero: '1',
  action: 'Suivre les appels perdus par service et choisir les renvois d’appel de chacun',
  origine: 'Indicateur',
  porteSur: 'TEL-DECROCHE',
  responsable: 'chef du service des systèmes d’information et de communication',
  debut: '2020-12-01' as DateIso,
  echeance: '2021-06-30' as DateIso,
  avancement: 30,
  etat: 'En cours',
};

const satisfaction = (valeur: number): SaisieLigne => ({ valeur, effectif: 100 });

/** Figures published by Indre-et-Loire for 2020 (S4): values alone, and 100 returns for every question of the survey. */
export const REELS_37: Readonly<Record<string, SaisieLigne>> = {
  'TEL-DECROCHE': { valeur: 63, action: '1' },
  'DEL-PERMIS': { valeur: 15.22 },
  'FRA-CERT': { valeur: 0.17 },
  'FRA-PERMIS': { valeur: 0.88 },
  'ETR-PREMIERE': { valeur: 59 },
  'ETR-RENOUV': { valeur: 44 },
  'WEB-MAJ': { valeur: 3 },
  'WEB-CONNEXION': { valeur: 14.7 },
  'WEB-RESEAUX': { valeur: 36859 },
  'ACC-COURTOISIE': satisfaction(98.9),
  'ACC-DISPONIBILITE': satisfaction(98.9),
  'ACC-LANGAGE': satisfaction(98.9),
  'ACC-ORIENTATION': satisfaction(98.9),
  'ACC-CONFORT': satisfaction(98.7),
  'ACC-CONFIDENTIALITE': satisfaction(91.4),
  'ACC-ATTENTE': satisfaction(94.7),
  'ACC-SERVICES': satisfaction(70),
  'ACC-PAN': satisfaction(98.4),
  'TEL-SAT': satisfaction(80.4),
};

/** Figures of Moselle, second quarter of 2021 (press). */
export const REELS_57: Readonly<Record<string, SaisieLigne>> = {
  'SAT-TITRES': { valeur: 75 },
  'DEL-CNI': { valeur: 12 },
  'DEL-PERMIS': { valeur: 31 },
  'DEL-CI': { valeur: 4 },
  'TEL-DECROCHE': { valeur: 93 },
  EFFORT: { valeur: 2.75 },
};

/** What identifies a made workbook: one text for both witnesses, or each its own. */
type Temoin = string | null | { readonly propriete: string | null; readonly accueil: Saisie<string> };

export interface Fabrique {
  readonly site?: Temoin;
  readonly trimestre?: Temoin;
  readonly modele?: Temoin;
  /** Lines by code, or pairs when a code comes twice. */
  readonly lignes?: Readonly<Record<string, SaisieLigne>> | readonly (readonly [string, SaisieLigne])[];
  readonly actions?: readonly SaisieAction[];
  /** Absent: the workbook has no sheet of months. */
  readonly mois?: readonly SaisieLigneMois[];
  readonly defauts?: readonly DefautStructure[];
}

function temoins(temoin: Temoin, ligne: number): Classeur['site'] {
  const { propriete, accueil } =
    temoin !== null && typeof temoin === 'object' ? temoin : { propriete: temoin, accueil: temoin };
  return {
    propriete,
    accueil: cellule(accueil, { feuille: 'Accueil', tableau: null, cellule: `C${ligne}` }),
  };
}

/** A workbook of the préfecture d’Indre-et-Loire for 2020-T4: the real figures, unless told otherwise. */
export function classeur(fabrique: Fabrique = {}): Classeur {
  const lignes = fabrique.lignes ?? REELS_37;
  const paires = Array.isArray(lignes)
    ? (lignes as readonly (readonly [string, SaisieLigne])[])
    : Object.entries(lignes as Readonly<Record<string, SaisieLigne>>);
  return {
    format: 'xlsx',
    site: temoins(fabrique.site === undefined ? '37-PREF' : fabrique.site, 5),
    trimestre: temoins(fabrique.trimestre === undefined ? '2020-T4' : fabrique.trimestre, 6),
    modele: temoins(fabrique.modele === undefined ? '1' : fabrique.modele, 7),
    indicateurs: paires.map(([code, saisie], rang) => ligneIndicateur(code, rang, saisie)),
    actions: (fabrique.actions ?? [ACTION_TELEPHONE]).map((saisie, rang) => ligneAction(rang, saisie)),
    ...(fabrique.mois ? { mois: fabrique.mois.map((saisie, rang) => ligneMois(rang, saisie)) } : {}),
    defauts: fabrique.defauts ?? [],
  };
}
