import { FEUILLES, PROPRIETES } from '../../../domain/classeur/contrat.ts';
import { HoteErreur } from '../types.ts';
import { loadListe } from './charger.ts';
import { runAction } from './executer.ts';
import type { ClientOffice } from './office.ts';
import { API_INSERTION, hasApi } from './office.ts';

/** Writes custom document properties: `add` replaces the value of a name that is there. */
export function writeProprietesExcel(
  client: ClientOffice,
  proprietes: Readonly<Record<string, string>>,
): Promise<void> {
  return runAction(client, async (context) => {
    const { custom } = context.workbook.properties;
    for (const [nom, valeur] of Object.entries(proprietes)) custom.add(nom, valeur);
    await context.sync();
  });
}

function toBase64(octets: Uint8Array): string {
  let binaire = '';
  for (let debut = 0; debut < octets.length; debut += 8192) {
    binaire += String.fromCharCode(...octets.subarray(debut, debut + 8192));
  }
  return btoa(binaire);
}

/** The properties of a template: sheets that are inserted leave them behind. */
async function proprietesOf(modele: Uint8Array): Promise<ReadonlyMap<string, string>> {
  // Parsers of files: only who begins a quarter needs them, and everybody loads the pane.
  const { readClasseur } = await import('../../../domain/classeur/lire/index.ts');
  const lu = await readClasseur(modele);
  if (!lu.lisible) {
    throw new HoteErreur(
      'HOTE-INDISPONIBLE',
      'Le modèle du trimestre est illisible. Téléchargez-le de nouveau, puis recommencez.',
    );
  }
  const paires = (['site', 'trimestre', 'modele'] as const).map(
    (cle) => [PROPRIETES[cle], lu.classeur[cle].propriete] as const,
  );
  return new Map(paires.flatMap(([nom, valeur]) => (valeur === null ? [] : [[nom, valeur] as const])));
}

/**
 * Adds the sheets of a template at the end of the open workbook. They open as a new workbook where Excel cannot add them
 * (below ExcelApi 1.13), and where the workbook already holds one of our sheets: a quarter is never put over another.
 */
export async function createFeuillesExcel(
  client: ClientOffice,
  modele: Uint8Array,
): Promise<'ajoutees' | 'nouveau-classeur'> {
  const proprietes = await proprietesOf(modele);
  const base64 = toBase64(modele);
  const noms = new Set<string>(
    Object.values(FEUILLES).flatMap(({ nom, tableau }) => [nom, tableau?.nom ?? nom]),
  );
  const ajoutees =
    hasApi(client, API_INSERTION) &&
    (await runAction(client, async (context) => {
      const lireListe = loadListe(context);
      await context.sync();
      const { feuilles, tableaux } = lireListe();
      if ([...feuilles, ...tableaux].some(({ nom }) => noms.has(nom))) return false;
      context.workbook.insertWorksheetsFromBase64(base64, { positionType: 'End' });
      for (const [nom, valeur] of proprietes) context.workbook.properties.custom.add(nom, valeur);
      await context.sync();
      return true;
    }));
  if (ajoutees) return 'ajoutees';
  await client.Excel.createWorkbook(base64);
  return 'nouveau-classeur';
}
