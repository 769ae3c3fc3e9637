import { Hono } from 'hono';
import { createApp } from '../../../functions/api/app.ts';
import type { Identite } from '../../../functions/identite/index.ts';
import type { Poste } from '../poste/poste.ts';
import { withComplement } from './complement.ts';
import { openConnexion } from './connexion.ts';
import { DOSSIER_COMPLEMENT } from './construire.ts';
import { startServeur } from './serveur.ts';
import type { Serveur } from './serveur.ts';

const HOTES = ['127.0.0.1', 'localhost'];

/** Unforeseen errors go to the terminal; what was refused was already said to who asked. */
const createAppOf = ({ service }: Poste, identite?: Identite): Hono =>
  createApp({
    service,
    identite,
    hotes: HOTES,
    journal: ({ methode, chemin, erreur }) => {
      if (erreur !== undefined) console.error(`${methode} ${chemin}`, erreur);
    },
  });

/** The functions and the add-in, at one address of this machine. */
export interface Fonctions extends Serveur {
  /** Issuer of the local identities; null where nobody signs in. */
  readonly emetteur: string | null;
  /** How this very process calls the app, as a site would and without signing in: at no address that another could call. */
  readonly envoie: Envoi;
}

/** Calls the app. @param chemin path, with its query */
export type Envoi = (chemin: string, init?: RequestInit) => Promise<Response>;

/**
 * @param connexion whether people sign in, with made-up identities
 * @throws {Echec} when the port is taken, or when the provider is not installed
 */
export async function startFonctions(poste: Poste, port: number, connexion: boolean): Promise<Fonctions> {
  let app: Pick<Hono, 'fetch'> = new Hono();
  // Opened first: the provider sends back to its address.
  const serveur = await startServeur({ fetch: (...args) => app.fetch(...args) }, port);
  try {
    const ouverte = connexion ? await openConnexion(poste, serveur.adresse) : null;
    const fonctions = createAppOf(poste, ouverte?.identite);
    app = withComplement(fonctions, DOSSIER_COMPLEMENT);
    const interne = ouverte ? createAppOf(poste) : fonctions;
    return {
      adresse: serveur.adresse,
      emetteur: ouverte?.fournisseur.emetteur ?? null,
      envoie: async (chemin, init) => interne.fetch(new Request(new URL(chemin, serveur.adresse), init)),
      stop: async () => {
        await serveur.stop();
        await ouverte?.fournisseur.close();
      },
    };
  } catch (erreur) {
    await serveur.stop();
    throw erreur;
  }
}
