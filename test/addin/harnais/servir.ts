import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface Essai {
  readonly adresse: string;
  close(): Promise<void>;
}

/** What the server under test answers under `/api/v1` and elsewhere; null leaves it to the files. */
export type Repondre = (
  methode: string,
  chemin: string,
) => { status: number; corps: string | Uint8Array; type?: string } | null;

/**
 * What a server of ours that keeps nothing yet answers under `/api/v1`. The same empty object for every call would be no
 * answer of ours: a tableau has a date, and a pane that was given one without it breaks when it comes to draw it.
 */
export function answerVide(chemin: string): { status: number; corps: string } {
  if (!chemin.includes('/tableaux/'))
    return { status: 200, corps: JSON.stringify({ versions: [], lignes: [] }) };
  const corps = JSON.stringify({ type: '/problemes/introuvable', detail: 'Aucun tableau publié.' });
  return { status: 404, corps };
}

/** Builds the pane around a workbook in memory, and serves it with the answers of a server of ours. */
export async function servirHarnais(dossier: string, repondre: Repondre): Promise<Essai> {
  const config = fileURLToPath(new URL('vite.config.ts', import.meta.url));
  const vite = fileURLToPath(new URL('../../../node_modules/vite/bin/vite.js', import.meta.url));
  // In a process of its own: the bundler's native part does not take objects of Jest's realm.
  const ligne = [
    vite,
    'build',
    '--config',
    config,
    '--outDir',
    dossier,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  // Jest says « test », and React would come in its development form.
  await promisify(execFile)(process.execPath, ligne, { env: { ...process.env, NODE_ENV: 'production' } });
  const { adresse, close } = await servirDossier(dossier, repondre);
  return {
    adresse,
    close: async () => {
      await close();
      rmSync(dossier, { recursive: true, force: true });
    },
  };
}

/** Serves a built folder, with the answers of a server of ours. */
export async function servirDossier(dossier: string, repondre: Repondre): Promise<Essai> {
  const serveur: Server = createServer((demande, reponse) => {
    const { pathname } = new URL(demande.url ?? '/', 'http://localhost');
    const dit = repondre(demande.method ?? 'GET', pathname);
    if (dit) {
      reponse.writeHead(dit.status, { 'Content-Type': dit.type ?? 'application/json' }).end(dit.corps);
      return;
    }
    const chemin = join(dossier, pathname === '/' ? 'index.html' : pathname);
    readFile(chemin).then(
      (octets) =>
        reponse
          .writeHead(200, { 'Content-Type': TYPES[extname(chemin)] ?? 'application/octet-stream' })
          .end(octets),
      () => reponse.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
  return {
    adresse: `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => void serveur.close(() => resolve())),
  };
}
