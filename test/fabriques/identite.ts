import { createHash, randomBytes } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Hono } from 'hono';
import type { JWK } from 'jose';
import { canonicalJson } from '../../domain/depot/index.ts';
import { createApp } from '../../functions/api/app.ts';
import type { Identite } from '../../functions/identite/index.ts';
import type { Service } from '../../functions/service/index.ts';
import { sha256Of } from '../../functions/store/index.ts';
import { createStoreIdentite } from '../../functions/store/identite.ts';
import type { StoreIdentite } from '../../functions/store/identite.ts';
import { openIdentite } from '../../infra/local/identite/ouvrir.ts';
import { createCle } from '../../infra/local/identite/fournisseur.ts';
import type { FournisseurLocal } from '../../infra/local/identite/fournisseur.ts';
import { createServiceDeTest } from './classeurs.ts';
import type { MoteurDeTest } from './moteur.ts';

export const ADRESSE = 'http://127.0.0.1:4280';
export const PAGE = '/complement/page.html';

export interface Session {
  readonly jeton: string;
  readonly renouvellement: string;
  readonly personne: { readonly fonction: string };
}

/** A sign-in on its way: what the browser has, and what the client keeps. */
export interface Parcours {
  readonly preuve: string;
  readonly cookie: string;
  /** Address that the provider is asked. */
  readonly depart: URL;
}

/** The whole of sign-in: real engine, real provider, real app, and a clock that can be put forward. */
export interface IdentiteDeTest {
  readonly app: Hono;
  readonly service: Service;
  readonly store: StoreIdentite;
  readonly identite: Identite;
  readonly fournisseur: FournisseurLocal;
  /** Private key of our own bearers. */
  readonly cleJetons: JWK;
  /** Seconds added to our clock; the provider keeps its own. */
  avance(secondes: number): void;
  /** Everything in the table, for « nothing stored ». */
  items(): Promise<readonly Record<string, unknown>[]>;
  /** One hash of all that. */
  empreinte(): Promise<string>;
  call(
    chemin: string,
    options?: { jeton?: string; methode?: string; corps?: unknown; cookie?: string; app?: Hono },
  ): Promise<Response>;
  leave(mode?: 'dialogue' | 'redirection', retour?: string): Promise<Parcours>;
  /** Signs in at the provider. @returns path and query of our return address */
  choose(parcours: Parcours, sub: string): Promise<string>;
  signIn(sub: string): Promise<Session>;
  close(): Promise<void>;
}

export const empreinteS256 = (texte: string): string =>
  createHash('sha256').update(texte).digest('base64url');

/** Cookies of a browser, by name. */
function keepCookies(boite: Map<string, string>, reponse: Response): void {
  for (const ligne of reponse.headers.getSetCookie()) {
    const [, nom = '', valeur = ''] = /^([^=]+)=([^;]*)/.exec(ligne) ?? [];
    boite.set(nom, valeur);
  }
}
const cookiesOf = (boite: ReadonlyMap<string, string>): string =>
  [...boite].map(([nom, valeur]) => `${nom}=${valeur}`).join('; ');

/** What a person does at the provider: follow, choose an identity, follow again until it sends back to us. */
export async function walkFournisseur(depart: URL, choix: string): Promise<URL> {
  const boite = new Map<string, string>();
  let adresse = depart;
  let envoi: RequestInit = {};
  for (let pas = 0; pas < 10; pas += 1) {
    const reponse = await fetch(adresse, {
      ...envoi,
      redirect: 'manual',
      headers: { ...envoi.headers, Cookie: cookiesOf(boite) },
    });
    keepCookies(boite, reponse);
    envoi = {};
    const suite = reponse.headers.get('Location');
    if (suite !== null) {
      adresse = new URL(suite, adresse);
      if (adresse.origin !== depart.origin) return adresse;
    } else if (adresse.pathname.startsWith('/identite/') && reponse.status === 200) {
      envoi = {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ identite: choix }).toString(),
      };
    } else throw new Error(`Le fournisseur répond ${reponse.status} : ${await reponse.text()}`);
  }
  throw new Error('Le fournisseur tourne en rond.');
}

export async function startIdentite(moteur: MoteurDeTest): Promise<IdentiteDeTest> {
  const depots = await moteur.createStore();
  const store = createStoreIdentite({ client: moteur.client, table: depots.table });
  let decalage = 0;
  const clock = (): Date => new Date(Date.now() + decalage * 1_000);
  const cleJetons = await createCle();
  const { identite, fournisseur } = await openIdentite({ adresse: ADRESSE, store, clock, cleJetons });
  const service = createServiceDeTest(depots);
  const app = createApp({ service, identite, hotes: ['127.0.0.1'] });

  const call: IdentiteDeTest['call'] = async (
    chemin,
    { jeton, methode = 'GET', corps, cookie, app: ou = app } = {},
  ) =>
    ou.request(`${ADRESSE}${chemin}`, {
      method: methode,
      headers: {
        ...(jeton ? { Authorization: `Bearer ${jeton}` } : {}),
        ...(cookie ? { Cookie: cookie } : {}),
        ...(corps === undefined || corps instanceof Uint8Array ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(corps === undefined
        ? {}
        : { body: corps instanceof Uint8Array ? new Uint8Array(corps) : JSON.stringify(corps) }),
    });

  const leave: IdentiteDeTest['leave'] = async (mode = 'redirection', retour = PAGE) => {
    const preuve = randomBytes(32).toString('base64url');
    const recherche = new URLSearchParams({ mode, retour, defi: empreinteS256(preuve) });
    const reponse = await call(`/connexion/debut?${recherche}`);
    if (reponse.status !== 302) throw new Error(`Départ refusé : ${reponse.status} ${await reponse.text()}`);
    const boite = new Map<string, string>();
    keepCookies(boite, reponse);
    return { preuve, cookie: cookiesOf(boite), depart: new URL(reponse.headers.get('Location') ?? '') };
  };
  const choose: IdentiteDeTest['choose'] = async ({ depart }, sub) => {
    const retour = await walkFournisseur(depart, sub);
    return retour.pathname + retour.search;
  };

  return {
    app,
    service,
    store,
    identite,
    fournisseur,
    cleJetons,
    avance: (secondes) => {
      decalage += secondes;
    },
    async items() {
      const { Items = [] } = await moteur.client.send(new ScanCommand({ TableName: depots.table }));
      return Items;
    },
    async empreinte() {
      const { Items = [] } = await moteur.client.send(new ScanCommand({ TableName: depots.table }));
      return sha256Of(
        Items.map((item) => canonicalJson(item))
          .sort()
          .join(),
      );
    },
    call,
    leave,
    choose,
    async signIn(sub) {
      const parcours = await leave();
      const reponse = await call(await choose(parcours, sub), { cookie: parcours.cookie });
      const [, remise] = /#connexion=([\w-]+)$/.exec(reponse.headers.get('Location') ?? '') ?? [];
      if (!remise) throw new Error(`Connexion refusée : ${reponse.status} ${await reponse.text()}`);
      const jeton = await call('/api/v1/connexion/jeton', {
        methode: 'POST',
        corps: { remise, preuve: parcours.preuve },
      });
      return (await jeton.json()) as Session;
    },
    close: () => fournisseur.close(),
  };
}
