import { createService } from '../service/index.ts';
import { connect } from './dependances.ts';
import { readEnvironnement } from './environnement.ts';
import { runEtape } from './etapes-consolidation.ts';
import type { FinEtape } from './etapes-consolidation.ts';
import { createJournal, describeErreur } from './journal.ts';

const env = readEnvironnement(process.env);
const { dependances } = connect(env);
const service = createService(dependances);

/** Entry point of the steps of the scheduled consolidation (`etapes-consolidation.ts`). */
export async function handler(event: unknown, context: { readonly awsRequestId: string }): Promise<FinEtape> {
  const journal = createJournal(env.TRANSPARENCE_ETAPE, () => context.awsRequestId);
  const debut = performance.now();
  try {
    const fin = await runEtape({ service, store: dependances.store }, event);
    const duree = Math.round(performance.now() - debut);
    if (fin.action === 'lister') {
      const { horloge } = await service.sante();
      if (horloge !== null) journal.write('info', 'horloge', { horloge });
      journal.write('info', 'a-consolider', { ...fin });
    } else if (fin.action === 'national') journal.write('info', 'national', { ...fin });
    else
      journal.measure(
        'consolide',
        {
          Consolidations: [1, 'Count'],
          DureeConsolidation: [duree, 'Milliseconds'],
          AgeConsolidation: [0, 'Seconds'],
        },
        { ...fin },
      );
    return fin;
  } catch (erreur) {
    journal.write('erreur', 'consolidation', { erreur: describeErreur(erreur) });
    throw erreur;
  }
}
