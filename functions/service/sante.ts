import { shiftTrimestre, trimestreOf } from '../../domain/temps/trimestre.ts';
import { BaseIndisponible } from '../store/index.ts';
import { dayOf } from './dependances.ts';
import type { Dependances, EtatDisque } from './dependances.ts';

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
}

/** Quarters looked at, from the current one back: the one that is over is consolidated after its end, with its corrections. */
const RECUL = 3;

export async function readSante({ store, clock, readDisque }: Dependances): Promise<Sante> {
  const maintenant = clock();
  const instant = maintenant.toISOString();
  const courant = trimestreOf(dayOf(maintenant));
  const disque = await readDisque?.();
  const ecrit = disque === undefined ? {} : { disque };
  try {
    const ouvertures = await Promise.all(
      Array.from({ length: RECUL }, (_, i) => store.listOuvertures(shiftTrimestre(courant, -i))),
    );
    const faites = ouvertures.flat().flatMap(({ designeLe }) => designeLe ?? []);
    const derniere = faites.sort().at(-1) ?? null;
    const age = derniere && Math.max(0, (maintenant.getTime() - Date.parse(derniere)) / 3_600_000);
    return {
      etat: disque === undefined || disque === 'libre' ? 'ok' : 'degrade',
      base: 'joignable',
      ...ecrit,
      instant,
      derniereConsolidation: derniere,
      ageConsolidationHeures: typeof age === 'number' ? Math.round(age * 10) / 10 : null,
    };
  } catch (erreur) {
    if (!(erreur instanceof BaseIndisponible)) throw erreur;
    const inconnue = { derniereConsolidation: null, ageConsolidationHeures: null };
    return { etat: 'degrade', base: 'injoignable', ...ecrit, instant, ...inconnue };
  }
}
