import type Fraction from 'fraction.js';
import { formatMesure, numberToFraction } from '../nombre/index.ts';
import type { Cible, Indicateur, Unite } from '../referentiels/types.ts';
import type { Situation } from './types.ts';

/** A target seen from an indicator. `comparable` is null when the figure cannot be held against it. */
export interface CibleVue {
  readonly comparable: number | null;
  /** True when there is a target, but in another unit. */
  readonly autreUnite: boolean;
  readonly texte: string;
  /** Who sets it; null without a target. */
  readonly origine: Cible['origine'] | null;
}

/** What a figure of each unit is, after « non comparable à ». */
const AVEC_ARTICLE: Record<Unite, string> = {
  '%': 'un pourcentage',
  jours: 'des jours',
  'jours ouvrés': 'des jours ouvrés',
  minutes: 'des minutes',
  nombre: 'un nombre',
  '/5': 'une note sur 5',
};

/** Reads a target in the direction and unit of its indicator. Values of two units are never compared. */
export function viewCible(cible: Cible | null, { unite, sens }: Indicateur): CibleVue {
  if (!cible || sens === 'neutre') {
    return { comparable: null, autreUnite: false, texte: 'pas d’objectif fixé', origine: null };
  }
  const montre = formatMesure(cible.valeur, cible.unite);
  const reserve = cible.origine === 'propose' ? ' (à confirmer)' : '';
  if (cible.unite !== unite) {
    const texte = `objectif de ${montre}, non comparable à ${AVEC_ARTICLE[unite]}`;
    return { comparable: null, autreUnite: true, texte: `${texte}${reserve}`, origine: cible.origine };
  }
  return {
    comparable: cible.valeur,
    autreUnite: false,
    origine: cible.origine,
    texte: `${sens === 'hausse' ? 'au moins' : 'au plus'} ${montre}${reserve}`,
  };
}

/** Compares the exact figure, never the rounded one, with the target. */
export function judgeSituation(
  valeur: Fraction | null,
  cible: number | null,
  { sens }: Pick<Indicateur, 'sens'>,
): Situation {
  if (!valeur) return 'non-disponible';
  if (cible === null) return 'sans-cible';
  const ecart = valeur.compare(numberToFraction(cible));
  return (sens === 'hausse' ? ecart >= 0 : ecart <= 0) ? 'atteint' : 'non-atteint';
}

const TEXTES: Record<Situation, string> = {
  atteint: 'Objectif atteint',
  'non-atteint': 'Objectif non atteint',
  'sans-cible': 'Sans objectif',
  'non-disponible': 'Donnée non disponible',
};

/** « Objectif atteint »… and « de peu » where the figure takes more decimals than usual to show on which side of the target it is. */
export function formatSituation(situation: Situation, dePeu: boolean, { autreUnite }: CibleVue): string {
  if (situation === 'sans-cible' && autreUnite) return 'Sans objectif comparable';
  return dePeu ? `${TEXTES[situation]} de peu` : TEXTES[situation];
}
