import type { TableauContrat } from '../contrat-types.ts';
import { ErreurFichier } from '../garde/refus.ts';
import { BORNES } from './fichier.ts';
import { Ligne } from './ligne.ts';
import type { TableauTrouve } from './reperer.ts';

/**
 * The filled rows under a header, in order. Blank rows are skipped wherever they are; a remark set apart under the table is
 * no line. More than 2 000 lines is a refusal and never a silent cut: throws `ErreurFichier`.
 */
export function readLignes<Cle extends string>(
  trouve: TableauTrouve<Cle>,
  contrat: TableauContrat<Cle>,
  cleCode: Cle,
  systeme1904: boolean,
): readonly Ligne<Cle>[] {
  const lignes: Ligne<Cle>[] = [];
  const numeros = [...trouve.grille.rangees.keys()].filter((numero) => numero > trouve.entete.ligne);
  let precedente = trouve.entete.ligne;
  for (const numero of numeros.toSorted((a, b) => a - b)) {
    const ligne = new Ligne(numero, trouve, contrat, systeme1904);
    if (!ligne.isRemplie(cleCode)) continue;
    const aPart = numero > trouve.derniere && numero > precedente + 1;
    if (aPart && ligne.isRemarque()) continue;
    precedente = numero;
    lignes.push(ligne);
  }
  if (trouve.grille.tronquee || lignes.length > BORNES.lignes) {
    throw new ErreurFichier('FICHIER-TROP-DE-LIGNES', { feuille: trouve.feuille, maximum: BORNES.lignes });
  }
  return lignes;
}
