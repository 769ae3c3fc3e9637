import { HoteErreur } from '../types.ts';
import type { EtatFeuille } from './charger.ts';
import { etatOf, loadListe, loadMarques } from './charger.ts';
import { feuilleAbsente, isIntrouvable } from './erreurs.ts';
import { runAction } from './executer.ts';
import type { ClientOffice } from './office.ts';

/** Protection of some sheets, and our marks on them when they are asked for; one batch. Throws FEUILLE-ABSENTE. */
export async function readEtats(
  client: ClientOffice,
  noms: readonly string[],
  quoi: 'protection' | 'protection-et-marques',
): Promise<readonly EtatFeuille[]> {
  try {
    return await runAction(client, async (context) => {
      const lireListe = loadListe(context);
      const { worksheets } = context.workbook;
      const marques = new Map(
        quoi === 'protection' ? [] : noms.map((nom) => [nom, loadMarques(worksheets.getItem(nom))] as const),
      );
      await context.sync();
      const { feuilles, protections } = lireListe();
      const absentes = noms.filter((nom) => !feuilles.some((feuille) => feuille.nom === nom));
      if (absentes.length > 0) throw feuilleAbsente(absentes);
      return feuilles
        .filter(({ nom }) => noms.includes(nom))
        .map((feuille) => etatOf(feuille, protections.get(feuille.id), marques.get(feuille.nom)?.() ?? []));
    });
  } catch (erreur) {
    // One of the sheets is gone: the list, asked alone, says which.
    if (quoi !== 'protection' && isIntrouvable(erreur)) await readEtats(client, noms, 'protection');
    throw erreur;
  }
}

/**
 * Runs one batch for all sheets; when Excel refuses one of them, one batch for each, together, so that a sheet that somebody
 * locked holds back no other. Resolves to the sheets refused. There are three sheets in the contract.
 */
export async function runParFeuille(
  client: ClientOffice,
  etats: readonly EtatFeuille[],
  lot: (context: Excel.RequestContext, etats: readonly EtatFeuille[]) => Promise<void>,
  retente: () => Promise<readonly EtatFeuille[]>,
): Promise<readonly string[]> {
  const run = (choisis: readonly EtatFeuille[]) => runAction(client, (context) => lot(context, choisis));
  if (etats.length === 0) return [];
  try {
    await run(etats);
    return [];
  } catch {
    const frais = await retente();
    const issues = await Promise.allSettled(frais.map((etat) => run([etat])));
    const refusees: string[] = [];
    issues.forEach((issue, rang) => {
      if (issue.status === 'fulfilled') return;
      const erreur: unknown = issue.reason;
      if (!(erreur instanceof HoteErreur) || erreur.code !== 'FEUILLE-PROTEGEE') throw erreur;
      refusees.push(frais[rang]?.nom ?? '');
    });
    return refusees;
  }
}
