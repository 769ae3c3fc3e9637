import { runRappels } from '../remind/index.ts';
import { readEnvironnement } from './environnement.ts';
import { runEtapeEcheances } from './etapes-echeances.ts';
import type { FinEcheances } from './etapes-echeances.ts';
import { createJournal, describeErreur } from './journal.ts';
import { connectRappels } from './messagerie.ts';

const env = readEnvironnement(process.env);
const rappels = connectRappels(env);
const dependances = { ...rappels, remind: runRappels.bind(null, rappels) };

/** Entry point of the steps of the daily run (`etapes-echeances.ts`). */
export async function handler(
  event: unknown,
  context: { readonly awsRequestId: string },
): Promise<FinEcheances> {
  const journal = createJournal(env.TRANSPARENCE_ETAPE, () => context.awsRequestId);
  const debut = performance.now();
  try {
    const fin = await runEtapeEcheances(dependances, event);
    const duree = Math.round(performance.now() - debut);
    if (fin.action === 'echeances') {
      const faites = fin.etapes.filter((etape) => etape.fin === 'fait').length;
      journal.measure(
        'echeances',
        { EtapesFaites: [faites, 'Count'], DureeEcheances: [duree, 'Milliseconds'] },
        { ...fin },
      );
    } else {
      const { horloge } = await rappels.service.sante();
      if (horloge !== null) journal.write('info', 'horloge', { horloge });
      journal.write('info', fin.action === 'lister' ? 'en-service' : 'national', { ...fin });
    }
    return fin;
  } catch (erreur) {
    journal.write('erreur', 'echeances', { erreur: describeErreur(erreur) });
    throw erreur;
  }
}
