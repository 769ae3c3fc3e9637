import * as z from 'zod';
import { createIdentite } from '../identite/index.ts';
import type { Identite } from '../identite/index.ts';
import type { StoreIdentite } from '../store/identite.ts';
import { deriveCleJetons } from './cle-jetons.ts';
import type { Environnement } from './environnement.ts';
import { readSecret } from './secrets.ts';
import type { OptionsSecrets } from './secrets.ts';

/** How the Parameter Store names a secret of Secrets Manager: one way to read both. */
const REFERENCE = '/aws/reference/secretsmanager/';
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What an operator wrote for ProConnect: docs/runbooks/secret-proconnect.md. */
const client = z.object({ client_id: z.string().min(1), client_secret: z.string().min(1) });

function readClient(nom: string, texte: string): z.infer<typeof client> {
  try {
    return client.parse(JSON.parse(texte));
  } catch {
    // Whatever was wrong holds a secret: it is not told.
    throw new Error(`Secret ${nom} : {"client_id":"…","client_secret":"…"} attendu. Écrivez-le de nouveau.`);
  }
}

/**
 * Sign-in of a stage, when its deployment names an issuer; undefined otherwise, and the gateway itself then keeps everybody out.
 * @throws Error that names the secret that cannot be read, never its value
 */
export async function connectIdentite(
  env: Environnement,
  store: StoreIdentite,
  secrets: OptionsSecrets,
): Promise<Identite | undefined> {
  const { TRANSPARENCE_EMETTEUR: emetteur, TRANSPARENCE_APPLICATION: adresse } = env;
  const { TRANSPARENCE_SECRET_CLIENT: nomClient, TRANSPARENCE_SECRET_JETONS: nomJetons } = env;
  if (!emetteur || !adresse || !nomClient || !nomJetons) return undefined;
  const [texteClient, graine] = await Promise.all(
    [nomClient, nomJetons].map((nom) => readSecret(secrets, `${REFERENCE}${nom}`)),
  );
  const { client_id: clientId, client_secret: clientSecret } = readClient(nomClient, texteClient ?? '');
  return createIdentite({
    store,
    clock: () => new Date(),
    reglages: {
      emetteur,
      clientId,
      clientSecret,
      adresse,
      acr: env.TRANSPARENCE_ACR.split(' '),
      algorithmes: ['ES256', 'RS256'],
      courriel: 'federation',
      cleJetons: deriveCleJetons(graine ?? ''),
      officeJs: OFFICE_JS,
    },
  });
}
