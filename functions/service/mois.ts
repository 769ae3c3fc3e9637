import type { Consolidation } from '../../domain/consolidation/types.ts';
import { buildReleves } from '../../domain/mois/releves.ts';
import type { CodeIndicateur } from '../../domain/referentiels/types.ts';
import type { EntreeTableau, ReleveMensuel } from '../../domain/tableau/entree.ts';
import { compareTrimestre, shiftTrimestre } from '../../domain/temps/trimestre.ts';
import { PERIMETRE } from './consolidation-perimetre.ts';
import type { Dependances } from './dependances.ts';

/** Three years with this quarter: what a signal looks at. */
const TRIMESTRES_AVANT = 11;

/**
 * Months of the indicators of a consolidation, and of those before it. A quarter without months costs one reading: older ones are
 * read only when this one has some, without which no signal comes from months.
 */
export async function readMois(
  { store }: Pick<Dependances, 'store'>,
  consolidation: Consolidation,
  historique: readonly Consolidation[],
): Promise<Pick<EntreeTableau, 'moisOf'>> {
  const releve = async (une: Consolidation) =>
    buildReleves(une, await store.readFigures(une.trimestre, une.versions), PERIMETRE);
  const actuels = await releve(consolidation);
  if (actuels.size === 0) return {};
  const debut = shiftTrimestre(consolidation.trimestre, -TRIMESTRES_AVANT);
  const anciennes = historique.filter(({ trimestre }) => compareTrimestre(trimestre, debut) >= 0);
  const lus = [actuels, ...(await Promise.all(anciennes.map(releve)))];
  const moisOf = (code: CodeIndicateur): readonly ReleveMensuel[] => lus.flatMap((un) => un.get(code) ?? []);
  return { moisOf };
}
