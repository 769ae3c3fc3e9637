import { BOMBES } from '../../../test/hostile/bombes.ts';
import { listGenerees } from '../../../test/hostile/generees.ts';
import { readFichier } from '../../../functions/service/controle.ts';
import { buildContexte, validateClasseur } from '../../../domain/controle/index.ts';
import type { Banc, Concurrent } from '../types.ts';

/** How many of the costliest files are compared. */
const PIRES = 3;
const contexte = buildContexte({ aujourdHui: '2021-01-12', precedents: new Map() });

async function readAndCheck(octets: Uint8Array): Promise<number> {
  const lu = await readFichier(octets);
  return (lu.lisible ? validateClasseur(lu.classeur, contexte) : lu.constats).length;
}

/** Microseconds of processor that a file may take. */
const BORNE = 2_000_000;
/** Processor time is the whole process's: what it throws away of the making of a file, or of earlier ones, is not what the file costs. */
const LECTURES_MAX = 3;

async function spendOn(octets: Uint8Array): Promise<number> {
  let moindre = Infinity;
  for (let lecture = 0; lecture < LECTURES_MAX && moindre > BORNE; lecture += 1) {
    const debut = process.cpuUsage();
    await readAndCheck(octets);
    const { user, system } = process.cpuUsage(debut);
    moindre = Math.min(moindre, user + system);
  }
  return moindre;
}

/** The files made to harm that take the most processor, the worst first, with what it took in milliseconds. */
async function findPires(): Promise<{
  pires: [Concurrent, ...Concurrent[]];
  processeur: number;
  nombre: number;
}> {
  const faire = [...Object.entries(BOMBES).map(([nom, [, make]]) => [nom, make] as const), ...listGenerees()];
  const couts: { nom: string; make: () => Uint8Array; cout: number }[] = [];
  for (const [nom, make] of faire) couts.push({ nom, make, cout: await spendOn(make()) });
  const [pire, ...autres] = couts
    .toSorted((a, b) => b.cout - a.cout)
    .slice(0, PIRES)
    .map(({ nom, make }) => {
      const octets = make();
      return { nom, run: () => readAndCheck(octets) };
    });
  if (!pire) throw new Error('Aucun fichier hostile.');
  const processeur = Math.max(...couts.map(({ cout }) => cout)) / 1000;
  return { pires: [pire, ...autres], processeur, nombre: couts.length };
}

export const hostiles: Banc = {
  nom: 'hostiles',
  objet: 'reading files made to harm',
  async *epreuves() {
    const { pires, processeur, nombre } = await findPires();
    yield {
      titre: 'the files made to harm that take the most',
      note: `Each is read and checked as the server does, up to its refusal. Of all of them (${nombre}, read once, or up to ${LECTURES_MAX} times while over the bound), the worst took ${Math.round(processeur)} ms of processor; the bound is ${BORNE / 1000}.`,
      concurrents: pires,
      echauffement: 1,
      appels: 1,
      tours: 5,
    };
  },
};
