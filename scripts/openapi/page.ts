import { html } from 'hono/html';
import { typographie } from '../../domain/controle/outils/phrase.ts';
import type { buildDocument } from './document.ts';
import { AUTRES_CHEMINS } from './composants.ts';
import { cheminOpenApi } from './document.ts';
import type { Declaration } from '../../functions/api/declaration.ts';
import { NOTICES } from '../../functions/api/problemes-notices.ts';
import { PROBLEMES } from '../../functions/api/problemes.ts';
import type { NomProbleme } from '../../functions/api/problemes.ts';
import { ancreForme, lignesOf, renderForme } from './formes.ts';
import type { Forme } from './formes.ts';

type Document = ReturnType<typeof buildDocument>;

interface Parametre {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Forme;
}

const LIEUX: Readonly<Record<string, string>> = { path: 'adresse', query: 'recherche', header: 'en-tête' };
const ancre = (texte: string): string =>
  texte
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const STYLE = `:root{color-scheme:light dark;background:Canvas;color:CanvasText}body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.2}h2{margin-top:3rem;border-top:1px solid;padding-top:1rem}h3{margin-top:2.5rem}code{overflow-wrap:anywhere}th code{overflow-wrap:normal;white-space:nowrap}
.adresse{padding:.25rem .5rem;border-left:.25rem solid #6a6af4}.defile{overflow-x:auto;margin:1rem 0}.defile ul{margin:0;padding-left:1rem}
table{border-collapse:collapse;width:100%}caption{text-align:left;font-weight:600}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid #8888}th[scope=row]{width:10rem}
a:focus-visible,.defile:focus-visible{outline:3px solid}`;

/** @param ou what the table is of: each can be scrolled by the keyboard, and so bears a name of its own */
function renderTable(
  ou: string,
  titre: string,
  colonnes: readonly string[],
  lignes: readonly (readonly unknown[])[],
) {
  if (lignes.length === 0) return '';
  return html`<div class="defile" tabindex="0" role="group" aria-label="${titre}, ${ou}">
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

interface Reponse {
  /** Of an answer that only tells problems: its component bears their names. */
  readonly $ref?: string;
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: Forme }>>;
}
type Corps = Pick<Reponse, 'content'>;

const CHAMPS = ['Champ', 'Forme', 'Requis', 'Ce que c’est'];

const ancreProbleme = (nom: string): string => `probleme-${nom}`;

function formeOf({ content = {} }: Reponse) {
  const [type, media] = Object.entries(content)[0] ?? [];
  if (!media) return '';
  return type?.endsWith('json')
    ? renderForme(media.schema)
    : Object.keys(content).map((nom) => html`<code>${nom}</code> `);
}

function renderRoute(document: Document, declaration: Declaration) {
  const { methode } = declaration;
  const chemin = cheminOpenApi(declaration.chemin);
  const operation = document.paths?.[chemin]?.[methode.toLowerCase() as 'get'];
  const parametres = ((operation?.parameters ?? []) as readonly Partial<Parametre>[]).filter(
    (parametre): parametre is Parametre => parametre.name !== undefined,
  );
  const reponses = Object.entries(operation?.responses ?? {}) as readonly [string, Reponse][];
  const ici = `${methode} ${chemin}`;
  const [typeCorps, corps] =
    Object.entries((operation?.requestBody as Corps | undefined)?.content ?? {})[0] ?? [];
  return html`<section>
    <h3 id="${ancre(`${methode} ${chemin}`)}">${operation?.summary}</h3>
    <p class="adresse"><code>${methode} ${chemin}</code></p>
    ${(operation?.description ?? '').split('\n\n').map((phrase) => html`<p>${phrase}</p>`)}
    ${renderTable(
      ici,
      'Paramètres',
      ['Nom', 'Où', 'Requis', 'Ce que c’est'],
      parametres.map((p) => [
        html`<code>${p.name}</code>`,
        LIEUX[p.in] ?? p.in,
        p.required ? 'oui' : 'non',
        p.description ?? p.schema?.description ?? '',
      ]),
    )}
    ${renderTable(ici, `Corps (${typeCorps})`, CHAMPS, corps ? lignesOf(corps.schema) : [])}
    ${corps && !corps.schema.properties ? html`<p>Corps : un classeur, au format .xlsx ou .ods.</p>` : ''}
    ${renderTable(
      ici,
      'Réponses',
      ['Code', 'Ce qu’elle dit', 'Forme'],
      reponses
        .filter(([, reponse]) => reponse.$ref === undefined)
        .map(([statut, reponse]) => [statut, reponse.description, formeOf(reponse)]),
    )}
    <p>
      Problèmes${'\u00a0'}:
      ${reponses.flatMap(([, { $ref = '' }]) => $ref.split('_').slice(1)).map((nom, i) => html`${i === 0 ? '' : ', '}<a href="#${ancreProbleme(nom)}">${nom}</a>`)}.
    </p>
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
              <li><a href="#service">Service</a></li>
              <li><a href="#problemes">Problèmes</a></li>
              <li><a href="#formes">Formes</a></li>
            </ul>
          </nav>
          ${groupes.map(
            (groupe) =>
              html`<h2 id="${ancre(groupe)}">${groupe}</h2>
                ${declarations.filter((declaration) => declaration.groupe === groupe).map((declaration) => renderRoute(document, declaration))}`,
          )}
          <h2 id="service">Service</h2>
          ${renderTable(
            'service',
            'Adresses ouvertes à tous, sans débit compté',
            ['Adresse', 'Ce qu’elle donne'],
            Object.entries(AUTRES_CHEMINS).map(([chemin, { get }]) => [
              html`<code>GET ${chemin}</code>`,
              get.summary,
            ]),
          )}
          <h2 id="problemes">Problèmes</h2>
          ${renderTable(
            'tous',
            'Types de problèmes',
            ['Type', 'Code', 'Titre', 'Quand', 'Que faire'],
            (Object.keys(PROBLEMES) as NomProbleme[]).map((nom) => [
              html`<code id="${ancreProbleme(nom)}">/problemes/${nom}</code>`,
              PROBLEMES[nom].status,
              PROBLEMES[nom].title,
              typographie(NOTICES[nom].quand),
              typographie(NOTICES[nom].remede),
            ]),
          )}
          <h2 id="formes">Formes</h2>
          ${Object.entries(document.components?.schemas ?? {}).map(
            ([nom, forme]) =>
              html`<h3 id="${ancreForme(nom)}">${nom}</h3>
                <p>${(forme as Forme).description ?? ''}</p>
                ${renderTable('formes', `Champs de ${nom}`, CHAMPS, lignesOf(forme as Forme))}`,
          )}
        </main>
      </body>
    </html> `;
  return String(page);
}
