import type { Edition } from '../xml/edition.ts';
import { withAttributs } from '../xml/edition.ts';
import type { PlanTable } from './plan-types.ts';
import type { FormatOf, Sorts } from './rangee.ts';
import { renderNouvelles, renderRangee } from './rangee.ts';

const PROTEGEE = 'table:protected';
const CLES = ['table:protection-key', 'loext:protection-key-digest-algorithm-2'];

export const isProtegee = ({ balise }: PlanTable): boolean => balise.attributs[PROTEGEE] === 'true';
/** Whether a password locks the sheet: we never put one. */
export const hasMotDePasse = ({ balise }: PlanTable): boolean =>
  CLES.some((cle) => Boolean(balise.attributs[cle]));

/** The editions that protect a sheet that is free, or free one that is protected. What stays allowed is what the file says, else the defaults. */
export function protectTable(texte: string, plan: PlanTable, protegee: boolean): readonly Edition[] {
  const { debut, fin } = plan.balise;
  const balise = withAttributs(texte.slice(debut, fin), { [PROTEGEE]: protegee ? 'true' : null });
  return [{ debut, fin, texte: balise }];
}

/**
 * The editions that write cells in a sheet, by row. A row or a cell that stands for several is split around what is written.
 */
export function writeTable(
  texte: string,
  plan: PlanTable,
  sorts: ReadonlyMap<number, Sorts>,
  formatOf: FormatOf,
): readonly Edition[] {
  const lignes = [...sorts].toSorted(([a], [b]) => a - b);
  const derniere = plan.rangees.at(-1);
  const fin = derniere ? derniere.ligne + derniere.fois - 1 : 0;
  const editions: Edition[] = [];
  for (const rangee of plan.rangees) {
    const apres = rangee.ligne + rangee.fois;
    const touchees = lignes.filter(([ligne]) => rangee.ligne <= ligne && ligne < apres);
    if (touchees.length === 0) continue;
    let ligne = rangee.ligne;
    let xml = '';
    for (const [rang, sort] of touchees) {
      xml += renderRangee(texte, plan, rangee, rang - ligne, new Map(), formatOf);
      xml += renderRangee(texte, plan, rangee, 1, sort, formatOf);
      ligne = rang + 1;
    }
    xml += renderRangee(texte, plan, rangee, apres - ligne, new Map(), formatOf);
    editions.push({ debut: rangee.debut, fin: rangee.fin, texte: xml });
  }
  const nouvelles = lignes.filter(([ligne]) => ligne > fin);
  if (nouvelles.length === 0) return editions;
  const place = plan.finRangees;
  return [...editions, { debut: place, fin: place, texte: renderNouvelles(plan, fin, nouvelles, formatOf) }];
}
