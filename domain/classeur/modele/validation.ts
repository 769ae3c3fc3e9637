import type { DataValidation } from 'hucre';

/** Limits of Excel: beyond them, the file is « repaired » and the validations are lost. */
const TITRE_MAX = 32;
const TEXTE_MAX = 255;
const FORMULE_MAX = 255;

/** Cuts a text at a word, with an ellipsis. */
function cut(texte: string, max: number): string {
  if (texte.length <= max) return texte;
  const debut = texte.slice(0, max - 1);
  const espace = debut.lastIndexOf(' ');
  return `${espace > max / 2 ? debut.slice(0, espace) : debut}…`;
}

/** What may be typed in a zone, what is said when the cell is entered, and what is said when it is refused. */
export interface Controle {
  readonly zone: string;
  readonly test: Pick<DataValidation, 'type'> &
    Partial<Pick<DataValidation, 'operator' | 'formula1' | 'formula2' | 'values'>>;
  /** `arret` for what is impossible; `alerte` for what is unlikely: the user may go on. */
  readonly style: 'arret' | 'alerte';
  readonly titre: string;
  readonly aide: string;
  readonly erreur: string;
}

/**
 * An Excel validation with its messages in French.
 *
 * Blanks are « ignored » only where no other cell is read: with that option, Excel accepts anything as long as a cell that
 * the formula reads is blank.
 *
 * @throws RangeError when a formula is longer than Excel accepts.
 */
export function makeValidation({ zone, test, style, titre, aide, erreur }: Controle): DataValidation {
  const formules = [test.formula1, test.formula2, test.values?.join(',')].filter((f) => f !== undefined);
  const longue = formules.find((formule) => formule.length > FORMULE_MAX);
  if (longue !== undefined) throw new RangeError(`Formule de validation trop longue pour Excel : ${longue}`);
  const litAilleurs = formules.some(
    (formule) => test.values === undefined && /\$?[A-Z]+\$?\d+/.test(formule),
  );
  return {
    ...test,
    range: zone,
    allowBlank: !litAilleurs || test.type === 'list',
    showInputMessage: true,
    inputTitle: cut(titre, TITRE_MAX),
    inputMessage: cut(aide, TEXTE_MAX),
    showErrorMessage: true,
    errorStyle: style === 'arret' ? 'stop' : 'warning',
    errorTitle: cut(style === 'arret' ? 'Saisie impossible' : 'Saisie à vérifier', TITRE_MAX),
    errorMessage: cut(erreur, TEXTE_MAX),
  };
}

/** A help that is said when a cell is selected, without any check: for headers, which are locked. */
export function makeInvite(zone: string, titre: string, aide: string): DataValidation {
  return {
    type: 'custom',
    formula1: 'TRUE',
    range: zone,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: cut(titre, TITRE_MAX),
    inputMessage: cut(aide, TEXTE_MAX),
  };
}
