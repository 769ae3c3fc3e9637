import type { Composition } from '../composition/composer.ts';
import type { Dessin, Element, Grille, Morceau, Texte } from '../composition/types.ts';
import type { ContenuAffiche } from '../contenu.ts';
import type { Feuille } from '../formats.ts';
import { CAPITALE } from '../police/inter.ts';
import { COULEURS } from './couleurs.ts';
import { EXPOSANT, splitOrdinaux } from './ordinaux.ts';
import { renderTrame } from './trame.ts';

/** Lengths in pt, to the thousandth: under what any printer shows, and what is equal stays equal. */
const mesure = (points: number): number => Math.round(points * 1000) / 1000;

/** A look: size, weight, colour, letter spacing, and height above the line. */
type Style = readonly [number, number, string, number, number];

/** Looks of a poster, each said once and named by its rank. */
class Styles {
  readonly liste: Style[] = [];
  readonly #rangs = new Map<string, number>();

  rangOf(style: Style): number {
    const cle = style.join();
    const rang = this.#rangs.get(cle) ?? this.liste.push(style) - 1;
    this.#rangs.set(cle, rang);
    return rang;
  }
}

/**
 * What the template reads, as JSON. Words and charts come in blocks, in reading order: one a place on the page, or one a cell of
 * the table that follows them. All that is not read is in `trame`.
 */
export function renderDocument(contenu: ContenuAffiche, feuille: Feuille, elements: Composition): string {
  const styles = new Styles();
  return JSON.stringify({
    titre: `${contenu.titre}, ${contenu.service}, ${contenu.trimestre}`,
    auteur: contenu.service,
    description: contenu.resume,
    motsCles: contenu.motsCles,
    publieLe: contenu.tableau.publieLe,
    largeur: feuille.largeur,
    hauteur: feuille.hauteur,
    trame: renderTrame(elements, feuille),
    blocs: elements.flatMap((e) => {
      if (e.genre === 'tableau') return tableau(e, styles);
      return estDit(e) ? [{ ...place(e), e: [ecrire(e, styles, 0)] }] : [];
    }),
    styles: styles.liste,
  });
}

function tableau(e: Grille, styles: Styles): readonly object[] {
  const cellules = e.lignes.flat().map((c) => ({ e: empiles(c, styles) }));
  const cadre = {
    ...place(e),
    e: [],
    // The space after a column is its own: a line may end in it with its space.
    colonnes: e.colonnes.map((l) => mesure(l + e.gouttiere)),
    hauteurs: e.hauteurs.map(mesure),
  };
  return [...cellules, cadre];
}

/** What a cell says, with the space from the foot of one element to the top of the next. */
function empiles(elements: readonly Element[], styles: Styles): readonly object[] {
  let bas = 0;
  return elements.filter(estDit).map((e) => {
    const avant = e.y - bas;
    bas = e.y + (e.genre === 'texte' ? hauteurTexte(e) : e.hauteur);
    return { ...ecrire(e, styles, avant), ...(e.x > 0 && { x: mesure(e.x) }) };
  });
}

/** Only what is not usual is said: the template asks for less. */
function ecrire(e: Texte | Dessin, styles: Styles, avant: number): object {
  const commun = { v: mesure(avant), ...(e.lien !== null && { lien: e.lien }) };
  if (e.genre === 'image') {
    return { ...commun, svg: e.svg, alt: e.alt, l: mesure(e.largeur), h: mesure(e.hauteur) };
  }
  return {
    ...commun,
    m: e.morceaux.flatMap((m) => morceaux(m, styles)),
    i: mesure(e.interligne),
    ...(e.role !== 'p' && { titre: e.role === 'h1' ? 1 : 2 }),
    ...(e.decor && { decor: true }),
  };
}

/** A run of one look, with its ordinals raised: what is read stays « 4e trimestre ». */
const morceaux = ({ t, taille, graisse, encre, approche }: Morceau, styles: Styles): readonly object[] =>
  splitOrdinaux(t).map((part, i) => {
    const ordinal = i % 2 === 1;
    const corps = ordinal ? taille * EXPOSANT.taille : taille;
    const hausse = ordinal ? taille * EXPOSANT.hausse : 0;
    return [styles.rangOf([mesure(corps), graisse, COULEURS[encre], mesure(approche), mesure(hausse)]), part];
  });

/** From the top of the capitals to the last baseline. */
function hauteurTexte({ morceaux, interligne }: Texte): number {
  const lignes = (morceaux[0]?.t.split('\n') ?? []).length;
  const taille = Math.max(...morceaux.map((m) => m.taille));
  return lignes * taille * CAPITALE + (lignes - 1) * interligne;
}

const place = ({ x, y }: Element) => ({ x: mesure(x), y: mesure(y) });

const estDit = (e: Element): e is Texte | Dessin => e.genre === 'texte' || e.genre === 'image';
