import { strFromU8, unzipSync } from 'fflate';
import type { Cell, Workbook } from 'hucre';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { parseAdresse } from '../../../domain/classeur/lire/adresses.ts';
import type { ClasseurMemoire } from './memoire.ts';
import { FeuilleMemoire } from './memoire.ts';
import type { Contenu } from './saisie.ts';

/** Sheets of a file, and whether a password locks each: the reader of files does not say it. */
async function lireFeuilles(octets: Uint8Array): Promise<{ livre: Workbook; feuilles: FeuilleMemoire[] }> {
  const livre = await readXlsx(octets, { readStyles: true });
  const parties = unzipSync(octets);
  const feuilles = livre.sheets.map((feuille, rang) => {
    const xml = strFromU8(parties[`xl/worksheets/sheet${rang + 1}.xml`] ?? new Uint8Array());
    return new FeuilleMemoire(
      feuille.name,
      feuille,
      /<sheetProtection [^>]*(?:password|hashValue)=/u.test(xml),
    );
  });
  return { livre, feuilles };
}

/** Loads a file in memory, and the sheets of `modeles` that the add-in may insert. */
export async function chargerMemoire(
  octets: Uint8Array,
  modeles: readonly Uint8Array[],
): Promise<ClasseurMemoire> {
  const { livre, feuilles } = await lireFeuilles(octets);
  const prets = new Map<string, FeuilleMemoire[]>();
  for (const modele of modeles) {
    prets.set(Buffer.from(modele).toString('base64'), (await lireFeuilles(modele)).feuilles);
  }
  return {
    nom: 'Classeur qualité.xlsx',
    livre,
    feuilles,
    proprietes: new Map(Object.entries(livre.properties?.custom ?? {})),
    selection: null,
    evenements: true,
    ecoutes: 0,
    ouverts: [],
    systeme1904: livre.dateSystem === '1904',
    importer: (base64) => {
      const importees = prets.get(base64);
      if (!importees) throw new Error('Ce modèle n’a pas été annoncé au faux Excel.');
      return importees;
    },
  };
}

function celluleOf({ valeur, formule, erreur }: Contenu, style: Cell['style']): Partial<Cell> {
  const base = style === undefined ? {} : { style };
  if (formule !== undefined) return { ...base, formula: formule.slice(1), formulaResult: valeur };
  // A run of rich text is the one text that the writer never takes for something else.
  if (typeof valeur === 'string' && !erreur) return { ...base, richText: [{ text: valeur }] };
  return { ...base, value: valeur };
}

type Defini<T> = { [K in keyof T]: Exclude<T[K], undefined> };
const withoutUndefined = <T extends object>(objet: T): Partial<Defini<T>> =>
  Object.fromEntries(Object.entries(objet).filter(([, valeur]) => valeur !== undefined)) as Partial<
    Defini<T>
  >;

/** The file that this Excel would save. */
export function enregistrerMemoire({ livre, feuilles, proprietes }: ClasseurMemoire): Promise<Uint8Array> {
  return writeXlsx({
    ...livre,
    properties: { ...livre.properties, custom: Object.fromEntries(proprietes) as Record<string, string> },
    sheets: feuilles.map((memoire) => {
      const { cells: cellules, columns, rowDefs, tables, dataValidations, merges } = memoire.feuille;
      const cells = new Map<string, Partial<Cell>>();
      for (const [cle, cellule] of cellules ?? []) {
        cells.set(cle, cellule.style === undefined ? {} : { style: cellule.style });
      }
      for (const [adresse, contenu] of memoire.contenus) {
        const { ligne, colonne } = parseAdresse(adresse) ?? { ligne: 1, colonne: 1 };
        const cle = `${ligne - 1},${colonne - 1}`;
        cells.set(cle, celluleOf(contenu, cells.get(cle)?.style));
      }
      return {
        ...withoutUndefined({ columns, rowDefs, tables, dataValidations, merges }),
        name: memoire.nom,
        cells,
        conditionalRules: memoire.regles.map(({ regle }) => regle),
        ...(memoire.protection === null ? {} : { protection: memoire.protection }),
      };
    }),
  });
}
