import { police } from './inter.ts';
import type { Graisse } from './inter.ts';

/**
 * Kerning is not read: it widens a pair by 2 % at most (« rr », « rv »), and narrows most texts. Every width is taken that
 * much larger, so that a line that holds here holds on paper.
 */
const MARGE = 1.021;

/** A run that never breaks, in em; `espace` is the width of the space after it, `force` a line that ends there. */
interface Atome {
  readonly texte: string;
  readonly em: number;
  readonly espace: number;
  readonly force: boolean;
}

/** A text cut where it may break: after a space, a line feed, a zero-width space, or a hyphen between letters (never in « 2020-T4 »). */
interface Decoupe {
  readonly atomes: readonly Atome[];
  /** Widest atom and whole text, in em. */
  readonly plusLarge: number;
  readonly total: number;
  readonly force: boolean;
}

const COUPURE = /((?:[^ \n\u200b-]*\p{L})-(?=\p{L})|[^ \n\u200b-]+|-)|([ \n\u200b])/gu;
const MEMOIRE_MAX = 2000;
const memoire: Readonly<Record<Graisse, Map<string, Decoupe>>> = {
  400: new Map(),
  600: new Map(),
  700: new Map(),
};

function emOf(texte: string, graisse: Graisse): number {
  const { avance } = police(graisse);
  let em = 0;
  for (const c of texte) em += avance(c.codePointAt(0) ?? 0);
  return em * MARGE;
}

/** The same texts are tried at many sizes: they are cut once. */
function decouper(texte: string, graisse: Graisse): Decoupe {
  const connues = memoire[graisse];
  const connue = connues.get(texte);
  if (connue) return connue;
  const atomes = readAtomes(texte, graisse);
  const decoupe = {
    atomes,
    plusLarge: atomes.reduce((max, a) => Math.max(max, a.em), 0),
    total: atomes.reduce((somme, a) => somme + a.em + a.espace, 0),
    force: atomes.some((a) => a.force),
  };
  if (connues.size > MEMOIRE_MAX) connues.clear();
  connues.set(texte, decoupe);
  return decoupe;
}

function readAtomes(texte: string, graisse: Graisse): readonly Atome[] {
  const liste: Atome[] = [];
  const vide = emOf(' ', graisse);
  let mot = '';
  const close = (separateur: string): void => {
    const force = separateur === '\n';
    liste.push({
      texte: mot + separateur,
      em: emOf(mot, graisse),
      espace: separateur === ' ' ? vide : 0,
      force,
    });
    mot = '';
  };
  for (const [, morceau, separateur] of texte.matchAll(COUPURE)) {
    if (separateur !== undefined) close(separateur);
    else {
      mot += morceau ?? '';
      if (morceau?.endsWith('-') && morceau.length > 1) close('');
    }
  }
  if (mot) close('');
  return liste;
}

/** What decides of a text's lines: its weight, its size in pt and the letter spacing in em. */
export interface Fonte {
  readonly graisse: Graisse;
  readonly taille: number;
  readonly approche?: number;
}

/** Width of a text on one line, in pt: a little over what it will be. */
export function mesureLigne(texte: string, { graisse, taille, approche = 0 }: Fonte): number {
  return (decouper(texte, graisse).total + approche * texte.length) * taille;
}

/** Width of what cannot be broken in a text, in pt: a narrower column would be left. Letter spacing is not counted. */
export function mesureMot(texte: string, { graisse, taille }: Fonte): number {
  return decouper(texte, graisse).plusLarge * taille;
}

/** Atoms of a line: from `debut`, up to `fin` left out. */
interface Ligne {
  readonly debut: number;
  readonly fin: number;
}

/** Each line as long as it can be. */
function remplir(
  atomes: readonly Atome[],
  { taille, approche = 0 }: Fonte,
  largeur: number,
): readonly Ligne[] {
  // A text that was given its own width holds in it, whatever the rounding.
  const max = largeur / taille + 0.001;
  const lignes: Ligne[] = [];
  let debut = 0;
  let x = 0;
  atomes.forEach((atome, i) => {
    const em = atome.em + approche * atome.texte.length;
    if (i > debut && x + em > max) {
      lignes.push({ debut, fin: i });
      debut = i;
      x = 0;
    }
    x += em + atome.espace;
    if (atome.force) {
      lignes.push({ debut, fin: i + 1 });
      debut = i + 1;
      x = 0;
    }
  });
  if (debut < atomes.length) lignes.push({ debut, fin: atomes.length });
  return lignes;
}

const ecrire = (atomes: readonly Atome[], { debut, fin }: Ligne): string =>
  atomes.slice(debut, fin).reduce((texte, atome) => texte + atome.texte, '');

/** The lines of a text in a column, each as long as it can be; a line keeps the space that ends it. */
export function couperEnLignes(texte: string, fonte: Fonte, largeur: number): readonly string[] {
  if (texte === '') return [];
  const { atomes, force } = decouper(texte, fonte.graisse);
  if (!force && mesureLigne(texte, fonte) <= largeur) return [texte];
  return remplir(atomes, fonte, largeur).map((ligne) => ecrire(atomes, ligne));
}

/** How many lines a text takes in a column, at most `max` when there is one: what `couperEnLignes` would give, without its words. */
export function compterLignes(texte: string, fonte: Fonte, largeur: number, max: number | null): number {
  if (texte === '') return 0;
  const souple = assouplir(texte, fonte, largeur);
  const { atomes, force, total } = decouper(souple, fonte.graisse);
  const { taille, approche = 0 } = fonte;
  if (!force && (total + approche * souple.length) * taille <= largeur) return 1;
  return Math.min(remplir(atomes, fonte, largeur).length, max ?? Infinity);
}

/** Lets a word wider than its column break where the column ends (an address, a hostile text). */
export function assouplir(texte: string, fonte: Fonte, largeur: number): string {
  if (mesureMot(texte, fonte) <= largeur) return texte;
  const { avance } = police(fonte.graisse);
  let [sortie, x] = ['', 0];
  for (const c of texte) {
    const em = avance(c.codePointAt(0) ?? 0) * MARGE + (fonte.approche ?? 0);
    x = /[ \n\u200b]/.test(c) ? 0 : x + em;
    if (x * fonte.taille > largeur) [sortie, x] = [`${sortie}\u200b`, em];
    sortie += c;
  }
  return sortie;
}

/** Said where a text stops before its end. */
export const SUITE = '… (suite sur la page)';

/** A text cut at a word so that it holds in `max` lines, saying where the rest is. */
export function abreger(texte: string, fonte: Fonte, largeur: number, max: number): string {
  if (mesureLigne(texte, fonte) <= largeur) return texte;
  const { atomes } = decouper(texte, fonte.graisse);
  const lignes = remplir(atomes, fonte, largeur);
  const derniere = lignes[max - 1];
  if (lignes.length <= max || !derniere) return texte;
  const place = largeur / fonte.taille - mesureLigne(SUITE, fonte) / fonte.taille;
  let fin = derniere.debut;
  let x = 0;
  for (let i = derniere.debut; i < derniere.fin; i += 1) {
    const atome = atomes[i];
    if (!atome || x + atome.em > place) break;
    x += atome.em + atome.espace;
    fin = i + 1;
  }
  return ecrire(atomes, { debut: 0, fin }).replace(/[ ,;:.\n\u200b\u00a0\u202f]+$/u, '') + SUITE;
}
