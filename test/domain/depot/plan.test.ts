import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ETATS_ACTION } from '../../../domain/classeur/contrat.ts';
import { isAccepte, validateClasseur } from '../../../domain/controle/index.ts';
import { buildContenu } from '../../../domain/depot/index.ts';
import type { DateIso } from '../../../domain/temps/trimestre.ts';
import { illisible } from '../../fabriques/cellules.ts';
import { ACTION_TELEPHONE as A, classeur } from '../../fabriques/classeur.ts';
import type { Fabrique, SaisieAction } from '../../fabriques/classeur.ts';
import { contexte } from '../../fabriques/contexte.ts';

const TEL = 'TEL-DECROCHE';
const x = contexte();
const file = (fabrique: Fabrique) => {
  const c = classeur(fabrique);
  const constats = validateClasseur(c, x);
  expect(constats.filter(({ severite }) => severite === 'bloquant')).toEqual([]);
  return { constats, contenu: buildContenu(c, x) };
};
const filePlan = (...actions: readonly SaisieAction[]) =>
  file({ lignes: { [TEL]: { valeur: 63, action: '1' } }, actions });

describe('a fault of the action plan', () => {
  it.each<[string, SaisieAction, object, string, RegExp]>([
    [
      'a date that does not exist',
      { echeance: illisible('31/02/2021', 'une date') },
      { echeance: null },
      'CELLULE-ILLISIBLE',
      /déposée sans cette cellule\.$/,
    ],
    [
      'a progress over 100 %',
      { avancement: 130 },
      { avancement: null },
      'AVANCEMENT-HORS-ECHELLE',
      /sans avancement/,
    ],
    [
      'dates the wrong way round',
      { debut: '2021-12-01' as DateIso, echeance: '2021-06-30' as DateIso },
      { debut: '2021-12-01', echeance: '2021-06-30' },
      'DATES-CONTRADICTOIRES',
      /avant le début/,
    ],
    [
      'a state by another name',
      { etat: 'terminé' },
      { etat: 'Réalisée' },
      'VALEUR-HORS-LISTE',
      /sera comptée «\u00a0Réalisée\u00a0»/,
    ],
    [
      'a state that the list does not have',
      { etat: 'Suspendue' },
      { etat: 'Suspendue' },
      'VALEUR-HORS-LISTE',
      /déposé tel quel/,
    ],
    [
      'an object that nothing knows',
      { porteSur: 'le téléphone' },
      { porteSur: ['le téléphone'] },
      'ACTION-OBJET-INCONNU',
      /ni un indicateur ni un engagement/,
    ],
    ['no number', { numero: null }, { numero: '1' }, 'ACTION-SANS-NUMERO', /sous le numéro 1/],
    [
      'a character that nobody sees',
      { bilan: 'abc\u202edef' },
      { bilan: 'abcdef' },
      'CARACTERE-INTERDIT',
      /sans ce caractère/,
    ],
    [
      'a text too long',
      { bilan: 'b'.repeat(5000) },
      { bilan: null },
      'TEXTE-TROP-LONG',
      /déposée sans cette cellule/,
    ],
  ])('is said on its line and blocks nothing: %s', (_, saisie, depose, code, phrase) => {
    const { constats, contenu } = filePlan({ ...A, ...saisie });
    const constat = constats.find((un) => un.code === code);
    expect(constat).toMatchObject({ severite: 'avertissement' });
    expect(constat?.message).toMatch(phrase);
    expect(contenu.actions).toHaveLength(1);
    expect(contenu.actions[0]).toMatchObject(depose);
    expect(contenu.lignes.find(({ code: c }) => c === TEL)?.mesure).toMatchObject({ valeur: '63' });
  });

  it('keeps out an action that does not say what will be done, and says so', () => {
    const { constats, contenu } = filePlan({ ...A, action: null });
    expect(contenu.actions).toEqual([]);
    expect(contenu.lignes[0]?.actions).toEqual([]);
    expect(constats.find(({ code }) => code === 'ACTION-SANS-TEXTE')?.message).toContain(
      'ne sera pas déposée',
    );
    // An action that says nothing answers no missed target.
    expect(constats.map(({ code }) => code)).toContain('CIBLE-NON-ATTEINTE');
    const long = filePlan({ ...A, action: 'a'.repeat(600) });
    expect(long.contenu.actions).toEqual([]);
    expect(long.constats.find(({ code }) => code === 'TEXTE-TROP-LONG')?.message).toContain(
      'cette action ne sera pas déposée',
    );
  });

  it('never files two actions under one number', () => {
    const { constats, contenu } = filePlan(A, { ...A, action: 'Former les agents' }, { ...A, numero: null });
    expect(contenu.actions.map(({ numero }) => numero)).toEqual(['1', '2', '3']);
    expect(constats.find(({ code }) => code === 'ACTION-EN-DOUBLE')?.message).toContain('sous le numéro 2');
  });

  it('does not let a given up action answer a missed target, by whatever name', () => {
    const codes = filePlan({ ...A, etat: 'abandonné' }).constats.map(({ code }) => code);
    expect(codes).toContain('CIBLE-NON-ATTEINTE');
  });

  it('still blocks where the sheet itself cannot be trusted', () => {
    const absente = {
      genre: 'colonne-absente',
      nom: 'État',
      feuille: "Plan d'actions",
      tableau: 'PlanActions',
      cellule: null,
    } as const;
    expect(isAccepte(validateClasseur(classeur({ defauts: [absente] }), x))).toBe(false);
  });

  it('never blocks the figures, whatever the plan says', () => {
    const cellule = <T>(valeurs: fc.Arbitrary<T>) =>
      fc.option(
        fc.oneof(
          valeurs,
          fc.string({ unit: 'binary' }).map((lu) => illisible(lu)),
        ),
      );
    const date = fc.constantFrom('2020-12-01', '2021-06-30', '2019-01-01');
    const texte = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ minLength: 400, maxLength: 1500 }),
      fc.constantFrom(TEL, '1', '2'),
    );
    const action = fc.record({
      numero: cellule(fc.constantFrom('1', '2', 'a2', ' 1')),
      action: cellule(texte),
      origine: cellule(texte),
      porteSur: cellule(texte),
      responsable: cellule(texte),
      debut: cellule(date),
      echeance: cellule(date),
      avancement: cellule(fc.double({ noNaN: true })),
      etat: cellule(fc.oneof(texte, fc.constantFrom(...ETATS_ACTION, 'terminé'))),
      bilan: cellule(texte),
    }) as unknown as fc.Arbitrary<SaisieAction>;
    fc.assert(
      fc.property(fc.array(action, { maxLength: 5 }), (actions) => {
        const { contenu } = file({ lignes: { [TEL]: { valeur: 63 } }, actions });
        expect(contenu.lignes).toHaveLength(1);
        const numeros = contenu.actions.map(({ numero }) => numero);
        expect(new Set(numeros).size).toBe(numeros.length);
        expect(numeros).not.toContain('');
      }),
      { numRuns: 200 },
    );
  });
});

describe('an unknown code', () => {
  it('is said on its line, whose figures are not filed, and blocks none of the others', () => {
    const { constats, contenu } = file({ lignes: { [TEL]: { valeur: 63 }, 'TEL-PERDUS': { valeur: 37 } } });
    expect(contenu.lignes.map(({ code }) => code)).toEqual([TEL]);
    expect(constats.find(({ code }) => code === 'CODE-INCONNU')?.message).toContain(
      'les chiffres de cette ligne ne seront pas déposés',
    );
  });
});
