import { describe, expect, it } from '@jest/globals';
import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import { rapportLignes } from '../../infra/local/cli/commandes/consolidate-rapport.ts';

const RAPPORT: RapportConsolidation = {
  run: '2020-T4-essai',
  trimestre: '2020-T4',
  debut: '2021-01-26T06:00:00Z',
  fin: '2021-01-26T06:00:01Z',
  versions: {},
  departements: [],
  territoires: [],
  sautes: [],
  tardifs: [],
  aRectifier: [],
};
const tardif = (site: string) => ({ site, version: 1, deposeLe: '2021-01-25T09:00:00Z' });

describe('the report of a consolidation, as lines', () => {
  it('agrees with one site', () => {
    const lignes = rapportLignes({
      ...RAPPORT,
      versions: { '40-PREF': 1, '40-SP-DAX': null },
      tardifs: [tardif('40-PREF')],
    });
    expect(lignes).toEqual([
      'Sans dépôt, donc absent des chiffres : 40-SP-DAX. Relancez-le, puis consolidez de nouveau.',
      'Déposé après l’échéance, et pris en compte : 40-PREF.',
    ]);
  });

  it('names the versions that a rectificatif has to bring in', () => {
    const lignes = rapportLignes({
      ...RAPPORT,
      aRectifier: [
        { site: '40-PREF', prise: 1, courante: 2, ou: 'tableau' },
        { site: '40-SGCD', prise: null, courante: 1, ou: 'run' },
        { site: '40-DDTM', prise: null, courante: 3, ou: 'tableau' },
      ],
    });
    expect(lignes).toEqual([
      'À rectifier : 40-PREF est consolidé avec la version 2, le tableau publié avec la version 1. Publiez un rectificatif.',
      'À rectifier : 40-SGCD a déposé la version 1 pendant la consolidation, qui n’en a pris aucune. Consolidez de nouveau.',
      'À rectifier : 40-DDTM est consolidé avec la version 3, le tableau publié sans lui. Publiez un rectificatif.',
    ]);
  });

  it('agrees with several', () => {
    const lignes = rapportLignes({
      ...RAPPORT,
      versions: { '40-SP-DAX': null, '40-SGCD': null },
      tardifs: [tardif('40-PREF'), tardif('40-DDTM')],
    });
    expect(lignes).toEqual([
      'Sans dépôt, donc absents des chiffres : 40-SP-DAX, 40-SGCD. Relancez-les, puis consolidez de nouveau.',
      'Déposés après l’échéance, et pris en compte : 40-PREF, 40-DDTM.',
    ]);
  });
});
