import { formatAdresse, parsePlage } from '../../../../domain/classeur/lire/adresses.ts';
import type { Ecrite, Ecrites } from '../etat.ts';
import type { Edition } from '../xml/edition.ts';
import { openBalise, withAttributs } from '../xml/edition.ts';
import { renderCellule } from './cellule.ts';
import type { PlanFeuille, RangeeXml } from './plan-types.ts';

type Rangee = ReadonlyMap<number, Ecrite>;
const parRang = <V>(carte: ReadonlyMap<number, V>): readonly (readonly [number, V])[] =>
  [...carte].toSorted(([a], [b]) => a - b);

/** Style that a cell that is not in the file shows: its row's, else its column's. */
function inheritedStyle(plan: PlanFeuille, rangee: RangeeXml | null, colonne: number): string | null {
  const { s, customFormat = '' } = rangee?.balise.attributs ?? {};
  if (s !== undefined && /^(?:1|true)$/u.test(customFormat)) return s;
  const style = plan.colonnes.find(({ de, a }) => de <= colonne && colonne <= a)?.style ?? '0';
  return style === '0' ? null : style;
}

/** Style of a cell, in the file or not; null for the default one. */
export function styleOf(plan: PlanFeuille | undefined, ligne: number, colonne: number): string | null {
  if (!plan) return null;
  const rangee = plan.rangees.find((candidate) => candidate.ligne === ligne) ?? null;
  const cellule = rangee?.cellules.find((candidate) => candidate.colonne === colonne);
  return cellule ? (cellule.balise.attributs['s'] ?? null) : inheritedStyle(plan, rangee, colonne);
}

function patchRangee(
  texte: string,
  plan: PlanFeuille,
  rangee: RangeeXml,
  ecrites: Rangee,
): readonly Edition[] {
  const { prefixe } = plan;
  const editions: Edition[] = [];
  const neuves: { place: number; xml: string; colonne: number }[] = [];
  for (const [colonne, ecrite] of parRang(ecrites)) {
    const ancienne = rangee.cellules.find((cellule) => cellule.colonne === colonne);
    const style = ancienne ? (ancienne.balise.attributs['s'] ?? null) : inheritedStyle(plan, rangee, colonne);
    const xml = renderCellule(prefixe, rangee.ligne, colonne, style, ecrite);
    if (ancienne) editions.push({ debut: ancienne.debut, fin: ancienne.fin, texte: xml });
    else {
      const suivante = rangee.cellules.find((cellule) => cellule.colonne > colonne);
      neuves.push({ place: suivante?.debut ?? rangee.fermeture, xml, colonne });
    }
  }
  if (neuves.length === 0) return editions;
  const { balise } = rangee;
  const [de = 0, a = 0] = (balise.attributs['spans'] ?? '').split(':').map(Number);
  const deborde = neuves.some(({ colonne }) => colonne < de || colonne > a);
  let ouverture = texte.slice(balise.debut, balise.fin);
  if (deborde) ouverture = withAttributs(ouverture, { spans: null });
  if (balise.vide) {
    const cellules = neuves.map(({ xml }) => xml).join('');
    return [
      { debut: rangee.debut, fin: rangee.fin, texte: `${openBalise(ouverture)}${cellules}</${prefixe}row>` },
    ];
  }
  return [
    ...editions,
    { debut: balise.debut, fin: balise.fin, texte: ouverture },
    ...neuves.map(({ place, xml }) => ({ debut: place, fin: place, texte: xml })),
  ];
}

function renderRangee(plan: PlanFeuille, ligne: number, ecrites: Rangee): string {
  const cellules = parRang(ecrites).map(([colonne, ecrite]) =>
    renderCellule(plan.prefixe, ligne, colonne, inheritedStyle(plan, null, colonne), ecrite),
  );
  return `<${plan.prefixe}row r="${ligne}">${cellules.join('')}</${plan.prefixe}row>`;
}

/** `A1:M18` made to hold the cells written outside of it. */
function patchDimension(texte: string, { dimension }: PlanFeuille, ecrites: Ecrites): readonly Edition[] {
  const plage = dimension && parsePlage(dimension.attributs['ref'] ?? '');
  if (!dimension || !plage) return [];
  const lignes = [...ecrites.keys()];
  const colonnes = [...ecrites.values()].flatMap((rangee) => [...rangee.keys()]);
  const { debut, fin } = plage;
  const haut = Math.min(debut.ligne, ...lignes);
  const gauche = Math.min(debut.colonne, ...colonnes);
  const bas = Math.max(fin.ligne, ...lignes);
  const droite = Math.max(fin.colonne, ...colonnes);
  if (haut === debut.ligne && gauche === debut.colonne && bas === fin.ligne && droite === fin.colonne)
    return [];
  const ref = `${formatAdresse(haut, gauche)}:${formatAdresse(bas, droite)}`;
  const balise = withAttributs(texte.slice(dimension.debut, dimension.fin), { ref });
  return [{ debut: dimension.debut, fin: dimension.fin, texte: balise }];
}

/** The editions of a worksheet part that write cells, each in its place and with the style that it shows. */
export function writeCellules(texte: string, plan: PlanFeuille, ecrites: Ecrites): readonly Edition[] {
  const { balise, fermeture, fin } = plan.donnees;
  const editions: Edition[] = [...patchDimension(texte, plan, ecrites)];
  const neuves: { place: number; xml: string }[] = [];
  const parLigne = new Map(plan.rangees.map((rangee) => [rangee.ligne, rangee]));
  for (const [ligne, cellules] of parRang(ecrites)) {
    const rangee = parLigne.get(ligne);
    if (rangee) editions.push(...patchRangee(texte, plan, rangee, cellules));
    else {
      const suivante = plan.rangees.find((candidate) => candidate.ligne > ligne);
      neuves.push({ place: suivante?.debut ?? fermeture, xml: renderRangee(plan, ligne, cellules) });
    }
  }
  if (balise.vide && neuves.length > 0) {
    const lignes = neuves.map(({ xml }) => xml).join('');
    const ouverture = openBalise(texte.slice(balise.debut, balise.fin));
    editions.push({ debut: balise.debut, fin, texte: `${ouverture}${lignes}</${balise.nom}>` });
  } else editions.push(...neuves.map(({ place, xml }) => ({ debut: place, fin: place, texte: xml })));
  return editions;
}
