import { ErreurFichier } from './refus.ts';

/** C0 controls, drive letters, absolute paths, `.` and `..` segments, empty segments; a backslash parts segments too. */
const INTERDIT = /[\p{Cc}:]|^[/\\]|(?:^|[/\\])\.{1,2}(?:[/\\]|$)|[/\\]{2}/u;

/** Part names are the same whatever their case (OPC, part 2, 6.2.2.3). */
export const keyOfPartie = (nom: string): string => nom.toLowerCase();

/** Refuses names that lead outside the archive, and a part that is there twice: readers disagree on which one counts. */
export function checkNoms(noms: readonly string[]): void {
  const vus = new Set<string>();
  for (const nom of noms) {
    if (nom === '' || nom.length > 300 || INTERDIT.test(nom)) throw new ErreurFichier('FICHIER-CHEMINS');
    // Old programs of Windows write `xl\workbook.xml`: no harm is meant, and a spreadsheet mends it.
    if (nom.includes('\\')) throw new ErreurFichier('FICHIER-CHEMINS', { ecriture: 'mal-nommee' });
    const cle = keyOfPartie(nom.normalize('NFC'));
    if (vus.has(cle)) throw new ErreurFichier('FICHIER-DOUBLONS', { partie: nom.slice(0, 80) });
    vus.add(cle);
  }
}
