import type { Marque } from '../types.ts';
import type { EtatFeuille } from './charger.ts';
import { readEtats, runParFeuille } from './etats.ts';
import type { Connaissance } from './lecture.ts';
import type { ClientOffice } from './office.ts';
import { formuleMarque } from './signature.ts';

/*
 * Marks are conditional formats. A fill of ours in the cell's own format would have to remember the user's, and would lose it
 * if the pane were closed; a comment bears a name, is read as somebody's remark, and needs ExcelApi 1.10; a note 1.18. A
 * conditional format lies over the cell's format and is taken off without a trace; Excel carries it along when rows are
 * inserted or sorted, and it stays in the file, so that the marks are there when it is opened again. Ours are told from the
 * user's by their formula, which says so in plain words, and not by identifiers kept elsewhere, which a copy would lose. The
 * sentence of the constat is in the pane, where a screen reader finds it: the mark says where, with a border and a bold type as
 * well as a colour.
 */

type Severite = Marque['severite'];

/** From the mildest to the gravest: the last one added comes first. */
const SEVERITES: readonly Severite[] = ['a-justifier', 'avertissement', 'bloquant'];
const STYLES: Readonly<Record<Severite, { readonly fond: string; readonly encre: string }>> = {
  'a-justifier': { fond: '#E8EDFF', encre: '#0063CB' },
  avertissement: { fond: '#FFE9E6', encre: '#B34000' },
  bloquant: { fond: '#FFE0E0', encre: '#CE0500' },
};
/** Addresses in one rule: Excel takes 8 192 characters. */
const ADRESSES_MAX = 900;
/** How long what a read told of marks and protection is trusted (ms): a check marks right after it has read. */
const FRAICHEUR = 2000;

function addRegles(feuille: Excel.Worksheet, severite: Severite, cellules: readonly string[]): void {
  for (let debut = 0; debut < cellules.length; debut += ADRESSES_MAX) {
    const plages = feuille.getRanges(cellules.slice(debut, debut + ADRESSES_MAX).join(','));
    const regle = plages.conditionalFormats.add('Custom');
    plages.untrack();
    regle.custom.rule.formula = formuleMarque(severite);
    regle.custom.format.fill.color = STYLES[severite].fond;
    regle.custom.format.font.color = STYLES[severite].encre;
    regle.custom.format.font.bold = true;
    const bord = regle.custom.format.borders.getItem('EdgeBottom');
    bord.style = 'Continuous';
    bord.color = STYLES[severite].encre;
    regle.stopIfTrue = false;
    regle.priority = 0;
  }
}

/** The gravest severity of each cell of a sheet. */
function gravest(marques: readonly Marque[], feuille: string): ReadonlyMap<string, Severite> {
  const parCellule = new Map<string, Severite>();
  for (const marque of marques) {
    if (marque.feuille !== feuille) continue;
    const connue = parCellule.get(marque.cellule);
    if (connue === undefined || SEVERITES.indexOf(connue) < SEVERITES.indexOf(marque.severite)) {
      parCellule.set(marque.cellule, marque.severite);
    }
  }
  return parCellule;
}

/** A protected sheet refuses conditional formats: it is freed and protected again as it was, within the batch. */
async function putMarques(
  context: Excel.RequestContext,
  etats: readonly EtatFeuille[],
  marques: readonly Marque[],
): Promise<void> {
  for (const { id, nom, protegee, options, marques: anciennes } of etats) {
    const feuille = context.workbook.worksheets.getItem(id);
    const tout = feuille.getRange();
    // Asked before the sheet is freed: one that the user took away meanwhile stops the batch while it is still protected.
    const aOter = anciennes.map((ancienne) => tout.conditionalFormats.getItem(ancienne));
    tout.untrack();
    const libre = options?.allowFormatCells === true;
    if (protegee && !libre) feuille.protection.unprotect();
    for (const regle of aOter) regle.delete();
    const parCellule = [...gravest(marques, nom)];
    for (const severite of SEVERITES) {
      const cellules = parCellule.filter(([, s]) => s === severite).map(([cellule]) => cellule);
      addRegles(feuille, severite, cellules);
    }
    if (protegee && !libre) feuille.protection.protect(options ?? {});
  }
  await context.sync();
}

/**
 * Replaces every mark of ours: one batch after a check that has just read, two otherwise. A sheet that somebody's password
 * locks stays unmarked: the pane lists its constats all the same.
 */
export async function markExcel(
  client: ClientOffice,
  connu: Connaissance,
  marques: readonly Marque[],
): Promise<void> {
  const noms = [...new Set([...connu.etats.map(({ nom }) => nom), ...marques.map(({ feuille }) => feuille)])];
  const read = () => readEtats(client, noms, 'protection-et-marques');
  const frais = performance.now() - connu.luA < FRAICHEUR && noms.length === connu.etats.length;
  const etats = frais ? connu.etats : await read();
  connu.luA = Number.NEGATIVE_INFINITY;
  const toucher = (choix: readonly EtatFeuille[]): readonly EtatFeuille[] =>
    choix.filter(({ nom, marques: m }) => m.length > 0 || marques.some(({ feuille }) => feuille === nom));
  await runParFeuille(
    client,
    toucher(etats),
    (context, choisis) => putMarques(context, choisis, marques),
    async () => toucher(await read()),
  );
}
