import type { CodeDepartement, Indicateur } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Ministere, Saisie } from './ministere.ts';

/** A figure as two whole numbers, never simplified: compared by crossing, so that no rule of the product is borrowed. */
export interface FigureTemoin {
  readonly haut: bigint;
  readonly bas: bigint;
}

export interface LigneTemoin {
  readonly figure: FigureTemoin | null;
  readonly attendus: number;
  readonly couverts: number;
  /** Cases behind the figure; null where the rule counts none. */
  readonly cas: bigint | null;
}

interface Vu {
  readonly departement: CodeDepartement;
  readonly saisie: Saisie | null;
}

/**
 * The figure of a set of départements, computed over again from what was typed: no shared code with the consolidation, no
 * fraction, no step by level. One pass over every site, then the sum that the rule says.
 */
export function computeTemoin(
  ministere: Ministere,
  trimestre: Trimestre,
  departements: readonly CodeDepartement[],
): ReadonlyMap<string, LigneTemoin> {
  const parIndicateur = new Map<string, Vu[]>();
  for (const departement of departements) {
    for (const site of ministere.sitesOf(departement)) {
      const { sort, lignes } = ministere.fileOf(site, trimestre);
      for (const { indicateur, saisie, autreDefinition } of lignes) {
        const la = sort !== 'absent' && sort !== 'tardif' && !autreDefinition && saisie.forme !== 'absente';
        const vus = parIndicateur.get(indicateur.code) ?? [];
        parIndicateur.set(indicateur.code, vus);
        vus.push({ departement, saisie: la ? saisie : null });
      }
    }
  }
  return new Map(
    ministere.indicateurs
      .filter(({ agregation }) => agregation !== 'jamais')
      .map((indicateur) => [indicateur.code, conclude(indicateur, parIndicateur.get(indicateur.code) ?? [])]),
  );
}

const isVide = (s: Saisie): boolean =>
  (s.forme === 'ratio' && s.denominateur === 0n) || (s.forme === 'moyenne' && s.effectif === 0n);

function conclude({ agregation, unite, sens }: Indicateur, vus: readonly Vu[]): LigneTemoin {
  const figures = vus.flatMap(({ saisie }) => (saisie ? [saisie] : []));
  const vides = figures.filter(isVide).length;
  const pleines = figures.filter((saisie) => !isVide(saisie));
  const attendus = vus.length;
  const cent = unite === '%' ? 100n : 1n;
  const finish = (figure: FigureTemoin | null, dedans: number, cas: bigint | null): LigneTemoin => ({
    figure,
    attendus,
    couverts: vides + dedans,
    cas,
  });

  if (agregation === 'ratio' || agregation === 'moyenne') {
    let haut = 0n;
    let bas = 0n;
    let dedans = 0;
    for (const saisie of pleines) {
      if (saisie.forme !== agregation) continue;
      dedans += 1;
      if (saisie.forme === 'ratio') {
        haut += saisie.numerateur * cent;
        bas += saisie.denominateur;
      } else if (saisie.forme === 'moyenne') {
        haut += saisie.centiemes * saisie.effectif;
        bas += saisie.effectif;
      }
    }
    if (dedans > 0) return finish({ haut, bas: agregation === 'moyenne' ? bas * 100n : bas }, dedans, bas);
    const [seule] = pleines;
    if (pleines.length !== 1 || seule?.forme !== 'valeur') return finish(null, 0, null);
    return finish({ haut: seule.centiemes, bas: 100n }, 1, seule.effectif);
  }
  const centiemes = pleines.flatMap((saisie) => (saisie.forme === 'valeur' ? [saisie.centiemes] : []));
  if (centiemes.length === 0) return finish(null, 0, null);
  const haut =
    agregation === 'somme'
      ? centiemes.reduce((a, b) => a + b, 0n)
      : centiemes.reduce((a, b) => ((sens === 'hausse' ? a < b : a > b) ? a : b));
  return finish({ haut, bas: 100n }, centiemes.length, null);
}
