import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { createApp } from '../../../functions/api/app.ts';
import { createService } from '../../../functions/service/index.ts';
import { createFichiersDossier } from '../../../functions/store/fichiers-dossier.ts';
import { createClient, createDepotStore } from '../../../functions/store/index.ts';
import { INDRE_ET_LOIRE } from '../../../infra/local/demo/indre-et-loire.ts';
import { openMoteur } from '../../../infra/local/moteur/ouvrir.ts';

const { site, trimestre } = INDRE_ET_LOIRE;

/** The functions themselves on an empty store, at the dates of the story: pictures do not change with the day they are drawn. */
export interface ServeurDate {
  /** Files as a site does, at an instant. */
  file(octets: Uint8Array, instant: string, motif?: string): Promise<void>;
  publish(instant: string): Promise<void>;
  /** Answers the API calls of these pages. */
  answer(contexte: BrowserContext): Promise<void>;
  close(): Promise<void>;
}

export async function openServeurDate(): Promise<ServeurDate> {
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-images-'));
  const moteur = await openMoteur(dossier, 'commande');
  const client = createClient({ endpoint: moteur.adresse });
  const store = createDepotStore({ client, table: 'images' });
  await store.createTable();
  let maintenant = '2021-01-12T09:12:00.000Z';
  const service = createService({
    store,
    fichiers: createFichiersDossier(join(dossier, 'originaux')),
    clock: () => new Date(maintenant),
  });
  const app = createApp({ service });
  return {
    file: async (octets, instant, motif) => {
      maintenant = instant;
      const nom = `transparence-${site}-${trimestre}.xlsx`;
      const { etat } = await service.file({ octets, nom, auteur: 'correspondant qualité', motif });
      if (etat !== 'depose') throw new Error(`Le classeur de l’image n’est pas déposé : ${etat}.`);
    },
    publish: async (instant) => {
      maintenant = instant;
      await service.consolidate({ trimestre, departement: '37' });
      const publie = await service.publish({ trimestre, departement: '37' });
      if (publie.etat !== 'publie')
        throw new Error(`Le tableau de l’image n’est pas publié : ${publie.etat}.`);
    },
    answer: async (contexte) => {
      await contexte.route('**/api/v1/**', async (route) => {
        const demande = route.request();
        const { pathname, search } = new URL(demande.url());
        const corps = demande.postDataBuffer();
        const reponse = await app.request(`http://127.0.0.1${pathname}${search}`, {
          method: demande.method(),
          // Those of the filing are ours; the others tell of a host and an origin that are not the app's.
          headers: Object.entries(await demande.allHeaders()).filter(([nom]) =>
            /^(x-|idempotency)/.test(nom),
          ),
          ...(corps ? { body: new Uint8Array(corps) } : {}),
        });
        await route.fulfill({
          status: reponse.status,
          headers: Object.fromEntries(reponse.headers),
          body: Buffer.from(await reponse.arrayBuffer()),
        });
      });
    },
    close: async () => {
      client.destroy();
      await moteur.close();
      rmSync(dossier, { recursive: true, force: true });
    },
  };
}
