import { refuseReponse } from '../depot/reponse.ts';
import type { IndicateurPublie } from '../tableau/types.ts';
import type { Trimestre } from '../temps/trimestre.ts';
import { hasMot } from '../texte/mot.ts';

/** Whether the public reads, beside a missed target, what is said or done about it. */
export const isExplique = (
  { commentaire, actions }: Pick<IndicateurPublie, 'commentaire' | 'actions'>,
  trimestre: Trimestre,
): boolean => hasMot(commentaire) || actions.some((action) => refuseReponse(action, trimestre) === null);
