import type { Tableau } from '../../../domain/tableau/types.ts';
import { html } from '../page/html.ts';
import type { Fragment } from '../page/html.ts';
import type { LiensPage } from '../page/types.ts';
import { hauteurIntegration } from './hauteur.ts';

/** Whole addresses: the snippet is pasted on another site. */
export interface AdressesIntegration {
  readonly page: string;
  readonly integration: string;
  /** Picture for a site that refuses frames; null for none. */
  readonly vignette: string | null;
}

/** Narrowest column of a page on a desk, and the window under which it is a phone's. */
const BUREAU = 600;
const SEUIL = 600;

/**
 * What a State site pastes in its page: the frame with its title and its height, and a plain link under it; or, where frames are
 * refused, the picture inside its link. Two heights, without a script: the phone's as
 * an attribute, the desk's by a style that jumps from one to the other. Titles name no quarter: with the addresses of « dernier », they stay true.
 */
export function extraitIntegration(
  tableau: Tableau,
  { page, integration, vignette }: AdressesIntegration,
): { readonly cadre: string; readonly image: string | null } {
  const titre = `Résultats de qualité de service – ${tableau.service}`;
  const lien = html`<p><a href="${page}">${titre}&nbsp;: lire la page complète</a></p>`;
  const [telephone, bureau] = [hauteurIntegration(tableau), hauteurIntegration(tableau, BUREAU)];
  const hauteur = `clamp(${bureau}px,(${SEUIL}px - 100vw)*999,${telephone}px)`;
  const cadre = html`<iframe
    src="${integration}"
    title="${titre}"
    width="100%"
    height="${telephone}"
    style="border:0;height:${hauteur}"
    loading="lazy"
    sandbox="allow-popups allow-popups-to-escape-sandbox"
  ></iframe>`;
  const image =
    vignette === null
      ? null
      : html`<p>
          <a href="${page}"
            ><img
              src="${vignette}"
              width="760"
              alt="${titre}&nbsp;: lire la page des résultats"
              style="max-width:100%;height:auto"
          /></a>
        </p>`;
  return { cadre: `${cadre.texte}\n${lien.texte}`, image: image?.texte ?? null };
}

/** The snippet as the page shows it; null when the page has no whole addresses to put in it. */
export function extraitPage(tableau: Tableau, liens: LiensPage): Fragment {
  const { integration, vignette } = liens;
  const page = liens.dernier ?? liens.permanente;
  if (page === undefined || integration === undefined) return null;
  const { cadre, image } = extraitIntegration(tableau, { page, integration, vignette: vignette ?? null });
  return html`<details>
    <summary>Afficher ces résultats sur un autre site</summary>
    <p>Copiez ce code dans la page du site&nbsp;:</p>
    <pre class="citation"><code>${cadre}</code></pre>
    ${
      image === null
        ? null
        : html`<p>Si le site refuse les cadres, l’image avec son lien&nbsp;:</p>
            <pre class="citation"><code>${image}</code></pre>`
    }
  </details>`;
}
