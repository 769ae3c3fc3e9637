import type { Changement } from '../types.ts';

/** How long the user has to pause before changes are told (ms). */
const PAUSE = 250;

/** Groups changes until a pause, each told once, in order. */
export function groupChangements(tell: (changements: readonly Changement[]) => void): {
  readonly add: (changement: Changement) => void;
  /** Forgets what was not told yet, and whatever comes later: an event may be on its way. */
  readonly stop: () => void;
} {
  let attente: ReturnType<typeof setTimeout> | undefined;
  const groupe = new Map<string, Changement>();
  let arrete = false;
  return {
    add: (changement) => {
      if (arrete) return;
      groupe.set(`${changement.plage ?? ''}!${changement.feuille}`, changement);
      clearTimeout(attente);
      attente = setTimeout(() => {
        const changements = [...groupe.values()];
        groupe.clear();
        tell(changements);
      }, PAUSE);
    },
    stop: () => {
      arrete = true;
      clearTimeout(attente);
    },
  };
}
