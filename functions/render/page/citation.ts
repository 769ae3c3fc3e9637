import { capitalize } from '../../../domain/nombre/index.ts';
import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { bref as html } from './html.ts';
import type { Html } from './html.ts';
import { nommePar } from './texte.ts';
import type { Reference } from './texte.ts';

/**
 * A figure with all that it needs to be quoted: what, whose, when, what goes with it, target, coverage, source, licence, address. `adresse` is left out
 * when the page has no public address yet.
 */
export function citation(tableau: Tableau, indicateur: IndicateurPublie, adresse: string | null): string {
  const { libelle, textes } = indicateur;
  const statut = tableau.etat === 'apercu' ? 'Aperçu, non publié. ' : '';
  const rectifie =
    tableau.rectificatif === null ? '' : ` (rectificatif n°\u00a0${tableau.rectificatif.numero})`;
  return [
    `${statut}${tableau.service}, ${tableau.textes.trimestre} – ${libelle}\u00a0: ${textes.valeur}.`,
    // Without a target to hold it against, the text of the target says all: « Pas d’objectif fixé ».
    indicateur.cible === null
      ? `${capitalize(textes.cible)}.`
      : `Objectif\u00a0: ${textes.cible}. ${textes.situation}.`,
    ...(textes.reserves ?? []),
    ...(textes.couverture === null ? [] : [`Couverture\u00a0: ${textes.couverture}.`]),
    ...(textes.cert === null ? [] : [textes.cert]),
    ...(textes.delai == null ? [] : [textes.delai]),
    ...(textes.intervalle === null ? [] : [`Marge d’incertitude\u00a0: ${textes.intervalle}.`]),
    `Source\u00a0: tableau Transparence${rectifie}, ${tableau.service}. ${tableau.textes.publication}`,
    `Licence Etalab 2.0.${adresse === null ? '' : ` ${adresse}`}`,
  ].join(' ');
}

/** The sentence to quote, that one click or one tap selects whole: no script is needed to copy it. */
export const citer = (phrase: string, de: Reference): Html =>
  html`<details class="citer">
    <summary${nommePar('c', de)}>Citer ce résultat</summary>
    <p class="citation">${phrase}</p>
  </details>`;
