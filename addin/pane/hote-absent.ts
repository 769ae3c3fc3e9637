import type { HoteErreur, WorkbookHost } from '../host/types.ts';

/** In place of a workbook that cannot be had: whatever is asked says why. */
export function createHoteAbsent(erreur: HoteErreur, api: string | null): WorkbookHost {
  const refuse = (): Promise<never> => Promise.reject(erreur);
  return {
    capacites: {
      hote: 'excel',
      api,
      evenements: false,
      selection: false,
      marques: false,
      insertion: false,
      octets: false,
    },
    read: refuse,
    readBloc: refuse,
    write: refuse,
    writeProprietes: refuse,
    createFeuilles: refuse,
    protect: refuse,
    select: refuse,
    mark: refuse,
    onChange: refuse,
    export: refuse,
  };
}
