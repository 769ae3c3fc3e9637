import { partiesXlsx } from '../domain/classeur/garde/classeur-minimal.ts';
import { suite } from './mutations.ts';
import { classeur, feuille, fill, liens, ods, partie, xlsx } from './outils.ts';

/** How a file repeats what little it says. */
interface Forme {
  readonly format: 'ods' | 'xlsx';
  /** Rows that each row stands for, or that are written. */
  readonly lignes: number;
  readonly feuilles: number;
  readonly colonnes: number;
  /** Rows and columns that each cell covers. */
  readonly etendue: readonly [lignes: number, colonnes: number];
  readonly contenu: 'texte' | 'long' | 'nombre' | 'formule' | 'entete';
}

const FORMES: readonly Forme[] = (['ods', 'xlsx'] as const).flatMap((format) =>
  [1, 60, 1999, 1_000_000].flatMap((lignes) =>
    [1, 7, 200].flatMap((feuilles) =>
      [1, 13, 256, 16_384].flatMap((colonnes) =>
        (
          [
            [1, 1],
            [2, 2],
            [1, 256],
            [1_000_000, 16_384],
          ] as const
        ).flatMap((etendue) =>
          (['texte', 'long', 'nombre', 'formule', 'entete'] as const).map((contenu) => ({
            format,
            lignes,
            feuilles,
            colonnes,
            etendue,
            contenu,
          })),
        ),
      ),
    ),
  ),
);

const LONG = 30_000;
const FORMULE = fill(8_000, '+A1');

function celluleOds({ contenu, colonnes, etendue: [rows, columns] }: Forme): string {
  const fois = colonnes === 1 ? '' : ` table:number-columns-repeated="${colonnes}"`;
  const spans =
    rows * columns === 1
      ? ''
      : ` table:number-rows-spanned="${rows}" table:number-columns-spanned="${columns}"`;
  const open = `<table:table-cell${fois}${spans}`;
  const texte = (dit: string): string =>
    `${open} office:value-type="string"><text:p>${dit}</text:p></table:table-cell>`;
  switch (contenu) {
    case 'texte':
      return texte('aaaa');
    case 'long':
      return texte(fill(LONG, 'é à '));
    case 'entete':
      return (
        texte('Code') + texte('Valeur') + texte('Numérateur') + texte('Dénominateur') + texte('Effectif')
      );
    case 'nombre':
      return `${open} office:value-type="float" office:value="1"/>`;
    case 'formule':
      return `${open} table:formula="of:=${FORMULE}" office:value-type="float" office:value="0"/>`;
  }
}

function makeOds(forme: Forme): Uint8Array {
  const { lignes, feuilles } = forme;
  const rangee = (fois: number): string =>
    `<table:table-row table:number-rows-repeated="${fois}">${celluleOds(forme)}</table:table-row>`;
  // Spans are read of the first row alone: a few of them on rows that are not repeated.
  const dedans = rangee(lignes) + fill(lignes * 20, rangee(1)).slice(0, 20_000 - (20_000 % rangee(1).length));
  return ods(
    Array.from(
      { length: feuilles },
      (_, i) => `<table:table table:name="T${i}">${dedans}</table:table>`,
    ).join(''),
  );
}

/** Bytes of the sheets of an .xlsx: it repeats nothing but its strings and its shared formulas. */
const FEUILLES_MAX = 2_500_000;

function celluleXlsx({ contenu }: Forme): string {
  switch (contenu) {
    case 'texte':
      return '<c t="s"><v>0</v></c>';
    case 'long':
      return '<c t="s"><v>1</v></c>';
    case 'entete':
      return '<c t="s"><v>2</v></c>';
    case 'nombre':
      return '<c><v>1</v></c>';
    case 'formule':
      return '<c><f t="shared" si="0"/><v>0</v></c>';
  }
}

function makeXlsx(forme: Forme): Uint8Array {
  const {
    lignes,
    feuilles,
    colonnes,
    etendue: [rows, columns],
    contenu,
  } = forme;
  const place = Math.floor(FEUILLES_MAX / feuilles);
  const rangee = `<row>${fill(Math.min(place, celluleXlsx(forme).length * colonnes), celluleXlsx(forme))}</row>`;
  const maitresse =
    contenu === 'formule'
      ? `<row><c><f t="shared" si="0" ref="A1:XFD1048576">${FORMULE}</f><v>0</v></c></row>`
      : '';
  const dedans = fill(Math.min(place, rangee.length * lignes), rangee);
  const fusion = `<mergeCell ref="A1:XFD${Math.min(1_048_576, rows)}"/>`;
  const fusions = rows * columns === 1 ? '' : `<mergeCells>${fill(place / 20, fusion)}</mergeCells>`;
  return xlsx(
    classeur(feuilles, (i) => i + 1),
    liens(feuilles),
    ...Array.from({ length: feuilles }, (_, i) => {
      const { nom, contenu: xml } = feuille(maitresse + dedans, i + 1);
      return { nom, contenu: String(xml).replace('</worksheet>', `${fusions}</worksheet>`) };
    }),
    partie(
      'xl/sharedStrings.xml',
      `<sst><si><t>aaaa</t></si><si><t>${fill(LONG, 'é à ')}</t></si><si><t>Code</t></si></sst>`,
    ),
    ...partiesXlsx().filter(({ nom }) => nom === 'xl/styles.xml'),
  );
}

const nameOf = ({ format, lignes, feuilles, colonnes, etendue, contenu }: Forme): string =>
  `${format}, ${contenu}: ${lignes} × ${feuilles} × ${colonnes} × ${etendue.join('.')}`;

/** How many of the files that repeat are read: 200, taken at random but always the same, of all their forms. */
const NOMBRE = 200;

/** Files that are small and stand for much, by name: repetitions × sheets × columns × spans, in both formats. */
export function listGenerees(): readonly (readonly [nom: string, make: () => Uint8Array])[] {
  const hasard = suite(NOMBRE);
  const reste = {
    ods: FORMES.filter((f) => f.format === 'ods'),
    xlsx: FORMES.filter((f) => f.format === 'xlsx'),
  };
  return Array.from({ length: NOMBRE }, (_, i) => {
    const liste = i % 2 === 0 ? reste.ods : reste.xlsx;
    const [forme] = liste.splice(hasard(liste.length), 1) as [Forme];
    return [nameOf(forme), () => (forme.format === 'ods' ? makeOds(forme) : makeXlsx(forme))] as const;
  });
}
