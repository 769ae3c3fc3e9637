import exceljs from 'exceljs';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { isAccepte } from '../../../domain/controle/index.ts';
import { INDRE_ET_LOIRE } from '../../../infra/local/demo/indre-et-loire.ts';
import { fillClasseur, readAndCheck, repeatActions } from '../../donnees/classeur.ts';
import type { Banc, Epreuve } from '../types.ts';

/** The parts that a reader of cells cannot do without: not the theme, nor the document's authors. */
const PARTIES =
  /^(?:xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/(?:worksheets|tables)\/.*|docProps\/custom\.xml|.*\.rels)$/;

/** Inflates the whole file and tokenises those parts, with the same two libraries as the reader, and keeps nothing. */
function inflateAndTokenise(octets: Uint8Array): number {
  let balises = 0;
  for (const [nom, contenu] of Object.entries(unzipSync(octets))) {
    if (!PARTIES.test(nom)) continue;
    const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
    parser.on('opentag', () => (balises += 1));
    parser.on('text', () => undefined);
    parser.write(new TextDecoder().decode(contenu)).close();
  }
  return balises;
}

/** exceljs wants an ArrayBuffer of its own. */
const loadWithExceljs = (octets: Uint8Array): Promise<unknown> =>
  new exceljs.Workbook().xlsx.load(octets.slice().buffer);

async function compare(actions: number, appels: number): Promise<Epreuve> {
  const octets = await fillClasseur(INDRE_ET_LOIRE, repeatActions(INDRE_ET_LOIRE.actions, actions));
  const { trimestre } = INDRE_ET_LOIRE;
  const { classeur, constats } = await readAndCheck(octets, trimestre);
  if (!isAccepte(constats)) throw new Error('Le classeur du banc est refusé.');
  return {
    titre: `37-PREF, ${classeur.indicateurs.length} indicators and ${classeur.actions.length} actions, ${Math.round(octets.length / 1024)} kB`,
    note: `The product guards, reads and checks (${constats.length} constats); exceljs only loads; the floor inflates with fflate and tokenises with saxes the parts that hold cells.`,
    concurrents: [
      { nom: 'read and check', run: () => readAndCheck(octets, trimestre) },
      { nom: 'exceljs loading', run: () => loadWithExceljs(octets) },
      { nom: 'floor', run: () => inflateAndTokenise(octets) },
    ],
    echauffement: 2 * appels,
    appels,
    tours: 9,
  };
}

export const lecture: Banc = {
  nom: 'lecture',
  objet: 'reading and checking a workbook',
  async *epreuves() {
    yield await compare(40, 10);
    yield await compare(1500, 1);
  },
};
