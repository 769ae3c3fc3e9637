/** Points of a line of text in Arial 10. */
const LIGNE = 13;
const MARGE = 8;
/** The most that Excel accepts. */
const MAXIMUM = 409;

/** Lines that a text takes in a cell of `largeur` characters, wrapped at words. */
function countLignes(texte: string, largeur: number): number {
  let lignes = 0;
  for (const paragraphe of texte.split('\n')) {
    let place = 0;
    lignes++;
    for (const mot of paragraphe.split(' ')) {
      if (place > 0 && place + mot.length > largeur) {
        lignes++;
        place = 0;
      }
      lignes += Math.floor(mot.length / (largeur + 1));
      place += mot.length + 1;
    }
  }
  return lignes;
}

/** Height in points of a row that shows these texts whole, each with the width of its column in characters. */
export function estimateHauteur(textes: readonly (readonly [texte: string, largeur: number])[]): number {
  const lignes = Math.max(1, ...textes.map(([texte, largeur]) => countLignes(texte, largeur)));
  return Math.min(MAXIMUM, Math.max(26, lignes * LIGNE + MARGE));
}
