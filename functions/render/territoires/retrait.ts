import { formatDate } from '../../../domain/nombre/index.ts';
import type { RetraitPublie } from '../../../domain/tableau/types.ts';
import { html } from '../page/html.ts';
import { renderSimple, suitesRetrait } from '../page/pages-simples.ts';
import type { OptionsPageSimple } from '../page/pages-simples.ts';
import { periode } from '../page/texte.ts';

/** The withdrawn tableau of a département, behind what a place showed. */
export interface RetraitSource extends RetraitPublie {
  /** « Département d’Indre-et-Loire ». */
  readonly nom: string;
  /** Its own notice. */
  readonly href: string;
}

const source = ({ nom, href, le, motif }: RetraitSource) =>
  html`<li>
    <a href="${href}">${nom}</a>&nbsp;: tableau retiré le ${periode(formatDate(le))}. Motif&nbsp;: ${motif}
  </li>`;

/**
 * What is read where a site, a région or the country showed what départements have withdrawn since: what was there, whose
 * withdrawal took it away, when, and why.
 */
export function renderRetraitLieu(
  {
    service,
    trimestre,
    sources,
  }: { readonly service: string; readonly trimestre: string; readonly sources: readonly RetraitSource[] },
  options: OptionsPageSimple,
): string {
  const titre = 'Résultats retirés';
  const seul = sources.length === 1;
  return renderSimple(
    {
      titre: `${titre}, ${trimestre}`,
      description: `${service}, ${trimestre}\u00a0: résultats retirés.`,
      prive: true,
    },
    { ...options, service },
    html`<div class="simple">
      <h1>${titre}</h1>
      <p class="chapeau">${service}, ${periode(trimestre)}</p>
      <p>
        ${
          seul
            ? 'Ces résultats venaient du tableau d’un département, qui l’a retiré'
            : 'Ces résultats venaient des tableaux de départements, qui les ont retirés'
        }&nbsp;:
      </p>
      <ul>
        ${sources.map(source)}
      </ul>
      <p>
        ${seul ? 'Le retrait est enregistré' : 'Les retraits sont enregistrés'}. Les données de ce trimestre
        ne doivent plus être réutilisées.
      </p>
      ${suitesRetrait(options.liens)}
    </div>`,
  );
}
