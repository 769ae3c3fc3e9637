import { shiftTrimestre, trimestreOf } from '../../domain/temps/trimestre.ts';
import { BaseIndisponible } from '../store/index.ts';
import type { DepotStore } from '../store/index.ts';
import { dayOf } from './dependances.ts';
import type { Dependances, EtatDisque } from './dependances.ts';
import { sayHorloge } from './horloge.ts';

/** What says that the service does its work: nothing of anybody, nothing secret. */
export interface Sante {
  readonly etat: 'ok' | 'degrade';
  readonly base: 'joignable' | 'injoignable';
  /** Where one machine keeps the data. */
  readonly disque?: EtatDisque;
  readonly instant: string;
  /** The latest consolidation of any département, over the quarters that may be at work. */
  readonly derniereConsolidation: string | null;
  readonly ageConsolidationHeures: number | null;
  /** What is wrong with the clock, as a sentence; null when it agrees with what is stored. */
  readonly horloge: string | null;
}

/** Quarters looked at, from the current one back: the one that is over is consolidated after its end, with its corrections. */
const RECUL = 3;
/** Quarters to come: something in one of them says that the clock went back. */
const AVANCE = 2;

export async function readSante({ store, clock, readDisque }: Dependances): Promise<Sante> {
  const maintenant = clock();
  const instant = maintenant.toISOString();
  const courant = trimestreOf(dayOf(maintenant));
  const disque = await readDisque?.();
  const ecrit = disque === undefined ? {} : { disque };
  try {
    const ouvertures = await Promise.all(
      Array.from({ length: RECUL + AVANCE }, (_, i) =>
        store.listOuvertures(shiftTrimestre(courant, AVANCE - i)),
      ),
    );
    const lues = ouvertures.flat();
    const derniere = lastOf(lues.flatMap(({ designeLe }) => designeLe ?? []));
    const age = derniere && Math.max(0, (maintenant.getTime() - Date.parse(derniere)) / 3_600_000);
    // What a later run of the same département replaces is not held against the clock for ever.
    const connue = lastOf(lues.map(({ designeLe, ouvertLe }) => designeLe ?? ouvertLe));
    return {
      etat: disque === undefined || disque === 'libre' ? 'ok' : 'degrade',
      base: 'joignable',
      ...ecrit,
      instant,
      derniereConsolidation: derniere,
      ageConsolidationHeures: typeof age === 'number' ? Math.round(age * 10) / 10 : null,
      horloge: sayHorloge(maintenant, connue ?? (await lastPublie(store))),
    };
  } catch (erreur) {
    if (!(erreur instanceof BaseIndisponible)) throw erreur;
    const inconnue = { derniereConsolidation: null, ageConsolidationHeures: null, horloge: null };
    return { etat: 'degrade', base: 'injoignable', ...ecrit, instant, ...inconnue };
  }
}

const lastOf = (instants: readonly string[]): string | null => instants.toSorted().at(-1) ?? null;

/** Nothing around the current quarter: a service that begins, or a clock years away from what was published. */
const lastPublie = async (store: Pick<DepotStore, 'listPublies'>): Promise<string | null> =>
  lastOf((await store.listPublies()).map(({ publieLe }) => publieLe));
