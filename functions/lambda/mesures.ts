import type { LigneJournal } from '../api/app.ts';
import type { Mesures } from './journal.ts';

const FIN_DEPOT: Readonly<Record<number, string>> = {
  201: 'DepotsRecus',
  200: 'DepotsDejaRecus',
  409: 'DepotsEnConflit',
  422: 'DepotsRefuses',
};

/** Figures of one request: how long, whether it failed on our side, and what became of a filing. */
export function mesuresOf({ methode, chemin, statut, ms }: LigneJournal): Mesures {
  const fin = methode === 'POST' && chemin.endsWith('/depots') ? FIN_DEPOT[statut] : undefined;
  return {
    Latence: [ms, 'Milliseconds'],
    ErreursInternes: [statut >= 500 ? 1 : 0, 'Count'],
    ...(fin ? { [fin]: [1, 'Count'] } : {}),
  };
}
