import type { Sens } from '../../referentiels/types.ts';
import type { Contenu } from './feuille.ts';
import type { ReperesIndicateurs } from './types.ts';

/** Words of `Situation`: what a colour says is said in words too. */
export const SITUATIONS = {
  aRemplir: 'À remplir',
  aVerifier: 'À vérifier',
  sansCible: 'Sans cible',
  nonComparable: 'Cible non comparable',
  atteinte: 'Cible atteinte',
  nonAtteinte: 'Cible non atteinte',
} as const;

/** Words of the column `Sens`. */
export const MOTS_SENS: Readonly<Record<Sens, string>> = {
  hausse: 'à la hausse',
  baisse: 'à la baisse',
  neutre: 'suivi',
};

/**
 * Excel formula of `Situation`: it reads direction, target and value in its own row. `vide` is what it says of a line without
 * a value.
 */
export function formuleSituation(
  reperes: ReperesIndicateurs,
  ligne: number,
  vide: string = SITUATIONS.aRemplir,
): string {
  const ref = (cle: Parameters<typeof reperes.ref>[0]): string => reperes.ref(cle, ligne);
  const [valeur, cible, sens] = [ref('valeur'), ref('cible'), ref('sens')];
  const [numerateur, denominateur] = [ref('numerateur'), ref('denominateur')];
  const compare = `IF(${sens}="${MOTS_SENS.hausse}",${valeur}>=${cible},${valeur}<=${cible})`;
  return (
    `IF(ISERROR(${valeur}),"${SITUATIONS.aVerifier}",IF(${valeur}="","${vide}",` +
    `IF(OR(NOT(ISNUMBER(${valeur})),AND(ISNUMBER(${numerateur}),ISNUMBER(${denominateur}),` +
    `${numerateur}>${denominateur})),"${SITUATIONS.aVerifier}",` +
    `IF(OR(${sens}="${MOTS_SENS.neutre}",${cible}=""),"${SITUATIONS.sansCible}",` +
    `IF(NOT(ISNUMBER(${cible})),"${SITUATIONS.nonComparable}",` +
    `IF(${compare},"${SITUATIONS.atteinte}","${SITUATIONS.nonAtteinte}"))))))`
  );
}

/** What the cells of a row hold, as the formula sees them. */
export interface VueLigne {
  readonly sens: Sens;
  readonly cible: number | string | null;
  readonly valeur: number | '' | null;
  readonly numerateur: number | null;
  readonly denominateur: number | null;
}

/** What the formula gives now. Tests hold it to what LibreOffice computes. */
export function situationOf(
  { sens, cible, valeur, numerateur, denominateur }: VueLigne,
  vide: string = SITUATIONS.aRemplir,
): string {
  if (valeur === '' || valeur === null) return vide;
  if (numerateur !== null && denominateur !== null && numerateur > denominateur) return SITUATIONS.aVerifier;
  if (sens === 'neutre' || cible === null) return SITUATIONS.sansCible;
  if (typeof cible === 'string') return SITUATIONS.nonComparable;
  const atteinte = sens === 'hausse' ? valeur >= cible : valeur <= cible;
  return atteinte ? SITUATIONS.atteinte : SITUATIONS.nonAtteinte;
}

/** The number that a cell holds or computes; null when it has none. */
export function nombreOf(contenu: Contenu): number | null {
  if (typeof contenu === 'number') return contenu;
  if (contenu !== null && typeof contenu === 'object' && 'formule' in contenu) {
    return typeof contenu.resultat === 'number' ? contenu.resultat : null;
  }
  return null;
}
