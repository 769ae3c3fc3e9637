import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Ecriture, Marque } from '../../../../addin/host/types.ts';
import { readFichier } from '../../../../domain/classeur/lire/index.ts';
import { FeuilleMemoire } from '../../../fabriques/excel/memoire.ts';
import { octetsPleins } from './plein.ts';
import { openExcelEnMemoire } from './ouvrir.ts';

const MEGAOCTET = 1_000_000;
let octets: Uint8Array;
beforeAll(async () => {
  octets = await octetsPleins();
});

/** Corrections of `lignes` lines, three cells each, all of them open to typing. */
const corrections = (lignes: number): readonly Ecriture[] =>
  Array.from({ length: lignes }, (_, rang) =>
    ['I', 'L', 'M'].map((colonne, c) => ({
      feuille: 'Indicateurs',
      cellule: `${colonne}${rang + 6}`,
      valeur: c < 1 ? rang : 'Précision apportée par la référente qualité.',
    })),
  ).flat();

const marques = (lignes: number): readonly Marque[] =>
  Array.from({ length: lignes }, (_, rang) => ({
    feuille: rang % 2 === 0 ? 'Indicateurs' : "Plan d'actions",
    cellule: `I${rang + 6}`,
    severite: (['bloquant', 'avertissement', 'a-justifier'] as const)[rang % 3]!,
    message: 'Saisissez un nombre.',
  }));

describe('round trips to Excel, counted on the genuine client, for a full workbook (60 lines, 40 actions)', () => {
  it('opens in two, checks in one, marks in one, corrects in one', async () => {
    const { host, excel } = await openExcelEnMemoire(octets);
    const compte = async (action: () => Promise<unknown>): Promise<number> => {
      const avant = excel.allers.length;
      await action();
      return excel.allers.length - avant;
    };
    const classeur = readFichier(await host.read());
    expect(excel.allers).toHaveLength(2);
    expect([classeur.indicateurs.length, classeur.actions.length]).toEqual([60, 40]);
    expect(await compte(() => host.read())).toBe(1);
    expect(await compte(() => host.mark(marques(6)))).toBe(1);
    expect(await compte(() => host.write(corrections(1)))).toBe(1);
    expect(await compte(() => host.write(corrections(60)))).toBe(1);
    expect(await compte(() => host.read())).toBe(1);
    expect(await compte(() => host.mark(marques(60)))).toBe(1);
    expect(await compte(() => host.readBloc('Indicateurs', ['Code', 'Valeur']))).toBe(1);
    expect(await compte(() => host.writeProprietes({ A: '1', B: '2', C: '3' }))).toBe(1);
    expect(await compte(() => host.select('Indicateurs', 'I6'))).toBe(1);
    // A mark that does not follow a check reads what is there first; so does a protection, whatever the number of sheets.
    expect(await compte(() => host.mark([]))).toBe(2);
    expect(await compte(() => host.protect(['Accueil', 'Indicateurs', "Plan d'actions"], false))).toBe(2);
    // Nothing is left for Excel to keep: giving objects back would be one more request after each.
    expect(excel.gardes.size).toBe(0);
  });

  it('reads nothing else while it writes, and waits for the cell being typed only when asked to act', async () => {
    const { host, excel } = await openExcelEnMemoire(octets);
    await host.read();
    await host.write(corrections(1));
    expect(excel.allers.map(({ ecrit, attend }) => ({ ecrit, attend }))).toEqual([
      { ecrit: false, attend: false },
      { ecrit: false, attend: false },
      { ecrit: true, attend: true },
    ]);
  });

  it('sends and receives less than 1 MB at a time', async () => {
    const { host, excel } = await openExcelEnMemoire(octets);
    await host.read();
    await host.read();
    await host.write(corrections(60));
    await host.mark(marques(60));
    await host.createFeuilles(octets).catch(() => undefined);
    const tailles = excel.allers.map(({ demande, reponse }) => Math.max(demande, reponse));
    expect(Math.max(...tailles)).toBeGreaterThan(100_000);
    expect(Math.max(...tailles)).toBeLessThan(MEGAOCTET);
  });

  it('costs the same for a sheet of ten thousand cells that is none of ours', async () => {
    const { host, excel } = await openExcelEnMemoire(octets);
    await host.read();
    await host.read();
    const sans = excel.allers.at(-1)!;
    const brouillon = new FeuilleMemoire('Brouillon', { name: 'Brouillon', rows: [] }, false);
    for (let rang = 1; rang <= 10_000; rang += 1) brouillon.contenus.set(`A${rang}`, { valeur: rang });
    excel.classeur.feuilles.push(brouillon);
    const avant = excel.allers.length;
    await host.read();
    expect(excel.allers.length - avant).toBe(1);
    expect(excel.allers.at(-1)!.reponse - sans.reponse).toBeLessThan(200);
  });
});
