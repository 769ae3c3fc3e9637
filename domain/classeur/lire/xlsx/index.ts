import type { Relation } from '../../garde/index.ts';
import { ErreurFichier, keyOfPartie, localAttribut, readRelations, scanXml } from '../../garde/index.ts';
import { parsePlage } from '../adresses.ts';
import { Budget } from '../budget.ts';
import { checkNombres, cutNom } from '../fichier.ts';
import type { FeuilleFichier, Fichier, Grille, TableauFichier } from '../fichier.ts';
import { readChaines } from './chaines.ts';
import { readFeuille } from './feuille.ts';
import { readProprietes } from './proprietes.ts';
import { readStyles } from './styles.ts';

/** The XML parts of a package, each read once. */
class Parties {
  readonly #textes: ReadonlyMap<string, string>;
  readonly #lues = new Set<string>();

  constructor(textes: ReadonlyMap<string, string>) {
    this.#textes = textes;
  }

  /**
   * The text of a part; undefined when there is none. A part has one role: one that a hundred sheets name would be read a hundred
   * times. Throws `ErreurFichier`.
   */
  take(nom: string): string | undefined {
    if (this.#lues.has(nom)) throw new ErreurFichier('FICHIER-ABIME');
    this.#lues.add(nom);
    return this.#textes.get(nom);
  }
}

/** Name of the part that a relationship of `source` leads to. */
function resolveCible(source: string, cible: string): string {
  const segments = cible.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of cible.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return keyOfPartie(segments.join('/'));
}

function relationsOf(parties: Parties, source: string): readonly Relation[] {
  const coupe = source.lastIndexOf('/') + 1;
  return readRelations(parties.take(`${source.slice(0, coupe)}_rels/${source.slice(coupe)}.rels`));
}

function partieOf(
  parties: Parties,
  source: string,
  relations: readonly Relation[],
  type: string,
): string | undefined {
  const relation = relations.find((candidate) => candidate.type === type);
  return relation && parties.take(resolveCible(source, relation.cible));
}

function readTableau(texte: string, feuille: string): TableauFichier | null {
  let trouve: TableauFichier | null = null;
  scanXml(texte, {
    open: (nom, attributs) => {
      if (nom !== 'table') return;
      const plage = parsePlage(localAttribut(attributs, 'ref') ?? '');
      const nomTableau = localAttribut(attributs, 'displayName') ?? localAttribut(attributs, 'name');
      if (plage && nomTableau !== undefined) trouve = { nom: cutNom(nomTableau), feuille, ...plage };
    },
  });
  return trouve;
}

interface Annonce {
  readonly nom: string;
  readonly relation: string;
}

function readClasseurXml(texte: string): { annonces: readonly Annonce[]; systeme1904: boolean } {
  const annonces: Annonce[] = [];
  let systeme1904 = false;
  scanXml(texte, {
    open: (nom, attributs) => {
      if (nom === 'workbookPr')
        systeme1904 = /^(?:1|true|on)$/u.test(localAttribut(attributs, 'date1904') ?? '');
      if (nom === 'sheet') {
        annonces.push({
          nom: cutNom(localAttribut(attributs, 'name') ?? ''),
          relation: Object.entries(attributs).find(([cle]) => /:id$/u.test(cle))?.[1] ?? '',
        });
      }
    },
  });
  return { annonces, systeme1904 };
}

/** Reads an .xlsx package by its relationships. Sheets are parsed when asked for, once. Throws `ErreurFichier`. */
export function readXlsx(textes: ReadonlyMap<string, string>): Fichier {
  const parties = new Parties(textes);
  const racine = readRelations(parties.take('_rels/.rels'));
  const principal = racine.find((relation) => relation.type === 'officeDocument');
  const source = resolveCible('', principal?.cible ?? 'xl/workbook.xml');
  const classeur = parties.take(source);
  if (classeur === undefined) throw new ErreurFichier('FICHIER-ABIME');
  const relations = relationsOf(parties, source);
  const { annonces, systeme1904 } = readClasseurXml(classeur);
  checkNombres(annonces.length, 0);

  let contexte: Parameters<typeof readFeuille>[1] | null = null;
  const contexteOf = (): Parameters<typeof readFeuille>[1] =>
    (contexte ??= {
      chaines: readChaines(partieOf(parties, source, relations, 'sharedStrings')),
      formatOf: readStyles(partieOf(parties, source, relations, 'styles')),
      budget: new Budget(),
    });

  const feuilles: FeuilleFichier[] = [];
  const tableaux: TableauFichier[] = [];
  for (const { nom, relation: id } of annonces) {
    const relation = relations.find((candidate) => candidate.id === id);
    if (relation?.type !== 'worksheet') continue;
    const partie = resolveCible(source, relation.cible);
    const texte = parties.take(partie);
    if (texte === undefined) throw new ErreurFichier('FICHIER-ABIME');
    let grille: Grille | null = null;
    feuilles.push({ nom, read: () => (grille ??= readFeuille(texte, contexteOf())) });
    for (const { type, cible } of relationsOf(parties, partie)) {
      const tableau = type === 'table' ? parties.take(resolveCible(partie, cible)) : undefined;
      const lu = tableau === undefined ? null : readTableau(tableau, nom);
      if (lu) tableaux.push(lu);
      checkNombres(feuilles.length, tableaux.length);
    }
  }
  const proprietes = readProprietes(partieOf(parties, '', racine, 'custom-properties'));
  return { format: 'xlsx', feuilles, tableaux, proprietes, systeme1904 };
}
