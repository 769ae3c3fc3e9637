import { read, utils } from '@e965/xlsx';
import { Table } from 'tableschema';
import { readTexte } from '../../../fabriques/html.ts';
import { findAll, plat, readPdf } from '../affiche/lecture-pdf.ts';

/** A line of a tableau as one of its files says it; `undefined`: this file does not say it. */
export interface LigneLue {
  readonly libelle: string;
  /** As written (« 15,2 jours ») or as a number, null when there is none. */
  readonly valeur: string | number | null;
  readonly situation: string;
  readonly cible?: string | number | null;
  readonly precedent?: string | number | null;
}

export type Fichiers = ReadonlyMap<string, Uint8Array>;

const octetsOf = (fichiers: Fichiers, nom: string): Uint8Array => {
  const octets = fichiers.get(nom);
  if (!octets) throw new Error(`${nom} n’a pas été produit.`);
  return octets;
};
export const texteOf = (fichiers: Fichiers, nom: string): string =>
  new TextDecoder().decode(octetsOf(fichiers, nom));

/** Cells of the rows of the table of results, one text each: a correction has a table of its own before it. Their end tags may be left out. */
function rangees(html: string): readonly (readonly string[])[] {
  const corps = [...html.matchAll(/<table([^>]*)>[\s\S]*?<tbody[^>]*>([\s\S]*?)<\/t(?:body|able)>/g)];
  const table = (corps.find(([, attributs]) => attributs?.includes('synthese')) ?? corps[0])?.[2] ?? '';
  return [...table.matchAll(/<tr[^>]*>([\s\S]*?)(?=<\/?tr|$)/g)].map(([, ligne = '']) =>
    [...ligne.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)(?=<\/?t[hd]\b|$)/g)].map(([, cellule = '']) =>
      plat(readTexte(cellule)),
    ),
  );
}

/** The table that stands at the top of the page. */
export const readPage = (fichiers: Fichiers): readonly LigneLue[] =>
  rangees(texteOf(fichiers, 'index.html')).map(
    ([libelle = '', valeur = '', cible = '', situation = '', precedent]) => ({
      ...{ libelle, valeur, cible, situation },
      ...(precedent?.startsWith('Trimestre précédent') ? { precedent } : {}),
    }),
  );

export const readCadre = (fichiers: Fichiers): readonly LigneLue[] =>
  rangees(texteOf(fichiers, 'integration.html')).map(([libelle = '', valeur = '', situation = '']) => ({
    ...{ libelle, valeur, situation },
  }));

/** The tiles of the hall screen: figure and unit, name, state, then what explains them. */
export const readEcran = (fichiers: Fichiers): readonly LigneLue[] =>
  [...texteOf(fichiers, 'ecran.html').matchAll(/<article class="tuile">([\s\S]*?)<\/article>/g)].map(
    ([, tuile = '']) => {
      const part = (motif: RegExp): string => plat(readTexte(motif.exec(tuile)?.[1] ?? ''));
      return {
        libelle: part(/<h2[^>]*>([\s\S]*?)<\/h2>/),
        // Figure and unit are two boxes: the gap between them is no space.
        valeur: part(/<p class="chiffre">([\s\S]*?)<\/p>/).replace(' /', '/'),
        situation: part(/<p class="etat[^>]*>([\s\S]*?)<\/p>/),
      };
    },
  );

/** The table of a poster, through its tags. */
export async function readAffiche(fichiers: Fichiers, nom: string): Promise<readonly LigneLue[]> {
  const { racine } = await readPdf(octetsOf(fichiers, nom));
  const [, ...lignes] = findAll(racine, 'Table').flatMap((table) => findAll(table, 'TR'));
  return lignes.map((ligne) => {
    const [libelle = '', valeur = '', objectif = '', precedent] = findAll(ligne, 'TD').map((n) => n.texte);
    // Figure and unit are two runs of text: what joins them here is no space of the poster.
    return {
      libelle,
      valeur: valeur.replace(' /', '/'),
      situation: objectif,
      cible: objectif,
      ...(precedent ? { precedent } : {}),
    };
  });
}

/** The first sheet of a spreadsheet, under its header. */
export function readTableur(fichiers: Fichiers, nom: string): readonly LigneLue[] {
  const feuille = read(octetsOf(fichiers, nom)).Sheets['Tableau'];
  if (!feuille) throw new Error(`${nom} n’a pas de feuille Tableau.`);
  const lignes = utils.sheet_to_json<(string | number | null)[]>(feuille, {
    header: 1,
    raw: true,
    defval: null,
  });
  const entete = lignes.findIndex(([premier]) => premier === 'Indicateur');
  const rang = (titre: string): number => lignes[entete]!.indexOf(titre);
  return lignes
    .slice(entete + 1)
    .filter(([premier]) => premier !== null)
    .map((ligne) => ({
      libelle: String(ligne[0]),
      valeur: ligne[rang('Valeur')] ?? null,
      situation: String(ligne[rang('Situation')]),
      cible: ligne[rang('Objectif')] ?? null,
      precedent: ligne[rang('Trimestre précédent')] ?? null,
    }));
}

/** The CSV through the public library of Table Schema, against the schema that stands beside it. @throws on any breach */
export async function readCsv(fichiers: Fichiers): Promise<readonly LigneLue[]> {
  const schema = JSON.parse(texteOf(fichiers, 'schema.json')) as object;
  const lignes = utils.sheet_to_json<string[]>(
    read(texteOf(fichiers, 'tableau.csv'), { type: 'string', raw: true }).Sheets['Sheet1']!,
    { header: 1, raw: false, defval: '' },
  );
  const table = await Table.load(lignes as never, { schema });
  const lues = (await table.read({ keyed: true })) as unknown as Record<string, string | null>[];
  return lues.map((ligne) => ({
    libelle: String(ligne['libelle']),
    valeur: ligne['valeur'] === null ? null : Number(ligne['valeur']),
    situation: String(ligne['situation']),
    cible: ligne['cible'] === null ? null : Number(ligne['cible']),
    precedent: ligne['precedent'] === null ? null : Number(ligne['precedent']),
  }));
}
