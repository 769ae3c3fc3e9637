import { describe, expect, it } from '@jest/globals';
import { buildContenu, canonicalJson } from '../../../domain/depot/index.ts';
import { ACTION_TELEPHONE, classeur, REELS_37 } from '../../fabriques/classeur.ts';
import { contenu } from '../../fabriques/contenu.ts';
import { contexte } from '../../fabriques/contexte.ts';

describe('buildContenu', () => {
  it('says what the workbook of Indre-et-Loire says, without its form', () => {
    const depose = contenu();
    expect(depose).toMatchObject({ site: '37-PREF', trimestre: '2020-T4', modele: '1' });
    expect(depose.lignes).toHaveLength(Object.keys(REELS_37).length);
    expect(depose.lignes.find(({ code }) => code === 'DEL-PERMIS')).toEqual({
      code: 'DEL-PERMIS',
      definition: 1,
      unite: 'jours',
      mesure: { nature: 'valeur-seule', valeur: '15.22', effectif: null },
      commentaire: null,
      actions: [],
      adresse: { feuille: 'Indicateurs', tableau: 'Indicateurs', cellule: 'I7' },
    });
    expect(depose.actions[0]).toEqual({
      ...ACTION_TELEPHONE,
      porteSur: ['TEL-DECROCHE'],
      bilan: null,
    });
  });

  it('links an action named by the line, or that names the line, once', () => {
    const actionsOf = (action: string | null, porteSur: string | null): readonly string[] =>
      contenu({
        lignes: { 'TEL-DECROCHE': { valeur: 63, action } },
        actions: [
          { numero: 'a2', action: 'Former', porteSur },
          { numero: '3', action: 'Autre' },
        ],
      }).lignes[0]!.actions;
    expect(actionsOf('A2', null)).toEqual(['A2']);
    expect(actionsOf(null, 'COU-MAIL ; TEL-DECROCHE')).toEqual(['A2']);
    expect(actionsOf('3, a2', 'TEL-DECROCHE')).toEqual(['A2', '3']);
    expect(actionsOf(null, null)).toEqual([]);
  });

  it('does not depend on the order of the lines, nor on line ends and trailing spaces', () => {
    const lignes = { 'DEL-PERMIS': { commentaire: 'Retard\r\nnational ' }, 'TEL-DECROCHE': { valeur: 63 } };
    const a = contenu({ lignes });
    const b = contenu({
      lignes: { 'TEL-DECROCHE': { valeur: 63 }, 'DEL-PERMIS': { commentaire: 'Retard\nnational' } },
    });
    const sansAdresse = (c: typeof a) => c.lignes.map(({ adresse: _, ...reste }) => reste);
    expect(sansAdresse(a)).toEqual(sansAdresse(b));
  });

  it('leaves spare lines of the plan out', () => {
    expect(contenu({ actions: [{}, ACTION_TELEPHONE, {}] }).actions).toHaveLength(1);
  });

  it('refuses a workbook that was not accepted', () => {
    expect(() => buildContenu(classeur({ site: null }), contexte())).toThrow(TypeError);
  });
});

describe('canonicalJson', () => {
  it('writes the same text whatever the order of the keys', () => {
    expect(canonicalJson({ b: [1, null, 'é'], a: { d: true, c: undefined } })).toBe(
      '{"a":{"d":true},"b":[1,null,"é"]}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
    expect(JSON.parse(canonicalJson(contenu()))).toEqual(contenu());
  });

  it('refuses what JSON would turn into null', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson([undefined])).toThrow(TypeError);
  });
});
