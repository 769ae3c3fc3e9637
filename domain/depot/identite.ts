import type { Classeur, Temoins } from '../classeur/types.ts';
import type { CodeSite } from '../referentiels/types.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { parseTrimestre } from '../temps/trimestre.ts';

const propre = (lu: string | null | undefined): string | null => lu?.trim() || null;

/** What each witness says, as text; null when it says nothing. */
export function readTemoins(temoins: Temoins): {
  readonly propriete: string | null;
  readonly accueil: string | null;
} {
  const { accueil, propriete } = temoins;
  return { propriete: propre(propriete), accueil: propre(accueil.valeur) ?? propre(accueil.lu) };
}

/** `37-pref`, `37-PREF (préfecture)` and `37-PREF` name the same site. */
export const normalizeSite = (lu: string): CodeSite => (lu.trim().split(/\s/)[0] ?? '').toUpperCase();

/** Site that the workbook says it is; the property first, since nobody types it. Null when no witness says. */
export function siteDuClasseur(classeur: Classeur): CodeSite | null {
  const { propriete, accueil } = readTemoins(classeur.site);
  const lu = propriete ?? accueil;
  return lu === null ? null : normalizeSite(lu);
}

/** Quarter that the workbook says it is; null when no witness says one that can be read. */
export function trimestreDuClasseur(classeur: Classeur): Trimestre | null {
  const { propriete, accueil } = readTemoins(classeur.trimestre);
  const lu = propriete ?? accueil;
  return lu === null ? null : parseTrimestre(lu);
}

/** Version of the model; null when no witness says. */
export function modeleDuClasseur(classeur: Classeur): string | null {
  const { propriete, accueil } = readTemoins(classeur.modele);
  return propriete ?? accueil;
}
