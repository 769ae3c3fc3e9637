import { OdsDocument } from 'odf-kit';
import type { OdsCellOptions, OdsCellValue } from 'odf-kit';
import { COULEURS, POLICE } from '../../../domain/classeur/modele/palette.ts';
import { finishOds } from './ods-archive.ts';
import { withoutFarTendances } from './ods-tendances.ts';
import { hauteurOf, ligneEntete } from './types.ts';
import { neutraliseFeuille } from './texte.ts';
import type { CelluleTableur, ClasseurTableur, ColonneTableur, FeuilleTableur, Ton } from './types.ts';

/** Width of a character of the body text. */
const CM_PAR_CARACTERE = 0.19;
const cmOf = (points: number): string => `${((points * 2.54) / 72).toFixed(2)}cm`;
const FILET = `0.5pt solid #${COULEURS.filet}`;
const CORPS: OdsCellOptions = { fontFamily: POLICE, fontSize: 10, verticalAlign: 'middle' };

const TONS: Readonly<Record<Ton, OdsCellOptions>> = {
  normal: { color: `#${COULEURS.encre}` },
  fort: { bold: true, color: `#${COULEURS.encre}` },
  bon: { bold: true, color: `#${COULEURS.vert}` },
  manque: { bold: true, color: `#${COULEURS.orange}` },
  mention: { italic: true, color: `#${COULEURS.mention}` },
};

const ENTETE: OdsCellOptions = {
  ...CORPS,
  bold: true,
  color: `#${COULEURS.blanc}`,
  backgroundColor: `#${COULEURS.bleu}`,
  border: FILET,
  wrap: true,
  padding: '0.08cm',
};

function cellOf(
  { valeur, decimales = 0, ton = 'normal' }: CelluleTableur,
  colonne: ColonneTableur | undefined,
): OdsCellValue {
  const style: OdsCellOptions = {
    ...CORPS,
    ...TONS[ton],
    border: FILET,
    align: colonne?.droite ? 'right' : 'left',
    wrap: !colonne?.droite,
    padding: '0.08cm',
  };
  if (typeof valeur === 'number') {
    const numberFormat = decimales === 0 ? 'integer' : `decimal:${decimales}`;
    return { value: valeur, type: 'float', numberFormat, ...style };
  }
  if (valeur !== null && typeof valeur === 'object') {
    return { value: new Date(`${valeur.jour}T00:00:00Z`), type: 'date', dateFormat: 'DD/MM/YYYY', ...style };
  }
  return { value: valeur, type: 'string', ...style };
}

function addFeuille(document: OdsDocument, decrite: FeuilleTableur): void {
  const { colonnes } = decrite;
  const feuille = document.addSheet(decrite.nom).setTabColor(`#${COULEURS.bleu}`);
  const titre: OdsCellOptions = {
    ...CORPS,
    bold: true,
    fontSize: 16,
    color: `#${COULEURS.blanc}`,
    backgroundColor: `#${COULEURS.bleu}`,
  };
  feuille.addRow([{ value: decrite.titre, type: 'string', colSpan: colonnes.length, ...titre }]);
  feuille.setRowHeight(0, '1.1cm');
  decrite.chapeau.forEach((phrase, i) =>
    feuille.addRow([
      {
        value: phrase,
        type: 'string',
        ...CORPS,
        color: `#${COULEURS.bleu}`,
        ...(i === 0 ? { bold: true, fontSize: 12 } : {}),
      },
    ]),
  );
  feuille.addRow([]);
  feuille.addRow(colonnes.map((colonne) => ({ value: colonne.titre, type: 'string' as const, ...ENTETE })));
  const premiere = ligneEntete(decrite);
  feuille.setRowHeight(premiere - 1, cmOf(40));
  decrite.lignes.forEach((ligne, rang) => {
    feuille.addRow(ligne.map((cellule, i) => cellOf(cellule, colonnes[i])));
    feuille.setRowHeight(premiere + rang, cmOf(hauteurOf(ligne, colonnes)));
  });
  colonnes.forEach(({ largeur }, i) =>
    feuille.setColumnWidth(i, `${(largeur * CM_PAR_CARACTERE + 0.3).toFixed(2)}cm`),
  );
  feuille.freezeRows(premiere);
  if (decrite.figees > 0) feuille.freezeColumns(decrite.figees);
}

/** The tableau as .ods: the same sheets as the .xlsx, with LibreOffice's own small charts. Same tableau, same bytes. */
export async function renderOds(classeur: ClasseurTableur): Promise<Uint8Array> {
  const document = new OdsDocument();
  document.setMetadata({ title: classeur.titre, creator: classeur.auteur, description: classeur.sujet });
  const feuilles = classeur.feuilles.map(neutraliseFeuille).map(withoutFarTendances);
  feuilles.forEach((feuille) => addFeuille(document, feuille));
  return finishOds(await document.save(), feuilles);
}
