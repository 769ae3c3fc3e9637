import { describe, expect, it } from '@jest/globals';
import { publishActions } from '../../../domain/tableau/commentaire.ts';
import type { Agregat } from '../../../domain/consolidation/types.ts';

const action = (responsable: string | null, site = '37-PREF') => ({
  site,
  numero: '1',
  action: 'Établir une stratégie de renvoi d’appel',
  porteSur: ['TEL-DECROCHE'],
  responsable,
  echeance: '2021-12-31',
  etat: 'En cours',
});
const publish = (...responsables: readonly (string | null)[]) =>
  publishActions({ actions: responsables.map((un) => action(un)) } as unknown as Agregat);

describe('the responsible of a published action', () => {
  it('is a function, whoever the team has written', () => {
    expect(
      publish('Mme Durand, cheffe du SIDSIC', 'Jeanne Durand', 'chef du bureau des usagers', null),
    ).toMatchObject([
      { responsable: 'cheffe du SIDSIC' },
      { responsable: 'désigné en interne' },
      { responsable: 'chef du bureau des usagers' },
      { responsable: null },
    ]);
  });
  it('makes one action of two that only people tell apart', () => {
    expect(publish('M. Durand', 'Mme Petit')).toHaveLength(1);
  });
});
