import { expect, it } from '@jest/globals';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import { readFichier } from '../../../../domain/classeur/lire/index.ts';
import { octetsIndreEtLoire } from '../../../contract/workbook-host/octets.ts';
import { readFixture } from './fixtures.ts';

/** Milliseconds of processor that a typing and the reading that follows may take: well under the pause of 250 ms before a check. */
const BUDGET = 50;

it.each([
  ['.xlsx', octetsIndreEtLoire],
  ['.ods', async () => readFixture('classeurs/contrat/indre-et-loire.ods')],
])('types and reads a full workbook again within the budget (%s)', async (_, read) => {
  const host = await openFichier(await read(), 'classeur');
  const durees: number[] = [];
  for (let tour = 0; tour < 30; tour += 1) {
    const debut = process.cpuUsage();
    await host.type('Indicateurs', 'G9', tour);
    readFichier(await host.read());
    const { user, system } = process.cpuUsage(debut);
    durees.push((user + system) / 1000);
  }
  // Processor time, since machines of tests are shared; the median of the last turns, since the first ones compile.
  const mediane = durees.slice(10).toSorted((a, b) => a - b)[10]!;
  expect(mediane).toBeLessThan(BUDGET);
});
