import { html } from '../page/html.ts';
import type { Fragment, Html } from '../page/html.ts';
import { renderSimple } from '../page/pages-simples.ts';
import type { OptionsPageSimple } from '../page/pages-simples.ts';
import { periode } from '../page/texte.ts';
import type { LieuListe, RegionListe, TableauNiveau } from './types.ts';

export { listRegions } from './regions.ts';
export { renderRetraitLieu } from './retrait.ts';
export type { RetraitSource } from './retrait.ts';
export type { DernierPublie, LieuListe, RegionListe, RetireListe, TableauNiveau } from './types.ts';

const ancre = (code: string): string => `region-${code.replace(/[^A-Za-z0-9-]/g, '-')}`;

const nomLieu = ({ nom, code }: LieuListe): string => `${nom} (${code})`;

function ligne(lieu: LieuListe): Fragment {
  const { dernier } = lieu;
  if (dernier === null) return null;
  const { trimestre, href, publication, resume, rectifie = false } = dernier;
  return html`<tr role="row">
    <th scope="row" role="rowheader"><a href="${href}">${nomLieu(lieu)}</a></th>
    <td role="cell">
      ${periode(trimestre)}<span class="mention"
        >${periode(publication)}${rectifie ? ' Rectifié.' : null}</span
      >
    </td>
    <td role="cell">${resume}</td>
  </tr>`;
}

/** Roles are written out: on phones rows are shown as blocks, and browsers then forget that it is a table. */
const table = (nom: string, lieux: readonly LieuListe[]): Html =>
  html`<table role="table">
    <caption class="fr-sr-only">
      Derniers tableaux publiés, ${nom}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${['Département', 'Dernier trimestre publié', 'En une phrase'].map((titre) => html`<th scope="col" role="columnheader">${titre}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${lieux.map(ligne)}
    </tbody>
  </table>`;

/** Those that published, as a table, then the names of the others: nobody is left out, and nothing is an empty cell. */
function departementsHtml({ nom, departements }: RegionListe): Fragment {
  const publies = departements.filter(({ dernier }) => dernier !== null);
  const autres = departements.filter(({ dernier, retires }) => dernier === null && retires.length === 0);
  return [
    publies.length === 0 ? null : table(nom, publies),
    retiresHtml(departements),
    autres.length === 0
      ? null
      : html`<p class="mention">Rien n’est encore publié&nbsp;: ${autres.map(nomLieu).join(', ')}.</p>`,
  ];
}

/** What is no longer shown keeps its line: when it was withdrawn, and why. */
function retiresHtml(departements: readonly LieuListe[]): Fragment {
  const retires = departements.flatMap((lieu) => lieu.retires.map((retire) => ({ lieu, retire })));
  if (retires.length === 0) return null;
  return html`<p class="mention">Tableaux retirés&nbsp;:</p>
    <ul class="mention">
      ${retires.map(
        ({ lieu, retire: { href, trimestre, phrase } }) =>
          html`<li>
            <a href="${href}">${nomLieu(lieu)}, ${periode(trimestre)}</a>&nbsp;: ${periode(phrase)}
          </li>`,
      )}
    </ul>`;
}

function compte(lieux: readonly LieuListe[]): string {
  const n = lieux.filter(({ dernier }) => dernier !== null).length;
  const total = `${lieux.length} département${lieux.length > 1 ? 's' : ''}`;
  return n === 0
    ? `Aucun tableau n’est publié, sur ${total}.`
    : `${n}\u00a0département${n > 1 ? 's' : ''} sur ${lieux.length} ${n > 1 ? 'ont' : 'a'} publié un tableau.`;
}

const AVERTISSEMENT = html`<p class="mention">
  Les départements sont dans l’ordre alphabétique&nbsp;: ce n’est pas un classement. Leurs publics, leurs
  objectifs et les indicateurs qu’ils publient diffèrent.
</p>`;

export interface OptionsIndex extends OptionsPageSimple {
  /** Tableaux of the whole place, latest first; none when absent. */
  readonly tableaux?: readonly TableauNiveau[];
}

/** The place's own tableaux: the latest with its sentence, then the earlier quarters. */
function niveauHtml(titre: string, tableaux: readonly TableauNiveau[] = []): Fragment {
  const [dernier, ...anciens] = tableaux;
  if (!dernier) return null;
  return html`<div class="ensemble">
    <p>
      <a href="${dernier.href}">${titre}, ${periode(dernier.trimestre)}</a>${
        dernier.resume === undefined ? null : html`<span class="ensemble__resume">${dernier.resume}</span>`
      }
    </p>
    ${
      anciens.length === 0
        ? null
        : html`<ul aria-label="Trimestres précédents">
            ${anciens.map(({ trimestre, href }) => html`<li><a href="${href}">${periode(trimestre)}</a></li>`)}
          </ul>`
    }
  </div>`;
}

/** Every département by région, in alphabetical order, with its latest tableau: found by anchors, without a script. */
export function renderIndexNational(regions: readonly RegionListe[], options: OptionsIndex): string {
  const titre = 'Tableaux publiés';
  const liens = { ...options.liens };
  delete liens.accueil;
  return renderSimple(
    { titre, description: 'Résultats de qualité de service publiés par les préfectures, par région.' },
    { ...options, liens },
    html`<div class="lieux">
      <h1>${titre}</h1>
      <p class="chapeau">${compte(regions.flatMap(({ departements }) => departements))}</p>
      ${niveauHtml('Résultats nationaux', options.tableaux)}${AVERTISSEMENT}
      <nav class="sommaire" aria-label="Régions">
        <ul>
          ${regions.map(({ code, nom }) => html`<li><a href="#${ancre(code)}">${nom}</a></li>`)}
        </ul>
      </nav>
      ${regions.map((region) => {
        const { code, nom, href } = region;
        return html`<section aria-labelledby="${ancre(code)}">
          <h2 id="${ancre(code)}">${href === null ? nom : html`<a href="${href}">${nom}</a>`}</h2>
          ${departementsHtml(region)}
        </section>`;
      })}
    </div>`,
  );
}

/** The départements of one région. */
export function renderIndexRegion(region: RegionListe, options: OptionsIndex): string {
  return renderSimple(
    { titre: region.nom, description: `Résultats de qualité de service publiés en région ${region.nom}.` },
    options,
    html`<div class="lieux">
      <h1>Tableaux publiés, ${region.nom}</h1>
      <p class="chapeau">${compte(region.departements)}</p>
      ${niveauHtml('Résultats de la région', options.tableaux)}${AVERTISSEMENT}${departementsHtml(region)}
    </div>`,
  );
}
