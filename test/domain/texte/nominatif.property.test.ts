import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findNominatif, listNominatifs } from '../../../domain/texte/nominatif.ts';

/** Syllables make names that are nobody’s, some of which hold a function: « Chefdor », « Préfeton », « Lemaire ». */
const syllabe = fc.constantFrom(
  'chef',
  'préfet',
  'maire',
  'dor',
  'lan',
  'ri',
  'çois',
  'té',
  'guen',
  'mo',
  'vau',
  'lier',
);
const simple = fc
  .tuple(
    fc.constantFrom('Ba', 'Le', 'Du', 'Té', 'Œu', 'Vi', 'Na', 'Ki'),
    fc.array(syllabe, { minLength: 1, maxLength: 3 }),
  )
  .map(([debut, suite]) => debut + suite.join(''));
const compose = fc.oneof(
  { weight: 3, arbitrary: simple },
  fc.tuple(simple, simple).map((deux) => deux.join('-')),
  fc.tuple(fc.constantFrom('D’', 'O’', "N'"), simple).map((deux) => deux.join('')),
);
const particule = fc.constantFrom(
  '',
  '',
  '',
  'de ',
  'du ',
  'd’',
  "d'",
  'de la ',
  'de La ',
  'des ',
  'Le ',
  'le ',
  'La ',
  'van den ',
  'Ben ',
);
const prenom = fc.constantFrom('', '', 'Jeanne ', 'Jean-Paul ', 'J. ', 'J.-P. ', 'Anne Marie ');
const blanc = fc.constantFrom(' ', '\u00A0', '\u202F', '  ');
const TITRES = [
  'M.',
  'MM.',
  'Mr',
  'Mr.',
  'Mme',
  'Mme.',
  'Mmes',
  'Mlle',
  'Dr',
  'Dr.',
  'Me',
  'Monsieur',
  'Madame',
  'Mademoiselle',
  'Mesdames',
];
const nom = fc.record({
  titre: fc.constantFrom(...TITRES),
  blanc,
  prenom,
  particule,
  famille: compose,
  capitales: fc.boolean(),
});
/** What stands around: words and figures of the field, nobody in them. */
const AUTOUR = [
  '',
  'Le dossier 123 456 789 est suivi par ',
  'Vu avec ',
  '36\u202F859 connexions ; ',
  '(',
  '« ',
  'Madame la préfète et ',
];
const autour = fc.constantFrom(...AUTOUR);
const apres = fc.constantFrom(
  '',
  ' est absent.',
  ', chef de bureau',
  ' (DDTM)',
  '\nLes usagers attendent.',
  ' »',
  '. Le taux baisse.',
);

const write = ({ titre, blanc: b, prenom: p, particule: q, famille, capitales }: NomGenere): string => {
  const propre = `${p}${q}${famille}`;
  return `${titre}${b}${capitales ? propre.toLocaleUpperCase('fr-FR') : propre}`;
};
type NomGenere = typeof nom extends fc.Arbitrary<infer T> ? T : never;

const FONCTIONS = [
  'préfète',
  'sous-préfet',
  'directrice départementale',
  'secrétaire générale',
  'chef de bureau',
  'maire',
  'référente qualité',
];

describe('names of any shape', () => {
  it('are found wherever they stand, and told as they are written', () => {
    fc.assert(
      fc.property(autour, nom, apres, (avant, genere, suite) => {
        const ecrit = write(genere);
        const trouve = findNominatif(`${avant}${ecrit}${suite}`);
        expect(trouve).not.toBeNull();
        expect(ecrit.startsWith(trouve!)).toBe(true);
      }),
    );
  });

  it('leave nothing of the name behind when the found words are taken out', () => {
    fc.assert(
      fc.property(nom, (genere) => {
        expect(listNominatifs(`Vu par ${write(genere)}, puis classé.`)).toEqual([write(genere)]);
      }),
    );
  });

  it('are not seen in a function, whoever holds it and however it is written', () => {
    const titre = fc.constantFrom('M. le ', 'Mme la ', 'Madame la ', 'Monsieur le ', 'MM. les ', 'Mmes les ');
    const ecriture = fc.constantFrom(
      (t: string) => t,
      (t: string) => t.toLocaleUpperCase('fr-FR'),
      (t: string) => t.replace(/(?<= )\p{Ll}(?=\p{L}{3})/gu, (l) => l.toLocaleUpperCase('fr-FR')),
    );
    fc.assert(
      fc.property(
        autour,
        titre,
        fc.constantFrom(...FONCTIONS),
        ecriture,
        (avant, t, fonction, capitalise) => {
          expect(findNominatif(`${avant}${capitalise(`${t}${fonction}`)} a signé.`)).toBeNull();
        },
      ),
    );
  });
});

describe('telephone numbers', () => {
  const chiffres = (n: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n });
  const separe = fc.constantFrom('', ' ', '\u00A0', '\u202F', '.', '-', '/');

  it('are found in pairs, whatever stands between, from here or from abroad', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        chiffres(8),
        separe,
        fc.constantFrom('0', '+33 ', '+33', '0033 ', '+33 (0)'),
        (tete, suite, s, indicatif) => {
          const paires = [0, 2, 4, 6].map((i) => `${suite[i]}${suite[i + 1]}`);
          const numero = `${indicatif}${[tete, ...paires].join(s)}`;
          expect(findNominatif(`Appelez le ${numero} le matin.`)).toBe(numero);
        },
      ),
    );
  });

  it('are not seen in a count, a date or a SIRET', () => {
    const grand = fc.integer({ min: 0, max: 999_999_999 }).map((n) => n.toLocaleString('fr-FR'));
    const date = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((jour) => jour.toISOString().slice(0, 10).split('-'))
      .chain(([a, m, j]) =>
        fc.constantFrom(`${j}/${m}/${a}`, `${a}-${m}-${j}`, `${j}.${m}.${a}`, `${j} ${m} ${a}`),
      );
    const siret = chiffres(14).map(
      (c) =>
        `${c.slice(0, 3).join('')} ${c.slice(3, 6).join('')} ${c.slice(6, 9).join('')} ${c.slice(9).join('')}`,
    );
    fc.assert(
      fc.property(fc.oneof(grand, date, siret), (nombre) => {
        expect(findNominatif(`Voir ${nombre} au registre.`)).toBeNull();
      }),
    );
  });
});
