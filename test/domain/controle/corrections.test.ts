import { describe, expect, it } from '@jest/globals';
import type { Cellule, Classeur } from '../../../domain/classeur/types.ts';
import { validateClasseur } from '../../../domain/controle/index.ts';
import type { Correction } from '../../../domain/controle/index.ts';
import { buildContenu } from '../../../domain/depot/index.ts';
import { illisible } from '../../fabriques/cellules.ts';
import { CAS } from './cas/index.ts';
import { action, ligne } from './cas/types.ts';
import type { Situation } from './cas/types.ts';

/** Writes a correction in its cells, as the pane does and the reader reads them back. */
function applique(classeur: Classeur, { feuille, adresse, valeur, aussi = [] }: Correction): Classeur {
  const ecritures = new Map([{ adresse, valeur }, ...aussi].map((une) => [une.adresse, une.valeur]));
  const ecrit = (noeud: unknown): unknown => {
    if (Array.isArray(noeud)) return noeud.map(ecrit);
    if (typeof noeud !== 'object' || noeud === null) return noeud;
    if ('lecture' in noeud) {
      const cellule = noeud as Cellule<string | number>;
      const ecrite = ecritures.get(cellule.adresse.cellule);
      if (cellule.adresse.feuille !== feuille || ecrite === undefined) return cellule;
      return ecrite === null
        ? { ...cellule, valeur: null, lu: null, lecture: { etat: 'vide' } }
        : { ...cellule, valeur: ecrite, lu: String(ecrite), lecture: { etat: 'sure' } };
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
      'CHIFFRE-NON-DISPONIBLE',
      'CODE-INCONNU',
      'NUMERATEUR-SUPERIEUR',
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

  const correctionOf = (situation: Situation, code: string) =>
    validateClasseur(situation.classeur, situation.contexte).find((constat) => constat.code === code)
      ?.correction ?? null;

  it.each([
    ['N/C', 'Non communiqué.'],
    ['n.c.', 'Non communiqué.'],
    ['Non communiqué', 'Non communiqué.'],
    ['n.d.', 'Non disponible.'],
    ['ND', 'Non disponible.'],
    ['non disponible', 'Non disponible.'],
    ['–', 'Non disponible.'],
    ['/', 'Non disponible.'],
    ['Sans objet', 'Sans objet.'],
  ])('of « %s » empties the figure and says « %s » in the comment', (lu, raison) => {
    const { classeur, contexte } = ligne('DEL-CNI', { valeur: illisible(lu) });
    const correction = correctionOf({ classeur, contexte }, 'CHIFFRE-NON-DISPONIBLE')!;
    expect(correction).toMatchObject({
      feuille: 'Indicateurs',
      adresse: 'I6',
      valeur: null,
      aussi: [{ adresse: 'L6', valeur: raison }],
    });
    const apres = applique(classeur, correction);
    expect(validateClasseur(apres, contexte).filter(({ severite }) => severite === 'bloquant')).toEqual([]);
    expect(buildContenu(apres, contexte).lignes[0]?.mesure).toEqual({ nature: 'absente', raison });
  });

  it('never writes over a reason that was given', () => {
    const situation = ligne('DEL-CNI', { valeur: illisible('N/C'), commentaire: 'Logiciel en panne.' });
    expect(correctionOf(situation, 'CHIFFRE-NON-DISPONIBLE')).not.toHaveProperty('aussi');
  });

  it('says what « N/C » means once, and not that it cannot be read', () => {
    const { classeur, contexte } = ligne('DEL-CNI', { valeur: illisible('N/C') });
    expect(validateClasseur(classeur, contexte).map(({ code }) => code)).not.toContain('CELLULE-ILLISIBLE');
  });

  it.each([
    ['terminé', 'Réalisée'],
    ['Soldée', 'Réalisée'],
    ['fait', 'Réalisée'],
    ['CLOS', 'Réalisée'],
    ['clôturées', 'Réalisée'],
    ['abandonné', 'Abandonnée'],
    ['Annulée', 'Abandonnée'],
    ['en-cours', 'En cours'],
    ['En cours de réalisation', 'En cours'],
    ['à faire', 'À lancer'],
    ['Non démarrée', 'À lancer'],
    ['suspendue', null],
    ['en retard', null],
  ])('of the state « %s » is « %s »', (lu, etat) => {
    expect(correctionOf(action({ etat: lu }), 'VALEUR-HORS-LISTE')?.valeur ?? null).toBe(etat);
  });

  it.each([
    ['nothing else is known', { numerateur: 1200, denominateur: 756 }, {}, true],
    ['the value typed says so', { numerateur: 1200, denominateur: 756, valeur: 63 }, {}, true],
    ['the value typed says otherwise', { numerateur: 1200, denominateur: 756, valeur: 93 }, {}, false],
    [
      'the quarter before was near',
      { numerateur: 1200, denominateur: 756 },
      { precedents: { 'TEL-DECROCHE': 61 } },
      true,
    ],
    [
      'the quarter before was far',
      { numerateur: 1200, denominateur: 356 },
      { precedents: { 'TEL-DECROCHE': 93 } },
      false,
    ],
    ['a count lost its zeros', { numerateur: 1200, denominateur: 12 }, {}, false],
  ])('exchanges two counts when %s', (_, saisie, plus, echanges) => {
    const correction = correctionOf(ligne('TEL-DECROCHE', saisie, plus), 'NUMERATEUR-SUPERIEUR');
    expect(correction !== null).toBe(echanges);
    if (echanges)
      expect(correction).toMatchObject({
        adresse: 'G6',
        valeur: 756,
        aussi: [{ adresse: 'H6', valeur: 1200 }],
      });
  });

  it('leaves a word that is near nothing to the person', () => {
    const autre = CAS.find(({ code }) => code === 'VALEUR-HORS-LISTE')?.leve[1];
    const constats = validateClasseur(autre!.classeur, autre!.contexte);
    expect(constats.find(({ code }) => code === 'VALEUR-HORS-LISTE')?.correction).toBeNull();
  });
});
