import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PurgeCSS } from 'purgecss';

const RACINE = fileURLToPath(new URL('../../', import.meta.url));
const DSFR = resolve(RACINE, 'node_modules/@gouvfr/dsfr/dist');
const PAGE = resolve(RACINE, 'functions/render/page');
const COMPOSANTS = ['link', 'skiplink', 'breadcrumb', 'badge', 'header', 'footer'];

const ICONE = /url\((["']?)((?:\.\.\/)+icons\/[^"')]+)\1\)/g;
const SOMBRE_RACINE = /:root\[data-fr-theme=dark\]\{([^{}]*)\}/g;
const SOMBRE = /(?<=[{}])\[data-fr-theme=dark\] ([^{},]+)\{([^{}]*)\}/g;

/** Icons go in the file: a page that is one file has nowhere to fetch them. */
function inlineIcones(css: string, dossier: string): string {
  return css.replace(ICONE, (_, __, chemin: string) => {
    const svg = readFileSync(resolve(dossier, chemin), 'utf8').replace(/"/g, "'").replace(/\s+/g, ' ');
    return `url("data:image/svg+xml,${svg.replace(/[<>#%{}]/g, encodeURIComponent)}")`;
  });
}

/** DSFR switches schemes by an attribute that its script writes; without script, the reader's setting decides. */
function useSchemeOfReader(css: string): string {
  return css
    .replace(/,\[data-fr-theme=dark\] [^{},]+/g, '')
    .replace(SOMBRE_RACINE, '@media (prefers-color-scheme:dark){:root{$1}}')
    .replace(SOMBRE, '@media (prefers-color-scheme:dark){$1{$2}}');
}

/** A file of DSFR, without fonts (Marianne is the State's), mourning mode nor script hooks. */
function readDsfr(chemin: string): string {
  const fichier = resolve(DSFR, chemin);
  const css = readFileSync(fichier, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@charset "UTF-8";/g, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/(?<=[{}])[^{}]*data-fr-(?:mourning|scrolling)[^{}]*\{[^{}]*\}/g, '')
    .replace(/Marianne,\s*arial,\s*sans-serif/g, 'var(--police)');
  return useSchemeOfReader(inlineIcones(css, dirname(fichier)));
}

/** Links that lead nowhere, links inside a badge, the high contrast of before the standard one: no page of ours has any. */
function pruneUseless(css: string): string {
  return (
    css
      .replace(/([^{}]*:not\(\[href\]\)[^{}]*)(\{[^{}]*\})/g, (_, selecteurs: string, regles: string) => {
        const menent = selecteurs.split(',').filter((selecteur) => !selecteur.includes(':not([href])'));
        return menent.length === 0 ? '' : `${menent.join(',')}${regles}`;
      })
      // `base.css` says the ring in one rule, for all that takes the focus.
      .replace(/(?<=[{}])[^{}@]*:focus(?:-visible|:not\(:focus-visible\))?\{outline-[^{}]*\}/g, '')
      .replaceAll('(-ms-high-contrast:active),', '')
      .replace(/(?<=\.fr-badge[\w-]*\{)[^{}]*/g, (regles) =>
        regles.replace(/--(?:underline-img|hover-tint|idle|hover|active):[^;]*;?/g, ''),
      )
  );
}

/** Removes custom properties that nothing reads: DSFR declares over a thousand, a page reads about sixty. */
function pruneVariables(css: string, lecteurs: string): string {
  let reste = css;
  for (;;) {
    const lues = new Set(Array.from(`${reste}${lecteurs}`.matchAll(/var\((--[\w-]+)/g), (m) => m[1]));
    const suite = reste
      .replace(/(?<=[{;])(--[\w-]+):[^;{}]*;?/g, (tout, nom: string) => (lues.has(nom) ? tout : ''))
      .replace(/[^{}]*\{\}/g, '');
    if (suite === reste) return suite;
    reste = suite;
  }
}

async function purge(css: string): Promise<string> {
  const [sortie] = await new PurgeCSS().purge({
    // html.ts names every block of HTML, and shows none.
    content: [`${PAGE}/!(html).ts`],
    css: [{ raw: css }],
    variables: false,
    keyframes: true,
    safelist: ['html', 'body'],
  });
  return sortie?.css ?? '';
}

export interface FeuillesDsfr {
  /** Core and components that the page uses. */
  readonly dsfr: string;
  /** The State's brand block, apart: sent only on a State site. */
  readonly marque: string;
}

/** DSFR cut down to what the page's sources use, on one line each. */
export async function buildDsfr(): Promise<FeuillesDsfr> {
  const styles = resolve(PAGE, 'styles');
  const page = readdirSync(styles)
    .map((nom) => readFileSync(resolve(styles, nom), 'utf8'))
    .join('');
  const fichiers = [
    'core/core.main.min.css',
    'scheme/scheme.min.css',
    ...COMPOSANTS.map((nom) => `component/${nom}/${nom}.main.min.css`),
  ];
  const composants = await purge(fichiers.map(readDsfr).join(''));
  const marque = await purge(readDsfr('component/logo/logo.main.min.css'));
  // The logo has rules in the header and the footer too: they go with it.
  const sansLogo = composants.replace(/(?<=[{}])[^{}]*\.fr-logo[^{}]*\{[^{}]*\}/g, '');
  return { dsfr: pruneVariables(pruneUseless(sansLogo), page + marque), marque };
}
