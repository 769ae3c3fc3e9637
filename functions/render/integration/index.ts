import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { signe } from '../page/badge.ts';
import { plancheSignes } from '../signes.ts';
import { politique } from '../page/document.ts';
import { readFeuille } from '../page/feuille.ts';
import { html, raw } from '../page/html.ts';
import type { Html } from '../page/html.ts';
import { periode } from '../page/texte.ts';
import type { OptionsIntegration } from './types.ts';

export { extraitIntegration } from './extrait.ts';
export type { AdressesIntegration } from './extrait.ts';
export { hauteurIntegration } from './hauteur.ts';
export type { OptionsIntegration } from './types.ts';
export { renderVignette } from './vignette.ts';

const style = readFeuille(new URL('./integration.css', import.meta.url));

/** The whole style sheet, to be served as `integration.css`. */
export const integrationCss = (): string => style;

/** Roles are written out: in a narrow frame rows are laid out as blocks, and browsers then forget that it is a table. */
const ligne = ({ libelle, valeur, situation, textes }: IndicateurPublie): Html =>
  html`<tr role="row">
    <th scope="row" role="rowheader">
      ${libelle}${(textes.reserves ?? []).map((reserve) => html` <span class="mention">${reserve}</span>`)}
    </th>
    <td role="cell" class="v${valeur === null ? ' absent' : ''}">${textes.valeur}</td>
    <td role="cell" class="s s--${situation}">${signe(situation)}${textes.situation}</td>
  </tr>`;

/**
 * The tableau in brief, to be shown in a frame of another site: figures and states, without the rest, and the way to the
 * whole page, in a window of its own. One file, no script, no cookie, nothing asked of the network.
 */
export function renderIntegration(
  tableau: Tableau,
  { adressePage, assets = '' }: OptionsIntegration,
): string {
  const { service, textes, indicateurs } = tableau;
  const titre = `Résultats de qualité de service – ${service}`;
  return `<!DOCTYPE html>${
    html`<html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="${politique(assets)}" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="description" content="${service}, ${textes.trimestre}. ${textes.resume}" />
        <title>${titre}, ${textes.trimestre}</title>
        <link rel="icon" href="data:," />
        ${
          assets === ''
            ? html`<style>
                ${raw(style)}
              </style>`
            : html`<link rel="stylesheet" href="${assets}/integration.css" />`
        }
      </head>
      <body>
        ${raw(plancheSignes(tableau))}
        <main>
          <h1>Nos résultats de qualité de service</h1>
          ${tableau.etat === 'apercu' ? html`<p class="apercu">Aperçu, non publié</p>` : null}
          <p>${service}, ${periode(textes.trimestre)} (${textes.mois}).</p>
          <p class="resume">${textes.resume}</p>
          ${textes.rectificatif === null ? null : html`<p class="mention">${textes.rectificatif}</p>`}
          <table role="table">
            <caption>
              Résultat et situation de chaque indicateur
            </caption>
            <thead role="rowgroup">
              <tr role="row">
                ${['Ce que nous mesurons', 'Résultat', 'Situation'].map((nom) => html`<th scope="col" role="columnheader">${nom}</th>`)}
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${indicateurs.map(ligne)}
            </tbody>
          </table>
          <p>
            <a
              href="${adressePage}"
              target="_blank"
              rel="noopener"
              title="Objectifs, évolution, méthode et données (nouvelle fenêtre)"
              >Objectifs, évolution, méthode et données</a
            >
          </p>
          <p class="mention">
            ${periode(textes.publication)}${textes.prochaine === null ? null : ` ${textes.prochaine}`} Licence
            Etalab 2.0.
          </p>
        </main>
      </body>
    </html>`.texte
  }\n`;
}
