import type { Context, MiddlewareHandler } from 'hono';
import { correlationOf } from './correlation.ts';
import { toProbleme } from './erreurs.ts';
import type { NomProbleme, Probleme } from './problemes.ts';

/**
 * One line per request: codes, counts and durations. Never a person, a file's name, a comment or a query. `erreur` is there for
 * what was not foreseen: it never leaves the machine.
 */
export interface LigneJournal {
  readonly methode: string;
  /** The address when it is one of ours, else the route's own pattern: what the caller invented is not written. */
  readonly chemin: string;
  readonly route?: string;
  readonly statut: number;
  readonly ms: number;
  readonly correlation?: string;
  readonly probleme?: NomProbleme;
  /** Codes of the findings that refused a workbook, each once. */
  readonly codes?: readonly string[];
  readonly ageConsolidationHeures?: number;
  /** What is wrong with the clock, as /sante says it. */
  readonly horloge?: string;
  readonly erreur?: unknown;
}

const INCONNU = '/…';

/** Findings that block, by their codes: what is refused most says what the guide explains worst. */
function codesOf({ extensions }: Probleme): readonly string[] {
  const { constats } = extensions;
  if (!Array.isArray(constats)) return [];
  const bloquants = (constats as readonly { readonly code: string; readonly severite: string }[]).filter(
    ({ severite }) => severite === 'bloquant',
  );
  return [...new Set(bloquants.map(({ code }) => code))];
}

function describeEchec(erreur: Error): Pick<LigneJournal, 'probleme' | 'codes' | 'erreur'> {
  const probleme = toProbleme(erreur);
  const codes = codesOf(probleme);
  return {
    probleme: probleme.nom,
    ...(codes.length > 0 ? { codes } : {}),
    ...(probleme.nom === 'erreur-interne' ? { erreur } : {}),
  };
}

export const journalise =
  (journal: ((ligne: LigneJournal) => void) | undefined): MiddlewareHandler =>
  async (c, next) => {
    const debut = performance.now();
    await next();
    journal?.(describe(c, Math.round(performance.now() - debut)));
  };

function cheminOf(c: Context, route: string | undefined, statut: number): string {
  if (route === undefined) return statut >= 400 ? INCONNU : c.req.path;
  const lue: boolean | undefined = c.get('adresseLue');
  return lue ? c.req.path : `/api/v1${route}`;
}

function describe(c: Context, ms: number): LigneJournal {
  // Set by whoever knew; absent otherwise, whatever the type of the framework says.
  const route: string | undefined = c.get('route');
  const age: number | undefined = c.get('ageConsolidationHeures');
  const horloge: string | undefined = c.get('horloge');
  const probleme: NomProbleme | undefined = c.get('probleme');
  const correlation = correlationOf(c);
  const { method: methode } = c.req;
  const statut = c.res.status;
  return {
    methode,
    chemin: cheminOf(c, route, statut),
    ...(route === undefined ? {} : { route }),
    statut,
    ms,
    ...(correlation === undefined ? {} : { correlation }),
    ...(age === undefined ? {} : { ageConsolidationHeures: age }),
    ...(horloge === undefined ? {} : { horloge }),
    ...(probleme === undefined ? {} : { probleme }),
    ...(c.error ? describeEchec(c.error) : {}),
  };
}
