import type { Context } from 'hono';
import * as z from 'zod';
import type { Operation, Principal, Ressource, Signature } from '../../domain/droits/index.ts';
import type { NomProbleme } from './problemes.ts';

/** A body as JSON, read strictly, or as the bytes of a file. */
export type Corps = { readonly json: z.ZodType } | { readonly octets: string } | { readonly aucun: true };

export interface Reponse {
  readonly description: string;
  /** Shape of a JSON answer. */
  readonly schema?: z.ZodType;
  /** Media types of an answer that is a file. */
  readonly types?: readonly string[];
  /** Headers worth knowing, with what they say. */
  readonly entetes?: Readonly<Record<string, string>>;
}

/**
 * Everything that is told of a route, once: the app serves it from this, the guard takes its operation from this, and the OpenAPI
 * document is written from this. Texts are French: people read them.
 */
export interface Declaration {
  readonly methode: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** After `/api/v1`, with `:name` for a part that varies. */
  readonly chemin: string;
  /** What the guard asks the policy about; null for what is the same for everybody (documentation). */
  readonly operation: Operation | null;
  /**
   * Where the place that rights are asked for is read: in the address (`site`, else `departement`, else the national level), before
   * anything else; or in the request itself, and then the route calls `autorise`.
   */
  readonly ressource: 'adresse' | 'demande';
  readonly groupe: string;
  readonly resume: string;
  readonly description?: string;
  readonly params: z.ZodObject;
  readonly recherche: z.ZodObject;
  readonly entetes: z.ZodObject;
  readonly corps: Corps;
  readonly reponses: Readonly<Record<number, Reponse>>;
  /** Beyond those that any route may give. */
  readonly problemes: readonly NomProbleme[];
}

type Defauts = 'ressource' | 'params' | 'recherche' | 'entetes' | 'corps' | 'problemes';
const VIDE = z.object({});
const DEFAUTS = {
  ressource: 'adresse',
  params: VIDE,
  recherche: VIDE,
  entetes: VIDE,
  corps: { aucun: true },
  problemes: [],
} as const satisfies Pick<Declaration, Defauts>;

type Partielle = Omit<Declaration, Defauts> & Partial<Pick<Declaration, Defauts>>;
type Complete<P> = Omit<typeof DEFAUTS, keyof P> & P;

/** A declaration; what is left out is nothing: no parameter, no body, no problem of its own. */
export const declare = <const P extends Partielle>(partielle: P): Complete<P> => ({
  ...DEFAUTS,
  ...partielle,
});

type CorpsLu<C extends Corps> = C extends { readonly json: infer S extends z.ZodType }
  ? z.output<S>
  : C extends { readonly octets: string }
    ? Uint8Array
    : null;

type SignatureDe<R extends Declaration['ressource']> = R extends 'adresse' ? Signature : null;

/** A request that was read by its declaration and allowed for what its address tells. */
export interface Demande<D extends Declaration> {
  readonly c: Context;
  readonly params: z.output<D['params']>;
  readonly recherche: z.output<D['recherche']>;
  readonly entetes: z.output<D['entetes']>;
  readonly corps: CorpsLu<D['corps']>;
  /** Who calls; null for anybody, where the policy lets anybody. */
  readonly principal: Principal | null;
  /** How the act is signed; null where only the request tells its place, and `autorise` then gives it. */
  readonly signature: SignatureDe<D['ressource']>;
  /** For what only the body or the workbook tells: the very same operation on that. */
  autorise(ressource: Ressource): Promise<Signature>;
  /** Pages of a list, held to this route, these parameters and this person. */
  readonly page: Page;
}

export interface Page {
  /** Where the page before ended, as `suivant` was given it; undefined for the first page. */
  debut(curseur: string | undefined): Promise<string | undefined>;
  /** What to send for the next page. */
  suite(position: string | undefined): Promise<string | null>;
}

/** A declaration with what it does. */
export interface Route {
  readonly declaration: Declaration;
  respond(demande: Demande<Declaration>): Promise<Response>;
}

export const route = <D extends Declaration>(
  declaration: D,
  respond: (demande: Demande<D>) => Response | Promise<Response>,
): Route => ({
  declaration,
  // Read by this very declaration in `mount`: its shapes are those of `D`.
  respond: async (demande) => respond(demande as unknown as Demande<D>),
});
