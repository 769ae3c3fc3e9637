/// <reference types="office-js" />

/** What the adapter uses of office.js: given as an argument, so that the genuine client can be run on a workbook of ours. */
export interface ClientOffice {
  readonly Excel: Pick<typeof Excel, 'run' | 'createWorkbook'>;
  readonly Office: {
    readonly FileType: Pick<typeof Office.FileType, 'Compressed'>;
    readonly context: {
      readonly requirements: { isSetSupported(nom: string, version?: string): boolean };
      readonly document: Pick<Office.Document, 'getFileAsync'>;
    };
  };
}

/** The requirement sets of the add-in: compulsory first, then those that are probed. */
export const API_MINIMALE = '1.9';
const API_SONDEES = ['1.9', '1.10', '1.11', '1.12', '1.13', '1.14', '1.15', '1.16', '1.17'] as const;
export const API_INSERTION = '1.13';

export const hasApi = ({ Office }: ClientOffice, version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** Highest ExcelApi set of this Excel, from 1.9; null below. */
export function probeApi(client: ClientOffice): string | null {
  const manque = API_SONDEES.findIndex((version) => !hasApi(client, version));
  return API_SONDEES[(manque < 0 ? API_SONDEES.length : manque) - 1] ?? null;
}
