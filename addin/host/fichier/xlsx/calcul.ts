import { appendTo, readRacine, removeEnfants } from '../xml/enfants.ts';
import { applyEditions, withAttributs } from '../xml/edition.ts';
import { localNom, prefixeOf } from '../xml/balises.ts';
import { relationsName, resolveCible, TYPES } from './parties.ts';
import type { PartiesXlsx } from './parties.ts';
import type { Parties } from '../support.ts';

/** What stands before `calcPr` in a workbook part, in the order of its schema. */
const AVANT_CALCUL = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/** A workbook part that asks for everything to be computed when it is opened. */
export function askCalcul(texte: string): string {
  const racine = readRacine(texte);
  const calcul = racine.enfants.find(({ balise }) => localNom(balise.nom) === 'calcPr');
  if (calcul) {
    const { debut, fin, attributs } = calcul.balise;
    if (/^(?:1|true)$/u.test(attributs['fullCalcOnLoad'] ?? '')) return texte;
    const balise = withAttributs(texte.slice(debut, fin), { fullCalcOnLoad: '1' });
    return applyEditions(texte, [{ debut, fin, texte: balise }]);
  }
  const avant = racine.enfants.filter(({ balise }) => AVANT_CALCUL.has(localNom(balise.nom))).at(-1);
  const element = `<${prefixeOf(racine.racine.nom)}calcPr fullCalcOnLoad="1"/>`;
  if (!avant) return applyEditions(texte, [appendTo(texte, racine, element)]);
  return applyEditions(texte, [{ debut: avant.fin, fin: avant.fin, texte: element }]);
}

/**
 * The parts without the order of calculation. An entry for a cell that has no formula any more makes Excel « repair » the
 * file; without the part, Excel works the order out again and writes it at the next save.
 */
export function dropChaineCalcul(textOf: (partie: string) => string, parties: PartiesXlsx): Parties {
  const { chaineCalcul, classeur } = parties;
  if (chaineCalcul === null) return new Map();
  const relations = relationsName(classeur);
  return new Map([
    [chaineCalcul, null],
    [
      relations,
      removeEnfants(
        textOf(relations),
        ({ balise }) => resolveCible(classeur, balise.attributs['Target'] ?? '') === chaineCalcul,
      ),
    ],
    [
      TYPES,
      removeEnfants(
        textOf(TYPES),
        ({ balise }) => resolveCible('', balise.attributs['PartName'] ?? '') === chaineCalcul,
      ),
    ],
  ]);
}
