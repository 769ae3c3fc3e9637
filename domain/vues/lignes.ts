import { INSECABLE } from '../nombre/index.ts';
import type { CodeSite } from '../referentiels/types.ts';
import type { DateIso } from '../temps/trimestre.ts';
import type { EtatConsolidation, EtatDepots, EtatPublication, LigneVue, SiteNomme } from './types.ts';

/** Where a site stands: what the store knows of it. */
export interface SiteSuivi extends SiteNomme {
  readonly ouvert: boolean;
  /** 0 before the first filing. */
  readonly version: number;
  readonly deposeLe: string | null;
  /** Legal day of the filing in Paris. */
  readonly jour: DateIso | null;
}

export interface Quand {
  /** Last day to file. */
  readonly echeance: DateIso;
  readonly aujourdhui: DateIso;
}

type Entete = Pick<LigneVue, 'niveau' | 'code' | 'nom' | 'groupe'>;

export interface EntreeLigne extends Entete, Quand {
  readonly sites: readonly SiteSuivi[];
  readonly consolidation: EtatConsolidation;
  /** Versions behind what is published; null when nothing is. */
  readonly publiees: Readonly<Record<CodeSite, number | null>> | null;
}

const CONSOLIDATIONS: Readonly<Record<EtatConsolidation, string>> = {
  'a-jour': 'Consolidé, à jour',
  'a-refaire': 'Déposé depuis la consolidation',
  jamais: 'Pas encore consolidé',
};
const PUBLICATIONS: Readonly<Record<EtatPublication, string>> = {
  publie: 'Publié',
  'a-rectifier': 'Publié, à rectifier',
  'non-publie': 'Pas publié',
};

function depotsOf(sites: readonly SiteSuivi[], deposes: number): EtatDepots {
  if (deposes === sites.length) return 'complet';
  if (deposes > 0) return 'partiel';
  return sites.some(({ ouvert }) => ouvert) ? 'rien' : 'non-ouvert';
}

function texteDepots(
  { niveau }: Entete,
  etat: EtatDepots,
  sites: readonly SiteSuivi[],
  deposes: number,
): string {
  if (etat === 'non-ouvert') return 'Trimestre pas encore ouvert';
  if (niveau === 'site') {
    const version = sites[0]?.version ?? 0;
    return version === 0 ? 'Pas encore déposé' : version === 1 ? 'Déposé' : `Déposé, version ${version}`;
  }
  return `${deposes}${INSECABLE}site${deposes > 1 ? 's' : ''} sur ${sites.length}`;
}

function publicationOf(publiees: EntreeLigne['publiees'], sites: readonly SiteSuivi[]): EtatPublication {
  if (!publiees) return 'non-publie';
  return sites.every(({ code, version }) => (publiees[code] ?? 0) === version) ? 'publie' : 'a-rectifier';
}

/** One line: a site, or a département with all its sites. */
export function buildLigne(entree: EntreeLigne): LigneVue {
  const { niveau, code, nom, groupe, sites, consolidation, echeance, aujourdhui } = entree;
  const deposes = sites.filter(({ version }) => version > 0);
  const manquants = sites.filter(({ version }) => version === 0);
  const depots = depotsOf(sites, deposes.length);
  const publication = publicationOf(entree.publiees, sites);
  const instants = deposes.flatMap(({ deposeLe }) => deposeLe ?? []).toSorted();
  return {
    niveau,
    code,
    nom,
    groupe,
    attendus: sites.length,
    deposes: deposes.length,
    tardifs: deposes.filter(({ jour }) => jour !== null && jour > echeance).length,
    corrections: deposes.reduce((n, { version }) => n + version - 1, 0),
    dernierDepot: instants.at(-1) ?? null,
    manquants: manquants.map((site) => ({ code: site.code, nom: site.nom })),
    depots,
    consolidation,
    publication,
    aide: manquants.length > 0 && aujourdhui > echeance,
    textes: {
      depots: texteDepots(entree, depots, sites, deposes.length),
      consolidation:
        deposes.length === 0 && consolidation === 'a-jour'
          ? 'Rien à consolider'
          : CONSOLIDATIONS[consolidation],
      publication:
        deposes.length === 0 && publication === 'publie'
          ? 'Absent du tableau publié'
          : PUBLICATIONS[publication],
    },
  };
}

/** Who needs help first, then by name. The figures play no part in it: this is no league table. */
export const sortLignes = (lignes: readonly LigneVue[]): readonly LigneVue[] =>
  lignes.toSorted(
    (a, b) =>
      Number(b.aide) - Number(a.aide) || comparer(a.groupe ?? '', b.groupe ?? '') || comparer(a.nom, b.nom),
  );

const simple = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function comparer(a: string, b: string): number {
  const [x, y] = [simple(a), simple(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
