import type { Envoi, Lieu } from '../../client/index.ts';
import type { EtatConnexion } from '../connexion/types.ts';
import type { Ecriture } from '../../host/types.ts';
import type { Annonce, Connaissance, EtatClasseur, IdEcran, Panne, Reseau, Travail } from './types.ts';

/** Everything that can happen to the pane, in the past tense: the reducer is the only place that draws conclusions. */
export type Evenement =
  | { readonly type: 'classeur-lu'; readonly classeur: EtatClasseur }
  | { readonly type: 'ecran-choisi'; readonly ecran: IdEcran }
  | { readonly type: 'aide-demandee'; readonly code: string | null }
  | { readonly type: 'serveur-lu'; readonly connaissance: Connaissance; readonly enDirect: boolean }
  | { readonly type: 'connexion-changee'; readonly connexion: EtatConnexion }
  | { readonly type: 'reseau-change'; readonly reseau: Reseau }
  | { readonly type: 'envois-changes'; readonly envois: readonly Envoi[] }
  | { readonly type: 'ebauches-lues'; readonly lieu: Lieu; readonly textes: Readonly<Record<string, string>> }
  | { readonly type: 'ebauche-changee'; readonly cle: string; readonly texte: string | null }
  | { readonly type: 'marques-choisies'; readonly visibles: boolean }
  | { readonly type: 'ecrit'; readonly libelle: string; readonly avant: readonly Ecriture[] }
  | { readonly type: 'annule'; readonly id: number }
  | { readonly type: 'annonce'; readonly texte: string; readonly ton: Annonce['ton'] }
  | { readonly type: 'panne'; readonly panne: Panne }
  | { readonly type: 'panne-levee' }
  | { readonly type: 'travail-commence'; readonly travail: Travail }
  | { readonly type: 'travail-fini'; readonly travail: Travail };
