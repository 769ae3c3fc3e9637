import type { EtapeTrimestre } from '../../domain/echeances/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { DependancesEcheancier } from './types.ts';

export const sayErreur = (erreur: unknown): string =>
  erreur instanceof Error ? erreur.message : String(erreur);

export const count = (n: number, mot: string): string => `${n} ${mot}${n > 1 ? 's' : ''}`;

/**
 * Does what one step asks of the service, and tells it; mails are sent for all the steps of a day together. Doing a step again
 * gives the same result: each of these acts is idempotent.
 */
export async function runEtape(
  { service }: DependancesEcheancier,
  { departement, trimestre }: { readonly departement: CodeDepartement; readonly trimestre: Trimestre },
  etape: EtapeTrimestre,
): Promise<string> {
  switch (etape.genre) {
    case 'ouverture': {
      const sites = await service.openTrimestre({ departement, trimestre });
      return `Trimestre ouvert pour ${count(sites.length, 'site')}.`;
    }
    case 'rappel':
      return `Rappel ${etape.rappel}.`;
    case 'consolidation': {
      const { run, consolidations } = await service.consolidate({ trimestre, departement });
      const versions = consolidations.flatMap((une) => Object.values(une.versions));
      const lus = versions.filter((version) => version !== null).length;
      return `Consolidation ${run} : ${count(lus, 'site')} sur ${versions.length}.`;
    }
    case 'proposition': {
      const apercu = await service.previewPublication({ departement, trimestre });
      return 'blocages' in apercu
        ? `Publication proposée : ${count(apercu.blocages.length, 'point')} à régler.`
        : apercu.message;
    }
  }
}
