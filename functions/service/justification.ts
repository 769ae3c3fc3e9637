import { canonicalJson, codeDuConstat, refuseReponse } from '../../domain/depot/index.ts';
import type { Depot, Justification } from '../../domain/depot/index.ts';
import type { CodeIndicateur } from '../../domain/referentiels/types.ts';
import { sha256Of } from '../store/index.ts';
import type { ResultatJustification } from '../store/index.ts';
import type { Dependances } from './dependances.ts';
import type { Lieu } from './lecture.ts';
import { requireVersion } from './lecture.ts';
import { requireSite } from './roster.ts';

export interface DemandeJustification extends Lieu {
  readonly code: CodeIndicateur;
  /** Version that the person had before their eyes. */
  readonly version: number;
  readonly commentaire: string | null;
  /** N° of an action of that version's plan. */
  readonly action: string | null;
  readonly auteur: string;
  readonly compte?: string | undefined;
  /** The same for each try; absent: the words themselves are the key. */
  readonly cle?: string | undefined;
}

/** Nothing is stored but by `justifie`. */
export type ResultatJustifier =
  | ResultatJustification
  /** The version has nothing to be justified for this indicator. */
  | { readonly etat: 'rien-a-justifier' }
  /** No such action in the version's plan, or one that does not answer a missed target. */
  | { readonly etat: 'action-refusee'; readonly raison: 'inconnue' | 'sans-engagement' };

/**
 * Answers what a filing left to be justified, beside the version: by a comment, by an action of its plan, or both.
 * @throws Introuvable for an unknown site or a version that does not exist.
 */
export async function justify(
  dependances: Dependances,
  { site, trimestre, auteur, compte, cle, ...dite }: DemandeJustification,
): Promise<ResultatJustifier> {
  const { store, clock } = dependances;
  const depot = await requireVersion(dependances, { site, trimestre }, dite.version);
  const aJustifier = depot.constats.some(
    (constat) => constat.severite === 'a-justifier' && codeDuConstat(constat) === dite.code,
  );
  if (!aJustifier) return { etat: 'rien-a-justifier' };
  const raison = dite.action === null ? null : refuseAction(depot, dite.action);
  if (raison !== null) return { etat: 'action-refusee', raison };
  const charge = sha256Of(canonicalJson(dite));
  return store.writeJustification(
    { ...dite, site, trimestre, auteur, compte, charge, cle: cle ?? `contenu-${charge}` },
    clock().toISOString(),
  );
}

/** The same demand as the rule `CIBLE-NON-ATTEINTE`. */
function refuseAction(depot: Depot, numero: string): 'inconnue' | 'sans-engagement' | null {
  const action = depot.contenu.actions.find((connue) => connue.numero === numero);
  if (!action) return 'inconnue';
  return refuseReponse(action, depot.contenu.trimestre) === null ? null : 'sans-engagement';
}

/** What was said of the current version; none when nothing is filed. */
export async function listJustifications(
  { store }: Dependances,
  { site, trimestre }: Lieu,
): Promise<{ readonly version: number; readonly justifications: readonly Justification[] }> {
  const version = (await store.readHead(requireSite(site).code, trimestre))?.version ?? 0;
  const justifications = version === 0 ? [] : await store.listJustifications(site, trimestre, version);
  return { version, justifications };
}
