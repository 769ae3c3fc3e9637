import { readStyles } from '../../../../domain/classeur/lire/xlsx/styles.ts';
import type { Etat } from '../etat.ts';
import { changeesOf } from '../etat.ts';
import { findDependants } from '../formules/dependants.ts';
import type { Support } from '../support.ts';
import { applyEditions } from '../xml/edition.ts';
import { askCalcul, dropChaineCalcul } from './calcul.ts';
import { dropResultat, readEcrite } from './cellule.ts';
import { styleOf, writeCellules } from './feuille.ts';
import type { FeuilleXlsx } from './formules.ts';
import { findCellule, placeFormules } from './formules.ts';
import { readFormules } from './partagees.ts';
import type { Textes } from './parties.ts';
import { findParties } from './parties.ts';
import type { CelluleXml } from './plan-types.ts';
import { planFeuille } from './plan.ts';
import { writeProprietes } from './proprietes.ts';
import { hasMotDePasse, isProtegee, protectFeuille } from './protection.ts';
import { readDeverrouilles } from './verrous.ts';

function openFeuilles(
  textes: Textes,
  parties: ReadonlyMap<string, string>,
): ReadonlyMap<string, FeuilleXlsx> {
  return new Map(
    [...parties].flatMap(([nom, partie]) => {
      const texte = textes.get(partie);
      if (texte === undefined) return [];
      const plan = planFeuille(texte);
      return [[nom, { nom, partie, texte, plan, formules: readFormules(plan) }] as const];
    }),
  );
}

function patchFeuille(feuille: FeuilleXlsx, etat: Etat, perimees: readonly CelluleXml[]): string {
  const { nom, texte, plan, formules } = feuille;
  const ecrites = etat.cellules.get(nom) ?? new Map();
  const isEcrite = ({ ligne, colonne }: CelluleXml): boolean => ecrites.get(ligne)?.has(colonne) === true;
  const protegee = etat.protections.get(nom);
  return applyEditions(texte, [
    ...(ecrites.size > 0 ? writeCellules(texte, plan, ecrites) : []),
    ...perimees.filter((cellule) => !isEcrite(cellule)).flatMap((cellule) => dropResultat(texte, cellule)),
    ...formules.unshare(isEcrite),
    ...(protegee === undefined ? [] : protectFeuille(texte, plan, protegee)),
  ]);
}

/** An opened .xlsx: where everything stands in it, found once, and the parts that a state changes. Throws `ErreurFichier`. */
export function openXlsx(textes: Textes): Support {
  const parties = findParties(textes);
  const feuilles = openFeuilles(textes, parties.feuilles);
  const formules = [...feuilles.values()].flatMap(placeFormules);
  const formatOf = readStyles(textes.get(parties.styles ?? ''));
  const deverrouilles = readDeverrouilles(textes.get(parties.styles ?? ''));

  /** Whether a formula of the file is replaced, or one is put back that the file lacks. */
  const changesFormules = (etat: Etat): boolean =>
    changeesOf(etat).some(
      ({ feuille, ligne, colonne }) =>
        findCellule(feuilles.get(feuille)?.plan, ligne, colonne)?.formule != null ||
        etat.cellules.get(feuille)?.get(ligne)?.get(colonne)?.formule !== undefined,
    );

  return {
    distingueAbsent: true,
    findFormule: (nom, ligne, colonne) => {
      const feuille = feuilles.get(nom);
      const cellule = findCellule(feuille?.plan, ligne, colonne);
      const source = feuille && cellule?.formule ? feuille.formules.textOf(cellule) : '';
      const lue = source === '' ? {} : { source };
      if (feuille?.formules.isMatrice(ligne, colonne)) return { texte: '', ...lue, matrice: true };
      return cellule?.formule ? { texte: `=${source}`, ...lue, matrice: false } : null;
    },
    isProtegee: (nom) => isProtegee(feuilles.get(nom)?.plan),
    hasMotDePasse: (nom) => hasMotDePasse(feuilles.get(nom)?.plan),
    isVerrouillee: (nom, ligne, colonne) => {
      return !deverrouilles.has(styleOf(feuilles.get(nom)?.plan, ligne, colonne) ?? '0');
    },
    findPerimees: (etat) => findDependants(formules, changeesOf(etat)).flatMap(({ resultats }) => resultats),
    readEcrite: ({ feuille, ligne, colonne }, ecrite) =>
      readEcrite(ecrite, (nombre) =>
        formatOf(Number(styleOf(feuilles.get(feuille)?.plan, ligne, colonne) ?? 0), nombre),
      ),
    patch: (etat) => {
      const dependants = findDependants(formules, changeesOf(etat));
      const change = changesFormules(etat);
      const voulues = new Map<string, string | null>(
        writeProprietes(textes, parties.proprietes, etat.proprietes),
      );
      for (const feuille of feuilles.values()) {
        const perimees = dependants.filter((formule) => formule.feuille === feuille);
        if (!etat.cellules.has(feuille.nom) && !etat.protections.has(feuille.nom) && perimees.length === 0)
          continue;
        const cellules = new Set(perimees.flatMap((formule) => formule.cellules));
        voulues.set(feuille.partie, patchFeuille(feuille, etat, [...cellules]));
      }
      if (dependants.length > 0 || change) {
        voulues.set(parties.classeur, askCalcul(textes.get(parties.classeur) ?? ''));
      }
      if (!change) return voulues;
      const deja = (partie: string): string => voulues.get(partie) ?? textes.get(partie) ?? '';
      return new Map([...voulues, ...dropChaineCalcul(deja, parties)]);
    },
  };
}
