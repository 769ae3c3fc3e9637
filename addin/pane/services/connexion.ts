import type { Dependances } from './dependances.ts';

/**
 * Tells the state of the session, and what to do each time that somebody comes in.
 * @returns what stops it
 */
export function followSession(
  { session, store }: Pick<Dependances, 'session' | 'store'>,
  onSignIn: () => void,
): () => void {
  let dedans = false;
  const tell = (): void => {
    const connexion = session.getState();
    store.dispatch({ type: 'connexion-changee', connexion });
    const entre = connexion.etat === 'connecte' && !dedans;
    dedans = connexion.etat === 'connecte';
    if (connexion.etat === 'expiree')
      store.dispatch({ type: 'annonce', texte: 'Session terminée, reconnectez-vous.', ton: 'erreur' });
    if (!entre) return;
    // The window or the page that one comes back from is gone, and what asked to sign in with it.
    store.dispatch({ type: 'annonce', texte: 'Session ouverte.', ton: 'succes' });
    onSignIn();
  };
  tell();
  return session.subscribe(tell);
}
