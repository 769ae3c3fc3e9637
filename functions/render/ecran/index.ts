import type { Tableau } from '../../../domain/tableau/types.ts';
import { pageAddress, renderQr } from '../affiche/qr.ts';
import { politique } from '../page/document.ts';
import { readFeuille } from '../page/feuille.ts';
import { html, raw } from '../page/html.ts';
import type { Fragment, Html } from '../page/html.ts';
import { plancheSignes } from '../signes.ts';
import { periode } from '../page/texte.ts';
import { RECHARGE, SCRIPT_PERMIS } from './recharge.ts';
import { tuile } from './tuile.ts';
import { partVues, tourDeVues } from './vues.ts';

export interface OptionsEcran {
  /** Whole address of the page, written and drawn as a QR code; null when it has none yet. */
  readonly adressePage: string | null;
  /** Base address of `ecran.css`, without final slash; '' or absent puts the styles in the file. */
  readonly assets?: string;
}

const style = readFeuille(new URL('./ecran.css', import.meta.url));
/** As many views as the whole catalogue would ever take. */
const VUES_MAX = 6;

/** The whole style sheet, to be served as `ecran.css`. */
export const ecranCss = (): string =>
  style + Array.from({ length: VUES_MAX }, (_, i) => tourDeVues(i + 1)).join('');

function ailleurs(adresse: string | null): Fragment {
  if (adresse === null) return null;
  const { href, lisible } = pageAddress(adresse);
  const qr = renderQr(href).replace(
    '<svg ',
    '<svg role="img" aria-label="Code QR vers la page des résultats" ',
  );
  return html`<div class="ailleurs">
    <p>
      Détails, actions et données&nbsp;:
      <span class="adresse"
        >${lisible.split('/').map((part, i) => (i === 0 ? part : html`/<wbr />${part}`))}</span
      >
    </p>
    ${raw(qr)}
  </div>`;
}

function entete(tableau: Tableau, adresse: string | null): Html {
  const { service, textes, etat } = tableau;
  return html`<header>
    <div>
      ${etat === 'apercu' ? html`<p class="apercu">Aperçu, non publié</p>` : null}
      <p class="service">${service}, nos résultats du ${periode(textes.trimestre)} (${textes.mois})</p>
      <h1>${textes.resume}</h1>
    </div>
    ${ailleurs(adresse)}
  </header>`;
}

function pied({ textes }: Tableau): Html {
  const suite = [textes.couverture, textes.publication, textes.prochaine, textes.rectificatif];
  return html`<footer><p>${periode(suite.filter((phrase) => phrase !== null).join(' '))}</p></footer>`;
}

/** Beside the views, since the style that stops them must see both. */
const ARRET = html`<input type="checkbox" id="arret" /><label for="arret"
    >Arrêter le défilement et tout montrer</label
  >`;

/**
 * The tableau for a hall screen, to be read at four metres, from 1280 × 720 to 4K, upright too: whole without script. With `assets: ''` it is one
 * self-contained file; served, it has a script that only looks for what is published next. Up to eight indicators stand still in one view; more take turns, with a control that stops
 * them and shows all.
 * @throws {AfficheIndisponible} when the address is not an http(s) one
 */
export function renderEcran(tableau: Tableau, { adressePage, assets = '' }: OptionsEcran): string {
  const vues = partVues(tableau.indicateurs);
  const tourne = vues.length > 1;
  // A file has nowhere to ask.
  const servi = assets !== '';
  return `<!DOCTYPE html>${
    html`<html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="${politique(assets)}${servi ? `; script-src ${SCRIPT_PERMIS}` : ''}"
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>Écran d’accueil – ${tableau.service}, ${tableau.textes.trimestre}</title>
        <link rel="icon" href="data:," />
        ${
          assets === ''
            ? html`<style>
                ${raw(style)}${raw(tourDeVues(vues.length))}
              </style>`
            : html`<link rel="stylesheet" href="${assets}/ecran.css" />`
        }
      </head>
      <body class="${tourne ? `tourne tourne--${vues.length}` : 'fixe'}">
        ${raw(plancheSignes(tableau))}${entete(tableau, adressePage)}
        <main>
          ${tourne ? ARRET : null}
          ${vues.map(
            (indicateurs, i) =>
              html`<section
                class="vue vue--${Math.ceil(indicateurs.length / 2)}"
                aria-label="Vue ${i + 1} sur ${vues.length}"
              >
                ${tourne ? html`<p class="rang">${i + 1} sur ${vues.length}</p>` : null}
                <div class="tuiles">${indicateurs.map(tuile)}</div>
              </section>`,
          )}
        </main>
        ${pied(tableau)} ${servi ? raw(`<script>${RECHARGE}</script>`) : null}
      </body>
    </html>`.texte
  }\n`;
}
