import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { writeModele } from '../../../domain/classeur/modele/index.ts';
import { CATALOGUE, modeleIndreEtLoire } from '../../domain/classeur/modele/donnees.ts';

let modele: Promise<Uint8Array> | null = null;
/** The préfecture of Indre-et-Loire, fourth quarter of 2020, filled (S4). A copy each time. */
export const octetsIndreEtLoire = async (): Promise<Uint8Array> =>
  (await (modele ??= writeModele(modeleIndreEtLoire(), CATALOGUE))).slice();

function patchPartie(octets: Uint8Array, partie: string, patch: (xml: string) => string): Uint8Array {
  const parties = unzipSync(octets);
  const avant = strFromU8(parties[partie]!);
  const apres = patch(avant);
  if (apres === avant) throw new Error(`Rien à changer dans ${partie}`);
  return zipSync({ ...parties, [partie]: strToU8(apres) });
}

/** The same workbook, whose sheet `Indicateurs` somebody protected with a password of their own. */
export async function octetsVerrouilles(): Promise<Uint8Array> {
  return patchPartie(await octetsIndreEtLoire(), 'xl/worksheets/sheet2.xml', (xml) =>
    xml.replace('<sheetProtection ', '<sheetProtection password="CC1A" '),
  );
}

/** The same workbook, whose table of indicators bears another name. */
export async function octetsSansTableau(): Promise<Uint8Array> {
  return patchPartie(await octetsIndreEtLoire(), 'xl/tables/table1.xml', (xml) =>
    xml.replace(/ (name|displayName)="Indicateurs"/gu, ' $1="Tableau1"'),
  );
}

/** A workbook that knows nothing of ours. */
export const octetsEtrangers = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: 'Feuil1',
        rows: [
          ['Budget', 2020],
          ['Papier', 412.5],
        ],
      },
    ],
  });
