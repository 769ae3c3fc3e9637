import type { Arret, Changement } from '../types.ts';
import { runAction } from './executer.ts';
import { groupChangements } from './groupement.ts';
import type { Connaissance } from './lecture.ts';
import type { ClientOffice } from './office.ts';

/**
 * Listens to the cells of the whole workbook. Remote changes are a colleague's, checked in their own pane; ours happen with
 * events switched off, and are told apart by their trigger where Excel says it (ExcelApi 1.14).
 */
export async function watchExcel(
  client: ClientOffice,
  connu: Pick<Connaissance, 'liste'>,
  listener: (changements: readonly Changement[]) => void,
): Promise<Arret> {
  const groupe = groupChangements(listener);
  const noms = new Map<string, string>();
  const nomOf = (id: string): string | undefined =>
    connu.liste.feuilles.find((feuille) => feuille.id === id)?.nom ?? noms.get(id);
  const hear = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (event.source === 'Remote' || event.triggerSource === 'ThisLocalAddin') return;
    // A sheet whose name cannot be had now is a change all the same.
    const feuille = nomOf(event.worksheetId) ?? (await readNom(client, event.worksheetId).catch(() => ''));
    groupe.add({ feuille, plage: event.address || null });
  };
  const abonnement = await runAction(client, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const ajoute = worksheets.onChanged.add(hear);
    await context.sync();
    for (const { id, name } of worksheets.items) noms.set(id, name);
    return ajoute;
  });
  return async () => {
    groupe.stop();
    abonnement.remove();
    await abonnement.context.sync();
  };
}

/** Name of a sheet added since the last read; empty when it is gone. */
const readNom = (client: ClientOffice, id: string): Promise<string> =>
  runAction(client, async (context) => {
    const feuille = context.workbook.worksheets.getItemOrNullObject(id);
    feuille.load('name');
    await context.sync();
    return feuille.isNullObject ? '' : feuille.name;
  });
