import { foldTitre } from '../../../domain/classeur/lecture/index.ts';
import { formatAdresse } from '../../../domain/classeur/lire/adresses.ts';
import type { Bloc } from '../types.ts';
import { valeurOf } from './cellules.ts';
import { isIntrouvable, tableauAbsent } from './erreurs.ts';
import { runLecture } from './executer.ts';
import type { ClientOffice } from './office.ts';

/** Reads columns of a table, by their titles, in one batch. */
export async function readBlocExcel(
  client: ClientOffice,
  tableau: string,
  colonnes: readonly string[],
): Promise<Bloc> {
  try {
    return await runLecture(client, async (context) => {
      const table = context.workbook.tables.getItem(tableau);
      table.worksheet.load('name');
      const plage = table.getRange();
      plage.load('values,rowIndex,columnIndex');
      plage.untrack();
      await context.sync();
      const [entete = [], ...lignes]: unknown[][] = plage.values;
      const titres = entete.map((titre) => foldTitre(String(titre)));
      const rangs = colonnes.map((titre) => titres.indexOf(foldTitre(titre)));
      return {
        feuille: table.worksheet.name,
        lignes: lignes.map((_, rang) => plage.rowIndex + rang + 2),
        colonnes: rangs.map((rang) =>
          rang < 0 ? null : formatAdresse(1, plage.columnIndex + rang + 1).slice(0, -1),
        ),
        valeurs: lignes.map((ligne) => rangs.map((rang) => (rang < 0 ? null : valeurOf(ligne[rang])))),
      };
    });
  } catch (erreur) {
    throw isIntrouvable(erreur) ? tableauAbsent(tableau, erreur) : erreur;
  }
}
