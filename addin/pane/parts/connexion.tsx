/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Bandeau, PrimaryButton } from '../../ui/index.ts';
import { useEtat, useServices } from '../contexte.tsx';

const DEPUIS_LE_VOLET =
  'Ce que vous avez saisi est resté en place. Reconnectez-vous pour continuer avec le serveur.';
/** The page leaves and comes back: its workbook does too, and a form that was not sent does not. */
const DEPUIS_LA_PAGE =
  'Le classeur sera rendu tel qu’il est. Avant de vous reconnecter, copiez le texte d’un formulaire qui n’est pas encore enregistré.';

/** What is said while nobody is signed in, and the way in; nothing where nobody signs in, or once it is done. */
export function BandeauConnexion(): ReactElement | null {
  const connexion = useEtat((etat) => etat.connexion);
  const page = useEtat(({ capacites }) => capacites.hote === 'fichier');
  const { signIn } = useServices().connexion;
  const place = useRef<HTMLElement>(null);
  const demande = useRef(false);
  const { etat } = connexion;
  useEffect(() => {
    // The button that was clicked goes away, and comes back: the focus is not lost in between.
    if (demande.current && (etat === 'en-cours' || etat === 'deconnecte')) place.current?.focus();
    demande.current = etat === 'en-cours';
  }, [etat]);
  if (etat === 'inconnue' || etat === 'sans' || etat === 'connecte') return null;
  const enter = (): void => {
    demande.current = true;
    void signIn();
  };
  return (
    <section className={`connexion connexion--${etat}`} aria-label="Connexion" ref={place} tabIndex={-1}>
      <div role="status">
        {etat === 'en-cours' ? (
          <Bandeau ton="avertissement" titre="Connexion en cours…">
            Terminez dans la fenêtre du service de connexion.
          </Bandeau>
        ) : etat === 'expiree' ? (
          <Bandeau
            ton="avertissement"
            titre="Votre session a pris fin."
            actions={<PrimaryButton onClick={enter}>Se reconnecter</PrimaryButton>}
          >
            {page ? DEPUIS_LA_PAGE : DEPUIS_LE_VOLET}
          </Bandeau>
        ) : (
          <Bandeau
            ton="avertissement"
            titre="Vous n’êtes pas connecté."
            actions={<PrimaryButton onClick={enter}>Se connecter</PrimaryButton>}
          >
            {connexion.message ??
              'La saisie et le contrôle marchent sans connexion. Connectez-vous pour déposer et pour lire ce que garde le serveur.'}
          </Bandeau>
        )}
      </div>
    </section>
  );
}

/** Who works, and the way out. */
export function Qui(): ReactElement | null {
  const identite = useEtat((etat) => etat.identite);
  const connexion = useEtat((etat) => etat.connexion.etat);
  const { signOut } = useServices().connexion;
  if (connexion === 'inconnue' || connexion === 'sans') {
    return (
      <p className="discret qui">
        Vous travaillez comme{'\u00a0'}: {identite}.
      </p>
    );
  }
  if (connexion !== 'connecte') return null;
  return (
    <p className="discret qui">
      Connecté comme{'\u00a0'}: {identite}.{' '}
      <button type="button" className="lien" onClick={() => void signOut()}>
        Se déconnecter
      </button>
    </p>
  );
}
