import { toErreurClient } from '../erreurs.ts';
import type { ErreurClient } from '../erreurs.ts';
import type { Client } from '../types.ts';
import type { Envoi, FaitEnvoi } from './types.ts';

const CONFLIT =
  'Une autre version de ce trimestre a été déposée entre-temps. Comparez les deux, puis choisissez : rien n’est perdu.';

/** What a refusal of the server means for the filing. */
function readRefus(erreur: ErreurClient, envoi: Envoi): FaitEnvoi {
  const { probleme, message } = erreur;
  // Signed in again, the same filing passes; a right that is missing is a refusal, and must not hold up what follows.
  if (!probleme || erreur.passagere || erreur.nonConnecte) return { type: 'echec-passager', raison: message };
  const { nom, versionCourante, constats } = probleme;
  if (nom === 'conflit' || nom === 'motif-requis') {
    const autre = versionCourante !== null && versionCourante !== envoi.versionConnue;
    if (autre) return { type: 'conflit', versionServeur: versionCourante, raison: CONFLIT };
    // Others were filing all the while: the same call may pass in a moment.
    if (nom === 'conflit') return { type: 'echec-passager', raison: message };
  }
  return { type: 'refus', raison: message, constats };
}

/**
 * One try, one call. The server compares the version that the sender knew with the current one in the transaction that
 * writes, so that no version slips in between; and it knows by its key a filing whose answer was lost.
 */
export async function sendEnvoi(client: Client, envoi: Envoi, octets: Uint8Array): Promise<FaitEnvoi> {
  try {
    const { recu, constats } = await client.file({ ...envoi, octets });
    return { type: 'recu', recu, constats };
  } catch (erreur) {
    return readRefus(toErreurClient(erreur), envoi);
  }
}
