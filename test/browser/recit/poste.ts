import type { HttpBindings } from '@hono/node-server';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Hono } from 'hono';
import type { SaisieIndicateur } from '../../../domain/classeur/types.ts';
import { createApp } from '../../../functions/api/app.ts';
import { createService } from '../../../functions/service/index.ts';
import { createFichiersDossier } from '../../../functions/store/fichiers-dossier.ts';
import { withComplement } from '../../../infra/local/start/complement.ts';
import { startServeur } from '../../../infra/local/start/serveur.ts';
import { startMoteur } from '../../fabriques/moteur.ts';

/** The day of the story: the third quarter has ended, and its workbook is the one proposed. */
export const INSTANT = new Date('2026-10-12T08:00:00.000Z');
export const LIEU = { site: '37-PREF', trimestre: '2026-T3' } as const;

const RACINE = fileURLToPath(new URL('../../../', import.meta.url));
const BASE = `/api/v1/sites/${LIEU.site}/trimestres/${LIEU.trimestre}`;

export interface Poste {
  readonly adresse: string;
  /** Answer of the API, as JSON. */
  read(chemin: string): Promise<Record<string, unknown>>;
  /** The template that the server gives now. */
  template(): Promise<Uint8Array>;
  /** Somebody else files a correction, from another post. */
  fileAilleurs(saisies: readonly SaisieIndicateur[], motif: string): Promise<number>;
  /**
   * Cuts the functions off from the browser, or joins them again; the pages are served all the while. A cut made in the
   * browser would not hold while a page closes: Chromium may let go a request that it was asked to keep back.
   */
  cut(coupee: boolean): void;
  close(): Promise<void>;
}

/** Builds the add-in as it ships, in a folder of its own: other builds may be under way. */
export async function buildComplement(dossier: string): Promise<void> {
  const vite = join(RACINE, 'node_modules/vite/bin/vite.js');
  const ligne = [vite, 'build', '--outDir', dossier, '--emptyOutDir', '--logLevel', 'error'];
  // Jest says « test », and React would come in its development form.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, ligne, { cwd: RACINE, env });
}

/** The post as `npm start` makes it: the built add-in and the functions at one address, on the real engine. */
export async function startPoste(): Promise<Poste> {
  const dossier = mkdtempSync(join(tmpdir(), 'transparence-recit-'));
  const complement = join(dossier, 'complement');
  const [moteur] = await Promise.all([startMoteur(), buildComplement(complement)]);
  const service = createService({
    store: await moteur.createStore(),
    fichiers: createFichiersDossier(join(dossier, 'originaux')),
    clock: () => INSTANT,
  });
  const app = createApp({ service, hotes: ['127.0.0.1'], journal: () => undefined });
  let coupee = false;
  const tous = withComplement(app, complement);
  const servie = new Hono()
    .use('/api/*', async ({ env, body }, next) => {
      if (!coupee) return next();
      (env as HttpBindings).incoming.destroy();
      return body(null);
    })
    .all('*', ({ req, env }) => tous.fetch(req.raw, env));
  const { adresse, stop } = await startServeur(servie, 0);
  return {
    adresse,
    cut: (voulue) => {
      coupee = voulue;
    },
    // In this process: what the server holds is known while nothing reaches it.
    read: async (chemin) =>
      (await (await app.request(`http://127.0.0.1${BASE}${chemin}`)).json()) as Record<string, unknown>,
    template: async () => new Uint8Array(await (await fetch(`${adresse}${BASE}/modele`)).arrayBuffer()),
    fileAilleurs: async (saisies, motif) => {
      const { octets } = await service.template(LIEU, { saisies });
      const reponse = await fetch(`${adresse}/api/v1/depots`, {
        method: 'POST',
        body: new Uint8Array(octets),
        headers: { 'X-Nom-Fichier': 'adjoint.xlsx', 'X-Motif': encodeURIComponent(motif) },
      });
      return reponse.status;
    },
    close: async () => {
      await stop();
      await moteur.close();
      rmSync(dossier, { recursive: true, force: true });
    },
  };
}
