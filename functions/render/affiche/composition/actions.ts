import type { ActionAffiche, ContenuAffiche } from '../contenu.ts';
import { MM } from '../formats.ts';
import type { Feuille } from '../formats.ts';
import { empiler, poser, texte, VIDE } from './blocs.ts';
import { cadre } from './entete.ts';
import type { Bloc } from './types.ts';

/** How much of the actions is shown, and how large. */
export interface Mesure {
  readonly echelle: number;
  /** Actions of each target; null: all of them. */
  readonly actions: number | null;
  /** Lines of each text; null: all of them. */
  readonly lignes: number | null;
}

/** What is being done about missed targets, by whom and for when: one or two columns on a light ground. */
export function actions(
  { actions: groupes }: ContenuAffiche,
  feuille: Feuille,
  largeur: number,
  mesure: Mesure,
): Bloc {
  if (groupes.length === 0) return VIDE;
  const u = feuille.unite;
  const e = mesure.echelle;
  const bord = 4.5 * MM * u * Math.max(e, 0.7);
  const interieur = largeur - bord * 2;
  const gardees = groupes.flatMap((g) => (mesure.actions === null ? g : g.slice(0, mesure.actions)));
  const renvoi =
    gardees.length === groupes.flat().length
      ? VIDE
      : texte(
          gardees.length === 0
            ? 'Nos actions sont sur la page en ligne.'
            : 'Nos autres actions sont sur la page en ligne.',
          { taille: Math.max(12.5 * e * u, feuille.plancher), graisse: 400, encre: 'encre' },
          interieur,
        );
  const titre = texte(
    'Ce que nous faisons',
    { taille: 17.5 * u * Math.max(e, 0.7), graisse: 700, encre: 'bleu' },
    interieur,
    { role: 'h2' },
  );
  const nombre = gardees.length > 1 ? 2 : 1;
  const gouttiere = 9 * MM * u;
  const l = (interieur - gouttiere * (nombre - 1)) / nombre;
  const fiches = gardees.map((action) => fiche(action, feuille, l, mesure));
  const colonnes = repartir(fiches, nombre).map((liste) =>
    empiler(liste.map((bloc) => ({ bloc, avant: 4.2 * MM * u * Math.max(e, 0.6) }))),
  );
  const corps: Bloc = {
    hauteur: Math.max(0, ...colonnes.map(({ hauteur }) => hauteur)),
    elements: colonnes.flatMap((bloc, i) => poser(bloc, i * (l + gouttiere), 0).elements),
  };
  return cadre(
    empiler([
      { bloc: titre, avant: 0 },
      { bloc: corps, avant: 4.4 * MM * u * Math.max(e, 0.6) },
      { bloc: renvoi, avant: 3 * MM * u },
    ]),
    largeur,
    bord,
    'fond',
    u,
  );
}

function fiche(
  { libelle, action, qui }: ActionAffiche,
  { unite: u, plancher }: Feuille,
  largeur: number,
  m: Mesure,
): Bloc {
  const taille = Math.max(12.5 * m.echelle * u, plancher);
  const bloc = (contenu: string, graisse: 400 | 600, encre: 'encre' | 'gris'): Bloc =>
    texte(contenu, { taille, graisse, encre }, largeur, { lignes: m.lignes });
  const avant = taille * 0.5;
  return empiler([
    { bloc: bloc(libelle, 600, 'encre'), avant: 0 },
    { bloc: bloc(action, 400, 'encre'), avant },
    { bloc: bloc(qui, 400, 'gris'), avant },
  ]);
}

/** In order, one column then the next, as even as they can be. */
function repartir(blocs: readonly Bloc[], nombre: number): readonly (readonly Bloc[])[] {
  if (nombre === 1) return [blocs];
  const somme = (liste: readonly Bloc[]): number => liste.reduce((a, b) => a + b.hauteur, 0);
  const coupes = blocs.map((_, i) => i + 1);
  const pire = (i: number): number => Math.max(somme(blocs.slice(0, i)), somme(blocs.slice(i)));
  const coupe = coupes.reduce((a, b) => (pire(b) < pire(a) ? b : a), 1);
  return [blocs.slice(0, coupe), blocs.slice(coupe)];
}
