import { formatAdresse, parseAdresse } from '../lire/adresses.ts';

const LIGNES = 1_048_576;
const COLONNES = 16_384;

/** Texts, quoted sheet names and bracketed names are left alone; then addresses, columns and rows. */
const MORCEAUX =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/giu;

/** A shifted index turns round at the edge of the sheet, as it does in Excel. */
const turn = (n: number, limite: number): number => ((((n - 1) % limite) + limite) % limite) + 1;

function shiftLettres(dollar: string, lettres: string, de: number): string {
  const colonne = parseAdresse(`${lettres}1`)?.colonne ?? 1;
  return dollar + formatAdresse(1, dollar === '' ? turn(colonne + de, COLONNES) : colonne).slice(0, -1);
}
const shiftChiffres = (dollar: string, chiffres: string, de: number): string =>
  dollar + (dollar === '' ? String(turn(Number(chiffres) + de, LIGNES)) : chiffres);

/**
 * A formula of Excel as it reads some rows and columns further: what a cell that shares the formula of another one means.
 */
export function shiftFormule(formule: string, lignes: number, colonnes: number): string {
  return formule.replace(
    MORCEAUX,
    (
      brut: string,
      dc?: string,
      c?: string,
      dl?: string,
      l?: string,
      dc1?: string,
      c1?: string,
      dc2?: string,
      c2?: string,
      dl1?: string,
      l1?: string,
      dl2?: string,
      l2?: string,
    ) => {
      if (c !== undefined)
        return shiftLettres(dc ?? '', c, colonnes) + shiftChiffres(dl ?? '', l ?? '', lignes);
      if (c1 !== undefined)
        return `${shiftLettres(dc1 ?? '', c1, colonnes)}:${shiftLettres(dc2 ?? '', c2 ?? '', colonnes)}`;
      if (l1 !== undefined)
        return `${shiftChiffres(dl1 ?? '', l1, lignes)}:${shiftChiffres(dl2 ?? '', l2 ?? '', lignes)}`;
      return brut;
    },
  );
}
