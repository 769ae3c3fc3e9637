import { formatDate } from '../../../domain/nombre/index.ts';
import { formatTrimestre } from '../../../domain/temps/trimestre.ts';
import { ORDRE_VUE, TITRES_VUE } from '../../../domain/vues/index.ts';
import type { IndicateurVue, LigneVue, Vue } from '../../../domain/vues/index.ts';
import { html, raw } from '../page/html.ts';
import type { Fragment, Html } from '../page/html.ts';
import { STYLE_VUE } from './style.ts';
import { jourOf } from './texte.ts';

export interface OptionsVue {
  /** Other forms of the same view, and other places, where the reader can go there: nothing is linked in a file that travels. */
  readonly liens: readonly { readonly texte: string; readonly href: string }[];
  /** Where the view of a line is; null where it cannot be followed. */
  readonly adresseDe: (niveau: LigneVue['niveau'], code: string) => string | null;
}

const SANS_CHIFFRES = 'Le trimestre n’est pas encore consolidé.';

const entetes = (national: boolean, site: boolean): readonly string[] => [
  site ? 'Site' : 'Département',
  ...(national ? ['Région'] : []),
  'Dépôts',
  'Dernier dépôt',
  'Consolidation',
  'Publication',
];

function depotsHtml(ligne: LigneVue): Html {
  const { textes, tardifs, corrections, manquants, niveau, deposes, aide } = ligne;
  const notes = [
    tardifs > 0
      ? niveau === 'site'
        ? 'dernier dépôt après l’échéance'
        : `${tardifs} après l’échéance`
      : null,
    corrections > 0 && niveau === 'departement'
      ? `${corrections} correction${corrections > 1 ? 's' : ''}`
      : null,
  ].filter((note) => note !== null);
  const absents = niveau === 'departement' && deposes > 0 ? manquants : [];
  return html`${textes.depots}${notes.length > 0 ? ` (${notes.join(', ')})` : null}${
    aide ? html` <span class="marque">Échéance passée</span>` : null
  }${absents.length > 0 ? html`<span class="code">Manque${absents.length > 1 ? 'nt' : ''}&nbsp;: ${absents.map(({ nom }) => nom).join(', ')}</span>` : null}`;
}

function ligneHtml(ligne: LigneVue, national: boolean, adresseDe: OptionsVue['adresseDe']): Html {
  const { niveau, code, nom, groupe, dernierDepot, textes, aide } = ligne;
  const adresse = adresseDe(niveau, code);
  return html`<tr class="${aide ? 'aide' : ''}">
    <th scope="row">
      ${adresse === null ? nom : html`<a href="${adresse}">${nom}</a>`}<span class="code">${code}</span>
    </th>
    ${national ? html`<td data-titre="Région">${groupe}</td>` : null}
    <td data-titre="Dépôts">${depotsHtml(ligne)}</td>
    <td data-titre="Dernier dépôt">${dernierDepot === null ? 'aucun' : formatDate(jourOf(dernierDepot))}</td>
    <td data-titre="Consolidation">${textes.consolidation}</td>
    <td data-titre="Publication">${textes.publication}</td>
  </tr>`;
}

function depots({ lignes, lieu }: Vue, adresseDe: OptionsVue['adresseDe']): Html {
  const national = lieu.niveau === 'national';
  const site = lignes[0]?.niveau === 'site';
  return html`<section aria-labelledby="depots">
    <h2 id="depots">${TITRES_VUE.depots}</h2>
    <table>
      <caption>
        ${lignes.length > 1 ? ORDRE_VUE : `${lieu.nom}, seul site de cette vue.`}
      </caption>
      <thead>
        <tr>
          ${entetes(national, site).map((titre) => html`<th scope="col">${titre}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lignes.map((ligne) => ligneHtml(ligne, national, adresseDe))}
      </tbody>
    </table>
  </section>`;
}

function ficheHtml({ libelle, code, textes, motifs, explique }: IndicateurVue, alerte: boolean): Html {
  const alertee = alerte && motifs.length > 0;
  const notes = [
    textes.absence,
    ...textes.reserves,
    textes.evolution,
    textes.anPasse,
    textes.signal,
    textes.comparaison,
    textes.couverture,
  ].filter((note) => note !== null);
  const seul = alertee && motifs.includes('objectif-manque') && !explique;
  return html`<li class="${alertee ? 'fiche fiche--manque' : 'fiche'}">
    <div class="fiche__tete">
      <h3>${libelle} <span class="code">${code}</span></h3>
      <span class="fiche__valeur">${textes.valeur}</span>
    </div>
    ${alertee ? html`<p class="motif">${textes.motifs}</p>` : null}
    <p>Objectif&nbsp;: ${textes.cible}${seul ? '. Ni commentaire ni action n’en répond encore.' : null}</p>
    ${notes.map((note) => html`<p>${note}</p>`)}
  </li>`;
}

const isMuet = ({ motifs }: IndicateurVue): boolean => motifs.length === 1 && motifs[0] === 'sans-chiffre';

function echecs({ echecs: liste, consolideLe }: Vue): Html {
  const muets = liste.filter(isMuet);
  const vide =
    consolideLe === null ? SANS_CHIFFRES : 'Aucun objectif manqué, aucun chiffre absent, aucun recul réel.';
  return html`<section aria-labelledby="echecs">
    <h2 id="echecs">${TITRES_VUE.echecs}</h2>
    ${liste.length === 0 ? html`<p>${vide}</p>` : null}
    ${
      liste.length === muets.length
        ? null
        : html`<ul class="fiches">
            ${liste.filter((indicateur) => !isMuet(indicateur)).map((indicateur) => ficheHtml(indicateur, true))}
          </ul>`
    }
    ${
      muets.length === 0
        ? null
        : html`<h3 class="muets__titre">Pas de chiffre (${muets.length})</h3>
            <ul class="muets">
              ${muets.map(({ libelle, code }) => html`<li>${libelle} <span class="code">${code}</span></li>`)}
            </ul>`
    }
  </section>`;
}

function changements({ changements: liste, consolideLe }: Vue): Html {
  const vide = consolideLe === null ? SANS_CHIFFRES : 'Rien n’a changé depuis le trimestre précédent.';
  return html`<section aria-labelledby="changements">
    <h2 id="changements">${TITRES_VUE.changements}</h2>
    ${
      liste.length === 0
        ? html`<p>${vide}</p>`
        : html`<ul class="fiches">
            ${liste.map((indicateur) => ficheHtml(indicateur, false))}
          </ul>`
    }
  </section>`;
}

function retards({ actionsEnRetard }: Vue): Fragment {
  if (actionsEnRetard === null) return null;
  return html`<section aria-labelledby="actions">
    <h2 id="actions">${TITRES_VUE.actions}</h2>
    ${
      actionsEnRetard.length === 0
        ? html`<p>Aucune action n’est en retard.</p>`
        : html`<ul class="fiches">
            ${actionsEnRetard.map(
              ({ action, site, responsable, echeance, joursDeRetard }) =>
                html`<li class="fiche">
                  <h3>${action}</h3>
                  <p>
                    ${site}${responsable === null ? null : `, ${responsable}`}. Échéance du
                    ${formatDate(echeance)}, ${joursDeRetard} jour${joursDeRetard > 1 ? 's' : ''} de retard.
                  </p>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** The view as one HTML document, without script nor anything to load: to read, to print, to keep. */
export function renderVue(vue: Vue, { liens, adresseDe }: OptionsVue): string {
  const { lieu, trimestre, resume, consolideLe, etabliLe } = vue;
  const quand = formatTrimestre(trimestre);
  return `<!DOCTYPE html>${
    html`<html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${TITRES_VUE.vue}, ${quand} – ${lieu.nom}</title>
        <link rel="icon" href="data:," />
        <style>
          ${raw(STYLE_VUE)}
        </style>
      </head>
      <body>
        <a class="evitement" href="#contenu">Aller au contenu</a>
        <main id="contenu" tabindex="-1">
          <h1>${TITRES_VUE.vue}</h1>
          <p>${lieu.nom}, ${quand}</p>
          ${
            liens.length === 0
              ? null
              : html`<nav aria-label="Autres formes et autres lieux">
                  <ul class="liens">
                    ${liens.map(({ texte, href }) => html`<li><a href="${href}">${texte}</a></li>`)}
                  </ul>
                </nav>`
          }
          <div class="resume">${resume.map((phrase) => html`<p>${phrase}</p>`)}</div>
          <p class="mention">
            Suivi interne établi le
            ${formatDate(jourOf(etabliLe))}${consolideLe === null ? null : `, chiffres consolidés le ${formatDate(consolideLe)}`}.
            Rien de ce qu’il montre n’est publié.
          </p>
          ${depots(vue, adresseDe)} ${echecs(vue)} ${changements(vue)} ${retards(vue)}
        </main>
      </body>
    </html>`.texte
  }\n`;
}
