import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { appels, fileOf } from '../fabriques/classeurs.ts';
import { BOMBES } from './bombes.ts';
import type { Examen } from './examen.ts';
import { listGenerees } from './generees.ts';

const execute = promisify(execFile);
const ICI = fileURLToPath(new URL('.', import.meta.url));

export interface Atelier {
  /** Reads files one after the other in a process of their own. */
  readonly examine: (...args: readonly string[]) => Promise<readonly Examen[]>;
  /** Every bomb, or every generated file, in the order of their names. @returns their paths */
  readonly writeTous: (quoi: 'bombes' | 'generees') => Promise<readonly string[]>;
  /** A file for a process to read. @returns its path */
  readonly write: (nom: string, octets: Uint8Array) => string;
  readonly close: () => void;
}

/** Makes one file of the reader, so that each process starts at once. */
export async function openAtelier(): Promise<Atelier> {
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-hostile-'));
  const programme = join(dossier, 'enfant.mjs');
  await build({
    entryPoints: [join(ICI, 'enfant.ts')],
    outfile: programme,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    // The fixtures are beside the sources, not beside the program.
    define: { 'import.meta.url': JSON.stringify(new URL('mutations.ts', import.meta.url).href) },
  });
  // One that is accepted as it is: what refuses it afterwards is what was done to it.
  const bon = join(dossier, 'bon.xlsx');
  writeFileSync(bon, await fileOf('37-PREF', '2020-T4', appels(630)));
  // A process that dies, of memory or otherwise, is a failure by itself.
  const run = async (args: readonly string[]): Promise<string> => {
    // The young generation as large on every Node as on Node 20: later ones let it grow twice as much before they look at it.
    const ligne = ['--expose-gc', '--max-semi-space-size=16', programme, bon, ...args];
    const { stdout } = await execute(process.execPath, ligne, {
      env: { ...process.env, NODE_OPTIONS: '' },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.trimEnd();
  };
  return {
    examine: async (...args) => (await run(args)).split('\n').map((ligne) => JSON.parse(ligne) as Examen),
    async writeTous(quoi) {
      await run([quoi, dossier]);
      const { length } = quoi === 'bombes' ? Object.keys(BOMBES) : listGenerees();
      return Array.from({ length }, (_, rang) => join(dossier, `${quoi}-${rang}`));
    },
    write(nom, octets) {
      const chemin = join(dossier, nom);
      writeFileSync(chemin, octets);
      return chemin;
    },
    close: () => rmSync(dossier, { recursive: true, force: true }),
  };
}
