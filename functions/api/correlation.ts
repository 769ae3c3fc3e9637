import { randomUUID } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { NomProbleme } from './problemes.ts';

export const ENTETE_CORRELATION = 'X-Correlation-Id';
/** What an identifier of ours looks like: no room for a name, a line end or a query. */
const FORME = /^[A-Za-z0-9_-]{8,64}$/;

/** The identifier that follows a request from the pane to the line of the journal. */
export const correlationOf = (c: Context): string | undefined => c.get('correlation');

/** Takes the sender's identifier, or makes one when it has none that is well formed; gives it back with every answer. */
export const correlation: MiddlewareHandler = async (c, next) => {
  const recue = c.req.header(ENTETE_CORRELATION);
  const id = recue !== undefined && FORME.test(recue) ? recue : randomUUID();
  c.set('correlation', id);
  await next();
  c.header(ENTETE_CORRELATION, id);
};

declare module 'hono' {
  interface ContextVariableMap {
    correlation: string;
    /** Path of the declaration that answers. */
    route: string;
    /** Every part of the address was read, and it is of a place: no word of the caller, no person. */
    adresseLue: boolean;
    /** Headers that say what is left of the rate. */
    debit: Readonly<Record<string, string>>;
    /** Of an answer that no route threw. */
    probleme: NomProbleme;
    ageConsolidationHeures: number;
    /** What is wrong with the clock, as /sante says it. */
    horloge: string;
  }
}
