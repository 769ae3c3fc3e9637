import type {
  ActionModele,
  DonneesModele,
  SaisieIndicateur,
  SaisieMois,
} from '../../domain/classeur/types.ts';
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

/** What a workbook may be written as. */
export type FormatModele = 'xlsx' | 'ods';

/** Which workbook is wanted: .xlsx when no format is said. */
export interface DemandeModele {
  readonly site: CodeSite;
  readonly trimestre: Trimestre;
  readonly format?: FormatModele | undefined;
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

/** Writers are a fifth of the function's code, for one route: each is loaded when it is called. */
const WRITERS: Readonly<Record<FormatModele, (donnees: DonneesModele) => Promise<Uint8Array>>> = {
  xlsx: async (donnees) => {
    const { writeModele } = await charge(() => import('../../domain/classeur/modele/index.ts'));
    return writeModele(donnees, INDICATEURS_PAR_CODE);
  },
  ods: async (donnees) => {
    const { writeModeleOds } = await charge(() => import('../../domain/classeur/modele/ods/index.ts'));
    return writeModeleOds(donnees, INDICATEURS_PAR_CODE);
  },
};

/**
 * The workbook of a site and quarter, ready to be filled: its indicators, their targets, what the site said of the quarter
 * before, and the actions that were still open.
 * @throws Introuvable for an unknown site.
 */
export async function buildTemplate(
  { store }: Dependances,
  { site: code, trimestre, format = 'xlsx' }: DemandeModele,
  remplissage?: Remplissage,
): Promise<FichierProduit> {
  const site = requireSite(code);
  const donnees = buildDonneesModele(site, trimestre, await readPrecedent(store, code, trimestre));
  const { actions = donnees.actions, saisies = [], mois = donnees.mois } = remplissage ?? {};
  const complet = { ...donnees, actions, saisies, ...(mois ? { mois } : {}) };
  const octets = await WRITERS[format](complet);
  return { nom: `transparence-${code}-${trimestre}.${format}`, octets };
}
