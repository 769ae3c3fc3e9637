import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
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
  const { adresse, stop } = await startServeur(withComplement(app, complement), 0);
  return {
    adresse,
    read: async (chemin) =>
      (await (await fetch(`${adresse}${BASE}${chemin}`)).json()) as Record<string, unknown>,
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
