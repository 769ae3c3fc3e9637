import type { Relation } from '../../../../domain/classeur/garde/index.ts';
import { ErreurFichier, keyOfPartie, readRelations } from '../../../../domain/classeur/garde/index.ts';
import { readRacine } from '../xml/enfants.ts';
import { localNom, scanBalises } from '../xml/balises.ts';

export type Textes = ReadonlyMap<string, string>;

export const RELATIONS_RACINE = '_rels/.rels';
export const TYPES = '[content_types].xml';

/** Part of the relationships of a part. */
export function relationsName(partie: string): string {
  const coupe = partie.lastIndexOf('/') + 1;
  return `${partie.slice(0, coupe)}_rels/${partie.slice(coupe)}.rels`;
}

/** Name of the part that a relationship of `source` leads to, in lower case. */
export function resolveCible(source: string, cible: string): string {
  const segments = cible.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of cible.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return keyOfPartie(segments.join('/'));
}

export interface PartiesXlsx {
  readonly classeur: string;
  /** Part of each worksheet, by the name of the sheet. */
  readonly feuilles: ReadonlyMap<string, string>;
  readonly styles: string | null;
  readonly chaineCalcul: string | null;
  readonly proprietes: string | null;
}

/** Finds the parts of a workbook by its relationships. Throws `ErreurFichier`. */
export function findParties(textes: Textes): PartiesXlsx {
  const racine = readRelations(textes.get(RELATIONS_RACINE));
  const find = (source: string, relations: readonly Relation[], type: string): string | null => {
    const relation = relations.find((candidate) => candidate.type === type);
    const partie = relation ? resolveCible(source, relation.cible) : null;
    return partie !== null && textes.has(partie) ? partie : null;
  };
  const classeur = find('', racine, 'officeDocument') ?? 'xl/workbook.xml';
  const texte = textes.get(classeur);
  if (texte === undefined) throw new ErreurFichier('FICHIER-ABIME');
  const relations = readRelations(textes.get(relationsName(classeur)));
  const feuilles = new Map<string, string>();
  scanBalises(texte, {
    open: ({ nom, attributs }) => {
      if (localNom(nom) !== 'sheet') return;
      const id = Object.entries(attributs).find(([cle]) => cle.endsWith(':id'))?.[1];
      const relation = relations.find((candidate) => candidate.id === id);
      if (relation?.type !== 'worksheet') return;
      feuilles.set(attributs['name'] ?? '', resolveCible(classeur, relation.cible));
    },
  });
  return {
    classeur,
    feuilles,
    styles: find(classeur, relations, 'styles'),
    chaineCalcul: find(classeur, relations, 'calcChain'),
    proprietes: find('', racine, 'custom-properties'),
  };
}

/** First free identifier of a relationships part. */
export function freeId(relations: string): string {
  const pris = new Set(readRacine(relations).enfants.map(({ balise }) => balise.attributs['Id']));
  let rang = pris.size + 1;
  while (pris.has(`rId${rang}`)) rang += 1;
  return `rId${rang}`;
}
