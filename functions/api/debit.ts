import type { Context } from 'hono';
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import { Probleme } from './problemes.ts';

/** Requests of one person (or of one address, before anybody is known) in a minute. */
export interface Debit {
  readonly lectures: number;
  readonly ecritures: number;
}

/** One person at one machine: only a program gone wild meets it. */
export const DEBIT_LOCAL: Debit = { lectures: 12_000, ecritures: 12_000 };
/** Each instance of the function counts for itself; the gateway holds the whole. */
export const DEBIT_CLOUD: Debit = { lectures: 1_200, ecritures: 300 };

const FENETRE_S = 60;
/** Keys counted apart at once; beyond, those that come share one count, so that memory is bounded. */
const CLES_MAX = 10_000;

interface Reste {
  readonly remainingPoints: number;
  readonly msBeforeNext: number;
}

export interface Limiteur {
  /** Counts a request and says what is left in its answer. @throws Probleme when nothing is. */
  count(c: Context, cle: string): Promise<void>;
}

const LECTURES: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const secondes = ({ msBeforeNext }: Reste): number => Math.max(1, Math.ceil(msBeforeNext / 1000));

export function createLimiteur(debit: Debit, now: () => number = Date.now): Limiteur {
  const compteurs = {
    lectures: new RateLimiterMemory({ points: debit.lectures, duration: FENETRE_S }),
    ecritures: new RateLimiterMemory({ points: debit.ecritures, duration: FENETRE_S }),
  };
  let connues = new Set<string>();
  let fenetre = 0;

  function boundedKey(cle: string): string {
    const courante = Math.floor(now() / (FENETRE_S * 1000));
    if (courante !== fenetre) [fenetre, connues] = [courante, new Set()];
    if (connues.has(cle)) return cle;
    if (connues.size >= CLES_MAX) return 'autres';
    connues.add(cle);
    return cle;
  }

  return {
    async count(c, cle) {
      const genre = LECTURES.has(c.req.method) ? 'lectures' : 'ecritures';
      const compteur = compteurs[genre];
      let admis = true;
      const reste = await compteur.consume(boundedKey(cle)).catch((refuse: Reste) => {
        admis = false;
        return refuse;
      });
      // Set on the answer whatever becomes of it, a problem too: see `mount.ts`.
      c.set('debit', {
        'RateLimit-Policy': `"${genre}";q=${compteur.points};w=${FENETRE_S}`,
        RateLimit: `"${genre}";r=${reste.remainingPoints};t=${secondes(reste)}`,
      });
      if (admis) return;
      throw new Probleme(
        'trop-de-demandes',
        `Trop de demandes en peu de temps : attendez ${secondes(reste)} secondes, puis recommencez. Rien n’est perdu.`,
        {},
        { 'Retry-After': String(secondes(reste)) },
      );
    },
  };
}
