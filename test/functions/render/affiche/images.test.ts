import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { openDessinateur } from '../../../fabriques/image-pdf.ts';
import type { Dessinateur } from '../../../fabriques/image-pdf.ts';
import { openNavigateur } from '../../../fabriques/navigateur.ts';
import { renderAffiche } from '../../../../functions/render/affiche/index.ts';
import { avecLignes, JEUX } from './donnees.ts';
import { DOSSIER_IMAGES, imagesDe, URL_PAGE } from './images.ts';

/** Share of the pixels that may differ: the edge of some letters, not a figure. */
const TOLERANCE = 0.0002;

/** Pixels that differ between two pictures; all of them when their sizes do. */
function ecart(a: PNG, b: PNG): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  const differents = pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: 0.15 });
  return differents / (a.width * a.height);
}

describe('les images de référence des affiches', () => {
  let navigateur: Browser;
  let dessinateur: Dessinateur;
  beforeAll(async () => {
    navigateur = await openNavigateur();
    dessinateur = await openDessinateur(navigateur);
  });
  afterAll(async () => {
    await navigateur.close();
  });

  const jeux = Object.keys(JEUX) as (keyof typeof JEUX)[];
  it.each(jeux.flatMap((jeu) => imagesDe(jeu).map((image) => [image.nom, image] as const)))(
    '%s is as it was looked at (to accept a change: npx node scripts/pictures/affiches.ts, and look)',
    async (nom, { draw }) => {
      const attendue = PNG.sync.read(readFileSync(join(DOSSIER_IMAGES, nom)));
      expect(ecart(await draw(dessinateur), attendue)).toBeLessThan(TOLERANCE);
    },
  );

  it('one figure that changes is seen', async () => {
    const tableau = JEUX.exemple();
    const [premier, ...suite] = tableau.indicateurs;
    const change = { ...premier!, textes: { ...premier!.textes, nombre: '87' } };
    const autre = await renderAffiche(avecLignes(tableau, [change, ...suite]), { url: URL_PAGE });
    const attendue = PNG.sync.read(readFileSync(join(DOSSIER_IMAGES, 'exemple-a3.png')));
    const image = await dessinateur.draw(autre, { largeur: attendue.width });
    expect(ecart(image, attendue)).toBeGreaterThan(TOLERANCE);
  });
});
