import { expect, it } from '@jest/globals';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import { readFichier } from '../../../../domain/classeur/lire/index.ts';
import { octetsIndreEtLoire } from '../../../contract/workbook-host/octets.ts';
import { effortOf } from '../../../fabriques/effort.ts';
import { readFixture } from './fixtures.ts';

it.each([
  ['.xlsx', octetsIndreEtLoire],
  ['.ods', async () => readFixture('classeurs/contrat/indre-et-loire.ods')],
])('a typing and the reading that follows cost less than opening the file again (%s)', async (_, read) => {
  const octets = await read();
  const host = await openFichier(octets, 'classeur');
  let tour = 0;
  const type = async (): Promise<void> => {
    await host.type('Indicateurs', 'G9', (tour += 1));
    readFichier(await host.read());
  };
  const open = async (): Promise<void> => {
    readFichier(await (await openFichier(octets, 'classeur')).read());
  };
  expect(await effortOf(type, open)).toBeLessThan(1);
});
