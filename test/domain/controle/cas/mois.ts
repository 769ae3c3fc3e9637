import type { SaisieLigneMois } from '../../../fabriques/classeur.ts';
import { illisible } from '../../../fabriques/cellules.ts';
import type { Cas, Situation } from './types.ts';
import { avec, REEL } from './types.ts';

const TEL = 'TEL-DECROCHE';
const MOIS = ['2020-10', '2020-11', '2020-12'] as const;

/** A quarter of one indicator and its months, in order. */
const avecMois = (
  code: string,
  trimestre: SaisieLigneMois & { readonly commentaire?: string },
  ...mois: readonly SaisieLigneMois[]
): Situation =>
  avec({
    lignes: { [code]: trimestre },
    mois: mois.map((saisie, rang) => ({ code, mois: MOIS[rang] ?? null, ...saisie })),
  });
const comptes = (numerateur: number, denominateur: number) => ({ numerateur, denominateur });
const moyenne = (valeur: number, effectif: number) => ({ valeur, effectif });
const valeurs = (...chiffres: readonly number[]) => chiffres.map((valeur) => ({ valeur }));

const APPELS = [comptes(200, 400), comptes(240, 380), comptes(316, 420)];

export const CAS_MOIS: readonly Cas[] = [
  {
    code: 'MOIS-ABSENT',
    leve: [avecMois(TEL, { valeur: 63 }, { mois: null, valeur: 62 })],
    neLevePas: [
      REEL,
      avecMois(TEL, { valeur: 63 }, { valeur: 62 }),
      avecMois(TEL, {}, { mois: illisible('hiver') }),
    ],
  },
  {
    code: 'MOIS-HORS-TRIMESTRE',
    leve: [
      avecMois(TEL, { valeur: 63 }, { mois: '2020-09', valeur: 62 }),
      avecMois(TEL, { valeur: 63 }, { mois: '2021-01', valeur: 62 }),
      avecMois(TEL, { valeur: 63 }, { mois: '2021-10', valeur: 62 }),
    ],
    neLevePas: [
      REEL,
      avecMois(TEL, { valeur: 63 }, { mois: '2020-10', valeur: 62 }),
      avecMois(TEL, { valeur: 63 }, { mois: '2020-12', valeur: 62 }),
    ],
  },
  {
    code: 'MOIS-EN-DOUBLE',
    leve: [avecMois(TEL, { valeur: 63 }, { valeur: 62 }, { mois: '2020-10', valeur: 61 })],
    neLevePas: [
      REEL,
      avecMois(TEL, { valeur: 63 }, { valeur: 62 }, { valeur: 61 }),
      avecMois(TEL, { valeur: 63 }, { valeur: 62 }, { code: 'COU-MAIL', mois: '2020-10', valeur: 62 }),
    ],
  },
  {
    code: 'MOIS-AUTRES-QUE-LE-TRIMESTRE',
    leve: [
      // Ratios: both counts add up.
      avecMois(TEL, comptes(757, 1200), ...APPELS),
      avecMois(TEL, comptes(756, 1201), ...APPELS),
      avecMois(TEL, { valeur: 64 }, ...APPELS),
      avecMois(TEL, { valeur: 62.9 }, ...APPELS),
      // 763 of 1 200 are 63,58 %: typed without decimals, 64.
      avecMois(TEL, { valeur: 63 }, comptes(207, 400), ...APPELS.slice(1)),
      // Means weigh by their counts: 15, 16 and 20 of 10, 10 and 80 make 19,1 and not 17.
      avecMois('DEL-PERMIS', moyenne(17, 100), moyenne(15, 10), moyenne(16, 10), moyenne(20, 80)),
      avecMois('DEL-PERMIS', moyenne(19.1, 90), moyenne(15, 10), moyenne(16, 10), moyenne(20, 80)),
      // Counts add up.
      avecMois('COU-NB', { valeur: 31 }, ...valeurs(10, 8, 12)),
      avecMois('COU-NB', { valeur: 29 }, ...valeurs(10, 8, 12)),
      // The slowest of the quarter is the slowest of its months.
      avecMois('URG-CELLULE', { valeur: 40 }, ...valeurs(30, 35, 45)),
      avecMois('URG-CELLULE', { valeur: 45.01 }, ...valeurs(30, 35, 45)),
      // No weights, and yet out of reach.
      avecMois('DEL-PERMIS', { valeur: 25 }, ...valeurs(15, 16, 20)),
      avecMois('DEL-PERMIS', { valeur: 20.01 }, ...valeurs(15, 16, 20)),
      avecMois('DEL-PERMIS', { valeur: 14.99 }, ...valeurs(15, 16, 20)),
      avecMois(TEL, { valeur: 64.1 }, ...valeurs(62, 63, 64)),
      // Months rounded to a day and a quarter rounded to a tenth: 0,55 day between them, and no more.
      avecMois('DEL-PERMIS', moyenne(19.7, 100), moyenne(15, 10), moyenne(16, 10), moyenne(20, 80)),
      avecMois('DEL-PERMIS', moyenne(18.5, 100), moyenne(15, 10), moyenne(16, 10), moyenne(20, 80)),
      avecMois(TEL, { ...comptes(757, 1200), commentaire: 'Novembre a été recompté.' }, ...APPELS),
    ],
    neLevePas: [
      REEL,
      avecMois(TEL, comptes(756, 1200), ...APPELS),
      avecMois(TEL, { valeur: 63 }, ...APPELS),
      avecMois(TEL, comptes(757, 1200), ...APPELS.slice(0, 2)),
      avecMois('DEL-PERMIS', moyenne(19.1, 100), moyenne(15, 10), moyenne(16, 10), moyenne(20, 80)),
      // Each mean was rounded: 19,6 is as near as the months allow.
      avecMois('DEL-PERMIS', moyenne(19.6, 100), moyenne(15, 10), moyenne(16, 10), moyenne(20, 80)),
      avecMois('DEL-PERMIS', moyenne(18.6, 100), moyenne(15, 10), moyenne(16, 10), moyenne(20, 80)),
      avecMois('DEL-PERMIS', { valeur: 20 }, ...valeurs(15, 16, 20)),
      avecMois('DEL-PERMIS', { valeur: 15 }, ...valeurs(15, 16, 20)),
      avecMois(TEL, { valeur: 64 }, ...valeurs(62, 63, 64)),
      // 762 of 1 200 are 63,5 %: whichever way the half was rounded.
      avecMois(TEL, { valeur: 63 }, comptes(206, 400), ...APPELS.slice(1)),
      avecMois(TEL, { valeur: 64 }, comptes(206, 400), ...APPELS.slice(1)),
      avecMois('COU-NB', { valeur: 30 }, ...valeurs(10, 8, 12)),
      avecMois('URG-CELLULE', { valeur: 45 }, ...valeurs(30, 35, 45)),
      avecMois('DEL-PERMIS', { valeur: 17 }, ...valeurs(15, 16, 20)),
      // A monthly mean of connexions: the quarter is not their sum.
      avecMois('WEB-RESEAUX', { valeur: 36859 }, ...valeurs(36000, 36859, 37718)),
      avecMois(TEL, {}, ...APPELS),
    ],
  },
  {
    code: 'MOIS-NON-COMPARABLES',
    leve: [
      avecMois('DEL-PERMIS', { valeur: 17 }, ...valeurs(15, 16, 20)),
      avecMois(TEL, { valeur: 63 }, ...valeurs(62, 63, 64)),
    ],
    neLevePas: [
      REEL,
      avecMois('DEL-PERMIS', moyenne(19.1, 100), moyenne(15, 10), moyenne(16, 10), moyenne(20, 80)),
      avecMois('DEL-PERMIS', { valeur: 17 }, ...valeurs(15, 16)),
      avecMois('DEL-PERMIS', { valeur: 25 }, ...valeurs(15, 16, 20)),
      // Nothing is behind these by definition: there is no count to ask for.
      avecMois('WEB-RESEAUX', { valeur: 36859 }, ...valeurs(36000, 36859, 37718)),
      avecMois('WEB-CONNEXION', { valeur: 14.7 }, ...valeurs(14, 15, 15)),
    ],
  },
];
