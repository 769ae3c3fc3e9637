import { ErreurFichier } from '../../../../domain/classeur/garde/index.ts';
import { Budget } from '../../../../domain/classeur/lire/budget.ts';
import { FormatsOds } from '../../../../domain/classeur/lire/ods/formats.ts';
import type { Etat } from '../etat.ts';
import { changeesOf } from '../etat.ts';
import { findDependants } from '../formules/dependants.ts';
import type { Support } from '../support.ts';
import { scanBalises } from '../xml/balises.ts';
import type { Edition } from '../xml/edition.ts';
import { applyEditions } from '../xml/edition.ts';
import type { Sort } from './cellule.ts';
import { readSort } from './cellule.ts';
import type { FormuleOds } from './formules.ts';
import { readFormules } from './formules.ts';
import { planContenu } from './plan.ts';
import type { PlanTable } from './plan-types.ts';
import { writeProprietes } from './proprietes.ts';
import { hasMotDePasse, isProtegee, protectTable, writeTable } from './table.ts';
import { readVerrous } from './verrous.ts';

const CONTENU = 'content.xml';
const STYLES = 'styles.xml';

function readFormats(styles: string | undefined): FormatsOds {
  const formats = new FormatsOds();
  if (styles !== undefined) {
    scanBalises(styles, {
      open: ({ nom, attributs }) => formats.open(nom, attributs),
      close: (nom) => formats.close(nom),
      text: (texte) => formats.text(texte),
    });
  }
  return formats;
}

/** Style of a cell of the file: its own, else its row's, else its column's. */
function styleOf(plan: PlanTable, ligne: number, colonne: number): string | undefined {
  const rangee = plan.rangees.find((r) => r.ligne <= ligne && ligne < r.ligne + r.fois);
  const cellule = rangee?.cellules.find((c) => c.colonne <= colonne && colonne < c.colonne + c.fois);
  return (
    cellule?.balise.attributs['table:style-name'] ??
    rangee?.balise.attributs['table:default-cell-style-name'] ??
    plan.colonnes.find(({ fin }) => colonne <= fin)?.style
  );
}

/** An opened .ods: where everything stands in it, found once, and the parts that a state changes. Throws `ErreurFichier`. */
export function openOds(textes: ReadonlyMap<string, string>): Support {
  const contenu = textes.get(CONTENU);
  if (contenu === undefined) throw new ErreurFichier('FICHIER-ABIME');
  const formats = readFormats(textes.get(STYLES));
  const tables = planContenu(contenu, formats);
  const formatOf = (style: string | undefined) => formats.formatOf(style, null);
  const budget = new Budget();
  const formules = tables.flatMap((plan) => readFormules(plan, budget));
  const isStyleVerrouille = readVerrous([textes.get(STYLES), contenu]);
  const findTable = (nom: string): PlanTable | undefined => tables.find((plan) => plan.nom === nom);

  /** What becomes of each cell of a sheet: what is written, and the results that are no longer true. */
  const sortsOf = (plan: PlanTable, etat: Etat, dependants: readonly FormuleOds[]) => {
    const sorts = new Map<number, Map<number, Sort>>();
    const put = (ligne: number, colonne: number, sort: Sort): void => {
      sorts.set(ligne, (sorts.get(ligne) ?? new Map<number, Sort>()).set(colonne, sort));
    };
    for (const { plan: place, resultats } of dependants) {
      if (place === plan) for (const { ligne, colonne } of resultats) put(ligne, colonne, 'perimee');
    }
    for (const [ligne, rangee] of etat.cellules.get(plan.nom) ?? []) {
      for (const [colonne, ecrite] of rangee) put(ligne, colonne, ecrite);
    }
    return sorts;
  };

  return {
    distingueAbsent: false,
    findFormule: (nom, ligne, colonne) => {
      const formule = formules.find(({ resultats }) =>
        resultats.some(
          (place) => place.feuille === nom && place.ligne === ligne && place.colonne === colonne,
        ),
      );
      return formule ? { texte: formule.texte, source: formule.source, matrice: formule.matrice } : null;
    },
    isProtegee: (nom) => {
      const plan = findTable(nom);
      return plan !== undefined && isProtegee(plan);
    },
    hasMotDePasse: (nom) => {
      const plan = findTable(nom);
      return plan !== undefined && hasMotDePasse(plan);
    },
    isVerrouillee: (nom, ligne, colonne) => {
      const plan = findTable(nom);
      return plan === undefined || isStyleVerrouille(styleOf(plan, ligne, colonne));
    },
    findPerimees: (etat) => findDependants(formules, changeesOf(etat)).flatMap(({ resultats }) => resultats),
    readEcrite: ({ feuille, ligne, colonne }, ecrite) => {
      const plan = findTable(feuille);
      return readSort(ecrite, formatOf(plan && styleOf(plan, ligne, colonne)));
    },
    patch: (etat) => {
      const dependants = findDependants(formules, changeesOf(etat));
      const editions: Edition[] = [];
      for (const plan of tables) {
        const protegee = etat.protections.get(plan.nom);
        if (protegee !== undefined) editions.push(...protectTable(contenu, plan, protegee));
        editions.push(...writeTable(contenu, plan, sortsOf(plan, etat, dependants), formatOf));
      }
      return new Map([
        ...writeProprietes(textes, etat.proprietes),
        ...(editions.length > 0 ? [[CONTENU, applyEditions(contenu, editions)] as const] : []),
      ]);
    },
  };
}
