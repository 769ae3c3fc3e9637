import { typographie } from '../../../domain/controle/outils/phrase.ts';
import { formatDate } from '../../../domain/nombre/index.ts';
import { dayOf } from '../../../functions/service/dependances.ts';
import type { Archives } from '../../../functions/store/archives/index.ts';
import { echecDisque } from '../echec.ts';
import { hasSauvegarde, writeSauvegarde } from '../poste/sauvegarde.ts';

/** How often the day is looked at, so that a failure is tried again. */
const PERIODE_MS = 10 * 60_000;

export interface Sauvegardes {
  /** Ends between two départements, and waits for it. */
  stop(): Promise<void>;
}

interface Options {
  readonly archives: Archives;
  readonly racine: string;
  readonly clock: () => Date;
  /** Where it is told, a line at a time. */
  readonly dire: (ligne: string) => void;
  readonly periodeMs?: number;
}

/** A backup a day, beside what is served and never before it. */
export function startSauvegardes({
  archives,
  racine,
  clock,
  dire,
  periodeMs = PERIODE_MS,
}: Options): Sauvegardes {
  const arret = new AbortController();
  let dernierEchec: string | null = null;
  let enCours: Promise<void> | null = null;

  async function runJour(): Promise<void> {
    const jour = dayOf(clock());
    if (hasSauvegarde(racine, jour)) return;
    try {
      const codes = await writeSauvegarde(archives, racine, jour, arret.signal);
      dernierEchec = null;
      if (codes)
        dire(
          typographie(
            `Sauvegarde du ${formatDate(jour)} : ${codes.length === 0 ? 'rien à garder encore' : `vérifiée, départements ${codes.join(', ')}`}.`,
          ),
        );
    } catch (erreur) {
      const dit = echecDisque(erreur) ?? erreur;
      const phrase = dit instanceof Error ? dit.message : String(dit);
      // Said once, and not at each try.
      if (phrase !== dernierEchec)
        dire(
          typographie(
            `Sauvegarde : ${phrase} Les précédentes sont gardées, nouvel essai dans quelques minutes.`,
          ),
        );
      dernierEchec = phrase;
    }
  }

  function tick(): void {
    if (arret.signal.aborted) return;
    enCours ??= runJour().finally(() => {
      enCours = null;
    });
  }

  tick();
  const battement = setInterval(tick, periodeMs);
  battement.unref();
  return {
    stop: async () => {
      arret.abort();
      clearInterval(battement);
      await enCours;
    },
  };
}
