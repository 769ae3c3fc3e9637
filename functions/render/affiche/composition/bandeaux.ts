import type { ContenuAffiche } from '../contenu.ts';
import { MM } from '../formats.ts';
import type { Feuille } from '../formats.ts';
import { empiler, texte, VIDE } from './blocs.ts';
import { cadre } from './entete.ts';
import type { Bloc } from './types.ts';

/** A preview says so before anything else: printed by mistake, it must not pass for a publication. */
export function apercu({ tableau }: ContenuAffiche, { unite: u }: Feuille, largeur: number): Bloc {
  if (tableau.etat !== 'apercu') return VIDE;
  const bord = 4.5 * MM * u;
  const style = { taille: 20 * u, graisse: 700, encre: 'blanc' } as const;
  return cadre(
    texte('Aperçu, non publié. Ne pas afficher.', style, largeur - bord * 2),
    largeur,
    bord,
    'brique',
    u,
  );
}

const CHANGEMENTS_MAX = 3;
const LIGNES_MAX = 4;

/** What a correction changed, and why; beyond three changes, the page has the rest. */
export function rectificatif(
  contenu: ContenuAffiche,
  { unite: u, plancher }: Feuille,
  largeur: number,
): Bloc {
  const { rectificatif: r } = contenu;
  if (r === null) return VIDE;
  const bord = 4.5 * MM * u;
  const l = largeur - bord * 2;
  const petit = { taille: Math.max(13 * u, plancher), graisse: 400, encre: 'encre' } as const;
  const reste = r.changements.length - CHANGEMENTS_MAX;
  const phrases = [
    ...r.changements.slice(0, CHANGEMENTS_MAX),
    ...(reste > 0
      ? [`Et ${reste} autre${reste > 1 ? 's' : ''} chiffre${reste > 1 ? 's' : ''}, sur la page en ligne.`]
      : []),
  ];
  return cadre(
    empiler([
      {
        bloc: texte(r.titre, { ...petit, taille: 15.5 * u, graisse: 700 }, l, { lignes: LIGNES_MAX }),
        avant: 0,
      },
      ...phrases.map((phrase) => ({
        bloc: texte(phrase, petit, l, { lignes: 2 }),
        avant: petit.taille * 0.55,
      })),
    ]),
    largeur,
    bord,
    'alerte',
    u,
  );
}
