import { Worker } from 'node:worker_threads';
import { ErreurFichier } from '../../../domain/classeur/garde/index.ts';
import { refuseLecture } from '../../../functions/service/controle.ts';
import type { Lecture } from '../../../functions/service/controle.ts';

/** Reads workbooks in a thread of its own: a file that exhausts its memory or its time ends the thread, never the server. */
export interface Lecteur {
  /** One file at a time, in the order of the calls. A file that ends the thread is refused as too large. */
  readonly read: (octets: Uint8Array) => Promise<Lecture>;
  readonly close: () => Promise<void>;
}

export interface OptionsLecteur {
  /** What the thread runs: it says `pret` once loaded, then answers each message with a `Lecture`. */
  readonly fil?: URL;
  /** Most that the thread may keep, in megabytes: the reader's own bounds hold a file far under it. */
  readonly memoire?: number;
  /** Longest reading, in milliseconds, once the thread is loaded. */
  readonly delai?: number;
}

const FIL = new URL('lecteur-fil.ts', import.meta.url);
const tropGrand = (): Lecture => refuseLecture(new ErreurFichier('FICHIER-TROP-DE-CELLULES').refus);

/**
 * The next message of a thread; null when it ends, or says nothing before the delay. Without delay, it is waited for. Only what it listens
 * with is taken away after: the end of the thread is waited for by others.
 */
function listen<T>(fil: Worker, delai?: number): Promise<T | null> {
  return new Promise((resolve) => {
    const end = (dit: T | null): void => {
      clearTimeout(minuterie);
      fil.off('message', end);
      fil.off('error', endSans);
      fil.off('exit', endSans);
      fil.unref();
      resolve(dit);
    };
    const endSans = (): void => end(null);
    const minuterie = delai === undefined ? undefined : setTimeout(endSans, delai);
    fil.ref();
    fil.on('message', end);
    fil.on('error', endSans);
    fil.on('exit', endSans);
  });
}

/** Starts its thread at the first file, and again after one that ended it. Once closed, it reads nothing more. */
export function openLecteur({ fil = FIL, memoire = 256, delai = 30_000 }: OptionsLecteur = {}): Lecteur {
  let ouvert: Worker | null = null;
  let ferme = false;
  let precedente: Promise<unknown> = Promise.resolve();

  async function start(): Promise<Worker> {
    const nouveau = new Worker(fil, { resourceLimits: { maxOldGenerationSizeMb: memoire } });
    // It may fail when nobody listens any more: an error without listener would end the process.
    nouveau.on('error', () => undefined);
    ouvert = nouveau;
    if ((await listen<'pret'>(nouveau)) !== null && !ferme) return nouveau;
    ouvert = null;
    throw new Error('Le fil de lecture ne démarre pas.');
  }

  const readSeul = async (octets: Uint8Array): Promise<Lecture> => {
    if (ferme) throw new Error('Le lecteur est fermé.');
    const courant = ouvert ?? (await start());
    courant.postMessage(octets);
    const lecture = await listen<Lecture>(courant, delai);
    if (lecture) return lecture;
    ouvert = null;
    await courant.terminate();
    return tropGrand();
  };

  return {
    read: (octets) => {
      const lecture = precedente.then(() => readSeul(octets));
      precedente = lecture.catch(() => undefined);
      return lecture;
    },
    close: async () => {
      ferme = true;
      await ouvert?.terminate();
      ouvert = null;
    },
  };
}
