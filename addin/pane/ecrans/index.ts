import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { NomIcone } from '../../ui/index.ts';
import type { Operation } from '../../../domain/droits/operations.ts';
import { memo } from '../etat/memo.ts';
import type { Etat, IdEcran } from '../etat/types.ts';
import { Accueil } from './accueil/index.tsx';

export interface Ecran {
  readonly id: IdEcran;
  /** In the navigation and in the window's title. */
  readonly titre: string;
  readonly icone: NomIcone;
  readonly Composant: ComponentType;
  /** Reached from another screen, and not from the navigation. */
  readonly retire?: true;
  /** Shown to who is signed in and may do this somewhere; to nobody else. */
  readonly operation?: Operation;
  /** Loads its code ahead, so that it opens without network; absent for what is there from the start. */
  readonly load?: () => Promise<unknown>;
}

type Module = { readonly default: ComponentType };

function ecran(id: IdEcran, titre: string, icone: NomIcone, load: () => Promise<Module>): Ecran {
  return { id, titre, icone, load, Composant: lazy(load) };
}

/** The screens, in the order of the navigation. A new one is a folder, a line here and its name in `IdEcran`. */
export const ECRANS: readonly Ecran[] = [
  { id: 'accueil', titre: 'Accueil', icone: 'accueil', Composant: Accueil },
  ecran('controle', 'Contrôle', 'controle', () => import('./controle/index.tsx')),
  ecran('depot', 'Dépôt', 'depot', () => import('./depot/index.tsx')),
  ecran('actions', 'Mes actions', 'actions', () => import('./actions/index.tsx')),
  ecran('tableau', 'Tableau', 'tableau', () => import('./tableau/index.tsx')),
  ecran('publication', 'Publication', 'publication', () => import('./publication/index.tsx')),
  ecran('vues', 'Suivi', 'suivi', () => import('./vues/index.tsx')),
  {
    ...ecran('equipe', 'Équipe', 'equipe', () => import('./equipe/index.tsx')),
    operation: 'annuaire.lire',
  },
  ecran('historique', 'Historique', 'historique', () => import('./historique/index.tsx')),
  ecran('aide', 'Aide', 'aide', () => import('./aide/index.tsx')),
  {
    ...ecran('diagnostic', 'Diagnostic', 'controle', () => import('./diagnostic/index.tsx')),
    retire: true,
  },
];

/** The screens of the navigation, as the rights of who works there give them. */
export const selectMenu = memo((connexion: Etat['connexion']): readonly Ecran[] => {
  const permises = 'operations' in connexion ? connexion.operations : [];
  return ECRANS.filter(({ retire, operation }) => !retire && (!operation || permises.includes(operation)));
});

/** Loads every screen while nothing else is asked: the pane then works when the network goes. */
export async function preloadEcrans(): Promise<void> {
  await Promise.allSettled(ECRANS.map(({ load }) => load?.()));
}
