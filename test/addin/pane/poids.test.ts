import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const racine = fileURLToPath(new URL('../../..', import.meta.url));
const dossier = mkdtempSync(join(tmpdir(), 'transparence-volet-'));
const KO = 1000;

/** Scripts that a page loads at once, as its built HTML names them. */
function premiersScripts(page: string): readonly string[] {
  const html = readFileSync(join(dossier, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, chemin]) => chemin!);
}

beforeAll(async () => {
  const vite = join(racine, 'node_modules/vite/bin/vite.js');
  const ligne = [vite, 'build', '--outDir', dossier, '--emptyOutDir', '--logLevel', 'error'];
  // Jest says « test », and React would come in its development form.
  const env = { ...process.env, NODE_ENV: 'production' };
  await promisify(execFile)(process.execPath, ligne, { cwd: racine, env });
});

afterAll(() => rmSync(dossier, { recursive: true, force: true }));

describe('ce que le volet charge', () => {
  it('tient en 180 ko compressés de scripts au premier chargement, sans office.js', () => {
    const poids = premiersScripts('pane.html').reduce(
      (somme, chemin) => somme + gzipSync(readFileSync(join(dossier, chemin))).length,
      0,
    );
    process.stdout.write(`premier chargement du volet : ${(poids / KO).toFixed(1)} ko compressés\n`);
    expect(poids).toBeLessThanOrEqual(180 * KO);
  });

  it('met office.js avant notre script dans le volet, et jamais dans la page', () => {
    const volet = readFileSync(join(dossier, 'pane.html'), 'utf8');
    const [office, notre] = [volet.indexOf('office.js"'), volet.indexOf('type="module"')];
    expect(office).toBeGreaterThan(0);
    expect(office).toBeLessThan(notre);
    expect(readFileSync(join(dossier, 'page.html'), 'utf8')).not.toMatch(/office\.js|appsforoffice/);
  });

  it('ne va chercher ni police ni icône chez Microsoft, et n’emporte pas de bibliothèque de schémas', () => {
    for (const nom of readdirSync(join(dossier, 'assets')).filter((fichier) => fichier.endsWith('.js'))) {
      const code = readFileSync(join(dossier, 'assets', nom), 'utf8');
      expect({ nom, fuite: /fabricmdl2icons|ZodError/.exec(code)?.[0] ?? null }).toEqual({
        nom,
        fuite: null,
      });
    }
  });
});
