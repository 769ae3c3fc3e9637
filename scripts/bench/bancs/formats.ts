import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Bilan } from '../froid/formats.ts';
import type { Banc } from '../types.ts';

const FROID = fileURLToPath(new URL('../froid/formats.ts', import.meta.url));
const TOURS = 3;

/** The whole run in a process of its own: its memory is that of nobody else. */
async function run(): Promise<Bilan> {
  const enfant = spawn(process.execPath, [FROID], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const fin = new Promise<void>((resolve, reject) => {
    enfant.once('error', reject);
    enfant.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`La production des formats s’est arrêtée avec le code ${String(code)}.`));
    });
  });
  const lu: Buffer[] = [];
  enfant.stdout.on('data', (morceau: Buffer) => lu.push(morceau));
  await fin;
  return JSON.parse(Buffer.concat(lu).toString('utf8')) as Bilan;
}

const mo = (octets: number): string => `${Math.round(octets / 1e6)} MB`;

export const formats: Banc = {
  nom: 'formats',
  objet: 'every format of 101 départements in one run, with its peak memory',
  async *epreuves() {
    const { departements, fichiers, octets, memoire } = await run();
    yield {
      titre: `All formats of ${departements} départements: ${fichiers} files, ${mo(octets)}, peak memory ${mo(memoire)}`,
      note: 'Page, four posters, screen, frame, two spreadsheets, CSV, JSON, schema and charts of each; process start included, nothing written to disk.',
      concurrents: [{ nom: 'publish, one process', run }],
      debit: { quoi: 'départements', parAppel: departements },
      echauffement: 0,
      appels: 1,
      tours: TOURS,
    };
  },
};
