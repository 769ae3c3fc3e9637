import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { createApp } from '../../../functions/api/app.ts';
import { createService } from '../../../functions/service/index.ts';
import { createFichiersDossier } from '../../../functions/store/fichiers-dossier.ts';
import { createStoreIdentite } from '../../../functions/store/identite.ts';
import { openIdentite } from '../../../infra/local/identite/ouvrir.ts';
import { withComplement } from '../../../infra/local/start/complement.ts';
import { startServeur } from '../../../infra/local/start/serveur.ts';
import { startMoteur } from '../../fabriques/moteur.ts';
import { INSTANT, buildComplement } from '../recit/poste.ts';

export const TRIMESTRE = '2026-T3';

/** The post with `TRANSPARENCE_CONNEXION=locale`: built add-in, functions, certified provider, real engine. */
export interface PosteConnecte {
  readonly adresse: string;
  /** Seconds added to the clock of sessions. */
  avance(secondes: number): void;
  /** A site's workbook as the server gives it. */
  template(site: string): Promise<Uint8Array>;
  /** The same, filled with one figure. */
  classeur(site: string): Promise<Uint8Array>;
  /** Versions that the server keeps, whoever asks. */
  count(site: string): Promise<number>;
  close(): Promise<void>;
}

export async function startPosteConnecte(): Promise<PosteConnecte> {
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-connexion-'));
  const complement = join(dossier, 'complement');
  const [moteur] = await Promise.all([startMoteur(), buildComplement(complement)]);
  const store = await moteur.createStore();
  const service = createService({
    store,
    fichiers: createFichiersDossier(join(dossier, 'originaux')),
    clock: () => INSTANT,
  });
  let app: Pick<Hono, 'fetch'> = new Hono();
  const serveur = await startServeur({ fetch: (...args) => app.fetch(...args) }, 0);
  const { adresse } = serveur;
  let decalage = 0;
  const { identite, fournisseur } = await openIdentite({
    adresse,
    store: createStoreIdentite({ client: moteur.client, table: store.table }),
    clock: () => new Date(Date.now() + decalage * 1_000),
  });
  app = withComplement(createApp({ service, identite, hotes: ['127.0.0.1'] }), complement);
  return {
    adresse,
    avance: (secondes) => {
      decalage += secondes;
    },
    template: async (site) => (await service.template({ site, trimestre: TRIMESTRE })).octets,
    classeur: async (site) => {
      const saisies = [{ code: 'TEL-DECROCHE', numerateur: 930, denominateur: 1000 }];
      return (await service.template({ site, trimestre: TRIMESTRE }, { saisies })).octets;
    },
    count: async (site) => (await service.versions({ site, trimestre: TRIMESTRE })).length,
    close: async () => {
      await serveur.stop();
      await fournisseur.close();
      await moteur.close();
      rmSync(dossier, { recursive: true, force: true });
    },
  };
}
