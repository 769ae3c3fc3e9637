import { scanXml } from '../../garde/index.ts';

/** `_x000D_` and the like: characters that XML cannot hold, as OOXML writes them. */
export function decodeEchappements(texte: string): string {
  if (!texte.includes('_x')) return texte;
  return texte.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Reads `sharedStrings.xml`: the text of each string, runs joined, phonetic guides left out. */
export function readChaines(texte: string | undefined): readonly string[] {
  const chaines: string[] = [];
  if (texte === undefined) return chaines;
  let courante = '';
  let dansTexte = false;
  let phonetique = false;
  scanXml(texte, {
    open: (nom) => {
      if (nom === 'si') courante = '';
      else if (nom === 'rPh') phonetique = true;
      else if (nom === 't') dansTexte = !phonetique;
    },
    close: (nom) => {
      if (nom === 'si') chaines.push(decodeEchappements(courante));
      else if (nom === 'rPh') phonetique = false;
      else if (nom === 't') dansTexte = false;
    },
    text: (morceau) => {
      if (dansTexte) courante += morceau;
    },
  });
  return chaines;
}
