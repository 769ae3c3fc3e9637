import { findSite } from '../../../domain/referentiels/index.ts';
import type { Resultat } from '../../host/contrat/index.ts';
import type { Dependances } from './dependances.ts';
import { tellHote } from './pannes.ts';

/** What a diagnostic gives, to be kept as a file. */
export interface Rapport {
  readonly produit: 'Transparence';
  /** Instant, ISO 8601 UTC. */
  readonly faitLe: string;
  readonly hote: string;
  /** Highest ExcelApi. */
  readonly api: string | null;
  /** What Office says of itself; null where it says nothing. */
  readonly office: { readonly host: string; readonly version: string; readonly platform: string } | null;
  readonly navigateur: string;
  readonly resultats: readonly Resultat[];
}

/** Whether the contract may be run on the open workbook. */
export type Terrain = 'pret' | 'autre-classeur' | 'a-creer';

export interface Diagnostic {
  /** Looks at the open workbook: only the scratch one is written to. */
  readTerrain(): Promise<Terrain>;
  /** Makes the scratch workbook: in this one when nothing of ours is in it, apart otherwise. */
  createTerrain(): Promise<'ajoutees' | 'nouveau-classeur' | null>;
  /** Runs the contract; null when the workbook is not the scratch one. */
  run(onResultat: (resultat: Resultat) => void): Promise<Rapport | null>;
}

/** What Office says of itself: typed by hand, since the page is built without Office's own types. */
function readOffice(): Rapport['office'] {
  const { Office: office } = globalThis as unknown as {
    readonly Office?: { readonly context?: { readonly diagnostics?: Record<string, unknown> } };
  };
  const lu = office?.context?.diagnostics;
  return lu
    ? {
        host: String(lu['host']),
        version: String(lu['version']),
        platform: String(lu['platform']),
      }
    : null;
}

/** The scenarios are loaded only when somebody runs them. */
const loadContrat = () => import('../../host/contrat/index.ts');

export function createDiagnostic({ host, store, now }: Dependances): Diagnostic {
  const readTerrain = async (): Promise<Terrain> => {
    const { classeur } = store.getState();
    if (classeur.etat !== 'ouvert') return 'a-creer';
    const { isEssai } = await loadContrat();
    return isEssai(classeur.classeur) ? 'pret' : 'autre-classeur';
  };
  return {
    readTerrain,
    createTerrain: async () => {
      try {
        const { ESSAI } = await loadContrat();
        const site = findSite(ESSAI.site);
        if (!site) return null;
        const { writeLocalModele } = await import('./modele-local.ts');
        return await host.createFeuilles(await writeLocalModele(site, ESSAI.trimestre, null));
      } catch (erreur) {
        tellHote(store, erreur);
        return null;
      }
    },
    run: async (onResultat) => {
      if ((await readTerrain()) !== 'pret') return null;
      const { runContrat } = await loadContrat();
      return {
        produit: 'Transparence',
        faitLe: now().toISOString(),
        hote: host.capacites.hote,
        api: host.capacites.api,
        office: readOffice(),
        navigateur: navigator.userAgent,
        resultats: await runContrat(host, onResultat),
      };
    },
  };
}
