/**
 * Draws the add-in's icons: addin/assets/dessins/*.svg, one drawing per optical size, to the PNG files that the manifest names.
 * They are committed, so that a build needs no browser. Run it after a change of a drawing: `npx node scripts/build-icons.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { DESSIN_DE_TAILLE, ICONES, TAILLES, nomIcone } from '../addin/assets/icones.ts';
import type { NomIcone, Taille } from '../addin/assets/icones.ts';
import { openNavigateur } from '../test/fabriques/navigateur.ts';

const DOSSIER = new URL('../addin/assets/', import.meta.url);

/** A page that shows one drawing at the wanted size, on nothing: the icon keeps its transparent corners. */
function pageOf(nom: NomIcone, taille: Taille): string {
  const dessin = readFileSync(new URL(`dessins/${nom}-${DESSIN_DE_TAILLE[taille]}.svg`, DOSSIER), 'utf8');
  return `<style>body{margin:0}svg{display:block;width:${taille}px;height:${taille}px}</style>${dessin}`;
}

const navigateur = await openNavigateur();
try {
  const page = await navigateur.newPage();
  for (const nom of ICONES) {
    for (const taille of TAILLES) {
      await page.setViewportSize({ width: taille, height: taille });
      await page.setContent(pageOf(nom, taille));
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(new URL(nomIcone(nom, taille), DOSSIER), png);
    }
  }
  console.log(`${ICONES.length * TAILLES.length} icônes dessinées dans addin/assets.`);
} finally {
  await navigateur.close();
}
