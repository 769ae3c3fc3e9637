import type { RapportRappels } from '../remind/index.ts';
import { readEnvironnement } from './environnement.ts';
import { runEtapeRappels } from './etapes-rappels.ts';
import { createJournal, describeErreur } from './journal.ts';
import { connectRappels } from './messagerie.ts';

const env = readEnvironnement(process.env);
const dependances = connectRappels(env);

/** Entry point: the mails of one département on one day (`etapes-rappels.ts`). */
export async function handler(
  event: unknown,
  context: { readonly awsRequestId: string },
): Promise<RapportRappels> {
  const journal = createJournal(env.TRANSPARENCE_ETAPE, () => context.awsRequestId);
  try {
    const rapport = await runEtapeRappels(dependances, event);
    const { envoyes, incertains } = rapport;
    journal.measure(
      'rappels',
      { CourrielsEnvoyes: [envoyes, 'Count'], CourrielsIncertains: [incertains, 'Count'] },
      { ...rapport },
    );
    return rapport;
  } catch (erreur) {
    journal.write('erreur', 'rappels', { erreur: describeErreur(erreur) });
    throw erreur;
  }
}
