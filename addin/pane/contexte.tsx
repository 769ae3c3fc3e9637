/** @jsxImportSource react */
import { createContext, useContext } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useSelection } from './etat/use-selection.ts';
import type { Etat, IdEcran } from './etat/types.ts';
import type { Services, StorePane } from './services/index.ts';

/** What every screen works with. */
export interface Atelier {
  readonly store: StorePane;
  readonly services: Services;
  /** Level of a screen's title: 1 in the pane, 2 in the page, whose own title is above. */
  readonly niveau: 1 | 2;
}

const Contexte = createContext<Atelier | null>(null);

export function AtelierProvider({
  atelier,
  children,
}: {
  readonly atelier: Atelier;
  readonly children: ReactNode;
}): ReactElement {
  return <Contexte.Provider value={atelier}>{children}</Contexte.Provider>;
}

export function useAtelier(): Atelier {
  const atelier = useContext(Contexte);
  if (!atelier) throw new Error('Un écran se dessine dans un AtelierProvider.');
  return atelier;
}

export const useServices = (): Services => useAtelier().services;

/** What a screen reads of the state; see `selecteurs.ts`. */
export const useEtat = <T,>(select: (etat: Etat) => T): T => useSelection(useAtelier().store, select);

/** Opens a screen. */
export function useOpenEcran(): (ecran: IdEcran) => void {
  const { store } = useAtelier();
  return (ecran) => store.dispatch({ type: 'ecran-choisi', ecran });
}
