/**
 * Draws the pictures of the documents again, from the real figures of Indre-et-Loire and Moselle and from a made-up
 * préfecture with ten quarters behind it: `npm run pictures`. The workbook needs LibreOffice; without it, its committed
 * pictures stay. `npm run pictures -- complement` draws the add-in's screens alone.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { renderAffiche } from '../functions/render/index.ts';
import { INDRE_ET_LOIRE } from '../infra/local/demo/indre-et-loire.ts';
import { MOSELLE } from '../infra/local/demo/moselle.ts';
import { openNavigateur } from '../test/fabriques/navigateur.ts';
import { fillClasseur } from './donnees/classeur.ts';
import { buildExempleTableau } from './donnees/exemple.ts';
import { buildDemoTableau } from './donnees/tableau.ts';
import { convertWithLibreOffice } from './libreoffice.ts';
import { drawComplement } from './pictures/complement/index.ts';
import { shootPage } from './pictures/page.ts';
import { drawPdf } from './pictures/pdf.ts';

const DOSSIER = fileURLToPath(new URL('../docs/images', import.meta.url));
/** A repository is cloned by everyone: a picture that weighs more is too large or too detailed. */
const OCTETS_MAX = 400_000;

function writePicture(nom: string, png: Uint8Array): void {
  if (png.length > OCTETS_MAX) throw new Error(`${nom} pèse ${png.length} octets : réduisez-la.`);
  writeFileSync(join(DOSSIER, nom), png);
  console.log(`${nom} : ${Math.round(png.length / 1000)} ko`);
}

async function drawClasseur(navigateur: Browser): Promise<void> {
  const pdf = convertWithLibreOffice(await fillClasseur(INDRE_ET_LOIRE), 'pdf');
  if (!pdf) {
    console.log('LibreOffice est absent : les images du classeur restent celles du dépôt.');
    return;
  }
  const feuilles = [
    ['classeur-accueil.png', 1],
    ['classeur-indicateurs.png', 2],
  ] as const;
  for (const [nom, page] of feuilles) {
    writePicture(nom, await drawPdf(navigateur, pdf, { largeur: 1400, page }));
  }
}

async function drawTableaux(navigateur: Browser): Promise<void> {
  const reel = await buildDemoTableau(INDRE_ET_LOIRE, '2021-01-15');
  const moselle = await buildDemoTableau(MOSELLE, '2021-07-15');
  const exemple = buildExempleTableau();
  writePicture('page-1280.png', await shootPage(navigateur, exemple, { largeur: 1280, hauteur: 1500 }));
  writePicture('page-320.png', await shootPage(navigateur, exemple, { largeur: 320, hauteur: 1500 }));
  writePicture(
    'page-indre-et-loire.png',
    await shootPage(navigateur, reel, { largeur: 1280, hauteur: 1500 }),
  );
  const affiches = [
    ['affiche-exemple.png', exemple, 'https://www.example.org/tableaux/00/2026-T3'],
    ['affiche-moselle.png', moselle, null],
  ] as const;
  for (const [nom, tableau, url] of affiches) {
    const pdf = await renderAffiche(tableau, { url });
    writePicture(nom, await drawPdf(navigateur, pdf, { largeur: 1000 }));
  }
}

const seul = process.argv[2];
if (seul !== undefined && seul !== 'complement')
  throw new RangeError(`« ${seul} » n’est pas connu : complement, ou rien.`);
const navigateur = await openNavigateur();
try {
  mkdirSync(DOSSIER, { recursive: true });
  if (!seul) {
    await drawClasseur(navigateur);
    await drawTableaux(navigateur);
  }
  for await (const [nom, png] of drawComplement(navigateur)) writePicture(`complement-${nom}.png`, png);
} finally {
  await navigateur.close();
}
