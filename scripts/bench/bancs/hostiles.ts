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

async function spendOn(octets: Uint8Array): Promise<number> {
  const debut = process.cpuUsage();
  await readAndCheck(octets);
  const { user, system } = process.cpuUsage(debut);
  return user + system;
}

/** The files made to harm that take the most processor, the worst first, with what it took in milliseconds. */
async function findPires(): Promise<{ pires: [Concurrent, ...Concurrent[]]; processeur: number }> {
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
  return { pires: [pire, ...autres], processeur };
}

export const hostiles: Banc = {
  nom: 'hostiles',
  objet: 'reading files made to harm',
  async *epreuves() {
    const { pires, processeur } = await findPires();
    yield {
      titre: 'the files made to harm that take the most',
      note: `Each is read and checked as the server does, up to its refusal. Read once each, the worst took ${Math.round(processeur)} ms of processor; the bound is 2 000.`,
      concurrents: pires,
      echauffement: 1,
      appels: 1,
      tours: 5,
    };
  },
};
