import type { Ecriture } from '../types.ts';
import { HoteErreur } from '../types.ts';
import { formuleOf, valeurOf } from './cellules.ts';
import { feuilleAbsente, isIntrouvable } from './erreurs.ts';
import { runAction } from './executer.ts';
import type { ClientOffice } from './office.ts';
import { saisieOf } from './texte-sur.ts';

interface Prevue {
  readonly ecriture: Ecriture;
  readonly plage: Excel.Range;
}

/** What was in a cell, as the writing that puts it back. */
function precedenteOf({ ecriture: { feuille, cellule }, plage }: Prevue): Ecriture {
  const valeur: unknown = plage.values[0]?.[0];
  const formule = formuleOf(plage.formulas[0]?.[0], valeur);
  const base = { feuille, cellule, valeur: valeurOf(valeur) };
  return formule === null ? base : { ...base, formule };
}

/** Sheets, then what is there, then what is to be: an absent sheet stops the batch before anything is written. */
function planEcritures(context: Excel.RequestContext, ecritures: readonly Ecriture[]): readonly Prevue[] {
  const feuilles = new Map(
    ecritures.map(({ feuille }) => [feuille, context.workbook.worksheets.getItem(feuille)]),
  );
  return ecritures.flatMap((ecriture) => {
    const plage = feuilles.get(ecriture.feuille)?.getRange(ecriture.cellule);
    if (!plage) return [];
    plage.load('values,formulas');
    plage.untrack();
    return [{ ecriture, plage }];
  });
}

const put = (plage: Excel.Range, { valeur, formule }: Ecriture): void => {
  plage.values = [[formule ?? saisieOf(valeur)]];
};

/** What a failed batch had read; nothing when it stopped before. */
function readPrecedentes(prevues: readonly Prevue[]): readonly Ecriture[] {
  try {
    return prevues.map(precedenteOf);
  } catch {
    return [];
  }
}

/**
 * Excel keeps what a batch did before the action that it refused. The cells already written get back what they had: in the
 * same order, so that the restoring stops at the very cell where the writing stopped. Then events are switched on again.
 */
async function undo(client: ClientOffice, prevues: readonly Prevue[]): Promise<void> {
  const restoring = runAction(client, async (context) => {
    for (const precedente of readPrecedentes(prevues)) {
      const plage = context.workbook.worksheets.getItem(precedente.feuille).getRange(precedente.cellule);
      put(plage, precedente);
      plage.untrack();
    }
    await context.sync();
  });
  await restoring.catch(() => undefined);
  await runAction(client, async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
}

/** Writes cells in one batch, with events switched off. Two writings of one cell: the last stays, the first is told. */
export async function writeExcel(
  client: ClientOffice,
  ecritures: readonly Ecriture[],
  connues: readonly string[],
): Promise<readonly Ecriture[]> {
  if (ecritures.length === 0) return [];
  let prevues: readonly Prevue[] = [];
  try {
    return await runAction(client, async (context) => {
      prevues = planEcritures(context, ecritures);
      context.runtime.enableEvents = false;
      for (const { plage, ecriture } of prevues) put(plage, ecriture);
      context.runtime.enableEvents = true;
      await context.sync();
      return prevues.map(precedenteOf);
    });
  } catch (erreur) {
    if (isIntrouvable(erreur)) {
      const demandees = [...new Set(ecritures.map(({ feuille }) => feuille))];
      const absentes = demandees.filter((nom) => !connues.includes(nom));
      throw feuilleAbsente(absentes.length > 0 ? absentes : demandees, erreur);
    }
    const enSaisie = erreur instanceof HoteErreur && erreur.code === 'CELLULE-EN-COURS-DE-SAISIE';
    if (!enSaisie) await undo(client, prevues);
    throw erreur;
  }
}
