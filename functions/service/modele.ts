import type { ActionModele, SaisieIndicateur, SaisieMois } from '../../domain/classeur/types.ts';
import { buildDonneesModele } from '../../domain/classeur/modele/donnees.ts';
import { INDICATEURS } from '../../domain/referentiels/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { charge } from '../chargement.ts';
import type { Dependances } from './dependances.ts';
import { readPrecedent } from './precedents.ts';
import { requireSite } from './roster.ts';

export interface FichierProduit {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** What is already known when a workbook is made: figures and actions, for one that is given back filled. */
export interface Remplissage {
  readonly saisies?: readonly SaisieIndicateur[];
  /** Those still open the quarter before, when absent. */
  readonly actions?: readonly ActionModele[];
  /** Lays out the sheet of months, with what is known; absent: as the quarter before. */
  readonly mois?: readonly SaisieMois[] | undefined;
}

const INDICATEURS_PAR_CODE = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));

/**
 * The workbook of a site and quarter, ready to be filled: its indicators, their targets, what the site said of the quarter
 * before, and the actions that were still open.
 * @throws Introuvable for an unknown site.
 */
export async function buildTemplate(
  { store }: Dependances,
  { site: code, trimestre }: { readonly site: CodeSite; readonly trimestre: Trimestre },
  remplissage?: Remplissage,
): Promise<FichierProduit> {
  const site = requireSite(code);
  const donnees = buildDonneesModele(site, trimestre, await readPrecedent(store, code, trimestre));
  const { actions = donnees.actions, saisies = [], mois = donnees.mois } = remplissage ?? {};
  // The writer is a fifth of the function's code, for one route: loaded when it is called.
  const { writeModele } = await charge(() => import('../../domain/classeur/modele/index.ts'));
  const octets = await writeModele(
    { ...donnees, actions, saisies, ...(mois ? { mois } : {}) },
    INDICATEURS_PAR_CODE,
  );
  return { nom: `transparence-${code}-${trimestre}.xlsx`, octets };
}
