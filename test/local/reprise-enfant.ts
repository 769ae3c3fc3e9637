/**
 * A command that works alone on a data folder, as `npx transparence` does, and says when it does not: leaves with 3 when another is at
 * work meanwhile. `garde` keeps the folder until it is killed.
 */
import { openSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openMoteur } from '../../infra/local/moteur/ouvrir.ts';

const [dossier = '', role] = process.argv.slice(2);
console.log('attend');
const moteur = await openMoteur(dossier, 'commande');
console.log('travaille');
if (role === 'garde') await sleep(600_000);
const marque = join(dossier, 'au-travail');
try {
  openSync(marque, 'wx');
  // Long enough for another to come in, were the door open.
  await sleep(100);
  unlinkSync(marque);
} catch {
  process.exitCode = 3;
}
await moteur.close();
