import { TABLEAU_ACTIONS } from '../../../domain/classeur/contrat.ts';
import { isApplicable } from '../../../domain/classeur/modele/applicable.ts';
import type { Classeur, LigneIndicateur, LigneMois } from '../../../domain/classeur/types.ts';
import type { Constat } from '../../../domain/controle/types.ts';
import { findIndicateur } from '../../../domain/referentiels/index.ts';
import type { LigneTable } from './feuille.tsx';

const TEXTES = ['commentaire', 'action'] as const;
const CHIFFRES = ['numerateur', 'denominateur', 'valeur', 'effectif'] as const;

/** Columns that the site fills for an indicator: those that the template leaves open. A value that two counts explain is not typed over. */
function chiffresOf({ code, numerateur, denominateur }: LigneIndicateur | LigneMois): readonly string[] {
  const indicateur = findIndicateur(code.valeur ?? '');
  const explique = numerateur.lu !== null && denominateur.lu !== null;
  const chiffres = CHIFFRES.filter((cle) => !indicateur || isApplicable(indicateur, cle));
  return chiffres.filter((cle) => cle !== 'valeur' || !explique);
}

/** Lines of `Indicateurs`, ready to be drawn. */
export const lignesIndicateurs = (classeur: Classeur): readonly LigneTable[] =>
  classeur.indicateurs.map((lue) => {
    const { ligne, ...cellules } = lue;
    const nom = cellules.indicateur.lu ?? cellules.code.lu ?? `ligne ${ligne}`;
    const saisies = new Set([...chiffresOf(lue), ...TEXTES]);
    return { ligne, nom, code: cellules.code.valeur, cellules, saisies };
  });

/** Filled lines of `Détail mensuel`; none when the workbook does not have it. */
export const lignesMois = ({ mois = [] }: Classeur): readonly LigneTable[] =>
  mois.map((lue) => {
    const { ligne, ...cellules } = lue;
    const nom = `${cellules.code.lu ?? `ligne ${ligne}`}, ${cellules.mois.lu ?? 'sans mois'}`;
    return { ligne, nom, code: cellules.code.valeur, cellules, saisies: new Set(chiffresOf(lue)) };
  });

const TOUTES: ReadonlySet<string> = new Set(TABLEAU_ACTIONS.colonnes.map(({ cle }) => cle));

/** Lines of the plan: every cell is the site's. */
export const lignesActions = (classeur: Classeur): readonly LigneTable[] =>
  classeur.actions.map(({ ligne, ...cellules }) => ({
    ligne,
    nom: cellules.numero.lu ? `action ${cellules.numero.lu}` : `ligne ${ligne}`,
    code: null,
    cellules,
    saisies: TOUTES,
  }));

/** The gravest constat of each cell of a table; constats come gravest first. */
export function constatsParCellule(
  constats: readonly Constat[],
  tableau: string,
): ReadonlyMap<string, Constat> {
  const parCellule = new Map<string, Constat>();
  for (const constat of constats) {
    const { adresse } = constat;
    if (constat.tableau === tableau && adresse !== null && !parCellule.has(adresse)) {
      parCellule.set(adresse, constat);
    }
  }
  return parCellule;
}
