/**
 * Draws the golden pictures of the posters again: `npx node scripts/pictures/affiches.ts`, or with the name of a data set
 * for that one alone. They are proof only once they have been looked at.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { openDessinateur } from '../../test/fabriques/image-pdf.ts';
import { openNavigateur } from '../../test/fabriques/navigateur.ts';
import { JEUX } from '../../test/functions/render/affiche/donnees.ts';
import { DOSSIER_IMAGES, imagesDe } from '../../test/functions/render/affiche/images.ts';

const OCTETS_MAX = 2_500_000;
const seul = process.argv[2];
const jeux = (Object.keys(JEUX) as (keyof typeof JEUX)[]).filter((jeu) => !seul || jeu === seul);
if (jeux.length === 0) throw new RangeError(`Jeu « ${seul} » inconnu : ${Object.keys(JEUX).join(', ')}.`);

/** Sixteen levels a channel: half the weight, and a difference that the comparison does not see. */
function alleger(image: PNG): PNG {
  image.data.forEach((octet, i) => {
    image.data[i] = (octet >> 4) * 17;
  });
  return image;
}

mkdirSync(DOSSIER_IMAGES, { recursive: true });
const navigateur = await openNavigateur();
try {
  const dessinateur = await openDessinateur(navigateur);
  let total = 0;
  for (const { nom, draw } of jeux.flatMap(imagesDe)) {
    const octets = PNG.sync.write(alleger(await draw(dessinateur)), { colorType: 2, deflateLevel: 9 });
    writeFileSync(join(DOSSIER_IMAGES, nom), octets);
    total += octets.length;
  }
  console.log(`${Math.round(total / 1000)} ko d’images dans ${DOSSIER_IMAGES}`);
  if (total > OCTETS_MAX) throw new Error(`Les images pèsent plus de ${OCTETS_MAX} octets : réduisez-les.`);
} finally {
  await navigateur.close();
}
