import type { WorkbookHost } from '../types.ts';
import { ECRITURE } from './ecriture.ts';
import { FEUILLE } from './feuilles.ts';
import { LECTURE } from './lecture.ts';
import type { Resultat, Scenario } from './types.ts';

export { ESSAI, isEssai } from './essai.ts';
export type { Resultat, Scenario } from './types.ts';

/** What is checked in the user's own Excel: through the port alone, on the scratch workbook. */
export const SCENARIOS: readonly Scenario[] = [...LECTURE, ...ECRITURE, ...FEUILLE];

async function runScenario(host: WorkbookHost, { id, nom, run }: Scenario): Promise<Resultat> {
  const debut = performance.now();
  const fin = (ok: boolean, detail: string): Resultat => ({
    id,
    nom,
    ok,
    detail,
    ms: Math.round(performance.now() - debut),
  });
  try {
    return fin(true, await run(host));
  } catch (erreur) {
    return fin(false, erreur instanceof Error ? erreur.message : String(erreur));
  }
}

/** Runs the scenarios that the host claims, one after the other; one that fails does not stop the others. */
export async function runContrat(
  host: WorkbookHost,
  onResultat: (resultat: Resultat) => void = () => undefined,
): Promise<readonly Resultat[]> {
  const resultats: Resultat[] = [];
  for (const scenario of SCENARIOS) {
    if (scenario.concerne?.(host) === false) continue;
    const resultat = await runScenario(host, scenario);
    resultats.push(resultat);
    onResultat(resultat);
  }
  return resultats;
}
