import type { Contenu, Depot, Mesure } from '../../domain/depot/types.ts';
import type { DepotFige } from '../../domain/consolidation/types.ts';
import type { CodeSite, Indicateur } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { createHasard } from './ministere-hasard.ts';
import { createPerimetre } from './ministere-perimetre.ts';
import type { PerimetreSimule, TailleMinistere } from './ministere-perimetre.ts';

/** A figure as a person would type it, in whole numbers: hundredths where it has decimals. */
export type Saisie =
  | { readonly forme: 'ratio'; readonly numerateur: bigint; readonly denominateur: bigint }
  | { readonly forme: 'moyenne'; readonly centiemes: bigint; readonly effectif: bigint }
  | { readonly forme: 'valeur'; readonly centiemes: bigint; readonly effectif: bigint | null }
  | { readonly forme: 'absente' };

export interface LigneSimulee {
  readonly indicateur: Indicateur;
  readonly saisie: Saisie;
  /** Measured under another version of the definition. */
  readonly autreDefinition: boolean;
}

/** What a site does in a quarter. */
export interface DepotSimule {
  readonly site: CodeSite;
  /** `tardif`: filed once the quarter is consolidated; `corrige`: a first version, absurd, then the right one. */
  readonly sort: 'absent' | 'tardif' | 'corrige' | 'simple';
  readonly lignes: readonly LigneSimulee[];
}

/** Years of filings of a made-up ministry, always the same for a seed, and made one at a time: nothing is held. */
export interface Ministere extends PerimetreSimule {
  fileOf(site: CodeSite, trimestre: Trimestre): DepotSimule;
}

const DECIMALES = 100n;
const decimal = (centiemes: bigint): string =>
  `${centiemes / DECIMALES}.${String(centiemes % DECIMALES).padStart(2, '0')}`;

export function asMesure(saisie: Saisie): Mesure {
  switch (saisie.forme) {
    case 'ratio':
      return {
        nature: 'ratio',
        numerateur: String(saisie.numerateur),
        denominateur: String(saisie.denominateur),
      };
    case 'moyenne':
      return {
        nature: 'moyenne',
        valeur: decimal(saisie.centiemes),
        effectif: String(saisie.effectif),
      };
    case 'valeur':
      return {
        nature: 'valeur-seule',
        valeur: decimal(saisie.centiemes),
        effectif: saisie.effectif === null ? null : String(saisie.effectif),
      };
    case 'absente':
      return { nature: 'absente', raison: 'Logiciel en panne.' };
  }
}

/** The content of a simulated filing, as a workbook would give it. */
export const contenuOf = ({ site, lignes }: DepotSimule, trimestre: Trimestre): Contenu => ({
  site,
  trimestre,
  modele: '2026.1',
  lignes: lignes.map(({ indicateur, saisie, autreDefinition }, rang) => ({
    code: indicateur.code,
    definition: indicateur.version + (autreDefinition ? 1 : 0),
    unite: indicateur.unite,
    mesure: asMesure(saisie),
    commentaire:
      rang % 7 === 0 ? 'Hausse des appels à la rentrée ; renvois d’appel revus avec chaque service.' : null,
    actions: [],
    adresse: { feuille: 'Indicateurs', tableau: 'Indicateurs', cellule: `I${9 + rang}` },
  })),
  actions: [],
});

/** What the consolidation finds of it: null for what was never filed, or too late. */
export const depotFige = (depot: DepotSimule, trimestre: Trimestre): DepotFige | null =>
  depot.sort === 'absent' || depot.sort === 'tardif'
    ? null
    : { version: depot.sort === 'corrige' ? 2 : 1, contenu: contenuOf(depot, trimestre) };

/** The whole document of a version, for the engine. */
export const asDepot = (contenu: Contenu, version: number): Omit<Depot, 'empreinte'> => ({
  version,
  contenu,
  deposeLe: '2021-01-12T09:00:00.000Z',
  auteur: 'référent qualité',
  motif: version > 1 ? 'Erreur de saisie' : null,
  fichier: { nom: 'classeur.xlsx', taille: 40_000, sha256: 'b'.repeat(64) },
  constats: [],
});

export function createMinistere(taille: TailleMinistere, graine = 1): Ministere {
  const perimetre = createPerimetre(taille);
  const parCode = new Map(perimetre.indicateurs.map((indicateur) => [indicateur.code, indicateur]));
  return {
    ...perimetre,
    fileOf(site, trimestre) {
      const hasard = createHasard(`${graine}/${site}/${trimestre}`);
      const sort = hasard.pick<DepotSimule['sort']>([
        ['absent', 6],
        ['tardif', 4],
        ['corrige', 8],
        ['simple', 82],
      ]);
      const lignes = perimetre.indicateursDuSite(site).map((code): LigneSimulee => {
        const indicateur = parCode.get(code) as Indicateur;
        const cert = perimetre.certCommun(site, indicateur);
        const commun = cert && createHasard(`${graine}/${cert}/${code}/${trimestre}`);
        // One préfecture in twenty copies its CERT's figure wrong.
        const source = commun && hasard.chance(95) ? commun : hasard;
        return { indicateur, saisie: source.figure(indicateur), autreDefinition: hasard.chance(2) };
      });
      return { site, sort, lignes };
    },
  };
}
