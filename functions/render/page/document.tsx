/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { pageCss } from './styles.ts';

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
  readonly pied: Child;
}

/** Everything is refused but the page's own styles, pictures and fonts: a script that slipped in would not run. */
function politique(assets: string): string {
  const origine = /^https?:\/\/[^/;,\s]+/.exec(assets)?.[0] ?? '';
  const sources = ["'self'", origine].filter(Boolean).join(' ');
  return `default-src 'none'; style-src 'unsafe-inline' ${sources}; img-src data: ${sources}; font-src ${sources}; base-uri 'none'; form-action 'none'`;
}

const EvitementEtEntete: FC<Omit<OptionsDocument, 'titre' | 'pied'>> = ({ service, marque, accueil }) => (
  <>
    <div class="fr-skiplinks">
      <nav class="fr-container" aria-label="Accès rapide">
        <ul class="fr-skiplinks__list">
          <li>
            <a class="fr-link" href="#contenu">
              Aller au contenu
            </a>
          </li>
          <li>
            <a class="fr-link" href="#pied">
              Aller au pied de page
            </a>
          </li>
        </ul>
      </nav>
    </div>
    <header class="entete">
      <div class="fr-container entete__ligne">
        {marque === null ? null : (
          <p class="fr-logo">
            Préfet
            <br />
            {marque}
          </p>
        )}
        <p class="entete__service">
          {accueil === undefined ? (
            service
          ) : (
            <a href={accueil} title={`Accueil – ${service}`}>
              {service}
            </a>
          )}
          <span class="entete__devise">Transparence sur la qualité de service</span>
        </p>
      </div>
    </header>
  </>
);

const FilAriane: FC<{ etapes: readonly Etape[] }> = ({ etapes }) =>
  etapes.length < 2 ? null : (
    <nav class="fil" aria-label="Vous êtes ici :">
      <ol>
        {etapes.map((etape) => (
          <li>
            {etape.href === undefined ? (
              <span aria-current="page">{etape.texte}</span>
            ) : (
              <a href={etape.href}>{etape.texte}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );

/** The whole HTML document around a page's content: skip links, header, breadcrumb, footer. No script anywhere. */
export const Document: FC<OptionsDocument & { children?: Child }> = (options) => (
  <html lang="fr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={politique(options.assets)} />
      <meta name="color-scheme" content="light dark" />
      <meta name="description" content={options.description} />
      <meta name="referrer" content="strict-origin-when-cross-origin" />
      <title>{options.titre}</title>
      <link rel="icon" href="data:," />
      {options.assets === '' ? (
        <style>{raw(pageCss({ marque: options.marque !== null, assets: '' }))}</style>
      ) : (
        <link
          rel="stylesheet"
          href={`${options.assets}/${options.marque === null ? 'page.css' : 'page-marque.css'}`}
        />
      )}
    </head>
    <body>
      <EvitementEtEntete {...options} />
      <main id="contenu" tabindex={-1} class="fr-container">
        <FilAriane etapes={options.filAriane} />
        {options.children}
      </main>
      <footer id="pied" tabindex={-1} class="pied">
        <div class="fr-container">{options.pied}</div>
      </footer>
    </body>
  </html>
);

/** The document as text. */
export function renderDocument(options: OptionsDocument, contenu: Child): string {
  return `<!DOCTYPE html>${String(<Document {...options}>{contenu}</Document>)}\n`;
}
