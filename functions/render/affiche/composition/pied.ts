import type { Situation } from '../../../../domain/tableau/types.ts';
import type { ContenuAffiche } from '../contenu.ts';
import { MM } from '../formats.ts';
import type { Feuille } from '../formats.ts';
import { mesureLigne } from '../police/mesure.ts';
import { renderQr } from '../qr.ts';
import { aligner, empiler, poser, signe, texte } from './blocs.ts';
import type { Style } from './blocs.ts';
import { ENCRES } from './styles.ts';
import type { Bloc } from './types.ts';

/** Side of the code, in mm of an A3. */
const QR = { portrait: 33, paysage: 27 };
const GOUTTIERE = 8;

/** How to read, where it comes from, and the way to the page: the code beside it, or below it in the side column. */
export function pied(contenu: ContenuAffiche, feuille: Feuille, largeur: number): Bloc {
  const { unite: u, plancher, orientation } = feuille;
  const { page } = contenu;
  const corps: Style = { taille: Math.max(11.5 * u, plancher), graisse: 400, encre: 'encre' };
  if (!page) return lecture(contenu, corps, largeur, u);
  const cote = QR[orientation] * MM * u;
  const reste = largeur - cote - GOUTTIERE * MM * u;
  const code = qr(page, cote);
  if (orientation === 'portrait') {
    const mots = empiler([
      { bloc: lecture(contenu, corps, reste, u), avant: 0 },
      { bloc: adresse(page, corps, reste), avant: corps.taille * AVANT },
    ]);
    return enBas(mots, code, largeur - cote);
  }
  const renvoi = enBas(decaler(adresse(page, corps, reste), largeur - reste), code, 0);
  return empiler([
    { bloc: lecture(contenu, corps, largeur, u), avant: 0 },
    { bloc: renvoi, avant: corps.taille },
  ]);
}

const AVANT = 0.62;
const decaler = (bloc: Bloc, x: number): Bloc => poser(bloc, x, 0);

/** Words, then the code at `x`, their feet on one line. */
function enBas(mots: Bloc, code: Bloc, x: number): Bloc {
  const hauteur = Math.max(mots.hauteur, code.hauteur);
  return {
    hauteur,
    elements: [
      ...poser(mots, 0, hauteur - mots.hauteur).elements,
      ...poser(code, x, hauteur - code.hauteur).elements,
    ],
  };
}

function lecture(contenu: ContenuAffiche, corps: Style, l: number, u: number): Bloc {
  const avant = corps.taille * AVANT;
  return empiler([
    {
      bloc: texte('Lire ce tableau', { taille: 15.5 * u, graisse: 700, encre: 'bleu' }, l, { role: 'h2' }),
      avant: 0,
    },
    { bloc: legende(contenu, corps, l), avant: avant * 1.3 },
    ...contenu.lecture.map((phrase) => ({ bloc: texte(phrase, corps, l), avant })),
    ...contenu.sources.map((phrase) => ({ bloc: texte(phrase, { ...corps, encre: 'gris' }, l), avant })),
  ]);
}

/** The address breaks after a slash rather than inside a word. */
function adresse(
  { href, lisible }: NonNullable<ContenuAffiche['page']>,
  style: Style,
  largeur: number,
): Bloc {
  return empiler([
    {
      bloc: texte(
        'Les détails, la méthode, l’historique et les données ouvertes\u00a0:',
        { ...style, encre: 'gris' },
        largeur,
      ),
      avant: 0,
    },
    {
      bloc: texte(lisible.replaceAll('/', '/\u200b'), { ...style, graisse: 600, encre: 'bleu' }, largeur, {
        lien: href,
      }),
      avant: style.taille * 0.45,
    },
  ]);
}

function qr({ href, lisible }: NonNullable<ContenuAffiche['page']>, cote: number): Bloc {
  const image = {
    ...({ genre: 'image', x: 0, y: 0 } as const),
    ...{ largeur: cote, hauteur: cote, svg: renderQr(href), lien: href },
    alt: `Code QR vers la page des résultats\u00a0: ${lisible}`,
  };
  return { hauteur: cote, elements: [image] };
}

/** Signs that this poster uses, each with its words; as many on a line as hold. */
function legende({ lignes }: ContenuAffiche, style: Style, largeur: number): Bloc {
  const cote = style.taille * 1.1;
  const apres = style.taille * 0.4;
  const vues = new Map<Situation, string>(lignes.map((l) => [l.source.situation, l.etat]));
  const rangs: { bloc: Bloc; x: number }[][] = [[]];
  let x = 0;
  for (const situation of ['atteint', 'non-atteint', 'sans-cible', 'non-disponible'] as const) {
    const mots = vues.get(situation);
    if (mots === undefined) continue;
    const l = mesureLigne(mots, style);
    if (x > 0 && x + cote + apres + l > largeur) {
      rangs.push([]);
      x = 0;
    }
    rangs
      .at(-1)
      ?.push(
        { bloc: signe(situation, cote, ENCRES[situation]), x },
        { bloc: texte(mots, style, l), x: x + cote + apres },
      );
    x += cote + apres + l + style.taille * 1.4;
  }
  return empiler(rangs.map((rang) => ({ bloc: aligner(rang), avant: style.taille * 0.4 })));
}
