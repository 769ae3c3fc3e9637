import type { Situation, StatutSignal } from '../../../../domain/tableau/types.ts';
import type { Feuille } from '../formats.ts';
import type { Style } from './blocs.ts';
import type { Encre } from './types.ts';

/** Sizes of the A3 poster at scale 1, in pt: figures for three metres, labels for two, the rest from nearby. */
export const TAILLES = {
  chiffre: 48,
  unite: 15.5,
  libelle: 18,
  etat: 13.4,
  texte: 12.5,
  entete: 11.5,
} as const;

export const ENCRES: Readonly<Record<Situation, Encre>> = {
  atteint: 'vert',
  'non-atteint': 'brique',
  'sans-cible': 'gris',
  'non-disponible': 'gris',
};

export const ENCRES_SIGNAL: Readonly<Record<StatutSignal, Encre>> = {
  'trop-tot': 'gris',
  'trop-peu-de-variation': 'gris',
  'variation-habituelle': 'gris',
  amelioration: 'vert',
  degradation: 'brique',
  changement: 'encre',
};

/** Looks of the results, for words at scale `e` and figures at scale `f`. */
export function stylesResultats({ unite: u, plancher }: Feuille, e: number, f: number) {
  const petit = Math.max(TAILLES.texte * e * u, plancher);
  const etat = Math.max(TAILLES.etat * f * u, plancher);
  return {
    libelle: {
      taille: Math.max(TAILLES.libelle * e * u, plancher),
      graisse: 600,
      encre: 'encre',
      interligne: 1.16,
    },
    clair: { taille: petit, graisse: 400, encre: 'gris' },
    commentaire: { taille: petit, graisse: 400, encre: 'encre' },
    notes: { taille: petit, graisse: 400, encre: 'gris' },
    chiffre: { taille: TAILLES.chiffre * f * u, graisse: 700, encre: 'bleu', approche: -0.02 },
    unite: { taille: Math.max(TAILLES.unite * f * u, plancher), graisse: 600, encre: 'bleu' },
    manque: { taille: etat, graisse: 600, encre: 'gris' },
    etat: { taille: etat, graisse: 700, encre: 'encre' },
    cible: { taille: etat, graisse: 400, encre: 'encre' },
    avant: { taille: Math.max(TAILLES.texte * f * u, plancher), graisse: 400, encre: 'gris' },
    evolution: { taille: Math.max(TAILLES.texte * f * u, plancher), graisse: 600, encre: 'encre' },
    signal: {
      taille: Math.max(TAILLES.texte * 0.9 * f * u, plancher),
      graisse: 600,
      encre: 'encre',
      interligne: 1.12,
    },
    entete: {
      taille: Math.max(TAILLES.entete * u * Math.min(Math.max(e, 0.8), 1.2), plancher),
      graisse: 600,
      encre: 'gris',
    },
  } as const satisfies Record<string, Style>;
}

export type StylesResultats = ReturnType<typeof stylesResultats>;

/** « jours ouvrés » is smaller than « jours »: its figure keeps its size. */
export function styleUnite(unite: string, { unite: style }: StylesResultats): Style {
  return unite.length > 9 ? { ...style, taille: style.taille * 0.8 } : style;
}

/** A unit as it follows its figure: « 12 jours », but « 2,75/5 ». */
export const suiteUnite = (unite: string): string => (unite.startsWith('/') ? unite : `\u00a0${unite}`);
