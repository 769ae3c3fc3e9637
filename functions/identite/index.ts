import type { Principal } from '../../domain/droits/index.ts';
import { charge } from '../chargement.ts';
import type { GestionAnnuaire } from './annuaire.ts';
import type { DemandeConnexion } from './depart.ts';
import type { Fournisseur } from './fournisseur.ts';
import { createJetons } from './jetons.ts';
import type { DependancesIdentite, ReglagesIdentite } from './reglages.ts';
import type { FinConnexion, RetourFournisseur } from './retour.ts';
import { createSessions } from './session.ts';
import type { SessionOuverte } from './session.ts';

/** Signing in and rights, as HTTP calls them. Each may throw `ConnexionRefusee` and `BaseIndisponible`. */
export interface Identite {
  readonly reglages: Pick<ReglagesIdentite, 'adresse' | 'officeJs'>;
  readonly annuaire: GestionAnnuaire;
  start(demande: DemandeConnexion): Promise<{ readonly adresse: string; readonly navigateur: string }>;
  end(recu: RetourFournisseur): Promise<FinConnexion>;
  open(remise: string, preuve: string): Promise<SessionOuverte>;
  renew(renouvellement: string): Promise<SessionOuverte>;
  signOut(renouvellement: string): Promise<string>;
  /** Where the provider ends its own session. */
  sortie(): Promise<string>;
  identify(jeton: string): Promise<Principal>;
}

export function createIdentite(dependances: DependancesIdentite): Identite {
  const { reglages, fetch: go = fetch } = dependances;
  // Every request shows a bearer; few sign in or edit a directory, and what they need is loaded by the first who does.
  let connu: (() => Promise<Fournisseur>) | undefined;
  const fournisseur = async (): Promise<Fournisseur> => {
    const { createFournisseur } = await charge(() => import('./fournisseur.ts'));
    connu ??= createFournisseur(reglages, go);
    return connu();
  };
  const annuaire = async (): Promise<GestionAnnuaire> =>
    (await charge(() => import('./annuaire.ts'))).createAnnuaire(dependances);
  const sessions = createSessions(dependances, createJetons(reglages.cleJetons, reglages.adresse));
  return {
    reglages,
    annuaire: {
      compteOf: async (sub) => (await annuaire()).compteOf(sub),
      read: async (code) => (await annuaire()).read(code),
      audit: async (code, tranche) => (await annuaire()).audit(code, tranche),
      invite: async (code, acteur, invitation) => (await annuaire()).invite(code, acteur, invitation),
      modifie: async (code, acteur, id, fiche) => (await annuaire()).modifie(code, acteur, id, fiche),
      retire: async (code, acteur, id) => (await annuaire()).retire(code, acteur, id),
      passeLaMain: async (code, acteur, de, a) => (await annuaire()).passeLaMain(code, acteur, de, a),
    },
    start: async (demande) =>
      (await charge(() => import('./depart.ts'))).startConnexion(dependances, await fournisseur(), demande),
    end: async (recu) =>
      (await charge(() => import('./retour.ts'))).endConnexion(dependances, await fournisseur(), recu),
    open: (remise, preuve) => sessions.open(remise, preuve),
    renew: (renouvellement) => sessions.renew(renouvellement),
    signOut: (renouvellement) => sessions.end(renouvellement, fournisseur),
    sortie: async () => (await fournisseur()).end_session_endpoint,
    identify: (jeton) => sessions.identify(jeton),
  };
}

export { AnnuaireRefuse, ConnexionRefusee } from './erreurs.ts';
export type { DependancesIdentite, ReglagesIdentite } from './reglages.ts';
