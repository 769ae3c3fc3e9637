import type { Principal } from '../../domain/droits/index.ts';
import { createAnnuaire } from './annuaire.ts';
import type { GestionAnnuaire } from './annuaire.ts';
import { startConnexion } from './depart.ts';
import type { DemandeConnexion } from './depart.ts';
import { createFournisseur } from './fournisseur.ts';
import { createJetons } from './jetons.ts';
import type { DependancesIdentite, ReglagesIdentite } from './reglages.ts';
import { endConnexion } from './retour.ts';
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
  const { reglages, store, clock, fetch: go = fetch } = dependances;
  const fournisseur = createFournisseur(reglages, go);
  const sessions = createSessions(dependances, createJetons(reglages.cleJetons, reglages.adresse));
  return {
    reglages,
    annuaire: createAnnuaire(store, clock),
    start: async (demande) => startConnexion(dependances, await fournisseur(), demande),
    end: async (recu) => endConnexion(dependances, await fournisseur(), recu),
    open: (remise, preuve) => sessions.open(remise, preuve),
    renew: (renouvellement) => sessions.renew(renouvellement),
    signOut: (renouvellement) => sessions.end(renouvellement, fournisseur),
    sortie: async () => (await fournisseur()).end_session_endpoint,
    identify: (jeton) => sessions.identify(jeton),
  };
}

export { AnnuaireRefuse } from './annuaire.ts';
export { ConnexionRefusee } from './erreurs.ts';
export type { DependancesIdentite, ReglagesIdentite } from './reglages.ts';
