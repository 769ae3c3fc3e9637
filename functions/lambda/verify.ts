import { connect } from './dependances.ts';
import { readEnvironnement } from './environnement.ts';
import { createJournal, describeErreur } from './journal.ts';
import { verifyOriginal } from './verification.ts';
import type { FinVerification } from './verification.ts';

const env = readEnvironnement(process.env);
const { dependances } = connect(env);

/** Entry point of the bucket's notices: each original that arrives is read back. What is wrong rings (docs/runbooks/original-altere.md). */
export async function handler(
  event: unknown,
  context: { readonly awsRequestId: string },
): Promise<{ readonly fin: FinVerification }> {
  const journal = createJournal(env.TRANSPARENCE_ETAPE, () => context.awsRequestId);
  try {
    const { nom, fin } = await verifyOriginal(dependances.fichiers, event);
    journal.measure(
      'original',
      { OriginauxVerifies: [1, 'Count'], OriginauxAlteres: [fin === 'conforme' ? 0 : 1, 'Count'] },
      { nom, fin },
    );
    return { fin };
  } catch (erreur) {
    journal.write('erreur', 'original', { erreur: describeErreur(erreur) });
    throw erreur;
  }
}
