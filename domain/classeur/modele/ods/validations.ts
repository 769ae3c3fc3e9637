import type { DataValidation } from 'hucre';
import { parsePlage } from '../../lire/adresses.ts';
import { adresseOf, openFormula } from './adresses.ts';
import { element, paragraphes } from './xml.ts';
import type { Xml } from './xml.ts';

type Operateur = NonNullable<DataValidation['operator']>;

const SIGNES: Readonly<Record<Exclude<Operateur, 'between' | 'notBetween'>, string>> = {
  equal: '=',
  notEqual: '!=',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};
const GENRES = {
  whole: 'cell-content-is-whole-number() and ',
  decimal: 'cell-content-is-decimal-number() and ',
  date: 'cell-content-is-date() and ',
  time: 'cell-content-is-time() and ',
  textLength: '',
} as const;

function comparison({ type, operator = 'between', formula1 = '', formula2 = '' }: DataValidation): string {
  const [quoi, fonction] =
    type === 'textLength'
      ? ['cell-content-text-length()', 'cell-content-text-length']
      : ['cell-content()', 'cell-content'];
  const [un, deux] = [openFormula(formula1), openFormula(formula2)];
  if (operator === 'between') return `${fonction}-is-between(${un},${deux})`;
  if (operator === 'notBetween') return `${fonction}-is-not-between(${un},${deux})`;
  return `${quoi}${SIGNES[operator]}${un}`;
}

/** What a cell must be, in the words of ODF (table:condition); null when anything may be typed. */
function conditionOf(validation: DataValidation): string | null {
  const { type, values, formula1 = '' } = validation;
  if (type === 'custom') return formula1 === 'TRUE' ? null : `of:is-true-formula(${openFormula(formula1)})`;
  if (type === 'list') {
    const liste =
      values?.map((valeur) => `"${valeur.replaceAll('"', '""')}"`).join(';') ?? openFormula(formula1);
    return `of:cell-content-is-in-list(${liste})`;
  }
  return `of:${GENRES[type as keyof typeof GENRES] ?? ''}${comparison(validation)}`;
}

/** The checks of the sheets, each under a name by which cells have it. */
export class Validations {
  readonly #definitions: Xml[] = [];

  /** Writes the checks of a sheet; gives the name of the check of each cell, by `ligne,colonne` from 1. */
  add(feuille: string, validations: readonly DataValidation[]): ReadonlyMap<string, string> {
    const noms = new Map<string, string>();
    for (const validation of validations) {
      const plage = parsePlage(validation.range);
      if (!plage) continue;
      const { debut, fin } = plage;
      const nom = `controle${this.#definitions.length + 1}`;
      this.#definitions.push(this.#define(nom, validation, adresseOf(feuille, debut.ligne, debut.colonne)));
      for (let ligne = debut.ligne; ligne <= fin.ligne; ligne += 1)
        for (let colonne = debut.colonne; colonne <= fin.colonne; colonne += 1)
          noms.set(`${ligne},${colonne}`, nom);
    }
    return noms;
  }

  #define(nom: string, validation: DataValidation, base: string): Xml {
    const { inputTitle, inputMessage, errorTitle, errorMessage, errorStyle, showErrorMessage } = validation;
    return element(
      'table:content-validation',
      {
        'table:name': nom,
        'table:condition': conditionOf(validation),
        'table:allow-empty-cell': validation.allowBlank === true,
        'table:display-list': validation.type === 'list' ? 'unsorted' : null,
        'table:base-cell-address': base,
      },
      inputMessage === undefined
        ? null
        : element(
            'table:help-message',
            { 'table:title': inputTitle, 'table:display': true },
            paragraphes(inputMessage),
          ),
      errorMessage === undefined || !showErrorMessage
        ? null
        : element(
            'table:error-message',
            { 'table:title': errorTitle, 'table:display': true, 'table:message-type': errorStyle ?? 'stop' },
            paragraphes(errorMessage),
          ),
    );
  }

  /** Null without any: an empty list is no list. */
  write(): Xml | null {
    return this.#definitions.length === 0
      ? null
      : element('table:content-validations', {}, this.#definitions);
  }
}
