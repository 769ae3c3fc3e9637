import type { Plage, Position } from '../../../domain/classeur/lire/fichier.ts';
import { formatAdresse, parseAdresse } from '../../../domain/classeur/lire/adresses.ts';
import { findFeuille } from '../../../domain/classeur/lire/reperer.ts';
import { feuilleAbsente } from '../excel/erreurs.ts';
import type { Ecriture, ValeurBrute } from '../types.ts';
import { HoteErreur } from '../types.ts';
import type { Document } from './document.ts';
import type { Ecrite, Etat } from './etat.ts';
import { withEcrite } from './etat.ts';
import { toEcrivable, valeurOf } from './valeurs.ts';

/** The largest sheet of Excel and LibreOffice. */
const LIGNES_MAX = 1_048_576;
const COLONNES_MAX = 16_384;

interface Prevue extends Position {
  readonly feuille: string;
  readonly ecriture: Ecriture;
}

/** The names of sheets as the file has them. Throws FEUILLE-ABSENTE with every one that it lacks. */
export function resolveFeuilles({ ouvert }: Document, noms: readonly string[]): ReadonlyMap<string, string> {
  const trouvees = new Map<string, string>();
  for (const nom of noms) {
    const feuille = findFeuille(ouvert, nom);
    if (feuille) trouvees.set(nom, feuille.nom);
  }
  const absentes = [...new Set(noms)].filter((nom) => !trouvees.has(nom));
  if (absentes.length > 0) throw feuilleAbsente(absentes);
  return trouvees;
}

function placeOf(cellule: string): Position {
  const place = parseAdresse(cellule);
  if (!place || place.ligne < 1 || place.ligne > LIGNES_MAX || place.colonne > COLONNES_MAX) {
    throw new RangeError(`« ${cellule} » n’est pas une cellule : écrivez son adresse comme I9.`);
  }
  return place;
}

function valeurOuverte({ ouvert }: Document, { feuille, ligne, colonne }: Prevue): ValeurBrute {
  const trouvee = ouvert.feuilles.find(({ nom }) => nom === feuille);
  return valeurOf(trouvee?.read().rangees.get(ligne)?.get(colonne));
}

/** The merged cells that hide one: what is written there is not shown by any spreadsheet, nor read. */
function findFusion({ ouvert }: Document, { feuille, ligne, colonne }: Prevue): Plage | undefined {
  const { fusions = [] } = ouvert.feuilles.find(({ nom }) => nom === feuille)?.read() ?? {};
  return fusions.find(
    ({ debut, fin }) =>
      ligne >= debut.ligne &&
      ligne <= fin.ligne &&
      colonne >= debut.colonne &&
      colonne <= fin.colonne &&
      (ligne !== debut.ligne || colonne !== debut.colonne),
  );
}

/**
 * Throws when a cell cannot be written: somebody's password locks it, it is one of several that a formula fills, or merged cells
 * hide it.
 */
function checkEcrivable(document: Document, prevue: Prevue): void {
  const { support, etat } = document;
  const { feuille, ligne, colonne, ecriture } = prevue;
  const protegee = etat().protections.get(feuille) ?? support.isProtegee(feuille);
  if (protegee && support.hasMotDePasse(feuille) && support.isVerrouillee(feuille, ligne, colonne)) {
    throw new HoteErreur(
      'FEUILLE-PROTEGEE',
      `La feuille « ${feuille} » est protégée par un mot de passe. Ôtez la protection dans Excel ou LibreOffice, puis rouvrez le fichier.`,
    );
  }
  if (support.findFormule(feuille, ligne, colonne)?.matrice === true) {
    throw new HoteErreur(
      'LECTURE-SEULE',
      `La cellule ${ecriture.cellule} de « ${feuille} » appartient à une formule qui remplit plusieurs cellules. Modifiez cette formule dans Excel ou LibreOffice.`,
    );
  }
  const fusion = findFusion(document, prevue);
  if (fusion) {
    const premiere = formatAdresse(fusion.debut.ligne, fusion.debut.colonne);
    throw new HoteErreur(
      'LECTURE-SEULE',
      `La cellule ${ecriture.cellule} de « ${feuille} » est cachée par des cellules fusionnées, dont la première est ${premiere}. Séparez-les dans Excel ou LibreOffice, ou écrivez en ${premiere}.`,
    );
  }
}

/** What a cell holds now, as the writing that puts it back. */
function precedenteOf(document: Document, prevue: Prevue): Ecriture {
  const { feuille, ligne, colonne, ecriture } = prevue;
  const ecrite = document.etat().cellules.get(feuille)?.get(ligne)?.get(colonne);
  const base = { feuille: ecriture.feuille, cellule: ecriture.cellule };
  if (ecrite) return { ...base, ...ecrite };
  const actuelle = document.read().feuilles.find(({ nom }) => nom === feuille);
  const valeur = valeurOf(actuelle?.read().rangees.get(ligne)?.get(colonne));
  const formule = document.support.findFormule(feuille, ligne, colonne);
  return formule ? { ...base, valeur, formule: formule.texte } : { ...base, valeur };
}

/** What differs from the opened file once a cell is written; null when the cell is again what it was. */
function differenceOf(document: Document, prevue: Prevue): Ecrite | null {
  const { feuille, ligne, colonne, ecriture } = prevue;
  const formule = document.support.findFormule(feuille, ligne, colonne);
  if (ecriture.formule !== undefined) {
    return ecriture.formule === formule?.texte ? null : { valeur: null, formule: ecriture.formule };
  }
  const valeur = toEcrivable(ecriture.valeur);
  return !formule && Object.is(valeur, valeurOuverte(document, prevue)) ? null : { valeur };
}

/**
 * Writes cells, all or none. Resolves to what was there, in the same order: of two writings of one cell, the last stays and
 * the first state is told for both.
 */
export function writeEcritures(document: Document, ecritures: readonly Ecriture[]): readonly Ecriture[] {
  const noms = resolveFeuilles(
    document,
    ecritures.map(({ feuille }) => feuille),
  );
  const prevues = ecritures.map((ecriture) => ({
    ...placeOf(ecriture.cellule),
    feuille: noms.get(ecriture.feuille) ?? ecriture.feuille,
    ecriture,
  }));
  for (const prevue of prevues) checkEcrivable(document, prevue);
  const precedentes = prevues.map((prevue) => precedenteOf(document, prevue));
  const etat = prevues.reduce<Etat>(
    (actuel, prevue) =>
      withEcrite(actuel, prevue.feuille, prevue.ligne, prevue.colonne, differenceOf(document, prevue)),
    document.etat(),
  );
  if (prevues.length > 0) document.setEtat(etat);
  return precedentes;
}
