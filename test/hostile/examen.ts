import { readFileSync, writeFileSync } from 'node:fs';
import { buildContexte, isAccepte, validateClasseur } from '../../domain/controle/index.ts';
import { buildContenu } from '../../domain/depot/index.ts';
import { readFichier } from '../../functions/service/controle.ts';
import { mediane, spend } from '../fabriques/effort.ts';

/** What became of a file, and what it cost. */
export interface Examen {
  readonly nom: string;
  /** Code of the refusal; `accepte` or `refuse` when the file could be read and was checked by the rules. */
  readonly fin: string;
  /** First sentence that its sender reads; null when there is nothing to say. */
  readonly phrase: string | null;
  /**
   * Processor time of the whole process meanwhile, collecting garbage included, as a multiple of what the good file took in the
   * same process a moment before: a slow or busy machine is slow for both.
   */
  readonly effort: number;
  /** Most memory that the whole process held meanwhile, in megabytes. */
  readonly memoire: number;
  /** Length of all that is answered. */
  readonly reponse: number;
}

const contexte = buildContexte({ aujourdHui: '2021-01-12', precedents: new Map() });

/** Reads and checks bytes as the server does, up to the text of its answer and of what it would keep. */
async function answer(octets: Uint8Array) {
  const lu = await readFichier(octets);
  const constats = lu.lisible ? validateClasseur(lu.classeur, contexte) : lu.constats;
  const accepte = isAccepte(constats);
  const contenu = lu.lisible && accepte ? buildContenu(lu.classeur, contexte) : null;
  const reponse = JSON.stringify(constats).length + JSON.stringify(contenu).length;
  return { lu, constats, accepte, reponse };
}

/** Files that one reading of the good file stands for, and readings of which the middle one counts. */
const PORTEE = 20;
const LECTURES = 5;

/** What files cost, compared with `bon`, a good one, read again every now and then. */
export function createExaminateur(bon: Uint8Array): (nom: string, octets: Uint8Array) => Promise<Examen> {
  let rang = 0;
  let etalon = 0;
  const measureEtalon = async (): Promise<number> => {
    const cpus: number[] = [];
    for (let i = 0; i < LECTURES; i += 1) cpus.push((await spend(() => answer(bon))).cpu);
    return mediane(cpus);
  };
  return async (nom, octets) => {
    if (rang % PORTEE === 0) etalon = await measureEtalon();
    rang += 1;
    return examine(nom, octets, etalon);
  };
}

async function examine(nom: string, octets: Uint8Array, etalon: number): Promise<Examen> {
  takeMemoirePic();
  const { resultat, cpu } = await spend(() => answer(octets));
  const { lu, constats, accepte, reponse } = resultat;
  const [premier] = constats;
  const fin = lu.lisible ? (accepte ? 'accepte' : 'refuse') : (premier?.code ?? '');
  return {
    nom,
    fin,
    phrase: premier?.message ?? null,
    effort: cpu / etalon,
    memoire: takeMemoirePic(),
    reponse,
  };
}

/**
 * Most memory that the process has held since the last call, in megabytes: Node itself, its code and garbage included. Where the
 * kernel does not say it (only Linux does), the most that it has ever held.
 */
export function takeMemoirePic(): number {
  try {
    const [, pic = ''] = /VmHWM:\s*(\d+) kB/u.exec(readFileSync('/proc/self/status', 'latin1')) ?? [];
    writeFileSync('/proc/self/clear_refs', '5');
    return Number(pic) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
