import type { JWK } from 'jose';
import { createIdentite } from '../../../functions/identite/index.ts';
import type { Identite } from '../../../functions/identite/index.ts';
import { seedAnnuaire } from '../../../functions/identite/amorcage.ts';
import type { StoreIdentite } from '../../../functions/store/identite.ts';
import { createCle, openFournisseur } from './fournisseur.ts';
import type { FournisseurLocal } from './fournisseur.ts';
import { ACR } from './configuration.ts';
import { IDENTITES } from './identites.ts';

/** Where office.js is taken when nothing else is said. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

export interface IdentiteLocaleOuverte {
  readonly identite: Identite;
  readonly fournisseur: FournisseurLocal;
}

/** Sign-in on this machine: the local provider, and the directories of the demonstration where they are empty. */
export async function openIdentite({
  adresse,
  store,
  clock = () => new Date(),
  officeJs = OFFICE_JS,
  port = 0,
  cleJetons,
}: {
  readonly adresse: string;
  readonly store: StoreIdentite;
  readonly clock?: () => Date;
  readonly officeJs?: string;
  readonly port?: number;
  /** Key of our bearers; a new one at each start when absent: sessions end with the process. */
  readonly cleJetons?: JWK;
}): Promise<IdentiteLocaleOuverte> {
  const fournisseur = await openFournisseur({ adresse, port });
  const annuaires = new Set(IDENTITES.flatMap(({ annuaire }) => annuaire ?? []));
  for (const code of annuaires) {
    await seedAnnuaire(
      { store, clock },
      code,
      IDENTITES.filter(({ annuaire }) => annuaire === code),
    );
  }
  const { clientId, clientSecret } = fournisseur.client;
  const identite = createIdentite({
    reglages: {
      emetteur: fournisseur.emetteur,
      clientId,
      clientSecret,
      adresse,
      acr: [ACR],
      algorithmes: ['ES256'],
      courriel: 'verifie',
      cleJetons: cleJetons ?? (await createCle()),
      officeJs,
    },
    store,
    clock,
  });
  return { identite, fournisseur };
}
