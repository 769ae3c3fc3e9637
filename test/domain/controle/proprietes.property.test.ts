import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { TABLEAU_ACTIONS, TABLEAU_INDICATEURS } from '../../../domain/classeur/contrat.ts';
import type { Cellule, Classeur, Lecture } from '../../../domain/classeur/types.ts';
import { isAccepte, validateClasseur } from '../../../domain/controle/index.ts';
import { buildContenu, canonicalJson } from '../../../domain/depot/index.ts';
import { INDICATEURS } from '../../../domain/referentiels/index.ts';
import { classeur as fabriqueClasseur } from '../../fabriques/classeur.ts';
import type { SaisieLigne } from '../../fabriques/classeur.ts';
import { contexte } from '../../fabriques/contexte.ts';

const lecture: fc.Arbitrary<Lecture> = fc.oneof(
  fc.constant({ etat: 'vide' as const }),
  fc.constant({ etat: 'sure' as const }),
  fc.record({ etat: fc.constant('interpretee' as const), compris: fc.string() }),
  fc.record({ etat: fc.constant('ambigue' as const), lectures: fc.array(fc.string()) }),
  fc.record({ etat: fc.constant('illisible' as const), attendu: fc.string() }),
);
const adresse = fc.record({
  feuille: fc.string(),
  tableau: fc.option(fc.string()),
  cellule: fc.oneof(fc.string(), fc.constantFrom('I9', 'A1', '')),
});
/** Any cell, even one that the reader would never give. */
const cellule = <T>(valeur: fc.Arbitrary<T>): fc.Arbitrary<Cellule<T>> =>
  fc.record({
    valeur: fc.option(valeur),
    lu: fc.option(fc.string({ unit: 'binary' })),
    adresse,
    lecture,
    calculee: fc.boolean(),
    uniteLue: fc.constantFrom('jours', '%', 'semaines', ''),
  }) as fc.Arbitrary<Cellule<T>>;

const texte = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...INDICATEURS.map(({ code }) => code),
    '1',
    '1 ; 2',
    'En cours',
    'Réalisée',
    '37-PREF',
    '2020-T4',
  ),
);
const nombre = fc.oneof(
  fc.double(),
  fc.integer({ min: -5, max: 200 }),
  // The last but one is rounded to 1e21.
  fc.constantFrom(0, 98.9, 1e21, 5e-324, 999_999_999_999_999_600_000, -0),
);
const date = fc.constantFrom('2020-12-01', '2021-06-30', '1900-01-01', 'n’importe quoi', '2020-13-45');

const ligneOf = (cles: readonly { cle: string; type: { genre: string } }[]): fc.Arbitrary<object> =>
  fc.record({
    ligne: fc.nat(),
    ...Object.fromEntries(
      cles.map(({ cle, type: { genre } }): [string, fc.Arbitrary<unknown>] => {
        if (genre === 'date') return [cle, cellule<string>(date)];
        return [
          cle,
          ['mesure', 'compte', 'pourcentage'].includes(genre)
            ? cellule<number>(nombre)
            : cellule<string>(texte),
        ];
      }),
    ),
  });
const temoins = fc.record({ propriete: fc.option(texte), accueil: cellule(texte) });

const classeur = fc.record({
  format: fc.constantFrom('xlsx', 'ods'),
  site: temoins,
  trimestre: temoins,
  modele: temoins,
  indicateurs: fc.array(ligneOf(TABLEAU_INDICATEURS.colonnes), { maxLength: 6 }),
  actions: fc.array(ligneOf(TABLEAU_ACTIONS.colonnes), { maxLength: 4 }),
  defauts: fc.array(
    fc.record({
      genre: fc.constantFrom('feuille-absente', 'tableau-absent', 'colonne-absente', 'colonne-en-double'),
      nom: fc.string(),
      feuille: fc.option(fc.string()),
      tableau: fc.option(fc.string()),
      cellule: fc.option(fc.string()),
    }),
    { maxLength: 2 },
  ),
}) as unknown as fc.Arbitrary<Classeur>;

const precedents = fc.dictionary(fc.constantFrom('TEL-DECROCHE', 'DEL-PERMIS', 'FRA-CERT'), nombre);

/** Lines as people fill them: values or counts, possible or not, with and without comment. */
const lignesPlausibles = fc.dictionary(
  fc.constantFrom(...INDICATEURS.map(({ code }) => code)),
  fc.oneof(
    fc.record({
      valeur: fc.option(fc.integer({ min: -10, max: 9990 }).map((n) => n / 100)),
      commentaire: fc.option(texte),
    }),
    fc.record({ valeur: fc.constantFrom(63, 1, 5), effectif: fc.integer({ min: 1, max: 500 }) }),
    fc.record({ numerateur: fc.nat(60), denominateur: fc.nat(100) }),
  ),
  { minKeys: 1, maxKeys: 3 },
) as fc.Arbitrary<Readonly<Record<string, SaisieLigne>>>;

describe('validateClasseur over any workbook', () => {
  it('never throws, says every constat in a sentence, and gives the same twice', () => {
    fc.assert(
      fc.property(classeur, precedents, (quelconque, avant) => {
        const x = contexte({ precedents: avant });
        const constats = validateClasseur(quelconque, x);
        expect(validateClasseur(quelconque, x)).toEqual(constats);
        for (const { message, severite } of constats) {
          expect(message.length).toBeGreaterThan(10);
          expect(['bloquant', 'avertissement', 'a-justifier']).toContain(severite);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('files whatever it accepts, and loses none of the figures', () => {
    let acceptes = 0;
    fc.assert(
      fc.property(lignesPlausibles, (lignes) => {
        const c = fabriqueClasseur({ lignes });
        const x = contexte();
        if (!isAccepte(validateClasseur(c, x))) return;
        acceptes += 1;
        const depose = buildContenu(c, x);
        expect(depose.lignes).toHaveLength(Object.keys(lignes).length);
        for (const { code, mesure } of depose.lignes) {
          const { numerateur, valeur } = lignes[code] as SaisieLigne;
          expect(mesure.nature === 'absente').toBe(
            (valeur ?? null) === null && (numerateur ?? null) === null,
          );
        }
        expect(JSON.parse(canonicalJson(depose))).toEqual(depose);
      }),
      { numRuns: 300 },
    );
    // Else the property would hold by accepting nothing.
    expect(acceptes).toBeGreaterThan(30);
  });
});
