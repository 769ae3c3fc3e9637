import type { Edition } from '../xml/edition.ts';
import { withAttributs } from '../xml/edition.ts';
import type { PlanFeuille } from './plan-types.ts';

/** As the template protects: no password; selecting, sizing, sorting and filtering stay allowed. */
const OPTIONS =
  'sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"';

export const isProtegee = (plan: PlanFeuille | undefined): boolean =>
  /^(?:1|true)$/u.test(plan?.protection?.balise.attributs['sheet'] ?? '');

/** Whether a password locks the sheet, whatever its kind: we never put one. */
export const hasMotDePasse = (plan: PlanFeuille | undefined): boolean => {
  const { password, hashValue } = plan?.protection?.balise.attributs ?? {};
  return Boolean(password || hashValue);
};

/** The editions that protect a sheet that is free, or free one that is protected. */
export function protectFeuille(texte: string, plan: PlanFeuille, protegee: boolean): readonly Edition[] {
  const { protection, placeProtection: place, prefixe } = plan;
  if (!protection) return [{ debut: place, fin: place, texte: `<${prefixe}sheetProtection ${OPTIONS}/>` }];
  if (!protegee) return [{ debut: protection.debut, fin: protection.fin, texte: '' }];
  const { debut, fin } = protection.balise;
  return [{ debut, fin, texte: withAttributs(texte.slice(debut, fin), { sheet: '1' }) }];
}
