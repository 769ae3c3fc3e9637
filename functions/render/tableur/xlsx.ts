import { writeXlsx } from 'hucre/xlsx';
import type { CellStyle, NamedRange, WriteSheet } from 'hucre';
import { finishArchive } from '../../../domain/classeur/modele/archive.ts';
import { FORMAT_DATE, serialOf } from '../../../domain/classeur/modele/dates.ts';
import { Feuille } from '../../../domain/classeur/modele/feuille.ts';
import { PAGE, printNames } from '../../../domain/classeur/modele/impression.ts';
import {
  CADRE,
  CONDITIONS,
  COULEURS,
  couleur,
  POLICE,
  STYLE_ENTETE,
  styleTexte,
} from '../../../domain/classeur/modele/palette.ts';
import { lettre, nomFormule } from '../../../domain/classeur/modele/reperes.ts';
import { finishTendances } from './xlsx-tendances.ts';
import { hauteurOf, ligneEntete } from './types.ts';
import { neutraliseFeuille } from './texte.ts';
import type { CelluleTableur, ClasseurTableur, FeuilleTableur, Ton } from './types.ts';

const FONT: Readonly<Record<Ton, NonNullable<CellStyle['font']>>> = {
  normal: { color: couleur(COULEURS.encre) },
  fort: { bold: true, color: couleur(COULEURS.encre) },
  bon: CONDITIONS.bon.font,
  manque: CONDITIONS.manque.font,
  mention: { italic: true, color: couleur(COULEURS.mention) },
};

function styleOf({ valeur, decimales = 0, ton = 'normal' }: CelluleTableur, droite: boolean): CellStyle {
  const base: CellStyle = {
    font: { name: POLICE, size: 10, ...FONT[ton] },
    border: CADRE,
    alignment: {
      vertical: 'center',
      wrapText: !droite,
      horizontal: droite ? 'right' : 'left',
      indent: droite ? 0 : 1,
    },
  };
  if (typeof valeur === 'number') {
    return { ...base, numFmt: decimales === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimales)}` };
  }
  return valeur !== null && typeof valeur === 'object' ? { ...base, numFmt: FORMAT_DATE } : base;
}

const contenuOf = ({ valeur }: CelluleTableur): string | number | null =>
  valeur !== null && typeof valeur === 'object' ? serialOf(valeur.jour) : valeur;

function sheetOf(decrite: FeuilleTableur, lignesSeries: number): WriteSheet {
  const { titre, chapeau, colonnes, lignes, tendances } = decrite;
  const feuille = new Feuille();
  const entete = ligneEntete(decrite);
  const largeur = colonnes.length;
  feuille.fill(1, 1, largeur, styleTexte(16, COULEURS.blanc, { fond: COULEURS.bleu, gras: true }));
  feuille.put(1, 1, titre, styleTexte(16, COULEURS.blanc, { fond: COULEURS.bleu, gras: true }));
  feuille.setHeight(1, 32);
  chapeau.forEach((phrase, i) => {
    feuille.put(2 + i, 1, phrase, styleTexte(i === 0 ? 12 : 10, COULEURS.bleu, { gras: i === 0 }));
    feuille.setHeight(2 + i, 20);
  });
  colonnes.forEach((colonne, i) => feuille.put(entete, i + 1, colonne.titre, STYLE_ENTETE));
  feuille.setHeight(entete, 40);
  lignes.forEach((ligne, rang) => {
    ligne.forEach((cellule, i) =>
      feuille.put(
        entete + 1 + rang,
        i + 1,
        contenuOf(cellule),
        styleOf(cellule, colonnes[i]?.droite === true),
      ),
    );
    feuille.setHeight(entete + 1 + rang, hauteurOf(ligne, colonnes));
  });
  return {
    ...feuille.build(),
    name: decrite.nom,
    columns: colonnes.map((colonne) => ({ width: colonne.largeur + 0.71 })),
    view: { showGridLines: false, tabColor: couleur(COULEURS.bleu) },
    freezePane: { rows: entete, columns: decrite.figees },
    pageSetup: PAGE,
    headerFooter: { oddFooter: `&L&8 ${titre.replaceAll('&', '&&').slice(0, 80)}&R&8 Page &P / &N` },
    ...(tendances && lignes.length > 0
      ? {
          sparklines: lignes.map((_, rang) => {
            const serie = lignesSeries + 1 + rang;
            return {
              location: `${lettre(tendances.colonne)}${entete + 1 + rang}`,
              dataRange: `${nomFormule(tendances.feuille)}!${lettre(tendances.de)}${serie}:${lettre(tendances.a)}${serie}`,
              type: 'line' as const,
              color: COULEURS.bleu,
              markers: true,
            };
          }),
        }
      : {}),
  };
}

function namesOf(decrite: FeuilleTableur): NamedRange[] {
  const entete = ligneEntete(decrite);
  const zone = `A1:${lettre(decrite.colonnes.length)}${Math.max(entete, entete + decrite.lignes.length)}`;
  return printNames(decrite.nom, zone, entete);
}

/** The tableau as .xlsx: real numbers, small charts in the cells, ready to print. Same tableau, same bytes. */
export async function renderXlsx({
  titre,
  sujet,
  auteur,
  ...classeur
}: ClasseurTableur): Promise<Uint8Array> {
  const feuilles = classeur.feuilles.map(neutraliseFeuille);
  const enteteOf = (nom: string): number => {
    const visee = feuilles.find((feuille) => feuille.nom === nom);
    return visee ? ligneEntete(visee) : 0;
  };
  const octets = await writeXlsx({
    sheets: feuilles.map((feuille) => sheetOf(feuille, enteteOf(feuille.tendances?.feuille ?? ''))),
    defaultFont: { name: POLICE, size: 10 },
    namedRanges: feuilles.flatMap(namesOf),
    properties: { title: titre, subject: sujet, creator: auteur },
  });
  return finishTendances(finishArchive(octets, new Map()));
}
