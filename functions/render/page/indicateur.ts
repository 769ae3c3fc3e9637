import { formatDate } from '../../../domain/nombre/index.ts';
import type { ActionPubliee, IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { nomGraphique } from '../graphique/index.ts';
import type { Partage } from '../graphique/index.ts';
import { assise } from './assise.ts';
import { badge, NOMS_ASSURANCE, NOMS_SIGNAL, signe } from './badge.ts';
import { citation, citer } from './citation.ts';
import { graphique, hasEvolution, valeursSeules } from './graphique.ts';
import { bref as html } from './html.ts';
import type { Fragment, Html } from './html.ts';
import { ancreOf, cibleHtml, periode, valeurHtml } from './texte.ts';
import type { Reference } from './texte.ts';
import type { LiensPage } from './types.ts';

const chiffre = ({ valeur, textes }: IndicateurPublie, tableau: Tableau): Html =>
  html`<div class="mesure">
    ${
      valeur === null
        ? html`<p class="chiffre chiffre--absent">Non disponible</p>`
        : html`<p class="chiffre">${valeurHtml(textes.valeur, textes.nombre)}</p>`
    }
    <p class="mention">${periode(tableau.textes.trimestre)}</p>
  </div>`;

function reperes({ textes }: IndicateurPublie): Html {
  const { evolution, anPasse, comparaison } = textes;
  return html`<ul class="reperes">
    <li>${cibleHtml(textes.cible, 'repere')}</li>
    <li>
      <span class="repere">Trimestre précédent&nbsp;: </span>${textes.precedent}${
        evolution === null ? null : html`<span class="reperes__suite">${evolution}</span>`
      }
    </li>
    ${anPasse === null ? null : html`<li><span class="repere">Un an plus tôt&nbsp;: </span>${periode(anPasse)}</li>`}
    ${comparaison === null ? null : html`<li class="reperes__phrase">${comparaison}</li>`}
  </ul>`;
}

function signalHtml({ signal }: IndicateurPublie): Fragment {
  if (signal === null) return null;
  const { assurance } = signal;
  return html`<p class="signal signal--${signal.statut}">
      ${signe(signal.statut)}<strong>${NOMS_SIGNAL[signal.statut]}.</strong> ${signal.phrase}
    </p>
    ${
      assurance === null
        ? null
        : html`<p class="signal">
            ${signe(assurance.code)}<strong>${NOMS_ASSURANCE[assurance.code]}.</strong> ${assurance.phrase}
          </p>`
    }`;
}

function action({ action: quoi, responsable, echeance, etat }: ActionPubliee): Html {
  const faits: readonly (readonly [string, string | null])[] = [
    ['Responsable', responsable],
    ['Échéance', echeance === null ? null : formatDate(echeance)],
    ['État', etat?.toLocaleLowerCase('fr') ?? null],
  ];
  const suite = faits.flatMap(([nom, fait]) => (fait ? [`${nom}\u00a0: ${fait}.`] : [])).join(' ');
  return html`<li>${quoi}${suite === '' ? null : html`<span class="mention">${periode(suite)}</span>`}</li>`;
}

/** A missed target with nothing behind it is said, so that the absence of an action is not mistaken for an oversight of the page. */
function actions({ actions: liste, situation }: IndicateurPublie): Fragment {
  if (liste.length > 0)
    return html`<div class="actions">
      <h4>Ce que nous faisons</h4>
      <ul>
        ${liste.map(action)}
      </ul>
    </div>`;
  return situation === 'non-atteint'
    ? html`<p class="mention">Aucune action n’est encore publiée pour ce résultat.</p>`
    : null;
}

/** One indicator in full, in the order of a reader's questions: what, how much, is it a change, what is done, how it is known. */
export function fiche(
  indicateur: IndicateurPublie,
  tableau: Tableau,
  { liens, partage }: { readonly liens: LiensPage; readonly partage: Partage },
): Html {
  const de: Reference = `i${tableau.indicateurs.indexOf(indicateur)}`;
  const { code, libelle, textes, commentaire } = indicateur;
  const avecGraphique = hasEvolution(indicateur);
  const fichier =
    liens.graphiques === undefined
      ? null
      : {
          base: `${liens.graphiques}${nomGraphique(code).replace(/\.svg$/, '')}`,
          png: liens.graphiquesPng === true,
        };
  return html`<article
    class="fiche${avecGraphique ? '' : ' fiche--sans-graphique'}"
    id="${ancreOf(code)}"
    aria-labelledby="${de}"
  >
    <h3 id="${de}">${libelle}</h3>
    <p class="en-clair">${indicateur.enClair}</p>
    <div class="fiche__corps">
      ${chiffre(indicateur, tableau)}
      <div class="fiche__faits">
        <p class="situation">${badge(indicateur.situation, textes.situation)}</p>
        ${reperes(indicateur)}
      </div>
      ${avecGraphique ? graphique(indicateur, { fichier, de, partage }) : null}
      <div class="fiche__textes">
        ${signalHtml(indicateur)}${textes.absence === null ? null : html`<p>${textes.absence}</p>`}
        ${commentaire === null ? null : html`<p class="commentaire">${commentaire}</p>`}
        ${actions(indicateur)} ${assise(indicateur)} ${avecGraphique ? null : valeursSeules(indicateur, de)}
        ${citer(citation(tableau, indicateur, liens.permanente ?? null), de)}
      </div>
    </div>
  </article>`;
}
