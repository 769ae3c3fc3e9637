import { describe, expect, it } from '@jest/globals';
import { listManquees } from '../../../addin/pane/ecrans/actions/manquees.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { ACTION_TELEPHONE, classeur } from '../../fabriques/classeur.ts';
import type { SaisieAction } from '../../fabriques/classeur.ts';

/** Numbers of the actions that are shown under 63 % of calls for a target of 90 %. */
const repondent = (...actions: readonly SaisieAction[]): readonly (string | null)[] => {
  const lignes = { 'TEL-DECROCHE': { valeur: 63 } };
  const numerotees = actions.map((action, i) => ({ ...ACTION_TELEPHONE, ...action, numero: String(i + 1) }));
  const [manquee] = listManquees(classeur({ lignes, actions: numerotees }));
  return manquee?.actions.map(({ numero }) => numero.valeur) ?? [];
};
const faite = (echeance: string): SaisieAction => ({
  debut: null,
  echeance: echeance as DateIso,
  etat: 'Réalisée',
});

describe('actions shown under a missed target', () => {
  it('are neither those given up nor those done before the quarter', () => {
    expect(repondent({ etat: 'Abandonnée' }, {}, faite('2020-09-30'), faite('2020-10-01'))).toEqual([
      '2',
      '4',
    ]);
    expect(repondent({ etat: 'Abandonnée' })).toEqual([]);
  });

  it('are also those that still lack somebody or a date, so that they are completed', () => {
    expect(repondent({ responsable: null }, { echeance: null })).toEqual(['1', '2']);
  });
});
