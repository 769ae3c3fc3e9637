import { readFileSync } from 'node:fs';

/** An icon that is written twice, for old browsers and for the others, is written once and read twice. */
const MASQUE = /-webkit-mask-image:(url\("[^"]*"\));mask-image:\1/g;

/** A style sheet without what only its readers need: comments (but licences), breaks, useless spaces, empty rules. */
export function readFeuille(adresse: URL): string {
  return readFileSync(adresse, 'utf8')
    .replace(/\/\*(?!!)[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;\}/g, '}')
    .replace(/([\w-]): /g, '$1:')
    .replace(/ > /g, '>')
    .replace(/([ :,(-])0\.(?=\d)/g, '$1.')
    .replace(/@media[^{}]*\{\}/g, '')
    .replace(MASQUE, '--masque:$1;-webkit-mask-image:var(--masque);mask-image:var(--masque)')
    .trim();
}

interface Variable {
  /** Every value that the sheet gives it. */
  readonly valeurs: readonly string[];
  /** It is only ever declared for the whole page. */
  readonly globale: boolean;
}

function variablesOf(css: string): ReadonlyMap<string, Variable> {
  const lues = new Map<string, Variable>();
  for (const [, selecteur, regles = ''] of css.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    for (const [, nom = '', valeur = ''] of regles.matchAll(/(?<=^|;)(--[\w-]+):([^;]*)/g)) {
      const { valeurs, globale } = lues.get(nom) ?? { valeurs: [], globale: true };
      lues.set(nom, { valeurs: [...valeurs, valeur], globale: globale && selecteur === ':root' });
    }
  }
  return lues;
}

/** The sheet without a variable that says no more than its only value, where that is as true and not longer; the same otherwise. */
function inlineVariable(css: string, nom: string): string {
  const variables = variablesOf(css);
  const { valeurs = [], globale = false } = variables.get(nom) ?? {};
  const [valeur = ''] = valeurs;
  const lues = Array.from(valeur.matchAll(/var\((--[\w-]+)/g), ([, lue = '']) => variables.get(lue));
  const vraie = globale && valeurs.length === 1 && lues.every((lue) => lue?.globale === true);
  const lectures = css.split(`var(${nom})`).length - 1;
  // Once short, a name is read in eight signs, and declared in five.
  const taille = valeur.replace(/--[\w-]+/g, '--a').length;
  if (!vraie || taille * lectures > 8 * lectures + taille + 5) return css;
  return css.replaceAll(`var(${nom})`, valeur).replace(new RegExp(`(?<=[{;])${nom}:[^;{}]*;?`), '');
}

/** « --a », « --b »… « --z », « --a1 »: names that nobody has to read. */
const nomCourt = (rang: number): string =>
  `--${String.fromCharCode(97 + (rang % 26))}${rang < 26 ? '' : Math.floor(rang / 26)}`;

/**
 * The same sheet with short names for its variables, and values in place of those that only pass one on: the design system's names
 * weigh a fifth of a page's styles, and only those who write them read them.
 */
export function shortenVariables(css: string): string {
  const directe = [...variablesOf(css).keys()].reduce(inlineVariable, css);
  return [...variablesOf(directe).keys()].reduce(
    (reste, nom, rang) => reste.replaceAll(new RegExp(`${nom}(?![\\w-])`, 'g'), nomCourt(rang)),
    directe,
  );
}
