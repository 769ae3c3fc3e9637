import { readEtats, runParFeuille } from './etats.ts';
import type { ClientOffice } from './office.ts';

/** As the template protects: no password; selecting, sizing, sorting and filtering stay allowed. */
const OPTIONS: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

/**
 * Protects or frees sheets. What is already as asked is left alone: protecting twice is an error for Excel. Resolves to the
 * sheets that it refused to free, which somebody's password locks.
 */
export async function protectExcel(
  client: ClientOffice,
  feuilles: readonly string[],
  protegees: boolean,
): Promise<readonly string[]> {
  const read = async () =>
    (await readEtats(client, feuilles, 'protection')).filter((etat) => etat.protegee !== protegees);
  return runParFeuille(
    client,
    await read(),
    async (context, etats) => {
      for (const { id } of etats) {
        const { protection } = context.workbook.worksheets.getItem(id);
        if (protegees) protection.protect(OPTIONS);
        else protection.unprotect();
      }
      await context.sync();
    },
    read,
  );
}
