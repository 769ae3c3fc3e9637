import { html, raw } from './html.ts';
import type { Fragment, Html } from './html.ts';
import { pageCss, suiteCss } from './styles.ts';

export interface Etape {
  readonly texte: string;
  readonly href?: string;
}

export interface OptionsDocument {
  readonly titre: string;
  readonly description: string;
  /** Name in the header: « Préfecture d’Indre-et-Loire ». */
  readonly service: string;
  /** « d’Indre-et-Loire » when the State's brand block is shown; null for none. */
  readonly marque: string | null;
  readonly assets: string;
  readonly filAriane: readonly Etape[];
  /** First address of the breadcrumb, behind the service's name. */
  readonly accueil?: string | undefined;
  readonly pied: Fragment;
  /** Whole address of the page, when it is known to be the one to index. */
  readonly canonique?: string | undefined;
  /** Whole address of a picture that stands for the page where its link is shared. */
  readonly image?: string | undefined;
  /** A page around the tableaux: a list, a notice, an error. */
  readonly autour?: boolean;
  /** A preview or an error: not for search engines. */
  readonly prive?: boolean;
}

/**
 * Everything is refused but the page's own styles, pictures and fonts: a script that slipped in would not run. Requests to the page's
 * own address are for tools that audit it from inside (Lighthouse asks for robots.txt so): no script of ours is there to make any.
 */
export function politique(assets: string): string {
  const origine = /^https?:\/\/[^/;,\s]+/.exec(assets)?.[0] ?? '';
  const sources = ["'self'", origine].filter(Boolean).join(' ');
  return `default-src 'none'; style-src 'unsafe-inline' ${sources}; img-src data: ${sources}; font-src ${sources}; connect-src 'self'; base-uri 'none'; form-action 'none'`;
}

/** How the page is told where its link is shared: messaging, social networks, search. */
function partage({ titre, description, service, canonique, image, prive }: OptionsDocument): Fragment {
  if (canonique === undefined || prive === true) return null;
  const faits: readonly (readonly [string, string | undefined])[] = [
    ['type', 'article'],
    ['locale', 'fr_FR'],
    ['site_name', service],
    ['title', titre],
    ['description', description],
    ['url', canonique],
    ['image', image],
    ['image:alt', image && description],
  ];
  return faits.map(([nom, fait]) =>
    fait === undefined ? null : html`<meta property="og:${nom}" content="${fait}" />`,
  );
}

function tete(options: OptionsDocument): Html {
  const { titre, description, assets, marque, canonique, prive, autour } = options;
  const avecMarque = marque !== null;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${politique(assets)}" />
    <meta name="color-scheme" content="light dark" />
    <meta name="description" content="${description}" />
    <meta name="referrer" content="strict-origin-when-cross-origin" />
    ${prive === true ? html`<meta name="robots" content="noindex" />` : null}
    <title>${titre}</title>
    <link rel="icon" href="data:," />
    ${canonique === undefined ? null : html`<link rel="canonical" href="${canonique}" />`}${partage(options)}
    ${
      assets === ''
        ? html`<style>
            ${raw(pageCss({ marque: avecMarque, assets: '' }) + (autour === true ? suiteCss() : ''))}
          </style>`
        : [
            html`<link rel="stylesheet" href="${assets}/${avecMarque ? 'page-marque.css' : 'page.css'}" />`,
            autour === true ? html`<link rel="stylesheet" href="${assets}/suite.css" />` : null,
          ]
    }
  </head>`;
}

const EVITEMENT = html`<div class="fr-skiplinks">
  <nav class="fr-container" aria-label="Accès rapide">
    <ul class="fr-skiplinks__list">
      <li><a class="fr-link" href="#contenu">Aller au contenu</a></li>
      <li><a class="fr-link" href="#pied">Aller au pied de page</a></li>
    </ul>
  </nav>
</div>`;

const entete = ({ service, marque, accueil }: OptionsDocument): Html =>
  html`<header class="entete">
    <div class="fr-container entete__ligne">
      ${marque === null ? null : html`<p class="fr-logo">Préfet<br />${marque}</p>`}
      <p class="entete__service">
        ${
          accueil === undefined
            ? service
            : html`<a href="${accueil}" title="Accueil – ${service}">${service}</a>`
        }<span class="entete__devise">Transparence sur la qualité de service</span>
      </p>
    </div>
  </header>`;

const filAriane = (etapes: readonly Etape[]): Fragment =>
  etapes.length < 2
    ? null
    : html`<nav class="fil" aria-label="Vous êtes ici :">
        <ol>
          ${etapes.map(({ texte, href }) =>
            href === undefined
              ? html`<li><span aria-current="page">${texte}</span></li>`
              : html`<li><a href="${href}">${texte}</a></li>`,
          )}
        </ol>
      </nav>`;

/** The whole HTML document around a page's content: skip links, header, breadcrumb, footer. No script anywhere. */
export function renderDocument(options: OptionsDocument, contenu: Fragment): string {
  return `<!DOCTYPE html>${
    html`<html lang="fr">
      ${tete(options)}
      <body>
        ${EVITEMENT} ${entete(options)}
        <main id="contenu" tabindex="-1" class="fr-container">${filAriane(options.filAriane)}${contenu}</main>
        <footer id="pied" tabindex="-1" class="pied"><div class="fr-container">${options.pied}</div></footer>
      </body>
    </html>`.texte
  }\n`;
}
