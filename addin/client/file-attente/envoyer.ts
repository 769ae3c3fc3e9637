import { toErreurClient } from '../erreurs.ts';
import type { ErreurClient } from '../erreurs.ts';
import type { Client } from '../types.ts';
import type { Envoi, FaitEnvoi } from './types.ts';

const CONFLIT =
  'Une autre version de ce trimestre a été déposée entre-temps. Comparez les deux, puis choisissez : rien n’est perdu.';

/** What a refusal of the server means for the filing. */
function readRefus(erreur: ErreurClient, envoi: Envoi): FaitEnvoi {
  const { probleme, message } = erreur;
  if (!probleme || erreur.passagere || erreur.droits) return { type: 'echec-passager', raison: message };
  const { nom, versionCourante, constats } = probleme;
  if (nom === 'conflit') return { type: 'echec-passager', raison: message };
  // A reason is asked when the sender knew of no version: somebody filed the first one meanwhile.
  if (nom === 'motif-requis' && versionCourante !== null && versionCourante > envoi.versionConnue) {
    return { type: 'conflit', versionServeur: versionCourante, raison: CONFLIT };
  }
  return { type: 'refus', raison: message, constats };
}

/**
 * One try. Looks first at what the server has: a version that the sender did not know is shown to them before anything is
 * written over it, unless it is this very filing whose answer was lost.
 */
export async function sendEnvoi(client: Client, envoi: Envoi, octets: Uint8Array): Promise<FaitEnvoi> {
  try {
    const versions = await client.versions(envoi.lieu);
    const courante = versions.at(-1);
    const inconnue = courante !== undefined && courante.version > envoi.versionConnue;
    if (inconnue && !(await isMine(courante.fichier.sha256, octets))) {
      return { type: 'conflit', versionServeur: courante.version, raison: CONFLIT };
    }
    const { recu, constats } = await client.file({ ...envoi, octets });
    return { type: 'recu', recu, constats };
  } catch (erreur) {
    return readRefus(toErreurClient(erreur), envoi);
  }
}

/** True when the version on the server was made from these very bytes. */
async function isMine(sha256: string, octets: Uint8Array): Promise<boolean> {
  const empreinte = await crypto.subtle.digest('SHA-256', new Uint8Array(octets));
  return (
    sha256 === [...new Uint8Array(empreinte)].map((octet) => octet.toString(16).padStart(2, '0')).join('')
  );
}
