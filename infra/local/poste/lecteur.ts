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

/** The next message of a thread; null when it ends, or says nothing before the delay. Without delay, it is waited for. */
function listen<T>(fil: Worker, delai?: number): Promise<T | null> {
  return new Promise((resolve) => {
    const end = (dit: T | null): void => {
      clearTimeout(minuterie);
      fil.removeAllListeners();
      // It has nothing more to say, but an error without listener would end the process.
      fil.on('error', () => undefined);
      fil.unref();
      resolve(dit);
    };
    const minuterie = delai === undefined ? undefined : setTimeout(() => end(null), delai);
    fil.ref();
    fil.removeAllListeners();
    fil.on('message', (dit: T) => end(dit));
    fil.on('error', () => end(null));
    fil.on('exit', () => end(null));
  });
}

/** Starts its thread at the first file, and again after one that ended it. */
export function openLecteur({ fil = FIL, memoire = 256, delai = 30_000 }: OptionsLecteur = {}): Lecteur {
  let ouvert: Worker | null = null;
  let precedente: Promise<unknown> = Promise.resolve();

  const readSeul = async (octets: Uint8Array): Promise<Lecture> => {
    let courant = ouvert;
    if (courant === null) {
      courant = new Worker(fil, { resourceLimits: { maxOldGenerationSizeMb: memoire } });
      if ((await listen<'pret'>(courant)) === null) throw new Error('Le fil de lecture ne démarre pas.');
    }
    ouvert = courant;
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
      await ouvert?.terminate();
      ouvert = null;
    },
  };
}
