import type { Indicateur } from '../../referentiels/types.ts';
import type { LigneModele, SaisieIndicateur } from '../types.ts';
import type { Reperes } from './reperes.ts';
import type { TABLEAU_ACTIONS, TABLEAU_INDICATEURS, TABLEAU_MOIS } from '../contrat.ts';

export type CleIndicateur = (typeof TABLEAU_INDICATEURS)['colonnes'][number]['cle'];
export type CleAction = (typeof TABLEAU_ACTIONS)['colonnes'][number]['cle'];
export type CleMois = (typeof TABLEAU_MOIS)['colonnes'][number]['cle'];
export type ReperesIndicateurs = Reperes<CleIndicateur>;
export type ReperesActions = Reperes<CleAction>;

/** A line of `Indicateurs` with all that its cells are made of. */
export interface LigneComplete {
  /** Row in the sheet, from 1. */
  readonly ligne: number;
  readonly indicateur: Indicateur;
  readonly modele: LigneModele;
  readonly saisie: SaisieIndicateur | null;
}
