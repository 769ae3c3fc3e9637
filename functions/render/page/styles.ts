import { readFeuille, shortenVariables } from './feuille.ts';

const read = (nom: string): string => readFeuille(new URL(`./${nom}`, import.meta.url));

const LICENCE = '/*! DSFR v1.14.4, licence MIT, usage réservé (voir LICENSE.md du DSFR) */';
/** Own style sheets, in the order of the cascade: print comes last. */
const FEUILLES = [
  'base',
  'entete',
  'synthese',
  'graphique',
  'fiche',
  'preuves',
  'avis',
  'complements',
  'impression',
] as const;
const base = [read('dsfr.css'), ...FEUILLES.map((nom) => read(`styles/${nom}.css`))].join('');
const POLICE_MARQUE =
  ':root{--police:Marianne,Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}';
/** Sheets that go together are shortened together: a name stands for the same value in each. */
const ENTRE = '/*!*/';
const [seule = '', lieux = '', marque = ''] = shortenVariables(
  [base, read('styles/lieux.css'), read('marque.css') + POLICE_MARQUE].join(ENTRE),
).split(ENTRE);
const sobre = LICENCE + seule;
const marquee = sobre + marque;

/** Fonts of the State, on its sites only, when they are served beside the page. */
function marianne(assets: string): string {
  return [
    ['Regular', 400],
    ['Medium', 500],
    ['Bold', 700],
  ]
    .map(
      ([nom, graisse]) =>
        `@font-face{font-family:Marianne;src:url("${assets}/fonts/Marianne-${nom}.woff2") format("woff2");font-weight:${graisse};font-display:swap}`,
    )
    .join('');
}

/**
 * The page's whole style sheet, to be inlined or served as `page.css`. The State's brand (block and font) is in it only
 * when asked.
 */
export function pageCss(options: { readonly marque: boolean; readonly assets: string }): string {
  if (!options.marque) return sobre;
  return `${options.assets === '' ? '' : marianne(options.assets)}${marquee}`;
}

/** What lists, notices and errors add to it, served as `suite.css`: a tableau, the heaviest of our pages, does not carry it. */
export const suiteCss = (): string => lieux;
