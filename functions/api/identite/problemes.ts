import { AnnuaireRefuse, ConnexionRefusee } from '../../identite/index.ts';
import { Probleme } from '../problemes.ts';

const INVALIDE = { 'WWW-Authenticate': 'Bearer realm="transparence", error="invalid_token"' };

/** A proof that does not hold any more: sign in again. */
export const toNonConnecte = ({ message, code }: ConnexionRefusee): Probleme =>
  new Probleme('non-connecte', message, { motif: code }, INVALIDE);

/** What is told of the refusals of `functions/identite`; null for anything else. */
export function identiteToProbleme(erreur: unknown): Probleme | null {
  if (erreur instanceof AnnuaireRefuse) {
    const { code, message } = erreur;
    if (code === 'personne-inconnue') return new Probleme('introuvable', message);
    const droit = code === 'droit-non-delegable' || code === 'droit-pour-soi';
    return new Probleme(droit ? 'acces-refuse' : 'annuaire-refuse', message, { motif: code });
  }
  if (!(erreur instanceof ConnexionRefusee)) return null;
  const nom = erreur.code === 'fournisseur-indisponible' ? 'connexion-indisponible' : 'connexion-refusee';
  return new Probleme(nom, erreur.message, { motif: erreur.code });
}
