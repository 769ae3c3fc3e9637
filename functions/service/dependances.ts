import type { DateIso } from '../../domain/temps/trimestre.ts';
import type { DepotStore, FichierStore } from '../store/index.ts';
import type { Lecture } from './controle.ts';

/** What the service works with; its callers choose the adapters. */
export interface Dependances {
  readonly store: DepotStore;
  readonly fichiers: FichierStore;
  /** The only clock: an instant at each call. */
  readonly clock: () => Date;
  /**
   * Reads a workbook's bytes apart from this process, so that what a file may exhaust is not what others work with. Absent: here,
   * as in Lambda, where each process answers one request at a time.
   */
  readonly readAPart?: ((octets: Uint8Array) => Promise<Lecture>) | undefined;
  /** Whether there is room to write, where a disk of ours is what keeps the data. */
  readonly readDisque?: (() => Promise<EtatDisque>) | undefined;
}

/** `en-panne`: it refuses to write, and not for want of room. */
export type EtatDisque = 'libre' | 'plein' | 'en-panne';

const jour = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The legal day in Paris, which is not always the day in UTC. */
export const dayOf = (instant: Date): DateIso => jour.format(instant) as DateIso;
