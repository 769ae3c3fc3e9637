import type { Agregat } from '../consolidation/types.ts';
import { INSECABLE } from '../nombre/index.ts';
import { publishResponsable } from '../texte/fonction.ts';
import type { EntreeTableau } from './entree.ts';
import type { ActionPubliee } from './types.ts';

/**
 * The sites' comments, one line each, under the site's name when several say different things. A comment that is already
 * told as the reason of an absence is not told twice.
 */
export function joinCommentaires(agregat: Agregat | null, nomSite: EntreeTableau['nomSite']): string | null {
  if (!agregat) return null;
  const raisons = agregat.mesure ? [] : agregat.couverture.manquants.map(({ precision }) => precision);
  const gardes = agregat.commentaires.filter(({ texte }) => !raisons.includes(texte));
  const distincts = new Set(gardes.map(({ texte }) => texte.trim()));
  if (distincts.size <= 1) return [...distincts][0] ?? null;
  return gardes
    .map(({ site, texte }) => {
      const nom = nomSite?.(site);
      return nom === undefined ? texte.trim() : `${nom}${INSECABLE}: ${texte.trim()}`;
    })
    .join('\n');
}

/**
 * Linked actions as the public reads them, functions in place of people; the same action filed by two sites is shown once. Formats
 * show them as what is being done: an action given up is not.
 */
export function publishActions(agregat: Agregat | null): ActionPubliee[] {
  const vues = new Map<string, ActionPubliee>();
  for (const { action, responsable, echeance, etat } of agregat?.actions ?? []) {
    if (etat === 'Abandonnée') continue;
    const fonction = responsable === null ? null : publishResponsable(responsable);
    const publiee = { action, responsable: fonction, echeance, etat };
    vues.set(JSON.stringify(publiee), publiee);
  }
  return [...vues.values()];
}
