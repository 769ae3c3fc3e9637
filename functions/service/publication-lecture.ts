import { formatTrimestre } from '../../domain/temps/trimestre.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import { retraitOf } from '../store/index.ts';
import type { CommentaireEcrit, LigneAudit, Retrait, VersionPubliee } from '../store/index.ts';
import type { Dependances } from './dependances.ts';
import { Introuvable } from './erreurs.ts';
import type { LieuPublication } from './publication-preparation.ts';
import { requireDepartement } from './roster.ts';

/** `courante`: what the public reads; `remplacee`: by a rectificatif; `retiree`: no longer shown. */
export type StatutVersion = 'courante' | 'remplacee' | 'retiree';

export interface VersionLue {
  readonly version: number;
  readonly statut: StatutVersion;
  readonly retrait: Retrait | null;
  readonly tableau: Tableau;
  /** Last version published: this one, unless it was replaced. */
  readonly derniere: number;
}

export interface HistoriquePublication {
  readonly etat: 'jamais-publie' | 'publie' | 'retire';
  /** First to last. */
  readonly versions: readonly (VersionPubliee & {
    readonly statut: StatutVersion;
    readonly retrait: Retrait | null;
  })[];
  /** Every public comment ever written, by indicator, first to last. */
  readonly commentaires: readonly CommentaireEcrit[];
  /** Every act, first to last. */
  readonly audit: readonly LigneAudit[];
}

/**
 * A version by its number, whatever became of it since.
 * @throws Introuvable
 */
export async function readVersionPubliee(
  { store }: Pick<Dependances, 'store'>,
  { departement, trimestre, version }: LieuPublication & { readonly version: number },
): Promise<VersionLue> {
  requireDepartement(departement);
  const [tete, publication] = await Promise.all([
    store.readTete(departement, trimestre),
    store.readPublication(departement, trimestre, version),
  ]);
  if (!publication) {
    throw new Introuvable(
      'version',
      `Le tableau du département ${departement} pour le ${formatTrimestre(trimestre)} n’a pas de version ${version} : consultez la liste de ses versions.`,
    );
  }
  return { ...publication, ...statutOf(tete, version), derniere: tete.version };
}

/** Everything that was done of a quarter's publication. Empty before the first act. */
export async function readHistorique(
  { store }: Pick<Dependances, 'store'>,
  { departement, trimestre }: LieuPublication,
): Promise<HistoriquePublication> {
  requireDepartement(departement);
  const [tete, versions, commentaires, audit] = await Promise.all([
    store.readTete(departement, trimestre),
    store.listVersionsPubliees(departement, trimestre),
    store.listCommentaires(departement, trimestre),
    store.listAuditPublication(departement, trimestre),
  ]);
  const courante = versions.at(-1);
  return {
    etat: !courante ? 'jamais-publie' : retraitOf(tete, courante.version) ? 'retire' : 'publie',
    versions: versions.map((version) => ({ ...version, ...statutOf(tete, version.version) })),
    commentaires,
    audit,
  };
}

/** The withdrawal that a quarter is under; null when its tableau can be read, or when there never was one. */
export async function readRetrait(
  { store }: Pick<Dependances, 'store'>,
  { departement, trimestre }: LieuPublication,
): Promise<Retrait | null> {
  const tete = await store.readTete(requireDepartement(departement).code, trimestre);
  return tete.version === 0 ? null : retraitOf(tete, tete.version);
}

function statutOf(
  tete: Parameters<typeof retraitOf>[0] & { readonly version: number },
  version: number,
): { readonly statut: StatutVersion; readonly retrait: Retrait | null } {
  const retrait = retraitOf(tete, version);
  if (retrait) return { statut: 'retiree', retrait };
  return { statut: version === tete.version ? 'courante' : 'remplacee', retrait: null };
}
