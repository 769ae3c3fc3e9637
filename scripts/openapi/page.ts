import { html } from 'hono/html';
import type { buildDocument } from './document.ts';
import { cheminOpenApi } from './document.ts';
import type { Declaration } from '../../functions/api/declaration.ts';
import { PROBLEMES } from '../../functions/api/problemes.ts';

type Document = ReturnType<typeof buildDocument>;

interface Parametre {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
}

const LIEUX: Readonly<Record<string, string>> = { path: 'adresse', query: 'recherche', header: 'en-tête' };
const ancre = (texte: string): string =>
  texte
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.2}h2{margin-top:3rem;border-top:1px solid;padding-top:1rem}h3{margin-top:2rem}code{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #8888}
a:focus-visible{outline:3px solid}.defile{overflow-x:auto}`;

function renderTable(titre: string, colonnes: readonly string[], lignes: readonly (readonly unknown[])[]) {
  if (lignes.length === 0) return '';
  return html`<div class="defile" tabindex="0" role="region" aria-label="${titre}">
    <table>
      <caption>
        ${titre}
      </caption>
      <thead>
        <tr>
          ${colonnes.map((nom) => html`<th scope="col">${nom}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${lignes.map(
          ([tete, ...cellules]) =>
            html`<tr>
              <th scope="row">${tete}</th>
              ${cellules.map((cellule) => html`<td>${cellule}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderRoute(document: Document, declaration: Declaration) {
  const { methode } = declaration;
  const chemin = cheminOpenApi(declaration.chemin);
  const operation = document.paths?.[chemin]?.[methode.toLowerCase() as 'get'];
  const parametres = (operation?.parameters ?? []) as readonly Parametre[];
  const reponses = Object.entries(operation?.responses ?? {}) as readonly [
    string,
    { readonly description: string },
  ][];
  return html`<section aria-labelledby="${ancre(`${methode} ${chemin}`)}">
    <h3 id="${ancre(`${methode} ${chemin}`)}">${operation?.summary}</h3>
    <p><code>${methode} ${chemin}</code></p>
    ${(operation?.description ?? '').split('\n\n').map((phrase) => html`<p>${phrase}</p>`)}
    ${renderTable(
      'Paramètres',
      ['Nom', 'Où', 'Requis', 'Ce que c’est'],
      parametres.map((p) => [
        html`<code>${p.name}</code>`,
        LIEUX[p.in] ?? p.in,
        p.required ? 'oui' : 'non',
        p.description ?? '',
      ]),
    )}
    ${renderTable(
      'Réponses',
      ['Code', 'Ce qu’elle dit'],
      reponses.map(([statut, reponse]) => [statut, reponse.description]),
    )}
  </section>`;
}

/** The readable page of the API: no script, nothing from elsewhere, headings and tables that a screen reader goes through. */
export function renderDocumentation(document: Document, declarations: readonly Declaration[]): string {
  const groupes = [...new Set(declarations.map(({ groupe }) => groupe))];
  const page = html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Interface de programmation – Transparence</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <main>
          <h1>Interface de programmation de Transparence</h1>
          ${(document.info.description ?? '').split('\n\n').map((phrase) => html`<p>${phrase}</p>`)}
          <p>Pour les programmes${'\u00a0'}: <a href="/api/v1/openapi.json">le document OpenAPI 3.1</a>.</p>
          <nav aria-label="Sommaire">
            <ul>
              ${groupes.map((groupe) => html`<li><a href="#${ancre(groupe)}">${groupe}</a></li>`)}
              <li><a href="#problemes">Problèmes</a></li>
            </ul>
          </nav>
          ${groupes.map(
            (groupe) =>
              html`<h2 id="${ancre(groupe)}">${groupe}</h2>
                ${declarations.filter((declaration) => declaration.groupe === groupe).map((declaration) => renderRoute(document, declaration))}`,
          )}
          <h2 id="problemes">Problèmes</h2>
          ${renderTable(
            'Types de problèmes',
            ['Type', 'Code', 'Titre'],
            Object.entries(PROBLEMES).map(([nom, { status, title }]) => [
              html`<code>/problemes/${nom}</code>`,
              status,
              title,
            ]),
          )}
        </main>
      </body>
    </html> `;
  return String(page);
}
