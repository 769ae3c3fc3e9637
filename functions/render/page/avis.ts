import { formatDate } from '../../../domain/nombre/index.ts';
import { leadRectificatif } from '../../../domain/publication/rectificatif.ts';
import type { RectificatifPublie, Tableau } from '../../../domain/tableau/types.ts';
import { html } from './html.ts';
import type { Fragment, Html } from './html.ts';
import { periode } from './texte.ts';
import type { OptionsPage } from './types.ts';

const changements = ({ changements: liste }: RectificatifPublie): Fragment =>
  liste.length === 0
    ? null
    : html`<table class="valeurs valeurs--large">
        <caption>
          Ce qui a changé
        </caption>
        <thead>
          <tr>
            <th scope="col">Indicateur</th>
            <th scope="col">Avant</th>
            <th scope="col">Après</th>
          </tr>
        </thead>
        <tbody>
          ${liste.map(
            ({ libelle, avant, apres }) =>
              html`<tr>
                <th scope="row">${libelle}</th>
                <td>${avant}</td>
                <td>${apres}</td>
              </tr>`,
          )}
        </tbody>
      </table>`;

/** What a rectificatif changed, and why, with the way to what it corrects. */
export function rectificatifHtml(tableau: Tableau, precedente?: string): Fragment {
  const { rectificatif } = tableau;
  if (rectificatif === null) return null;
  const phrase = leadRectificatif(tableau) ?? `Rectificatif n°\u00a0${rectificatif.numero}.`;
  return html`<section class="avis avis--rectificatif" aria-labelledby="rectificatif">
    <h2 id="rectificatif">Ces résultats ont été rectifiés</h2>
    <p>${periode(phrase)}</p>
    ${phrase.toLowerCase().includes(rectificatif.motif.toLowerCase()) ? null : html`<p>Motif&nbsp;: ${rectificatif.motif}</p>`}
    ${changements(rectificatif)}
    <p>
      ${
        precedente === undefined
          ? html`La version publiée le ${periode(formatDate(rectificatif.remplaceLe))} reste consultable
            auprès du service.`
          : html`<a href="${precedente}"
              >Lire la version publiée le ${periode(formatDate(rectificatif.remplaceLe))}</a
            >`
      }
    </p>
  </section>`;
}

const APERCU: Html = html`<div class="avis avis--apercu">
  <p><strong>Aperçu, non publié</strong></p>
  <p>Ces résultats ne sont pas encore validés&nbsp;: ils peuvent changer, et ne doivent pas être diffusés.</p>
</div>`;

/** What a reader must know before anything else: a preview, a version that is no longer in force. */
export function avis(tableau: Tableau, { remplacePar }: OptionsPage): Fragment {
  return [
    tableau.etat === 'apercu' ? APERCU : null,
    remplacePar === undefined
      ? null
      : html`<div class="avis avis--remplace">
          <p>
            <strong>Cette version a été corrigée depuis.</strong>
            <a href="${remplacePar}">Lire la version en vigueur</a>
          </p>
        </div>`,
  ];
}
