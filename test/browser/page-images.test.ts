import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { makePoints, makePrises, shootPrise } from '../../scripts/pictures/web.ts';
import { openNavigateur } from '../fabriques/navigateur.ts';

const DOSSIER = fileURLToPath(new URL('../golden/images', import.meta.url));
/** Part of the pixels that may differ: anti-aliasing is not the same on every processor. */
const TOLERANCE = 0.002;
const PRISES = makePrises();
const POINTS = makePoints();

/** Part of the pixels that differ; 1 when the sizes do. The difference is left in a file, to be looked at. */
function compare(nom: string, attendu: Buffer, obtenu: Buffer): number {
  if (attendu.equals(obtenu)) return 0;
  const [a, b] = [PNG.sync.read(attendu), PNG.sync.read(obtenu)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  const ecart = new PNG({ width: a.width, height: a.height });
  const pixels = pixelmatch(a.data, b.data, ecart.data, a.width, a.height, { threshold: 0.1 });
  const part = pixels / (a.width * a.height);
  if (part > TOLERANCE) {
    writeFileSync(join(tmpdir(), `${nom}-ecart.png`), PNG.sync.write(ecart));
    writeFileSync(join(tmpdir(), `${nom}.png`), obtenu);
  }
  return part;
}

let navigateur: Browser;
beforeAll(async () => {
  navigateur = await openNavigateur();
});
afterAll(async () => {
  await navigateur.close();
});

/** Compares with the kept picture, which it replaces when asked to. */
function check(nom: string, png: Buffer): number {
  const fichier = join(DOSSIER, `${nom}.png`);
  if (process.env['GOLDEN']) {
    mkdirSync(DOSSIER, { recursive: true });
    if (!existsSync(fichier) || compare(nom, readFileSync(fichier), png) > 0) writeFileSync(fichier, png);
  }
  return compare(nom, readFileSync(fichier), png);
}

/** To accept pictures that were looked at: `GOLDEN=1 npm test -- page-images`. */
describe('pictures', () => {
  it.each(PRISES.map((prise) => [prise.nom, prise] as const))('%s', async (nom, prise) => {
    expect(check(nom, await shootPrise(navigateur, prise))).toBeLessThanOrEqual(TOLERANCE);
  });

  it.each(POINTS.map(({ nom, png }) => [nom, png] as const))('%s', (nom, png) => {
    expect(check(nom, Buffer.from(png))).toBeLessThanOrEqual(TOLERANCE);
  });

  it('are told apart by a change of one word', async () => {
    const prise = PRISES.find(({ nom }) => nom === 'page-320-rectifie')!;
    const autre = {
      ...prise,
      html: prise.html.replaceAll('Cinq objectifs sur sept', 'Quatre objectifs sur sept'),
    };
    const fichier = readFileSync(join(DOSSIER, `${prise.nom}.png`));
    expect(compare('temoin', fichier, await shootPrise(navigateur, autre))).toBeGreaterThan(0);
  });

  it('are those that are drawn, and light for who clones the project', () => {
    const fichiers = readdirSync(DOSSIER);
    const attendus = [...PRISES, ...POINTS].map(({ nom }) => `${nom}.png`);
    expect(fichiers.filter((nom) => attendus.includes(nom)).sort()).toEqual([...attendus].sort());
    const octets = attendus.reduce((somme, nom) => somme + statSync(join(DOSSIER, nom)).size, 0);
    expect(octets).toBeLessThan(3_500_000);
  });
});
