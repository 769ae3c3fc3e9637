import { describe, expect, it } from '@jest/globals';
import { diffContenu } from '../../../domain/depot/index.ts';
import { ACTION_TELEPHONE, REELS_37 } from '../../fabriques/classeur.ts';
import { contenu } from '../../fabriques/contenu.ts';

describe('diffContenu', () => {
  it('finds nothing between a version and itself', () => {
    const rien = { ajouts: [], retraits: [], modifications: [] };
    expect(diffContenu(contenu(), contenu())).toEqual({
      identique: true,
      lignes: rien,
      actions: rien,
      mois: rien,
    });
  });

  it('says field by field what a correction changes', () => {
    const corrige = contenu({
      lignes: {
        ...REELS_37,
        'TEL-DECROCHE': {
          numerateur: 756,
          denominateur: 1200,
          commentaire: 'Nombres retrouvés.',
          action: '1',
        },
      },
    });
    const { identique, lignes, actions } = diffContenu(contenu(), corrige);
    expect(identique).toBe(false);
    expect(lignes.modifications).toEqual([
      {
        cle: 'TEL-DECROCHE',
        champs: [
          { champ: 'mesure.nature', avant: 'valeur-seule', apres: 'ratio' },
          { champ: 'mesure.valeur', avant: '63', apres: null },
          { champ: 'commentaire', avant: null, apres: 'Nombres retrouvés.' },
          { champ: 'mesure.numerateur', avant: null, apres: '756' },
          { champ: 'mesure.denominateur', avant: null, apres: '1200' },
        ],
      },
    ]);
    expect(actions.modifications).toEqual([]);
  });

  it('says lines and actions added and removed', () => {
    const a = contenu({ lignes: { 'TEL-DECROCHE': { valeur: 63 } }, actions: [] });
    const b = contenu({ lignes: { 'DEL-CNI': { valeur: 12 } }, actions: [ACTION_TELEPHONE] });
    const { lignes, actions } = diffContenu(a, b);
    expect(lignes.ajouts.map(({ code }) => code)).toEqual(['DEL-CNI']);
    expect(lignes.retraits.map(({ code }) => code)).toEqual(['TEL-DECROCHE']);
    expect(actions.ajouts.map(({ numero }) => numero)).toEqual(['1']);
    expect(diffContenu(b, a).actions.retraits.map(({ numero }) => numero)).toEqual(['1']);
  });

  it('says what changed in an action', () => {
    const b = contenu({
      actions: [{ ...ACTION_TELEPHONE, porteSur: 'TEL-DECROCHE ; SPP-6', avancement: 60 }],
    });
    expect(diffContenu(contenu(), b).actions.modifications).toEqual([
      {
        cle: '1',
        champs: [
          { champ: 'porteSur', avant: 'TEL-DECROCHE', apres: 'TEL-DECROCHE ; SPP-6' },
          { champ: 'avancement', avant: '30', apres: '60' },
        ],
      },
    ]);
  });
});
