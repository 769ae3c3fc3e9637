import { describe, expect, it } from '@jest/globals';
import { TABLEAU_ACTIONS, TABLEAU_INDICATEURS } from '../../../domain/classeur/contrat.ts';
import { parseSaisie } from '../../../addin/page/saisie.ts';

const colonne = (cle: string) =>
  [...TABLEAU_INDICATEURS.colonnes, ...TABLEAU_ACTIONS.colonnes].find((candidate) => candidate.cle === cle)!;

describe('saisie dans la page', () => {
  it.each([
    ['valeur', 'TEL-DECROCHE', '63', 0.63],
    ['valeur', 'TEL-DECROCHE', '63 %', 0.63],
    ['valeur', 'TEL-DECROCHE', '0,63', 0.63],
    ['valeur', 'TEL-DECROCHE', '0,63 %', 0.0063],
    ['valeur', 'FRA-CERT', '0,17', 0.17],
    ['valeur', 'FRA-CERT', '0,17 %', 0.17],
    ['valeur', 'DEL-PERMIS', '15,22', 15.22],
    ['valeur', 'DEL-PERMIS', '12 jours', 12],
    ['valeur', 'DEL-PERMIS', '2 semaines', '2 semaines'],
    ['valeur', 'WEB-RESEAUX', '36 859', 36859],
    ['valeur', 'DEL-PERMIS', '1.234', '1.234'],
    ['denominateur', 'TEL-DECROCHE', '1 000', 1000],
    ['denominateur', 'TEL-DECROCHE', 'mille', 'mille'],
    ['commentaire', 'TEL-DECROCHE', '=1+1', '=1+1'],
    ['valeur', 'DEL-PERMIS', '  ', null],
  ] as const)('%s de %s : « %s » est rangé %p', (cle, code, texte, attendu) => {
    expect(parseSaisie(texte, colonne(cle), code)).toBe(attendu);
  });

  it.each([
    ['echeance', '30/06/2021', 44377],
    ['echeance', '31/02/2021', '31/02/2021'],
    ['avancement', '40', 0.4],
    ['avancement', '40 %', 0.4],
  ] as const)('%s d’une action : « %s » est rangé %p', (cle, texte, attendu) => {
    expect(parseSaisie(texte, colonne(cle), null)).toBe(attendu);
  });

  it('compte les jours depuis 1904 dans un classeur de ce système', () => {
    expect(parseSaisie('30/06/2021', colonne('echeance'), null, true)).toBe(44377 - 1462);
  });
});
