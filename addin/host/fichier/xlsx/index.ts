import { readReferences } from '../formules/references.ts';
import { findDependants } from '../formules/dependants.ts';
import type { FormulePlacee, Place } from '../formules/dependants.ts';
import type { Etat } from '../etat.ts';
import type { Parties, Support } from '../support.ts';
import { applyEditions } from '../xml/edition.ts';
import { askCalcul, dropChaineCalcul } from './calcul.ts';
import { dropResultat } from './cellule.ts';
import { writeCellules } from './feuille.ts';
import type { Formules } from './partagees.ts';
import { readFormules } from './partagees.ts';
import { findParties } from './parties.ts';
import type { Textes } from './parties.ts';
import type { CelluleXml, PlanFeuille } from './plan-types.ts';
import { planFeuille } from './plan.ts';
import { writeProprietes } from './proprietes.ts';
import { hasMotDePasse, isProtegee, protectFeuille } from './protection.ts';
import { readDeverrouilles } from './verrous.ts';

interface Feuille {
  readonly nom: string;
  readonly partie: string;
  readonly texte: string;
  readonly plan: PlanFeuille;
  readonly formules: Formules;
}

interface FormuleXlsx extends FormulePlacee {
  readonly feuille: Feuille;
  readonly cellules: readonly CelluleXml[];
}

/** The cells that a formula fills: its own, or those of its matrix. */
function resultsOf({ plan, formules }: Feuille, cellule: CelluleXml): readonly CelluleXml[] {
  const plage = formules.matrices.find((matrice) => matrice.cellule === cellule)?.plage;
  if (!plage) return [cellule];
  return plan.rangees
    .filter(({ ligne }) => plage.debut.ligne <= ligne && ligne <= plage.fin.ligne)
    .flatMap(({ cellules }) =>
      cellules.filter(({ colonne }) => plage.debut.colonne <= colonne && colonne <= plage.fin.colonne),
    );
}

function placeFormules(feuilles: readonly Feuille[]): readonly FormuleXlsx[] {
  return feuilles.flatMap((feuille) =>
    feuille.formules.cellules.map((cellule) => {
      const cellules = resultsOf(feuille, cellule);
      const texte = feuille.formules.textOf(cellule);
      return {
        feuille,
        cellules,
        references: readReferences(texte === '' ? '#' : texte, 'xlsx', feuille.nom),
        resultats: cellules.map(({ ligne, colonne }) => ({ feuille: feuille.nom, ligne, colonne })),
      };
    }),
  );
}

const changeesOf = (etat: Etat): readonly Place[] =>
  [...etat.cellules].flatMap(([feuille, lignes]) =>
    [...lignes].flatMap(([ligne, rangee]) =>
      [...rangee.keys()].map((colonne) => ({ feuille, ligne, colonne })),
    ),
  );

/** An opened .xlsx: where everything stands in it, found once, and the parts that a state changes. Throws `ErreurFichier`. */
export function openXlsx(textes: Textes): Support {
  const parties = findParties(textes);
  const feuilles = new Map(
    [...parties.feuilles].flatMap(([nom, partie]) => {
      const texte = textes.get(partie);
      if (texte === undefined) return [];
      const plan = planFeuille(texte);
      return [[nom, { nom, partie, texte, plan, formules: readFormules(plan) }] as const];
    }),
  );
  const formules = placeFormules([...feuilles.values()]);
  const deverrouilles = readDeverrouilles(textes.get(parties.styles ?? ''));

  const findCellule = (nom: string, ligne: number, colonne: number): CelluleXml | undefined =>
    feuilles
      .get(nom)
      ?.plan.rangees.find((rangee) => rangee.ligne === ligne)
      ?.cellules.find((cellule) => cellule.colonne === colonne);

  const patchFeuille = (feuille: Feuille, etat: Etat, perimees: readonly CelluleXml[]): string => {
    const { texte, plan } = feuille;
    const ecrites = etat.cellules.get(feuille.nom) ?? new Map();
    const isEcrite = ({ ligne, colonne }: CelluleXml): boolean => ecrites.get(ligne)?.has(colonne) === true;
    const protegee = etat.protections.get(feuille.nom);
    return applyEditions(texte, [
      ...(ecrites.size > 0 ? writeCellules(texte, plan, ecrites) : []),
      ...perimees.filter((cellule) => !isEcrite(cellule)).flatMap((cellule) => dropResultat(texte, cellule)),
      ...feuille.formules.unshare(isEcrite),
      ...(protegee === undefined ? [] : protectFeuille(texte, plan, protegee)),
    ]);
  };

  /** Whether a formula of the file is replaced, or one is put back that the file lacks: the order of calculation is another. */
  const changesFormules = (places: readonly Place[], etat: Etat): boolean =>
    places.some(
      ({ feuille, ligne, colonne }) =>
        findCellule(feuille, ligne, colonne)?.formule != null ||
        etat.cellules.get(feuille)?.get(ligne)?.get(colonne)?.formule !== undefined,
    );

  return {
    findFormule: (nom, ligne, colonne) => {
      const feuille = feuilles.get(nom);
      const cellule = findCellule(nom, ligne, colonne);
      const matrice = feuille?.formules.matrices.some(
        ({ plage: { debut, fin } }) =>
          debut.ligne <= ligne && ligne <= fin.ligne && debut.colonne <= colonne && colonne <= fin.colonne,
      );
      if (matrice) return { texte: '', matrice: true };
      return feuille && cellule?.formule
        ? { texte: `=${feuille.formules.textOf(cellule)}`, matrice: false }
        : null;
    },
    isProtegee: (nom) => {
      const feuille = feuilles.get(nom);
      return feuille !== undefined && isProtegee(feuille.plan);
    },
    hasMotDePasse: (nom) => {
      const feuille = feuilles.get(nom);
      return feuille !== undefined && hasMotDePasse(feuille.plan);
    },
    isVerrouillee: (nom, ligne, colonne) =>
      !deverrouilles.has(findCellule(nom, ligne, colonne)?.balise.attributs['s'] ?? '0'),
    patch: (etat) => {
      const places = changeesOf(etat);
      const dependants = findDependants(formules, places) as readonly FormuleXlsx[];
      const parties_: Map<string, string | null> = new Map(
        writeProprietes(textes, parties.proprietes, etat.proprietes),
      );
      for (const feuille of feuilles.values()) {
        const perimees = dependants.filter((formule) => formule.feuille === feuille);
        const touchee =
          etat.cellules.has(feuille.nom) || etat.protections.has(feuille.nom) || perimees.length > 0;
        if (!touchee) continue;
        parties_.set(
          feuille.partie,
          patchFeuille(
            feuille,
            etat,
            perimees.flatMap(({ cellules }) => cellules),
          ),
        );
      }
      if (dependants.length > 0 || changesFormules(places, etat)) {
        parties_.set(parties.classeur, askCalcul(textes.get(parties.classeur) ?? ''));
      }
      if (changesFormules(places, etat)) mergeChaine(parties_, textes, parties);
      return parties_;
    },
  };
}

/** Takes the order of calculation away from parts that may already be changed. */
function mergeChaine(
  voulues: Map<string, string | null>,
  textes: Textes,
  parties: ReturnType<typeof findParties>,
): Parties {
  const actuels = new Map(textes);
  for (const [partie, texte] of voulues) if (texte !== null) actuels.set(partie, texte);
  for (const [partie, texte] of dropChaineCalcul(actuels, parties)) voulues.set(partie, texte);
  return voulues;
}
