import { formatTrimestre } from '../../domain/temps/trimestre.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { Depot } from '../../domain/depot/types.ts';
import { echeanceDepotOf, sitesOf } from '../../domain/referentiels/index.ts';
import type { CodeDepartement, CodeSite, EcheanceDepot } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import type { LigneAudit, PageAudit, ResumeVersion, Tranche } from '../store/index.ts';
import type { Dependances } from './dependances.ts';
import { Introuvable } from './erreurs.ts';
import type { FichierProduit } from './modele.ts';
import { requireDepartement, requireSite } from './roster.ts';

export interface Lieu {
  readonly site: CodeSite;
  readonly trimestre: Trimestre;
}

/** Where a site stands in a quarter. */
export interface SuiviSite {
  readonly site: CodeSite;
  readonly nom: string;
  readonly etat: 'depose' | 'attendu' | 'non-ouvert';
  readonly version: number;
  readonly deposeLe: string | null;
  /** Version that the latest consolidation took; null before it, or when the site had filed nothing then. */
  readonly versionConsolidee: number | null;
  /** Version behind the published tableau; null when none is published, or without this site. */
  readonly versionPubliee: number | null;
}

export interface Suivi {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  /** Last day to file. */
  readonly echeance: EcheanceDepot;
  /** The latest consolidation, and the current tableau: their dates alone, since what is not published is not served. */
  readonly consolidation: { readonly faitLe: string } | null;
  readonly publication: { readonly version: number; readonly publieLe: DateIso } | null;
  /** Every site of the roster: who has not filed is said as surely as who has. */
  readonly sites: readonly SuiviSite[];
  /** Sites that filed and are no longer on the roster (a merger): not in the figures. */
  readonly horsListe: readonly CodeSite[];
}

export async function readSuivi(
  { store }: Dependances,
  departement: CodeDepartement,
  trimestre: Trimestre,
): Promise<Suivi> {
  const sites = sitesOf(requireDepartement(departement).code);
  const codes = new Set(sites.map(({ code }) => code));
  const heads = await store.readHeads([...codes], trimestre);
  const connus = await store.listTrimestre(departement, trimestre);
  const consolidation = await store.latestConsolidation(departement, trimestre);
  const publication = await store.readPublication(departement, trimestre);
  const publiee = await readPubliee(store, departement, consolidation, publication?.tableau.run);
  return {
    departement,
    trimestre,
    echeance: echeanceDepotOf(departement, trimestre),
    consolidation: consolidation && { faitLe: consolidation.faitLe },
    publication: publication && {
      version: publication.version,
      publieLe: publication.tableau.publieLe,
    },
    sites: sites.map(({ code, nom }): SuiviSite => {
      const head = heads.get(code);
      const etat = !head ? 'non-ouvert' : head.version > 0 ? 'depose' : 'attendu';
      return {
        site: code,
        nom,
        etat,
        version: head?.version ?? 0,
        deposeLe: head?.deposeLe ?? null,
        versionConsolidee: consolidation?.versions[code] ?? null,
        versionPubliee: publiee?.versions[code] ?? null,
      };
    }),
    horsListe: connus.filter(({ site, version }) => version > 0 && !codes.has(site)).map(({ site }) => site),
  };
}

/** The consolidation that a tableau rests on: the latest, or an earlier one that was published and then corrected. */
async function readPubliee(
  store: Dependances['store'],
  departement: CodeDepartement,
  derniere: Consolidation | null,
  run: string | undefined,
): Promise<Consolidation | null> {
  if (run === undefined) return null;
  return derniere?.run === run ? derniere : store.readConsolidation(run, departement);
}

/** First to last; empty when nothing was filed. */
export function listVersions(
  { store }: Dependances,
  { site, trimestre }: Lieu,
  tranche?: Tranche<number>,
): Promise<ResumeVersion[]> {
  return store.listVersions(requireSite(site).code, trimestre, tranche);
}

export function listAudit(
  { store }: Dependances,
  { site, trimestre }: Lieu,
  tranche: Tranche<string> = {},
): Promise<PageAudit<LigneAudit>> {
  return store.pageAudit(requireSite(site).code, trimestre, tranche);
}

/** @throws Introuvable before the first consolidation. */
export async function readConsolidation(
  { store }: Dependances,
  { departement, trimestre }: { readonly departement: CodeDepartement; readonly trimestre: Trimestre },
): Promise<Consolidation> {
  const { code } = requireDepartement(departement);
  const consolidation = await store.latestConsolidation(code, trimestre);
  if (consolidation) return consolidation;
  throw new Introuvable(
    'consolidation',
    `Le ${formatTrimestre(trimestre)} n’est pas consolidé pour le département ${code} : consolidez-le d’abord.`,
  );
}

/** @throws Introuvable */
export async function requireVersion(
  { store }: Dependances,
  { site, trimestre }: Lieu,
  n: number,
): Promise<Depot> {
  const depot = await store.readVersion(requireSite(site).code, trimestre, n);
  if (depot) return depot;
  throw new Introuvable(
    'version',
    `Le site ${site} n’a pas de version ${n} au ${formatTrimestre(trimestre)} : consultez la liste de ses versions.`,
  );
}

/** The file of a version, exactly as it was sent. */
export async function readOriginal(
  dependances: Dependances,
  { version, ...lieu }: Lieu & { readonly version: number },
): Promise<FichierProduit> {
  const { fichier } = await requireVersion(dependances, lieu, version);
  const octets = await dependances.fichiers.get(fichier.sha256);
  if (octets) return { nom: fichier.nom, octets };
  throw new Introuvable(
    'fichier',
    `Le fichier d’origine de la version ${version} n’est plus dans le dossier des originaux : restaurez-le depuis une sauvegarde.`,
  );
}

/** The published tableau of a quarter, or of the latest one; null when nothing is published. */
export async function readPublished(
  { store }: Dependances,
  departement: CodeDepartement,
  trimestre: Trimestre | 'dernier',
): Promise<Tableau | null> {
  requireDepartement(departement);
  const voulu = trimestre === 'dernier' ? (await store.listPublies(departement))[0]?.trimestre : trimestre;
  return voulu ? ((await store.readPublication(departement, voulu))?.tableau ?? null) : null;
}
