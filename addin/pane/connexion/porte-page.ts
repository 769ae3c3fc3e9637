import type { Porte } from './types.ts';

const CLE = 'transparence-connexion';
/** How the page of a refusal sends back. */
const AUTRE = '#autre-compte';
const FRAGMENT = /^#connexion=([\w-]{43})$/;

/** Whether this page opens at the end of that journey, done or refused. */
export const isComingBack = (): boolean => FRAGMENT.test(location.hash) || location.hash === AUTRE;

/**
 * The page itself goes to the sign-in service, and comes back. What proves that it is the same page is kept for that journey alone, in this
 * tab; the bearer never is.
 * @param beforeLeave puts away what is open
 */
export function createPortePage(beforeLeave: () => Promise<void>): Porte {
  const depart = async (adresse: string): Promise<never> => {
    await beforeLeave();
    location.assign(adresse);
    return new Promise<never>(() => undefined);
  };
  return {
    mode: 'redirection',
    go: (adresse, preuve) => {
      sessionStorage.setItem(CLE, preuve);
      return depart(adresse);
    },
    comeBack: () => {
      const { hash } = location;
      const [, remise] = FRAGMENT.exec(hash) ?? [];
      if (!remise && hash !== AUTRE) return null;
      history.replaceState(null, '', location.pathname + location.search);
      const preuve = sessionStorage.getItem(CLE) ?? '';
      sessionStorage.removeItem(CLE);
      if (!remise) return 'autre-compte';
      return { remise, preuve };
    },
    leave: depart,
  };
}
