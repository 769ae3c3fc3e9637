import { formatMesure, formatNombre } from '../../../domain/nombre/index.ts';
import type { Unite } from '../../../domain/referentiels/types.ts';
import type { IndicateurPublie } from '../../../domain/tableau/types.ts';
import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import { completeSerie, renderCourbeDePage, variationOf } from '../graphique/index.ts';
import type { Partage } from '../graphique/index.ts';
import { bref as html, raw } from './html.ts';
import type { Fragment, Html } from './html.ts';
import { nomDessin, nommePar, periode } from './texte.ts';
import type { Reference } from './texte.ts';

/** A chart needs two known quarters: one dot says nothing of a change. */
export function hasEvolution(indicateur: IndicateurPublie): boolean {
  return indicateur.serie.filter((point) => point.valeur !== null).length >= 2;
}

const entre = (bas: number, haut: number, unite: Unite): string =>
  bas === haut
    ? formatMesure(bas, unite)
    : `entre ${formatMesure(bas, unite)} et ${formatMesure(haut, unite)}`;

/** Figures that are shown and are not a quarter's: each is in the table too. */
function reperesGraphique(indicateur: IndicateurPublie): readonly Html[] {
  const { cible, unite, signal, intervalle, comparaison, anPasse, effectif, textes } = indicateur;
  const { moyenne = null, limiteBasse = null, limiteHaute = null, periodicite } = signal ?? {};
  const habituelle = periodicite === 'mois' ? 'Variation habituelle d’un mois' : 'Variation habituelle';
  const lignes: readonly (readonly [string, string | null])[] = [
    ['Objectif', cible === null ? null : textes.cible],
    ['Un an plus tôt', anPasse === null ? null : formatMesure(anPasse, unite)],
    ['Moyenne', moyenne === null ? null : formatMesure(moyenne, unite)],
    [
      habituelle,
      limiteBasse === null || limiteHaute === null ? null : entre(limiteBasse, limiteHaute, unite),
    ],
    ['Marge d’incertitude', intervalle && entre(intervalle.bas, intervalle.haut, unite)],
    ['Nombre de cas pris en compte', effectif === null ? null : formatNombre(effectif)],
    ['Médiane des départements comparables', comparaison && formatMesure(comparaison.mediane, unite)],
    ['La moitié d’entre eux', comparaison && entre(comparaison.quartileBas, comparaison.quartileHaut, unite)],
  ];
  return lignes.flatMap(([nom, valeur]) =>
    valeur === null
      ? []
      : [
          html`<tr>
            <th scope="row">${nom}</th>
            <td>${valeur}</td>
          </tr>`,
        ],
  );
}

const noms = new Map<Trimestre, Fragment>();

/** The same ten quarters head the rows of every table: each is written once. */
function nomTrimestre(trimestre: Trimestre): Fragment {
  const connu = noms.get(trimestre);
  if (connu !== undefined) return connu;
  const nom = periode(formatTrimestre(trimestre));
  noms.set(trimestre, nom);
  return nom;
}

function valeurs(indicateur: IndicateurPublie, de: Reference): Html {
  const { serie, unite } = indicateur;
  const reperes = reperesGraphique(indicateur);
  return html`<table class="valeurs" aria-labelledby="${de}">
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
            <th scope="row">${nomTrimestre(trimestre)}${rupture ? ' (nouvelle définition)' : null}</th>
            <td>${valeur === null ? 'non disponible' : formatMesure(valeur, unite)}</td>
          </tr>`,
      )}
    </tbody>
    ${
      reperes.length === 0
        ? null
        : html`<tbody>
            ${reperes}
          </tbody>`
    }
  </table>`;
}

/** Where the chart is as a file: without its extension, and in which shapes. */
export interface FichierGraphique {
  readonly base: string;
  readonly png: boolean;
}

function fichierHtml(fichier: FichierGraphique | null, de: Reference): Fragment {
  if (fichier === null) return null;
  return html`<p class="mention">
    <a${nommePar('s', de)} href="${fichier.base}.svg" download>Graphique à réutiliser (SVG)</a>${
      fichier.png
        ? html` <a${nommePar('p', de)} href="${fichier.base}.png" download>en image (PNG)</a>`
        : null
    }
  </p>`;
}

const valeursHtml = (indicateur: IndicateurPublie, titre: string, de: Reference): Html =>
  html`<details>
    <summary${nommePar('v', de)}>${titre}</summary>
    ${valeurs(indicateur, de)}
  </details>`;

/** The figures of an indicator without a chart, when it has more of them than its result and its target. */
export function valeursSeules(indicateur: IndicateurPublie, de: Reference): Fragment {
  const { intervalle, comparaison, valeur } = indicateur;
  return valeur === null || (intervalle === null && comparaison === null)
    ? null
    : valeursHtml(indicateur, 'Voir les valeurs', de);
}

/** The chart in two shapes, CSS showing the one that fits, its figures as a table, and its file. */
export function graphique(
  indicateur: IndicateurPublie,
  { fichier, de, partage }: { fichier: FichierGraphique | null; de: Reference; partage: Partage },
): Html {
  const { serie, sens, cible, unite, valeur, textes } = indicateur;
  const dessin = renderCourbeDePage({
    ...{ serie, cible, sens, variation: variationOf(indicateur), nom: nomDessin(de), partage },
    texteCible: cible === null ? null : `Objectif ${formatMesure(cible, unite)}`,
    texteValeur: valeur === null ? null : textes.valeur,
  });
  return html`<div class="graphique">
    ${raw(dessin)} ${valeursHtml(indicateur, 'Voir les valeurs du graphique', de)} ${fichierHtml(fichier, de)}
  </div>`;
}
