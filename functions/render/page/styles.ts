import { readFeuille } from './feuille.ts';

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
  'lieux',
  'impression',
] as const;
const base = `${LICENCE}${read('dsfr.css')}${FEUILLES.map((nom) => read(`styles/${nom}.css`)).join('')}`;
const marque = read('marque.css');

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
  if (!options.marque) return base;
  const police = `:root{--police:Marianne,Inter,system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}`;
  return `${options.assets === '' ? '' : marianne(options.assets)}${base}${marque}${police}`;
}
