import { describe, expect, it } from '@jest/globals';
import type { Cellule, Classeur } from '../../../domain/classeur/types.ts';
import { validateClasseur } from '../../../domain/controle/index.ts';
import type { Correction } from '../../../domain/controle/index.ts';
import { CAS } from './cas/index.ts';

/** Writes a correction in its cell, as the pane does and the reader reads it back. */
function applique(classeur: Classeur, { feuille, adresse, valeur }: Correction): Classeur {
  const ecrit = (noeud: unknown): unknown => {
    if (Array.isArray(noeud)) return noeud.map(ecrit);
    if (typeof noeud !== 'object' || noeud === null) return noeud;
    if ('lecture' in noeud) {
      const cellule = noeud as Cellule<string | number>;
      return cellule.adresse.feuille === feuille && cellule.adresse.cellule === adresse
        ? { ...cellule, valeur, lu: String(valeur), lecture: { etat: 'sure' } }
        : cellule;
    }
    return Object.fromEntries(Object.entries(noeud).map(([cle, sous]) => [cle, ecrit(sous)]));
  };
  return ecrit(classeur) as Classeur;
}

const proposees = CAS.flatMap(({ code, leve }) =>
  leve.flatMap(({ classeur, contexte }) =>
    validateClasseur(classeur, contexte)
      .filter((constat) => constat.code === code)
      .flatMap(({ correction }) => (correction ? [{ code, classeur, contexte, correction }] : [])),
  ),
);

describe('safe corrections', () => {
  it('are proposed by the rules whose repair can lose nothing, and by no other', () => {
    expect([...new Set(proposees.map(({ code }) => code))].sort()).toEqual([
      'ACTION-OBJET-INCONNU',
      'ACTION-SANS-NUMERO',
      'CARACTERE-INTERDIT',
      'CODE-INCONNU',
      'UNITE-DIFFERENTE',
      'VALEUR-HORS-LISTE',
    ]);
  });

  it.each(proposees)('of $code mends the cell', ({ code, classeur, contexte, correction }) => {
    const apres = validateClasseur(applique(classeur, correction), contexte);
    const memeCellule = apres.filter(
      (c) => c.adresse === correction.adresse && c.feuille === correction.feuille,
    );
    expect(memeCellule.map((c) => c.code)).not.toContain(code);
  });

  it('leaves a word that is near nothing to the person', () => {
    const autre = CAS.find(({ code }) => code === 'VALEUR-HORS-LISTE')?.leve[1];
    const constats = validateClasseur(autre!.classeur, autre!.contexte);
    expect(constats.find(({ code }) => code === 'VALEUR-HORS-LISTE')?.correction).toBeNull();
  });
});
