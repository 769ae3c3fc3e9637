import type { Document } from './document.ts';
import { resolveFeuilles } from './ecriture.ts';
import { withDifference } from './etat.ts';

/**
 * Protects or frees sheets, without a password. Those that somebody's password holds are left alone and given back.
 * Throws FEUILLE-ABSENTE.
 */
export function protectFeuilles(
  document: Document,
  feuilles: readonly string[],
  protegees: boolean,
): readonly string[] {
  const { support } = document;
  let { protections } = document.etat();
  const refusees: string[] = [];
  for (const nom of new Set(resolveFeuilles(document, feuilles).values())) {
    const duFichier = support.isProtegee(nom);
    if ((protections.get(nom) ?? duFichier) === protegees) continue;
    if (support.hasMotDePasse(nom)) refusees.push(nom);
    else protections = withDifference(protections, nom, protegees, duFichier);
  }
  document.setEtat({ ...document.etat(), protections });
  return refusees;
}
