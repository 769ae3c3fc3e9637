import { formatTrimestre } from '../../domain/temps/trimestre.ts';
import { typographie } from '../../domain/controle/outils/phrase.ts';
import type { Constat } from '../../domain/controle/types.ts';
import { canonicalJson } from '../../domain/depot/index.ts';
import { asApercu, listChangements } from '../../domain/publication/index.ts';
import type { Blocage } from '../../domain/publication/index.ts';
import type { CodeIndicateur, CodeSite } from '../../domain/referentiels/types.ts';
import type { ChangementPublie, Tableau } from '../../domain/tableau/types.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import type { CommentairePublic, Retrait } from '../store/index.ts';
import { readCurrentVersions } from './consolidation.ts';
import type { Dependances } from './dependances.ts';
import { preparePublication } from './publication-preparation.ts';
import type { LieuPublication, Preparation } from './publication-preparation.ts';
import { requireDepartement } from './roster.ts';

/** What a site was asked to justify when it filed. */
export interface Reserve extends Constat {
  readonly site: CodeSite;
  readonly version: number;
}

export interface PasConsolide {
  readonly etat: 'pas-consolide';
  readonly message: string;
}

/** What would be published, and what stands in the way. Nothing is written. */
export interface Apercu {
  readonly etat: 'apercu';
  readonly tableau: Tableau;
  /** Given back when publishing: what was not seen is not published. */
  readonly empreinte: string;
  readonly blocages: readonly Blocage[];
  readonly avertissements: readonly Blocage[];
  /** The référent's comments, which are shown in place of the sites'. */
  readonly commentaires: Readonly<Record<CodeIndicateur, CommentairePublic>>;
  /** Last version published; null before the first. */
  readonly publication: {
    readonly version: number;
    readonly publieLe: DateIso;
    /** True when publishing now would change nothing. */
    readonly aJour: boolean;
    readonly retrait: Retrait | null;
    /** Figures that publishing now would change, as both are read. */
    readonly changements: readonly ChangementPublie[];
  } | null;
  readonly reserves: readonly Reserve[];
  /** Sites that have filed since the consolidation: not in the tableau. */
  readonly plusRecents: readonly CodeSite[];
}

export interface DemandeApercu extends LieuPublication {
  /** Reason of a rectificatif; it shows in the preview. */
  readonly motif?: string | undefined;
}

export const pasConsolide = ({ departement, trimestre }: LieuPublication): PasConsolide => ({
  etat: 'pas-consolide',
  message: typographie(
    `Le ${formatTrimestre(trimestre)} n’est pas consolidé pour le département ${departement} : consolidez-le, puis publiez.`,
  ),
});

/** @throws Introuvable for an unknown département. */
export async function previewPublication(
  dependances: Dependances,
  { motif, ...lieu }: DemandeApercu,
): Promise<Apercu | PasConsolide> {
  requireDepartement(lieu.departement);
  const preparation = await preparePublication(dependances, lieu, motif?.trim() || null);
  return preparation ? describeApercu(dependances, preparation) : pasConsolide(lieu);
}

export async function describeApercu(dependances: Dependances, preparation: Preparation): Promise<Apercu> {
  const { tableau, empreinte, examen, tete, avant, retrait } = preparation;
  const aJour = isAJour(preparation);
  return {
    etat: 'apercu',
    tableau: asApercu(tableau),
    empreinte,
    // Nothing is corrected by what is already published.
    blocages: aJour
      ? examen.blocages.filter(({ code }) => code !== 'RECTIFICATIF-SANS-MOTIF')
      : examen.blocages,
    avertissements: examen.avertissements,
    commentaires: tete.commentaires,
    publication: avant && {
      version: avant.version,
      publieLe: avant.tableau.publieLe,
      aJour,
      retrait,
      changements: listChangements(avant.tableau, tableau),
    },
    reserves: listReserves(preparation),
    plusRecents: await listPlusRecents(dependances, preparation),
  };
}

/** Whether the last version published is made of the very same versions, justifications and comments. */
export function isAJour({ tete, avant, retrait, consolidation, entrees }: Preparation): boolean {
  if (!avant || retrait) return false;
  if (tete.entrees !== null) return tete.entrees === entrees;
  // Published before comments were kept: only the versions were.
  return (
    Object.keys(tete.commentaires).length === 0 &&
    canonicalJson(tete.versions) === canonicalJson(consolidation.versions)
  );
}

/** What was left to justify in the very versions that the tableau rests on. */
export const listReserves = ({ depots }: Preparation): Reserve[] =>
  [...depots].flatMap(([site, { version, constats }]) =>
    constats
      .filter(({ severite }) => severite === 'a-justifier')
      .map((constat) => ({ ...constat, site, version })),
  );

export async function listPlusRecents(
  { store }: Dependances,
  { consolidation: { versions, trimestre } }: Preparation,
): Promise<CodeSite[]> {
  const courantes = await readCurrentVersions(store, Object.keys(versions), trimestre);
  return Object.keys(versions).filter((site) => courantes[site] !== versions[site]);
}
