import { formatMesure } from '../../../domain/nombre/index.ts';
import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import { bandeOf, completeSerie, renderCourbe } from '../graphique/index.ts';
import { html, raw } from './html.ts';
import type { Fragment, Html } from './html.ts';
import { periode } from './texte.ts';

/** A chart needs two known quarters: one dot says nothing of a change. */
export function hasEvolution(indicateur: IndicateurPublie): boolean {
  return indicateur.serie.filter((point) => point.valeur !== null).length >= 2;
}

/** The lines of a chart that are not quarters: each has its figures in the table too. */
function reperesGraphique({ cible, unite, signal, textes }: IndicateurPublie): readonly Html[] {
  const ligne = (nom: string, valeur: string): Html =>
    html`<tr>
      <th scope="row">${nom}</th>
      <td>${valeur}</td>
    </tr>`;
  const lignes = cible === null ? [] : [ligne('Objectif', textes.cible)];
  if (signal === null) return lignes;
  const { moyenne, limiteBasse, limiteHaute, periodicite } = signal;
  if (moyenne !== null) lignes.push(ligne('Moyenne', formatMesure(moyenne, unite)));
  if (limiteBasse !== null && limiteHaute !== null) {
    const nom = periodicite === 'mois' ? 'Variation habituelle d’un mois' : 'Variation habituelle';
    lignes.push(
      ligne(nom, `entre ${formatMesure(limiteBasse, unite)} et ${formatMesure(limiteHaute, unite)}`),
    );
  }
  return lignes;
}

function valeurs(indicateur: IndicateurPublie): Html {
  const { serie, unite, libelle } = indicateur;
  return html`<table class="valeurs">
    <caption class="fr-sr-only">
      Valeurs du graphique&nbsp;: ${libelle}
    </caption>
    <thead>
      <tr>
        <th scope="col">Trimestre</th>
        <th scope="col">Résultat</th>
      </tr>
    </thead>
    <tbody>
      ${[...completeSerie(serie)].reverse().map(
        ({ trimestre, valeur, rupture }) =>
          html`<tr>
            <th scope="row">
              ${periode(formatTrimestre(trimestre))}${rupture ? ' (nouvelle définition)' : null}
            </th>
            <td>${valeur === null ? 'non disponible' : formatMesure(valeur, unite)}</td>
          </tr>`,
      )}
    </tbody>
    <tbody class="valeurs__reperes">
      ${reperesGraphique(indicateur)}
    </tbody>
  </table>`;
}

/** Where the chart is as a file: without its extension, and in which shapes. */
export interface FichierGraphique {
  readonly base: string;
  readonly png: boolean;
}

function fichierHtml(fichier: FichierGraphique | null, libelle: string): Fragment {
  if (fichier === null) return null;
  const de = html`<span class="fr-sr-only">&nbsp;: ${libelle}</span>`;
  return html`<p class="mention">
    <a href="${fichier.base}.svg" download>Graphique à réutiliser (SVG)${de}</a>${
      fichier.png ? html` <a href="${fichier.base}.png" download>en image (PNG)${de}</a>` : null
    }
  </p>`;
}

/** The chart in two shapes, CSS showing the one that fits, its figures as a table, and its file. */
export function graphique(indicateur: IndicateurPublie, fichier: FichierGraphique | null): Html {
  const { cible, unite, valeur, textes, libelle } = indicateur;
  const commun = {
    serie: indicateur.serie,
    cible,
    sens: indicateur.sens,
    bande: bandeOf(indicateur),
    titre: textes.graphique,
    texteCible: cible === null ? null : `Objectif ${formatMesure(cible, unite)}`,
    texteValeur: valeur === null ? null : textes.valeur,
  };
  return html`<div class="graphique">
    ${raw(renderCourbe({ ...commun, width: 640, height: 260 }))}${raw(
      renderCourbe({ ...commun, width: 320, height: 220, etroit: true }),
    )}
    <details>
      <summary>Voir les valeurs du graphique<span class="fr-sr-only">&nbsp;: ${libelle}</span></summary>
      ${valeurs(indicateur)}
    </details>
    ${fichierHtml(fichier, libelle)}
  </div>`;
}
