import type { CellStyle, ConditionalRule } from 'hucre';
import { isApplicable } from './applicable.ts';
import { CONDITIONS } from './palette.ts';
import { SITUATIONS } from './situation.ts';
import type { LigneComplete, ReperesIndicateurs } from './types.ts';

type Condition = readonly [zone: string, formule: string, style: CellStyle];

/** Numbers the rules in the order of their weight: what is wrong comes before what is missing. */
export function numberRules(conditions: readonly Condition[]): ConditionalRule[] {
  return conditions.map(([range, formula, style], rang) => ({
    type: 'expression',
    priority: rang + 1,
    range,
    formula,
    style,
  }));
}

/** First and last rows of each run of lines where the count behind the value is asked. */
function runsEffectif(lignes: readonly LigneComplete[]): [number, number][] {
  const suites: [number, number][] = [];
  for (const { ligne, indicateur } of lignes) {
    if (!isApplicable(indicateur, 'effectif')) continue;
    const derniere = suites.at(-1);
    if (derniere?.[1] === ligne - 1) derniere[1] = ligne;
    else suites.push([ligne, ligne]);
  }
  return suites;
}

/** A mean or a rate known alone cannot be added up: its count is what is missing. */
function conditionsEffectif(lignes: readonly LigneComplete[], reperes: ReperesIndicateurs): Condition[] {
  const { ref } = reperes;
  return runsEffectif(lignes).map(([de, a]) => [
    `${ref('effectif', de)}:${ref('effectif', a)}`,
    `AND(ISNUMBER(${ref('valeur', de)}),ISBLANK(${ref('effectif', de)}),ISBLANK(${ref('denominateur', de)}))`,
    CONDITIONS.manque,
  ]);
}

/** Colours of the sheet `Indicateurs`. The words of `Situation` and of `Accueil` say the same. */
export function conditionsIndicateurs(
  lignes: readonly LigneComplete[],
  reperes: ReperesIndicateurs,
): ConditionalRule[] {
  const { pivot, zone, ref, premiere } = reperes;
  const [num, den, situation] = [pivot('numerateur'), pivot('denominateur'), pivot('situation')];
  // Relative in both ways: the same formula serves every column of its zone.
  const cellule = ref('numerateur', premiere);
  const sansReponse = `LEN(TRIM(${pivot('commentaire')}))+LEN(TRIM(${pivot('action')}))=0`;
  return numberRules([
    [
      zone('numerateur', 'denominateur'),
      `AND(ISNUMBER(${num}),ISNUMBER(${den}),${num}>${den})`,
      CONDITIONS.faux,
    ],
    // A text where a number is expected; the empty text that the formula of Valeur gives is not one.
    [zone('numerateur', 'effectif'), `IF(ISTEXT(${cellule}),LEN(${cellule})>0,FALSE)`, CONDITIONS.faux],
    [zone('situation'), `${situation}="${SITUATIONS.aVerifier}"`, CONDITIONS.faux],
    [zone('situation'), `${situation}="${SITUATIONS.nonAtteinte}"`, CONDITIONS.manque],
    [zone('situation'), `${situation}="${SITUATIONS.atteinte}"`, CONDITIONS.bon],
    [
      zone('numerateur', 'denominateur'),
      `AND(ISBLANK(${cellule}),ISNUMBER(${num})<>ISNUMBER(${den}))`,
      CONDITIONS.manque,
    ],
    [
      zone('commentaire', 'action'),
      `AND(${situation}="${SITUATIONS.nonAtteinte}",${sansReponse})`,
      CONDITIONS.manque,
    ],
    ...conditionsEffectif(lignes, reperes),
  ]);
}
