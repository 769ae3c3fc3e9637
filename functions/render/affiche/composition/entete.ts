import type { ContenuAffiche } from '../contenu.ts';
import { MM } from '../formats.ts';
import type { Feuille } from '../formats.ts';
import { CAPITALE } from '../police/inter.ts';
import { mesureLigne } from '../police/mesure.ts';
import { aligner, empiler, poser, signe, texte, VIDE } from './blocs.ts';
import type { Style } from './blocs.ts';
import type { Bloc, Element, Encre } from './types.ts';

const PROGRAMME = 'Services Publics+, programme Transparence';

/** Who speaks, of what, for when: across the page in portrait, in the side column in landscape. */
export function entete(contenu: ContenuAffiche, feuille: Feuille, largeur: number): Bloc {
  const u = feuille.unite;
  const portrait = feuille.orientation === 'portrait';
  const style = (taille: number, graisse: Style['graisse'], encre: Encre): Style => ({
    ...{ graisse, encre, taille: Math.max(taille * u, feuille.plancher) },
  });
  const programme = texte(PROGRAMME, style(11.5, 600, 'gris'), largeur);
  const identite = contenu.marque
    ? empiler([
        ...contenu.marque.map((ligne) => ({
          bloc: texte(ligne, { ...style(18, 700, 'encre'), interligne: CAPITALE + 7 / 18 }, largeur * 0.68),
          avant: 7 * u,
        })),
        { bloc: texte('Liberté, Égalité, Fraternité', style(10, 400, 'gris'), largeur * 0.68), avant: 6 * u },
        { bloc: texte(contenu.service, style(15, 600, 'encre'), largeur), avant: 12 * u },
      ])
    : texte(contenu.service, style(portrait ? 24 : 19, 700, 'encre'), portrait ? largeur * 0.68 : largeur);
  const titre = style(portrait ? 46 : 28, 700, 'bleu');
  const serre = { ...titre, approche: -0.02, interligne: 1.06 };
  // The title holds on one line in portrait, whatever the sheet.
  const taille = portrait
    ? Math.min(titre.taille, (largeur / mesureLigne(contenu.titre, serre)) * titre.taille)
    : titre.taille;
  const tete = portrait
    ? {
        elements: [...identite.elements, ...aDroite(PROGRAMME, style(11.5, 600, 'gris'), largeur)],
        hauteur: identite.hauteur,
      }
    : empiler([
        { bloc: programme, avant: 0 },
        { bloc: identite, avant: 16 * u },
      ]);
  return empiler([
    { bloc: tete, avant: 0 },
    {
      bloc: texte(contenu.titre, { ...serre, taille }, largeur, { role: 'h1' }),
      avant: (portrait ? 19 : 20) * u,
    },
    {
      bloc: texte(contenu.periode, style(portrait ? 20 : 15.5, 400, 'encre'), largeur),
      avant: (portrait ? 14 : 12) * u,
    },
  ]);
}

function aDroite(mots: string, style: Style, largeur: number): readonly Element[] {
  const l = mesureLigne(mots, style);
  return poser(texte(mots, style, l), largeur - l, 0).elements;
}

/** The sentence to remember from three metres away, with the count drawn beside it. */
export function resume(contenu: ContenuAffiche, feuille: Feuille, largeur: number): Bloc {
  const u = feuille.unite;
  const portrait = feuille.orientation === 'portrait';
  const bord = (portrait ? 6 : 5) * MM * u;
  const compte = bilan(contenu, portrait ? u * 0.95 : u * 0.74);
  const places = portrait ? compte.largeur + (compte.largeur > 0 ? 8 * MM * u : 0) : 0;
  const l = largeur - bord * 2 - places;
  const phrases = empiler([
    {
      bloc: texte(
        contenu.resume,
        { taille: (portrait ? 29 : 22) * u, graisse: 700, encre: 'blanc', interligne: 1.16 },
        l,
      ),
      avant: 0,
    },
    {
      bloc: contenu.couverture
        ? texte(
            contenu.couverture,
            { taille: Math.max(14.5 * u, feuille.plancher), graisse: 400, encre: 'blanc' },
            l,
          )
        : VIDE,
      avant: 11 * u,
    },
  ]);
  const dedans = portrait
    ? aligner([
        { bloc: phrases, x: 0 },
        { bloc: compte.bloc, x: l + 8 * MM * u },
      ])
    : empiler([
        { bloc: phrases, avant: 0 },
        { bloc: compte.bloc, avant: 14 * u },
      ]);
  return cadre(dedans, largeur, bord, 'bleu', u);
}

/** Something on a plain ground, with the same border all around. */
export function cadre(
  dedans: Bloc,
  largeur: number,
  bord: number,
  aplat: 'bleu' | 'fond' | 'brique' | 'alerte',
  u: number,
): Bloc {
  const hauteur = dedans.hauteur + bord * 2;
  const fond = { genre: 'fond', x: 0, y: 0, largeur, hauteur, aplat, rayon: 1.5 * MM * u } as const;
  return { hauteur, elements: [fond, ...poser(dedans, bord, bord).elements] };
}

/** Met and missed targets, drawn: it repeats the sentence beside it, and is not read twice. */
function bilan({ tableau }: ContenuAffiche, u: number): { readonly bloc: Bloc; readonly largeur: number } {
  const style: Style = { taille: 36 * u, graisse: 700, encre: 'blanc' };
  const cote = 12.5 * MM * u;
  let x = 0;
  const blocs = (['atteint', 'non-atteint'] as const).flatMap((situation) => {
    const n = tableau.indicateurs.filter((i) => i.situation === situation).length;
    if (n === 0) return [];
    const debut = x;
    const l = mesureLigne(String(n), style);
    x += cote + 3 * MM * u + l + 8 * MM * u;
    const chiffre = texte(String(n), style, l);
    return [
      { bloc: signe(situation, cote, 'blanc'), x: debut },
      {
        bloc: { ...chiffre, elements: chiffre.elements.map((e) => ({ ...e, decor: true })) },
        x: debut + cote + 3 * MM * u,
      },
    ];
  });
  return { bloc: aligner(blocs), largeur: Math.max(0, x - 8 * MM * u) };
}
