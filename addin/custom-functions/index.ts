import type { Client } from '../client/index.ts';
import { associateFonctions } from './associer.ts';
import type { MoteurFonctions } from './associer.ts';
import { createLireChiffres } from './chiffres/api.ts';
import { withInvalidation } from './chiffres/invalidation.ts';
import { createLecteur } from './chiffres/lecteur.ts';
import { loadFonctions } from './chargement.ts';
import { createSysteme1904 } from './systeme.ts';
import type { Systeme1904 } from './systeme.ts';

/** Filed figures seldom change, and a filing from this post is told at once: five minutes for those of other posts. */
const DUREE_MS = 300_000;
/** Excel hands over the cells of one recalculation one after the other: wait for the last, less than anyone notices. */
const ATTENTE_MS = 40;

/**
 * Registers the custom functions and gives back the client to file with: its filings are seen by the cells at their next
 * calculation. `moteur` is Office's global `CustomFunctions`; `systeme1904` asks the workbook.
 */
export function startFonctions<Code>(
  client: Client,
  moteur: MoteurFonctions<Code>,
  systeme1904: Systeme1904,
): Client {
  const differer = (suite: () => void): void => void setTimeout(suite, ATTENTE_MS);
  const lecteur = createLecteur({
    lireChiffres: createLireChiffres(client),
    maintenant: () => Date.now(),
    differer,
    dureeMs: DUREE_MS,
  });
  associateFonctions(loadFonctions(lecteur, createSysteme1904(systeme1904, differer)), moteur);
  return withInvalidation(client, lecteur);
}

export type { MoteurFonctions } from './associer.ts';
