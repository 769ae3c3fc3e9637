import { runAction } from './executer.ts';
import type { ClientOffice } from './office.ts';

/**
 * Asks for the date system of the workbook; to be called for its value once the batch is synchronised. No property of
 * Office.js says it: the serial of 2 January 1904 does, which is 1 where dates count from 1904.
 */
export function loadSysteme1904(context: Excel.RequestContext): () => boolean {
  const date = context.workbook.functions.date(1904, 1, 2);
  date.load('value');
  return () => date.value === 1;
}

/** Whether the dates of the open workbook count from 1904; one round trip, after the cell being typed. */
export const readSysteme1904 = (client: ClientOffice): Promise<boolean> =>
  runAction(client, async (context) => {
    const systeme1904 = loadSysteme1904(context);
    await context.sync();
    return systeme1904();
  });
