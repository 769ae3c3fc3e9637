import { useLayoutEffect, useReducer, useRef } from 'react';
import type { Store } from './store.ts';

/**
 * What a component reads of the store; it is drawn again when that part changes. React 17 has no useSyncExternalStore: the
 * store is read at each drawing, and once more after it, for what changed in between. `select` must give the same object
 * while nothing changed (see `memo` in selecteurs.ts).
 */
export function useSelection<E, T>(
  store: Pick<Store<E, never>, 'getState' | 'subscribe'>,
  select: (etat: E) => T,
): T {
  const [, draw] = useReducer((n: number) => n + 1, 0);
  const valeur = select(store.getState());
  const dernier = useRef({ select, valeur });
  useLayoutEffect(() => {
    dernier.current = { select, valeur };
  });
  useLayoutEffect(() => {
    const compare = (): void => {
      const vu = dernier.current;
      if (!Object.is(vu.select(store.getState()), vu.valeur)) draw();
    };
    compare();
    return store.subscribe(compare);
  }, [store]);
  return valeur;
}
