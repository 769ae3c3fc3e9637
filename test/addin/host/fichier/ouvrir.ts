import { strFromU8, unzipSync } from 'fflate';
import type { HoteFichier } from '../../../../addin/host/fichier/index.ts';
import { openFichier } from '../../../../addin/host/fichier/index.ts';
import { openOds } from '../../../../addin/host/fichier/ods/index.ts';
import { openXlsx } from '../../../../addin/host/fichier/xlsx/index.ts';
import { openArchive } from '../../../../domain/classeur/garde/index.ts';
import { parseAdresse } from '../../../../domain/classeur/lire/adresses.ts';
import type { ClasseurOuvert } from '../../../contract/workbook-host/harnais.ts';

/** Every part of an archive as text, by its name. */
export const partiesOf = (octets: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(octets)).map(([nom, contenu]) => [nom, strFromU8(contenu)]));

const unescape = (texte: string): string =>
  texte.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Index or name of the style that a cell bears in the file, looked for apart from the adapter; '' when it has none. */
export function styleOf(octets: Uint8Array, feuille: string, cellule: string): string {
  const parties = partiesOf(octets);
  const contenu = parties['content.xml'];
  if (contenu === undefined) {
    const rang = [...parties['xl/workbook.xml']!.matchAll(/<sheet [^>]*name="([^"]*)"/gu)].findIndex(
      ([, nom = '']) => unescape(nom) === feuille,
    );
    const xml = parties[`xl/worksheets/sheet${rang + 1}.xml`]!;
    const balise = new RegExp(`<c [^>]*\\br="${cellule}"[^>]*>`, 'u').exec(xml)?.[0] ?? '';
    return /\ss="(\d+)"/u.exec(balise)?.[1] ?? '';
  }
  const tables = contenu.split('<table:table ').slice(1);
  const table = tables.find((xml) => unescape(/table:name="([^"]*)"/u.exec(xml)?.[1] ?? '') === feuille)!;
  const { ligne, colonne } = parseAdresse(cellule)!;
  const fois = (balise: string, axe: string): number =>
    Number(new RegExp(`table:number-${axe}-repeated="(\\d+)"`, 'u').exec(balise)?.[1] ?? 1);
  let l = 0;
  for (const rangee of table.split(/<table:table-row[ >/]/u).slice(1)) {
    l += fois(rangee.slice(0, rangee.indexOf('>')), 'rows');
    if (l < ligne) continue;
    let c = 0;
    for (const [balise] of rangee.matchAll(/<table:(?:covered-)?table-cell[^>]*>/gu)) {
      c += fois(balise, 'columns');
      if (c >= colonne) return /table:style-name="([^"]*)"/u.exec(balise)?.[1] ?? '';
    }
    return '';
  }
  return '';
}

/** A file opened by the adapter, and what a test of the contract may look at. */
export async function openFichierDeTest(
  octets: Uint8Array,
  nom = 'classeur.xlsx',
): Promise<ClasseurOuvert & { readonly host: HoteFichier }> {
  const host = await openFichier(octets, nom);
  const octetsActuels = async (): Promise<Uint8Array> => (await host.export()).octets;
  return {
    host,
    type: host.type,
    formatOf: async (feuille, cellule) => styleOf(await octetsActuels(), feuille, cellule),
    marquesOf: async (feuille, cellule) => {
      const marque = host.marqueOf(feuille, cellule);
      return marque ? [marque.severite] : [];
    },
    isProtegee: async (feuille) => {
      const { format, textes } = openArchive(await octetsActuels());
      return (format === 'xlsx' ? openXlsx(textes) : openOds(textes)).isProtegee(feuille);
    },
    selection: async () => host.selection(),
    close: async () => undefined,
  };
}
