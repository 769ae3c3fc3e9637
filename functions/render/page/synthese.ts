import { withoutReserve } from '../../../domain/tableau/index.ts';
import { NOMS_SIGNAL } from '../../../domain/tableau/noms.ts';
import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { LEGENDE, legendesRares, PAR_CLASSE, REPERES, renderSparkline } from '../graphique/index.ts';
import { badge, signe } from './badge.ts';
import { hasEvolution } from './graphique.ts';
import { bref as html, raw } from './html.ts';
import type { Fragment, Html } from './html.ts';
import { ancreOf, cibleHtml, nomDessin, periode, raison, valeurHtml } from './texte.ts';

interface Colonnes {
  readonly precedent: boolean;
  readonly evolution: boolean;
}

const resultat = ({ valeur, textes }: IndicateurPublie): Html =>
  valeur === null
    ? html`<span class="resultat resultat--absent">${textes.valeur}</span>`
    : html`<span class="resultat">${valeurHtml(textes.valeur, textes.nombre)}</span>`;

/** The difference, then what the series shows, each said once. */
function evolutionHtml({ textes, signal }: IndicateurPublie): Fragment {
  return [
    textes.evolution === null
      ? null
      : html`<span class="evolution">${withoutReserve(textes.evolution)}</span>`,
    signal === null
      ? null
      : html`<span class="evolution">${signe(signal.statut)}${NOMS_SIGNAL[signal.statut]}</span>`,
  ];
}

function dessin(indicateur: IndicateurPublie, rang: number): Fragment {
  if (!hasEvolution(indicateur)) return null;
  const { serie, cible, sens, textes } = indicateur;
  const commun = { serie, cible, sens, titre: textes.graphique, nom: nomDessin(`i${rang}`) };
  return raw(renderSparkline({ ...commun, couleurs: PAR_CLASSE, width: 148, height: 40 }));
}

/** Roles are written out: on phones the rows are shown as cards, and browsers then forget that it is a table. */
function ligne(indicateur: IndicateurPublie, rang: number, colonnes: Colonnes): Html {
  const { code, libelle, textes, situation, valeur } = indicateur;
  // Without a figure, what it covers means nothing, and the reason is what is asked.
  const couverture = valeur === null ? null : textes.couverture;
  return html`<tr role="row">
    <th scope="row" role="rowheader" class="c-libelle"><a href="#${ancreOf(code)}">${libelle}</a></th>
    <td role="cell" class="c-resultat">
      ${resultat(indicateur)}${couverture === null ? null : html`<span class="mention">${couverture}</span>`}${(textes.reserves ?? []).map((reserve) => html`<span class="mention">${reserve}</span>`)}
    </td>
    <td role="cell" class="c-cible">${cibleHtml(textes.cible, 'etiquette')}</td>
    <td role="cell" class="c-situation">
      ${badge(situation, textes.situation)}${valeur === null ? html`<span class="mention">${raison(indicateur)}</span>` : null}
    </td>
    ${colonnes.precedent ? html`<td role="cell" class="c-precedent"><span class="etiquette">Trimestre précédent&nbsp;: </span>${textes.precedent}${evolutionHtml(indicateur)}</td>` : null}
    ${colonnes.evolution ? html`<td role="cell" class="c-graphique">${dessin(indicateur, rang)}</td>` : null}
  </tr>`;
}

function legende(indicateurs: readonly IndicateurPublie[]): Html {
  return html`<p class="mention">
    ${[LEGENDE, ...legendesRares(indicateurs.filter(hasEvolution))].join(' ')}
  </p>`;
}

const SANS_PRECEDENT = html`<p class="mention">
  Aucun chiffre du trimestre précédent n’est disponible&nbsp;: il n’y a pas encore de comparaison.
</p>`;

/** The whole tableau at a glance: one line for each indicator. */
export function synthese({ indicateurs, textes }: Tableau): Html {
  const colonnes: Colonnes = {
    precedent: indicateurs.some((i) => i.precedent !== null),
    evolution: indicateurs.some(hasEvolution),
  };
  const titres = [
    'Ce que nous mesurons',
    'Résultat',
    'Objectif',
    'Situation',
    ...(colonnes.precedent ? ['Trimestre précédent'] : []),
    ...(colonnes.evolution ? ['Évolution'] : []),
  ];
  return html`<section aria-labelledby="resultats">
    ${colonnes.evolution ? raw(REPERES) : null}
    <h2 id="resultats">Résultats du ${periode(textes.trimestre)}</h2>
    <table role="table" class="synthese">
      <caption class="fr-sr-only">
        Résultats de chaque indicateur, avec son objectif et sa situation, ${textes.trimestre}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${titres.map((titre) => html`<th scope="col" role="columnheader">${titre}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${indicateurs.map((indicateur, rang) => ligne(indicateur, rang, colonnes))}
      </tbody>
    </table>
    ${colonnes.evolution ? legende(indicateurs) : null} ${colonnes.precedent ? null : SANS_PRECEDENT}
  </section>`;
}
