import { inflateEntree, isGonflee } from './gonfler.ts';
import { LIMITES } from './limites.ts';
import { readManifeste } from './nature-ods.ts';
import { checkNature, isProjetVba } from './nature.ts';
import { checkNoms, keyOfPartie } from './noms.ts';
import { ErreurFichier } from './refus.ts';
import type { Entree } from './repertoire.ts';
import { readRepertoire } from './repertoire.ts';
import { checkSignature } from './signature.ts';
import { countElements, decodeXml, isXml } from './xml-prudent.ts';

export type { CodeRefus, RefusFichier } from './refus.ts';
export { ErreurFichier } from './refus.ts';
export { LIMITES } from './limites.ts';
export { keyOfPartie } from './noms.ts';
export { checkElementOds } from './nature-ods.ts';
export type { Relation } from './relations.ts';
export { readRelations } from './relations.ts';
export type { Attributs, LecteurXml } from './sax.ts';
export { ArretLecture, localAttribut, scanXml } from './sax.ts';

/** What is left of a file once its guards are passed: the very text that was checked is the text that is parsed. */
export interface Archive {
  readonly format: 'xlsx' | 'ods';
  /** XML parts, decoded, by name in lower case (`keyOfPartie`). */
  readonly textes: ReadonlyMap<string, string>;
}

/** Parts that may be large and are no XML: checked and counted, never kept. */
const IMAGE = /\.(?:png|jpe?g|gif|emf|wmf|tiff?|bmp|webp)$/iu;
const MANIFESTE = 'meta-inf/manifest.xml';

/** The manifest first: it says that the rest is encrypted, before the rest is taken for damaged XML. */
const manifesteFirst = (entrees: readonly Entree[]): readonly Entree[] =>
  entrees.toSorted(
    (a, b) => Number(keyOfPartie(b.nom) === MANIFESTE) - Number(keyOfPartie(a.nom) === MANIFESTE),
  );

/** Refuses an archive whose parts together are too large: large sheets are told apart from what is swollen. Throws `ErreurFichier`. */
function checkTotal(entrees: readonly Entree[]): void {
  const sum = (liste: readonly Entree[], of: (entree: Entree) => number): number =>
    liste.reduce((somme, entree) => somme + of(entree), 0);
  const total = sum(entrees, ({ taille }) => taille);
  if (total <= LIMITES.total) return;
  const xml = sum(
    entrees.filter(({ nom }) => /\.xml$/iu.test(nom)),
    ({ taille }) => taille,
  );
  const gonflee = isGonflee(
    total,
    sum(entrees, ({ debut, fin }) => fin - debut),
  );
  throw new ErreurFichier(gonflee || xml < total / 2 ? 'FICHIER-BOMBE' : 'FICHIER-TROP-DE-CELLULES');
}

/**
 * Opens a workbook file as hostile until shown otherwise: size, signature, directory against local headers, names,
 * bytes really inflated, elements, DOCTYPE, macros, external links, encryption. At most 16 MB are ever inflated. Throws
 * `ErreurFichier` with the refusal to show.
 */
export function openArchive(octets: Uint8Array): Archive {
  checkSignature(octets);
  const entrees = readRepertoire(octets);
  if (entrees.length === 0) throw new ErreurFichier('FICHIER-PAS-UN-CLASSEUR');
  checkNoms(entrees.map((entree) => entree.nom));
  checkTotal(entrees);
  const budget = { reste: LIMITES.total };
  let elements = 0;
  const textes = new Map<string, string>();
  let mimetype: string | null = null;
  for (const entree of manifesteFirst(entrees)) {
    const maximum = IMAGE.test(entree.nom) ? LIMITES.partieAutre : LIMITES.partieXml;
    const contenu = inflateEntree(octets, entree, maximum, budget);
    if (isProjetVba(contenu)) throw new ErreurFichier('FICHIER-MACROS');
    if (entree.nom === 'mimetype') mimetype = new TextDecoder().decode(contenu.subarray(0, 200));
    else if (isXml(entree.nom, contenu)) {
      const texte = decodeXml(entree.nom, contenu);
      // Of all parts together, since each may be read: many parts that pass alone would add up.
      if ((elements += countElements(texte)) > LIMITES.elements)
        throw new ErreurFichier('FICHIER-TROP-DE-CELLULES');
      textes.set(keyOfPartie(entree.nom), texte);
      if (keyOfPartie(entree.nom) === MANIFESTE && readManifeste(texte).chiffre) {
        throw new ErreurFichier('FICHIER-CHIFFRE');
      }
    }
  }
  const noms = entrees.map((entree) => entree.nom);
  return { format: checkNature(noms, textes, mimetype), textes };
}
