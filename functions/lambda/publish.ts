import { createApp } from '../api/app.ts';
import { createService } from '../service/index.ts';
import { readAvis } from '../store/flux.ts';
import { connect } from './dependances.ts';
import { readEnvironnement } from './environnement.ts';
import { createJournal, describeErreur } from './journal.ts';
import { writeVitrine } from './vitrine.ts';

const env = readEnvironnement(process.env);
const { dependances, objetsOf } = connect(env);
const service = createService(dependances);
const adresse = requireVariable('TRANSPARENCE_ADRESSE');
const app = createApp({ service, adressePublique: adresse });
const vitrine = objetsOf(requireVariable('TRANSPARENCE_VITRINE'));

function requireVariable(nom: 'TRANSPARENCE_ADRESSE' | 'TRANSPARENCE_VITRINE'): string {
  const valeur = env[nom];
  if (valeur) return valeur;
  throw new Error(`Configuration de la fonction incomplète : ${nom}. Déployez de nouveau la pile.`);
}

/** Entry point of the table's stream: what was published is written where the public reads it. */
export async function handler(
  event: unknown,
  context: { readonly awsRequestId: string },
): Promise<{ readonly fichiers: number }> {
  const journal = createJournal(env.TRANSPARENCE_ETAPE, () => context.awsRequestId);
  const debut = performance.now();
  try {
    const avis = readAvis(event);
    const fichiers = await writeVitrine({ app, service, vitrine, adresse }, avis);
    journal.measure(
      'publie',
      {
        TableauxPublies: [avis.length, 'Count'],
        DureePublication: [Math.round(performance.now() - debut), 'Milliseconds'],
      },
      { avis, fichiers },
    );
    return { fichiers };
  } catch (erreur) {
    journal.write('erreur', 'publication', { erreur: describeErreur(erreur) });
    throw erreur;
  }
}
