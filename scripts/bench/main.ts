/**
 * Compares the product with named peers and with the floor, on this machine, now:
 *
 *     npm run bench                     every bench
 *     npm run bench -- lecture page     those two
 */
import { describeMachine, renderEpreuve } from './outils/afficher.ts';
import { measureEpreuve } from './outils/mesurer.ts';
import { chooseBancs } from './registre.ts';
import type { Banc } from './types.ts';

async function runBanc(banc: Banc): Promise<void> {
  console.log(`## ${banc.nom}: ${banc.objet}\n`);
  if (banc.render) console.log(banc.render());
  for await (const epreuve of banc.epreuves()) {
    console.log(renderEpreuve(epreuve, await measureEpreuve(epreuve)));
  }
}

// What started us was killed: nobody reads what would be measured.
process.once('disconnect', () => process.exit(130));
process.channel?.unref();

try {
  const bancs = chooseBancs(process.argv.slice(2));
  console.log(`${describeMachine()}\n`);
  for (const banc of bancs) await runBanc(banc);
} catch (erreur) {
  if (!(erreur instanceof RangeError)) throw erreur;
  console.error(erreur.message);
  process.exitCode = 2;
}
