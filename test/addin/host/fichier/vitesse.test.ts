import { expect, it } from '@jest/globals';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import { readFichier } from '../../../../domain/classeur/lire/index.ts';
import { octetsIndreEtLoire } from '../../../contract/workbook-host/octets.ts';
import { readFixture } from './fixtures.ts';

/** Milliseconds that a typing and the reading that follows may take: well under the pause of 250 ms before a check. */
const BUDGET = 50;

it.each([
  ['.xlsx', octetsIndreEtLoire],
  ['.ods', async () => readFixture('classeurs/contrat/indre-et-loire.ods')],
])('types and reads a full workbook again within the budget (%s)', async (_, read) => {
  const host = await openFichier(await read(), 'classeur');
  const durees: number[] = [];
  for (let tour = 0; tour < 30; tour += 1) {
    const debut = performance.now();
    await host.type('Indicateurs', 'G9', tour);
    readFichier(await host.read());
    durees.push(performance.now() - debut);
  }
  // The median of the last turns: machines of tests are shared, and the first turns compile.
  const mediane = durees.slice(10).toSorted((a, b) => a - b)[10]!;
  expect(mediane).toBeLessThan(BUDGET);
});
