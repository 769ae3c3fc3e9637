import type { Indicateur } from '../referentiels/types.ts';
import type { EntreeTableau } from './entree.ts';

/** Says that a figure is the CERT's and not the préfecture's own; null for other figures. */
export function formatCert({ titreCert }: Indicateur, certOf: EntreeTableau['certOf']): string | null {
  if (!titreCert) return null;
  const cert = certOf(titreCert);
  if (!cert) return 'Chiffre du centre d’expertise et de ressources titres (CERT) de rattachement.';
  const n = cert.rattaches.length;
  return `Chiffre du ${cert.nom}${n > 1 ? `, commun aux ${n} départements qui y sont rattachés` : ''}.`;
}
