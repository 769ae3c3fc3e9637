import { typographie } from '../controle/outils/phrase.ts';
import { REGLES_PUBLICATION } from './regles.ts';
import type { Blocage, EntreePublication, ExamenPublication } from './types.ts';

/** What stands between a tableau and its publication, and what is only to be said of it. */
export function examinePublication(entree: EntreePublication): ExamenPublication {
  const blocages: Blocage[] = [];
  const avertissements: Blocage[] = [];
  for (const { code, bloque, check } of REGLES_PUBLICATION) {
    for (const { indicateur = null, site = null, message, nominatif, leger } of check(entree)) {
      const liste = bloque && !leger ? blocages : avertissements;
      const trouve = nominatif ? { nominatif } : {};
      liste.push({ code, indicateur, site, message: typographie(message), ...trouve });
    }
  }
  return { blocages, avertissements };
}
