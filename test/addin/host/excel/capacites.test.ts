import { describe, expect, it } from '@jest/globals';
import { openExcel } from '../../../../addin/host/excel/index.ts';
import { octetsEtrangers, octetsIndreEtLoire } from '../../../contract/workbook-host/octets.ts';
import { openFauxExcel } from '../../../fabriques/excel/index.ts';
import { openExcelEnMemoire } from './ouvrir.ts';

describe('what this Excel can do', () => {
  it.each([
    ['1.9', '1.9', false],
    ['1.12', '1.12', false],
    ['1.13', '1.13', true],
    ['1.14', '1.14', true],
    ['1.21', '1.17', true],
  ])('ExcelApi %s: says %s, insertion of sheets %s', async (api, dite, insertion) => {
    const { client } = await openFauxExcel(await octetsEtrangers(), { api });
    expect(openExcel(client).capacites).toEqual({
      hote: 'excel',
      api: dite,
      evenements: true,
      selection: true,
      marques: true,
      insertion,
      octets: true,
    });
  });

  it('refuses an Excel below 1.9, with a sentence that says where to go', async () => {
    const { client } = await openFauxExcel(await octetsEtrangers(), { api: '1.8' });
    expect(() => openExcel(client)).toThrow(
      expect.objectContaining({
        code: 'API-ANCIENNE',
        message: expect.stringContaining('page Transparence') as unknown as string,
      }),
    );
  });

  it('opens the quarter as a new workbook where sheets cannot be inserted', async () => {
    const { host, excel } = await openExcelEnMemoire(await octetsEtrangers(), { api: '1.12' });
    const modele = await octetsIndreEtLoire();
    expect(await host.createFeuilles(modele)).toBe('nouveau-classeur');
    expect(excel.classeur.ouverts).toEqual([Buffer.from(modele).toString('base64')]);
    expect(excel.classeur.feuilles.map(({ nom }) => nom)).toEqual(['Feuil1']);
  });

  it('refuses bytes that are no template before asking anything of Excel', async () => {
    const { host, excel } = await openExcelEnMemoire(await octetsEtrangers());
    const promesse = host.createFeuilles(new Uint8Array([1, 2, 3]));
    await expect(promesse).rejects.toMatchObject({ code: 'HOTE-INDISPONIBLE' });
    expect(excel.allers).toEqual([]);
  });
});
