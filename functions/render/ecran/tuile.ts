import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import { signe } from '../page/badge.ts';
import { html } from '../page/html.ts';
import type { Fragment, Html } from '../page/html.ts';
import { cibleHtml, raison } from '../page/texte.ts';

/** A long figure is set smaller, since it may never be cut: « 36 859 » takes twice the room of « 63 ». */
function taille(nombre: string): string {
  if (nombre.length <= 3) return 'nombre';
  return nombre.length <= 5 ? 'nombre nombre--moyen' : 'nombre nombre--long';
}

function faits(indicateur: IndicateurPublie): Fragment {
  const { valeur, textes, signal } = indicateur;
  if (valeur === null) return html`<p class="raison">${raison(indicateur)}</p>`;
  return [
    html`<p>${cibleHtml(textes.cible, 'etiquette')}</p>`,
    textes.evolution === null
      ? null
      : html`<p class="evolution">${signal === null ? null : signe(signal.statut)}${textes.evolution}</p>`,
    (textes.reserves ?? []).map((reserve) => html`<p class="evolution">${reserve}</p>`),
    textes.couverture === null ? null : html`<p class="evolution">Couverture&nbsp;: ${textes.couverture}</p>`,
  ];
}

/** One indicator on the hall screen: its figure, its name, its state, its target. */
export function tuile(indicateur: IndicateurPublie): Html {
  const { libelle, situation, textes, valeur } = indicateur;
  const chiffre =
    valeur === null
      ? html`<p class="chiffre"><span class="nombre nombre--absent">${textes.nombre}</span></p>`
      : html`<p class="chiffre">
          <span class="${taille(textes.nombre)}">${textes.nombre}</span>
          <span class="unite--${textes.unite.length > 2 ? 'mot' : 'signe'}">${textes.unite}</span>
        </p>`;
  return html`<article class="tuile">
    ${chiffre}
    <div class="mots">
      <h2${libelle.length > 56 ? html` class="long"` : null}>${libelle}</h2>
      <p class="etat etat--${situation}">${signe(situation)}${textes.situation}</p>
      ${faits(indicateur)}
    </div>
  </article>`;
}
