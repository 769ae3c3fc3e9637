/** A value that changes by events, and tells those who look at it. */
export interface Store<E, A> {
  readonly getState: () => E;
  readonly dispatch: (evenement: A) => void;
  /** Returns what stops the listening. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store over a pure reducer. A state that is the same object wakes nobody. */
export function createStore<E, A>(reduce: (etat: E, evenement: A) => E, initial: E): Store<E, A> {
  let etat = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => etat,
    dispatch: (evenement) => {
      const suivant = reduce(etat, evenement);
      if (Object.is(suivant, etat)) return;
      etat = suivant;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
