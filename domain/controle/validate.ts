import type { Classeur } from '../classeur/types.ts';
import { nombre, typographie } from './outils/phrase.ts';
import { REGLES } from './regles.ts';
import { softenPlan, STRUCTURE } from './plan.ts';
import { sortConstats } from './tri.ts';
import type { Constat, Contexte, Regle, Severite, Trouvaille } from './types.ts';

/** Finds kept for one rule: beyond, one closing constat counts the rest. A pane cannot show more, nor a person mend more. */
export const CONSTATS_MAX_PAR_REGLE = 200;

const GRAVITE: readonly Severite[] = ['bloquant', 'a-justifier', 'avertissement'];

/**
 * Runs every rule over a workbook: the same in the pane and at the server. Sorted by severity (`bloquant`, `a-justifier`,
 * `avertissement`), then sheet, row and column. Never throws.
 */
export function validateClasseur(classeur: Classeur, contexte: Contexte): readonly Constat[] {
  const constats = REGLES.flatMap((regle) =>
    limit(
      regle,
      regle.check(classeur, contexte).map((trouvaille) => softenPlan(regle, trouvaille, classeur)),
    ),
  );
  return sortConstats(withoutEchos(constats, classeur), classeur);
}

/**
 * A sheet that lacks a column makes every rule speak of its empty cells: dozens of echoes that would hide the cause. The cause
 * alone is told; it blocks, so that nothing slips through.
 */
function withoutEchos(constats: readonly Constat[], { defauts }: Classeur): readonly Constat[] {
  const mutilees = new Set(
    defauts.flatMap(({ genre, feuille }) => (genre === 'colonne-absente' ? [feuille] : [])),
  );
  const dites = new Set(constats.filter(({ code }) => code === 'CHIFFRE-NON-DISPONIBLE').map(celluleOf));
  return constats.filter((constat) => {
    const { code, feuille } = constat;
    // « N/C » cannot be read either: what it means says more.
    if (code === 'CELLULE-ILLISIBLE' && dites.has(celluleOf(constat))) return false;
    return STRUCTURE.has(code) || feuille === null || !mutilees.has(feuille);
  });
}

const celluleOf = ({ feuille, adresse }: Constat): string => `${feuille}!${adresse}`;

/** A workbook can be filed when nothing blocks it. */
export function isAccepte(constats: readonly Constat[]): boolean {
  return !constats.some(({ severite }) => severite === 'bloquant');
}

function buildConstat(regle: Regle, trouvaille: Trouvaille): Constat {
  const { parametres, adresse, lu, attendu } = trouvaille;
  return {
    code: regle.code,
    severite: trouvaille.severite ?? regle.severite,
    parametres,
    feuille: adresse?.feuille ?? null,
    tableau: adresse?.tableau ?? null,
    adresse: adresse?.cellule || null,
    ...(trouvaille.lignes ? { lignes: trouvaille.lignes } : {}),
    lu,
    attendu,
    message: trouvaille.suite
      ? typographie(`${regle.message(trouvaille)} ${trouvaille.suite}`)
      : regle.message(trouvaille),
    correction: trouvaille.correction ?? null,
  };
}

function limit(regle: Regle, trouvailles: readonly Trouvaille[]): readonly Constat[] {
  const rang = (t: Trouvaille): number => GRAVITE.indexOf(t.severite ?? regle.severite);
  // The gravest are kept, and the closing one is as grave as the gravest left out: acceptance does not depend on the limit.
  const graves =
    trouvailles.length > CONSTATS_MAX_PAR_REGLE
      ? [...trouvailles].sort((a, b) => rang(a) - rang(b))
      : trouvailles;
  const gardees = graves.slice(0, CONSTATS_MAX_PAR_REGLE).map((t) => buildConstat(regle, t));
  const premierReste = graves[CONSTATS_MAX_PAR_REGLE];
  if (!premierReste) return gardees;
  const restants = graves.length - CONSTATS_MAX_PAR_REGLE;
  return [...gardees, { ...buildConstat(regle, premierReste), ...closing(restants) }];
}

/** What stands for the finds left out: it points at no cell. */
function closing(restants: number): Partial<Constat> {
  const phrase =
    restants === 1
      ? 'Un autre constat du même genre n’est pas montré. Corrigez d’abord ceux-ci, puis contrôlez de nouveau.'
      : `${nombre(restants)} autres constats du même genre ne sont pas montrés. Corrigez d’abord ceux-ci, puis contrôlez de nouveau.`;
  return {
    parametres: { restants },
    feuille: null,
    tableau: null,
    adresse: null,
    lu: null,
    attendu: null,
    message: typographie(phrase),
    correction: null,
  };
}
