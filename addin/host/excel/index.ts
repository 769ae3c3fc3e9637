import { INSECABLE } from '../../../domain/nombre/index.ts';
import { HoteErreur } from '../types.ts';
import type { WorkbookHost } from '../types.ts';
import { readBlocExcel } from './bloc.ts';
import { watchExcel } from './changements.ts';
import { createFeuillesExcel, writeProprietesExcel } from './creation.ts';
import { writeExcel } from './ecriture.ts';
import { feuilleAbsente, isIntrouvable } from './erreurs.ts';
import { runAction } from './executer.ts';
import { readOctets } from './export.ts';
import { emptyConnaissance, readExcel } from './lecture.ts';
import { markExcel } from './marques.ts';
import type { ClientOffice } from './office.ts';
import { API_INSERTION, API_MINIMALE, hasApi, probeApi } from './office.ts';
import { protectExcel } from './protection.ts';

export type { ClientOffice } from './office.ts';
export { readSysteme1904 } from './systeme-dates.ts';

/**
 * The workbook open in Excel, through Office.js. To be called once Office is ready.
 *
 * @throws HoteErreur API-ANCIENNE below ExcelApi 1.9.
 */
export function openExcel(client: ClientOffice): WorkbookHost {
  const api = probeApi(client);
  if (api === null) {
    throw new HoteErreur(
      'API-ANCIENNE',
      `Cette version d’Excel est trop ancienne (il faut ExcelApi ${API_MINIMALE}${INSECABLE}: Excel 2021 ou Microsoft 365). Ouvrez ce classeur dans la page Transparence, qui fait la même chose sans Excel.`,
    );
  }
  const connu = emptyConnaissance();
  const select = async (feuille: string, cellule: string): Promise<void> => {
    try {
      await runAction(client, async (context) => {
        const cible = context.workbook.worksheets.getItem(feuille);
        cible.activate();
        const plage = cible.getRange(cellule);
        plage.untrack();
        plage.select();
        await context.sync();
      });
    } catch (erreur) {
      throw isIntrouvable(erreur) ? feuilleAbsente([feuille], erreur) : erreur;
    }
  };
  return {
    capacites: {
      hote: 'excel',
      api,
      evenements: true,
      selection: true,
      marques: true,
      insertion: hasApi(client, API_INSERTION),
      octets: client.Office.context.requirements.isSetSupported('CompressedFile', '1.1'),
    },
    read: (patience) => readExcel(client, connu, patience),
    readBloc: (tableau, colonnes) => readBlocExcel(client, tableau, colonnes),
    write: (ecritures) =>
      writeExcel(
        client,
        ecritures,
        connu.liste.feuilles.map(({ nom }) => nom),
      ),
    writeProprietes: (proprietes) => writeProprietesExcel(client, proprietes),
    createFeuilles: (modele) => createFeuillesExcel(client, modele),
    protect: (feuilles, protegees) => protectExcel(client, feuilles, protegees),
    select,
    mark: (marques) => markExcel(client, connu, marques),
    onChange: (listener) => watchExcel(client, connu, listener),
    export: async () => ({ nom: connu.nom || 'classeur.xlsx', octets: await readOctets(client) }),
  };
}
