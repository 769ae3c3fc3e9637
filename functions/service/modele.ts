import type { ActionModele, SaisieIndicateur } from '../../domain/classeur/types.ts';
import { writeModele } from '../../domain/classeur/modele/index.ts';
import type { ActionDeposee } from '../../domain/depot/types.ts';
import { INDICATEURS, cibleOf, indicateursOf } from '../../domain/referentiels/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Dependances } from './dependances.ts';
import { figuresOf, readPrecedent } from './precedents.ts';
import { requireSite } from './roster.ts';

export interface FichierProduit {
  readonly nom: string;
  readonly octets: Uint8Array;
}

/** What is already known when a workbook is made: figures and actions, for one that is given back filled. */
export interface Remplissage {
  readonly saisies: readonly SaisieIndicateur[];
  readonly actions: readonly ActionModele[];
}

const INDICATEURS_PAR_CODE = new Map(INDICATEURS.map((indicateur) => [indicateur.code, indicateur]));
const CLOSES: ReadonlySet<string | null> = new Set(['Réalisée', 'Abandonnée']);

const carryOver = (action: ActionDeposee): ActionModele => ({
  numero: action.numero,
  action: action.action,
  origine: action.origine ?? '',
  porteSur: action.porteSur.join(' ; '),
  responsable: action.responsable ?? '',
  debut: action.debut,
  echeance: action.echeance,
  avancement: action.avancement,
  etat: action.etat ?? '',
  bilan: action.bilan ?? '',
});

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
  const precedent = await readPrecedent(store, code, trimestre);
  const figures = figuresOf(precedent);
  const octets = await writeModele(
    {
      site: { code, nom: site.nom },
      trimestre,
      lignes: indicateursOf(site).map((indicateur) => ({
        code: indicateur.code,
        cible: cibleOf(site.departement, indicateur.code),
        precedent: figures.get(indicateur.code) ?? null,
      })),
      actions:
        remplissage?.actions ??
        (precedent?.actions ?? []).filter(({ etat }) => !CLOSES.has(etat)).map(carryOver),
      saisies: remplissage?.saisies ?? [],
    },
    INDICATEURS_PAR_CODE,
  );
  return { nom: `transparence-${code}-${trimestre}.xlsx`, octets };
}
