import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { Marque } from '../../../../addin/host/types.ts';
import { octetsIndreEtLoire, octetsVerrouilles } from '../../../contract/workbook-host/octets.ts';
import { lireHote } from '../../../contract/workbook-host/scenarios-lecture.ts';
import { until } from '../../../fabriques/attendre.ts';
import { openExcelEnMemoire } from './ouvrir.ts';

const ouvrir = async () => openExcelEnMemoire(await octetsIndreEtLoire());
const at = (cellule: string, valeur: string | number, feuille = 'Indicateurs') => ({
  feuille,
  cellule,
  valeur,
});
const marque = (cellule: string, feuille = 'Indicateurs'): Marque => ({
  ...{ feuille, cellule, severite: 'bloquant', message: 'Saisissez un nombre.' },
});

describe('when Excel refuses', () => {
  it('a read while a cell is being typed says so at once; an action waits', async () => {
    const ouvert = await ouvrir();
    await ouvert.host.read();
    ouvert.excel.enSaisie = true;
    await expect(ouvert.host.read()).rejects.toMatchObject({
      code: 'CELLULE-EN-COURS-DE-SAISIE',
      message: expect.stringContaining('Entrée') as unknown as string,
    });
    await ouvert.host.write([at('L9', 'Deux agents absents.')]);
    expect(ouvert.excel.allers.at(-1)).toMatchObject({ attend: true });
  });

  it('a writing stopped by a locked cell leaves no trace, and events are heard again', async () => {
    const ouvert = await ouvrir();
    const avant = await lireHote(ouvert);
    const dits: unknown[] = [];
    const stop = await ouvert.host.onChange((changements) => dits.push(changements));
    // A6 holds the code of the line: locked by the template.
    const ecritures = [
      at('L9', 'Écrit avant.'),
      at('I10', 3),
      at('A6', 'AUTRE-CODE'),
      at('L11', 'Jamais écrit.'),
    ];
    await expect(ouvert.host.write(ecritures)).rejects.toMatchObject({ code: 'FEUILLE-PROTEGEE' });
    expect(await lireHote(ouvert)).toEqual(avant);
    await wait(400);
    expect(dits).toEqual([]);
    await ouvert.type('Indicateurs', 'L9', 'Saisi ensuite.');
    await until('le changement est dit', () => dits.length > 0);
    expect(dits).toEqual([[{ feuille: 'Indicateurs', plage: 'L9' }]]);
    await stop();
  });

  it('names the sheet that is absent, and it alone, once the workbook is known', async () => {
    const ouvert = await ouvrir();
    await ouvert.host.read();
    const refus = ouvert.host.write([at('L9', 'Écrit avant.'), at('A1', 'x', 'Disparue')]);
    await expect(refus).rejects.toMatchObject({
      message: expect.not.stringContaining('Indicateurs') as unknown,
    });
  });

  it('an error that nobody foresaw keeps its cause', async () => {
    const ouvert = await ouvrir();
    const refus = ouvert.host.write([at('pas une cellule', 'x')]);
    await expect(refus).rejects.toMatchObject({
      code: 'HOTE-INDISPONIBLE',
      message: expect.stringContaining('InvalidArgument') as unknown,
      cause: expect.objectContaining({ code: 'InvalidArgument' }) as unknown,
    });
  });
});

describe('marks against what the user does', () => {
  it('takes off again what the user took off, and leaves the sheet protected', async () => {
    const ouvert = await ouvrir();
    await ouvert.host.read();
    await ouvert.host.mark([marque('I6')]);
    await ouvert.host.read();
    const [, indicateurs] = ouvert.excel.classeur.feuilles;
    indicateurs!.regles = [];
    await ouvert.host.mark([marque('I7')]);
    expect(await ouvert.marquesOf('Indicateurs', 'I7')).toEqual(['bloquant']);
    expect(await ouvert.isProtegee('Indicateurs')).toBe(true);
  });

  it('finds its marks in a workbook closed and opened again', async () => {
    const ouvert = await ouvrir();
    await ouvert.host.mark([marque('I6'), marque('G8', "Plan d'actions")]);
    const { octets } = await ouvert.host.export();
    const rouvert = await openExcelEnMemoire(octets);
    expect(await rouvert.marquesOf('Indicateurs', 'I6')).toEqual(['bloquant']);
    await rouvert.host.read();
    await rouvert.host.mark([]);
    const restantes = rouvert.excel.classeur.feuilles.flatMap(({ regles }) =>
      regles.map(({ regle }) => regle.formula),
    );
    expect(restantes.filter((formule) => String(formule).includes('transparence'))).toEqual([]);
    expect(restantes.length).toBeGreaterThan(5);
  });

  it('gives back the rights of the protection as they were', async () => {
    const ouvert = await ouvrir();
    const [, indicateurs] = ouvert.excel.classeur.feuilles;
    indicateurs!.protection = { sheet: true, sort: false, autoFilter: true, formatRows: false };
    await ouvert.host.mark([marque('I6')]);
    expect(indicateurs!.protection).toMatchObject({ sort: false, autoFilter: true, formatRows: false });
  });

  it('does not touch the protection when the sheet lets cells be formatted', async () => {
    const ouvert = await ouvrir();
    const [, indicateurs] = ouvert.excel.classeur.feuilles;
    const protection = { sheet: true, formatCells: true };
    indicateurs!.protection = protection;
    await ouvert.host.mark([marque('I6')]);
    expect(indicateurs!.protection).toBe(protection);
    expect(await ouvert.marquesOf('Indicateurs', 'I6')).toEqual(['bloquant']);
  });

  it('leaves unmarked a sheet that a password locks, and marks the others', async () => {
    const ouvert = await openExcelEnMemoire(await octetsVerrouilles());
    await ouvert.host.read();
    await ouvert.host.mark([marque('I6'), marque('G8', "Plan d'actions")]);
    expect(await ouvert.marquesOf('Indicateurs', 'I6')).toEqual([]);
    expect(await ouvert.marquesOf("Plan d'actions", 'G8')).toEqual(['bloquant']);
    expect(await ouvert.isProtegee('Indicateurs')).toBe(true);
  });

  it('is not misled by a rule of another kind', async () => {
    const ouvert = await ouvrir();
    const [, indicateurs] = ouvert.excel.classeur.feuilles;
    const regle = {
      type: 'cellIs',
      operator: 'greaterThan',
      formula: '5',
      priority: 1,
      range: 'I6',
    } as const;
    indicateurs!.regles.push({ id: '{a-l-usager}', regle: { ...regle } });
    await ouvert.host.mark([marque('I6')]);
    await ouvert.host.mark([]);
    expect(indicateurs!.regles.map(({ id }) => id)).toContain('{a-l-usager}');
  });
});

describe('changes', () => {
  it('names the sheet that the user has just added', async () => {
    const ouvert = await ouvrir();
    await ouvert.host.read();
    const dits: unknown[] = [];
    const stop = await ouvert.host.onChange((changements) => dits.push(changements));
    const { FeuilleMemoire } = await import('../../../fabriques/excel/memoire.ts');
    ouvert.excel.classeur.feuilles.push(
      new FeuilleMemoire('Brouillon', { name: 'Brouillon', rows: [] }, false),
    );
    await ouvert.type('Brouillon', 'B2', 12);
    await until('le changement est dit', () => dits.length > 0);
    expect(dits).toEqual([[{ feuille: 'Brouillon', plage: 'B2' }]]);
    await stop();
    expect(ouvert.excel.classeur.ecoutes).toBe(0);
  });
});
