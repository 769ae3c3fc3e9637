import { SaxesParser } from 'saxes';
import { drawForme, drawTexte, inherit } from './dessin.ts';
import type { Attributs, Etat } from './dessin.ts';
import { Toile } from './toile.ts';

/** Twice the pixels of a screen: sharp in a newspaper's column and on a dense screen. */
const DENSITE = 2;

/** Said in words and not drawn. */
const MUETS: ReadonlySet<string> = new Set(['title', 'desc']);

interface Ouvert {
  readonly nom: string;
  readonly attributs: Attributs;
  readonly etat: Etat;
  texte: string;
}

/** A drawing inside another stands at its own `x` and `y`; ours are never stretched. */
function enter(parent: Etat | undefined, nom: string, attributs: Attributs): Etat {
  const etat = parent ?? { attributs: {}, x: 0, y: 0, echelle: DENSITE };
  const suite = inherit(etat, attributs);
  if (nom !== 'svg') return suite;
  return { ...suite, x: etat.x + Number(attributs['x'] ?? 0), y: etat.y + Number(attributs['y'] ?? 0) };
}

/**
 * One of our SVG files (chart alone, picture of the tableau) as PNG, for who cannot use a drawing. It draws the file itself, so that
 * both say the same, and knows no more than what our files hold.
 *
 * @returns PNG of two pixels for one of the drawing, on white
 * @throws TypeError for an element or a paint that our files never hold
 */
export function renderPng(svg: string): Uint8Array {
  const pile: Ouvert[] = [];
  let toile: Toile | null = null;
  const lecteur = new SaxesParser();
  lecteur.on('error', (erreur) => {
    throw new TypeError(`Dessin illisible : ${erreur.message}`);
  });
  lecteur.on('opentag', ({ name, attributes }) => {
    const attributs = attributes as Attributs;
    toile ??= new Toile(Number(attributs['width']) * DENSITE, Number(attributs['height']) * DENSITE);
    pile.push({ nom: name, attributs, etat: enter(pile.at(-1)?.etat, name, attributs), texte: '' });
  });
  lecteur.on('text', (texte) => {
    const ici = pile.at(-1);
    if (ici) ici.texte += texte;
  });
  lecteur.on('closetag', () => {
    const ferme = pile.pop();
    if (!ferme || !toile || MUETS.has(ferme.nom) || ferme.nom === 'svg' || ferme.nom === 'g') return;
    if (ferme.nom === 'text') drawTexte(toile, ferme.texte, ferme.attributs, ferme.etat);
    else drawForme(toile, ferme.nom, ferme.attributs, ferme.etat);
  });
  lecteur.write(svg).close();
  // The parser has set it, which the compiler cannot see.
  const faite = toile as Toile | null;
  if (!faite) throw new TypeError('Dessin vide.');
  return faite.png(DENSITE);
}
