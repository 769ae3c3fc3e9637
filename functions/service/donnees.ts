import { buildDonneesModele } from '../../domain/classeur/modele/donnees.ts';
import type { ActionModele } from '../../domain/classeur/types.ts';
import { cibleOf, echeanceDepotOf, indicateursOf } from '../../domain/referentiels/index.ts';
import type { Cible, EcheanceDepot, Indicateur } from '../../domain/referentiels/types.ts';
import { previousTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Dependances } from './dependances.ts';
import type { Lieu } from './lecture.ts';
import { readPrecedent } from './precedents.ts';
import { requireSite } from './roster.ts';

type Definition = Pick<
  Indicateur,
  'code' | 'version' | 'libelle' | 'enClair' | 'famille' | 'unite' | 'sens' | 'saisie' | 'decimales'
>;

/** What the workbook of a site and quarter is filled with before anybody types: the same as the template's. */
export interface DonneesClasseur extends Lieu {
  readonly nom: string;
  readonly echeance: EcheanceDepot;
  readonly trimestrePrecedent: Trimestre;
  readonly indicateurs: readonly (Definition & {
    readonly cible: Cible | null;
    /** Figure of the quarter before, in the unit; null when missing. */
    readonly precedent: number | null;
  })[];
  /** Those still open the quarter before. */
  readonly actions: readonly ActionModele[];
}

/** @throws Introuvable for an unknown site. */
export async function readDonnees(
  { store }: Dependances,
  { site: code, trimestre }: Lieu,
): Promise<DonneesClasseur> {
  const site = requireSite(code);
  const donnees = buildDonneesModele(site, trimestre, await readPrecedent(store, code, trimestre));
  const precedents = new Map(donnees.lignes.map((ligne) => [ligne.code, ligne.precedent]));
  return {
    site: code,
    nom: site.nom,
    trimestre,
    echeance: echeanceDepotOf(site.departement, trimestre),
    trimestrePrecedent: previousTrimestre(trimestre),
    indicateurs: indicateursOf(site).map((indicateur) => ({
      ...definitionOf(indicateur),
      cible: cibleOf(site.departement, indicateur.code),
      precedent: precedents.get(indicateur.code) ?? null,
    })),
    actions: donnees.actions,
  };
}

function definitionOf(indicateur: Indicateur): Definition {
  const { code, version, libelle, enClair, famille, unite, sens, saisie, decimales } = indicateur;
  return { code, version, libelle, enClair, famille, unite, sens, saisie, decimales };
}
