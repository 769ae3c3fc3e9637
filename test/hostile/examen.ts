import { readFileSync, writeFileSync } from 'node:fs';
import { buildContexte, isAccepte, validateClasseur } from '../../domain/controle/index.ts';
import { buildContenu } from '../../domain/depot/index.ts';
import { readFichier } from '../../functions/service/controle.ts';

/** What became of a file, and what it cost. */
export interface Examen {
  readonly nom: string;
  /** Code of the refusal; `accepte` or `refuse` when the file could be read and was checked by the rules. */
  readonly fin: string;
  /** First sentence that its sender reads; null when there is nothing to say. */
  readonly phrase: string | null;
  /** Processor time of the whole process meanwhile, collecting garbage included, in milliseconds. */
  readonly cpu: number;
  /** Most memory that the whole process held meanwhile, in megabytes. */
  readonly memoire: number;
  /** Length of all that is answered. */
  readonly reponse: number;
}

const contexte = buildContexte({ aujourdHui: '2021-01-12', precedents: new Map() });

/** Reads and checks bytes as the server does, up to the text of its answer and of what it would keep. */
export async function examine(nom: string, octets: Uint8Array): Promise<Examen> {
  takeMemoirePic();
  const debut = process.cpuUsage();
  const lu = await readFichier(octets);
  const constats = lu.lisible ? validateClasseur(lu.classeur, contexte) : lu.constats;
  const accepte = isAccepte(constats);
  const contenu = lu.lisible && accepte ? buildContenu(lu.classeur, contexte) : null;
  const reponse = JSON.stringify(constats).length + JSON.stringify(contenu).length;
  const { user, system } = process.cpuUsage(debut);
  const [premier] = constats;
  const fin = lu.lisible ? (accepte ? 'accepte' : 'refuse') : (premier?.code ?? '');
  return {
    nom,
    fin,
    phrase: premier?.message ?? null,
    cpu: (user + system) / 1000,
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
