import type { DateIso } from '../../../../domain/temps/trimestre.ts';
import { ambigue, avecUnite, calculee, illisible } from '../../../fabriques/cellules.ts';
import { ACTION_TELEPHONE } from '../../../fabriques/classeur.ts';
import type { SaisieAction } from '../../../fabriques/classeur.ts';
import type { Cas, Situation } from './types.ts';
import { avec, ligne, REEL } from './types.ts';

const TEL = 'TEL-DECROCHE';
const ACC = 'ACC-COURTOISIE';
const comptes = (numerateur: number, denominateur: number) => ({ numerateur, denominateur });
/** 63 % of calls for a target of 90 %, and what is done about it. */
const manquee = (plus: SaisieAction): Situation =>
  avec({ lignes: { [TEL]: { valeur: 63 } }, actions: [{ ...ACTION_TELEPHONE, ...plus }] });
const faite = (echeance: string): SaisieAction => ({
  debut: null,
  echeance: echeance as DateIso,
  etat: 'Réalisée',
  avancement: 100,
});

export const CAS_CHIFFRES: readonly Cas[] = [
  {
    code: 'VALEUR-VIDE',
    leve: [
      avec({ lignes: { [TEL]: { valeur: 63 }, 'DEL-CNI': {} } }),
      avec({ lignes: { [TEL]: { valeur: 63 }, 'DEL-CNI': {}, 'DEL-CI': {} } }),
    ],
    neLevePas: [
      REEL,
      ligne('DEL-CNI', { commentaire: 'Logiciel en panne.' }),
      // A survey of the fourth quarter, in the second; a line of another kind of site.
      avec({ trimestre: '2021-T2', lignes: { [TEL]: { valeur: 63 }, [ACC]: {} } }, {}, '2021-07-15'),
      avec({ site: '37-SGCD', lignes: { 'PLAN-ECHUES': { valeur: 63 }, 'DEL-CNI': {} } }),
      ligne(TEL, comptes(63, 100)),
      ligne(TEL, {}),
      ligne(TEL, { valeur: 0 }),
    ],
  },
  {
    code: 'NOMBRE-NEGATIF',
    leve: [ligne('DEL-PERMIS', { valeur: -15.22 }), ligne(TEL, comptes(-63, 100))],
    neLevePas: [REEL, ligne('DEL-PERMIS', { valeur: 0 })],
  },
  {
    code: 'HORS-ECHELLE',
    leve: [
      ligne(TEL, { valeur: 630 }),
      ligne('EFFORT', { valeur: 5.5 }),
      ligne('WEB-RESEAUX', { valeur: 3e20 }),
      ligne(TEL, comptes(1, 4e13)),
      ligne(TEL, { valeur: 100.1 }),
      ligne('DEL-PERMIS', { valeur: 1_501 }),
      ligne('ETR-PREMIERE', { valeur: 1_001 }),
      ligne('URG-CELLULE', { valeur: 10_081 }),
      ligne('WEB-RESEAUX', { valeur: 100_000_001 }),
      ligne(TEL, comptes(1, 100_000_001)),
    ],
    neLevePas: [
      REEL,
      ligne(TEL, { valeur: 100 }),
      ligne('EFFORT', { valeur: 5 }),
      ligne('DEL-PERMIS', { valeur: 1_500 }),
      ligne('ETR-PREMIERE', { valeur: 1_000 }),
      ligne('URG-CELLULE', { valeur: 10_080 }),
      ligne('WEB-RESEAUX', { valeur: 100_000_000 }),
      ligne(TEL, comptes(1, 100_000_000)),
      ligne(TEL, { valeur: -1 }),
    ],
  },
  {
    code: 'NOMBRE-NON-ENTIER',
    leve: [ligne(TEL, comptes(63.5, 100)), ligne('COU-NB', { valeur: 12.5 })],
    neLevePas: [REEL, ligne(TEL, comptes(63, 100)), ligne('COU-NB', { valeur: 12 })],
  },
  {
    code: 'DENOMINATEUR-NUL',
    leve: [ligne('COU-RECLAM', comptes(3, 0)), ligne('COU-RECLAM', comptes(0, 0))],
    neLevePas: [REEL, ligne('COU-RECLAM', comptes(0, 1)), ligne('COU-RECLAM', comptes(0, 3))],
  },
  {
    code: 'NUMERATEUR-SUPERIEUR',
    leve: [ligne(TEL, comptes(1200, 756))],
    neLevePas: [REEL, ligne(TEL, comptes(1200, 1200))],
  },
  {
    code: 'NOMBRE-MANQUANT',
    leve: [ligne(TEL, { numerateur: 756 }), ligne(TEL, { denominateur: 1200, valeur: 63 })],
    neLevePas: [
      REEL,
      ligne(TEL, comptes(756, 1200)),
      ligne(TEL, { numerateur: 756, denominateur: illisible('?') }),
      ligne(TEL, comptes(0, 1200)),
      ligne(TEL, { valeur: 63 }),
    ],
  },
  {
    code: 'NOMBRES-NON-ATTENDUS',
    leve: [
      ligne('DEL-PERMIS', { numerateur: 3044, denominateur: 200 }),
      ligne('DEL-PERMIS', { valeur: 15.22, denominateur: 0 }),
      ligne('COU-NB', { valeur: 12, numerateur: 12 }),
    ],
    neLevePas: [
      REEL,
      ligne(TEL, comptes(756, 1200)),
      ligne('DEL-PERMIS', { valeur: 15.22 }),
      ligne('COU-NB', { valeur: 12 }),
    ],
  },
  {
    code: 'EFFECTIF-NUL',
    leve: [ligne('DEL-PERMIS', { valeur: 15.22, effectif: 0 })],
    neLevePas: [
      REEL,
      ligne('DEL-PERMIS', { effectif: 0 }),
      ligne('DEL-PERMIS', { valeur: 15.22, effectif: 1 }),
    ],
  },
  {
    code: 'EFFECTIF-CONTRADICTOIRE',
    leve: [ligne(ACC, { ...comptes(90, 91), effectif: 100 })],
    neLevePas: [REEL, ligne(ACC, { ...comptes(90, 91), effectif: 91 })],
  },
  {
    code: 'VALEUR-CONTRADICTOIRE',
    leve: [
      ligne(TEL, { ...comptes(756, 1200), valeur: 93 }),
      ligne(ACC, { ...comptes(90, 91), valeur: 98.8 }),
      // The counts have changed since the spreadsheet computed.
      ligne(TEL, { ...comptes(5000, 13_497), valeur: calculee(95.1618878269245) }),
    ],
    neLevePas: [
      REEL,
      ligne(TEL, { ...comptes(756, 1200), valeur: 63 }),
      ligne(ACC, { ...comptes(90, 91), valeur: 98.9 }),
      ligne(ACC, { ...comptes(96, 97), valeur: 98.9 }),
      // Half a point, rounded either way.
      ligne(TEL, { ...comptes(1, 8), valeur: 12 }),
      ligne(TEL, { ...comptes(1, 8), valeur: 13 }),
      ligne(TEL, { ...comptes(12_844, 13_497), valeur: calculee(95.1618878269245) }),
      ligne(TEL, { ...comptes(1, 3), valeur: calculee(33.3333333333333) }),
    ],
  },
  {
    code: 'POURCENTAGE-IMPOSSIBLE',
    leve: [ligne(ACC, { valeur: 98.9, effectif: 100 }), ligne(ACC, { valeur: 91.4, effectif: 100 })],
    neLevePas: [
      ligne(ACC, { valeur: 98.9, effectif: 91 }),
      ligne(ACC, { valeur: 70, effectif: 100 }),
      ligne(ACC, { valeur: 98.9 }),
      ligne(ACC, { valeur: 100, effectif: 7 }),
      ligne(ACC, { valeur: 14, effectif: 7 }),
      // 96 of 97 is 98,97 %: rounded, or cut.
      ligne(ACC, { valeur: 99, effectif: 97 }),
      ligne(ACC, { valeur: 98.9, effectif: 97 }),
    ],
  },
  {
    code: 'MOYENNE-IMPOSSIBLE',
    leve: [
      ligne('EFFORT', { valeur: 2.75, effectif: 10 }),
      ligne('DEL-PERMIS', { valeur: 15.22, effectif: 12 }),
      ligne('WEB-MAJ', { valeur: 2.9, effectif: 4 }),
    ],
    neLevePas: [
      REEL,
      ligne('EFFORT', { valeur: 2.75, effectif: 12 }),
      ligne('EFFORT', { valeur: 2.75, effectif: 240 }),
      ligne('EFFORT', { valeur: 2.75 }),
      ligne('DEL-PERMIS', { valeur: 15.22, effectif: 9 }),
      // 8 days in 3 files: 2,67 rounded, 2,66 cut.
      ligne('ETR-RENOUV', { valeur: 2.67, effectif: 3 }),
      ligne('ETR-RENOUV', { valeur: 2.66, effectif: 3 }),
      // Minutes are not whole.
      ligne('URG-CELLULE', { valeur: 15.47, effectif: 2 }),
    ],
  },
  {
    code: 'VALEUR-SEULE',
    leve: [ligne(TEL, { valeur: 63 }), ligne('FRA-CERT', { valeur: 0.17 })],
    neLevePas: [ligne(TEL, comptes(756, 1200)), ligne('DEL-PERMIS', { valeur: 15.22 }), ligne(TEL, {})],
  },
  {
    code: 'MOYENNE-SANS-EFFECTIF',
    leve: [ligne('ETR-RENOUV', { valeur: 44 }), ligne('DEL-PERMIS', { valeur: 15.22 })],
    neLevePas: [
      ligne('ETR-RENOUV', { valeur: 44, effectif: 310 }),
      ligne('ETR-RENOUV', { valeur: 44, effectif: 1 }),
      ligne('ETR-RENOUV', {}),
    ],
  },
  {
    code: 'UNITE-DIFFERENTE',
    leve: [
      avec({ lignes: { 'ETR-PREMIERE': { valeur: 59, unite: 'jours' }, [TEL]: { valeur: 63 } } }),
      avec({ lignes: { 'ETR-PREMIERE': { valeur: 59, unite: 'Jours ouvres' }, [TEL]: { valeur: 63 } } }),
    ],
    neLevePas: [
      REEL,
      ligne('ETR-PREMIERE', { valeur: 59, unite: ' jours ouvrés ' }),
      avec({ lignes: { 'ETR-PREMIERE': { valeur: 59, unite: 'jours ouvrés' }, [TEL]: { valeur: 63 } } }),
    ],
  },
  {
    code: 'UNITE-SAISIE-DIFFERENTE',
    leve: [
      ligne('DEL-CNI', { valeur: avecUnite(12, 'semaines') }),
      ligne('ETR-PREMIERE', { valeur: avecUnite(59, 'jours') }),
    ],
    neLevePas: [
      REEL,
      ligne('ETR-PREMIERE', { valeur: avecUnite(59, 'jours ouvrés') }),
      ligne('WEB-RESEAUX', { valeur: avecUnite(36859, 'nombre') }),
    ],
  },
  {
    code: 'CIBLE-MODIFIEE',
    leve: [
      ligne(TEL, { valeur: 63, cible: 60 }),
      avec({ lignes: { [TEL]: { valeur: 63, cible: null }, 'DEL-PERMIS': { valeur: 15.22 } } }),
      ligne('DEL-CNI', { valeur: 12, cible: 10 }),
      ligne('ETR-PREMIERE', { valeur: 59, cible: 90 }),
    ],
    neLevePas: [
      REEL,
      ligne(TEL, { valeur: 63, cible: null }),
      ligne(TEL, { cible: ambigue('1.234', 'a', 'b') }),
    ],
  },
  {
    code: 'CIBLE-NON-ATTEINTE',
    leve: [
      ligne('DEL-PERMIS', { valeur: 15.22 }),
      avec({ actions: [], lignes: { [TEL]: { valeur: 63, action: '1' } } }),
      avec({ actions: [{ numero: '1', action: 'Former', porteSur: TEL, responsable: 'chef de bureau' }] }),
      avec({ lignes: { [TEL]: { numerateur: 89999, denominateur: 100000 } }, actions: [] }),
      // Neither what nobody answers for, nor what has no date, nor what was given up.
      manquee({ responsable: null }),
      manquee({ echeance: null }),
      manquee({ etat: 'Abandonnée' }),
      // Done before the quarter began: the target is missed all the same.
      manquee(faite('2020-09-30')),
      ligne('DEL-PERMIS', { valeur: 5.01 }),
      // No word that the publication would take.
      ligne('DEL-PERMIS', { valeur: 15.22, commentaire: 'RAS' }),
    ],
    neLevePas: [
      manquee({}),
      manquee({ etat: null }),
      manquee({ etat: 'À lancer', avancement: 0 }),
      manquee(faite('2020-10-01')),
      // Late, but somebody still answers for it: ACTION-EN-RETARD says it.
      manquee({ ...faite('2020-09-30'), etat: 'En cours' }),
      avec({
        lignes: { [TEL]: { valeur: 63 } },
        actions: [
          { ...ACTION_TELEPHONE, etat: 'Abandonnée' },
          { ...ACTION_TELEPHONE, numero: '2' },
        ],
      }),
      avec({ lignes: { [TEL]: { numerateur: 90000, denominateur: 100000 } }, actions: [] }),
      ligne('DEL-PERMIS', { valeur: 5 }),
      ligne('DEL-PERMIS', { valeur: 15.22, commentaire: 'Retard national du CERT.' }),
      ligne('ETR-PREMIERE', { valeur: 159 }),
      ligne('DEL-PERMIS', {}),
    ],
  },
  {
    code: 'PRECEDENT-MODIFIE',
    leve: [ligne(TEL, { valeur: 63, precedent: 50 }, { precedents: { [TEL]: 61 } })],
    neLevePas: [
      REEL,
      ligne(TEL, { valeur: 63, precedent: 61 }, { precedents: { [TEL]: 61.04 } }),
      ligne(TEL, { valeur: 63, precedent: 50 }),
    ],
  },
  {
    code: 'VARIATION-FORTE',
    leve: [
      ligne(TEL, { valeur: 63 }, { precedents: { [TEL]: 93 } }),
      ligne(TEL, { valeur: 36 }, { precedents: { [TEL]: 63 } }),
      ligne(TEL, comptes(432, 1200), { precedents: { [TEL]: 63 }, effectifsPrecedents: { [TEL]: 1180 } }),
      // 60 and 35 of 100: 25 points, and chance gives 24,2.
      ligne(TEL, comptes(35, 100), { precedents: { [TEL]: 60 }, effectifsPrecedents: { [TEL]: 100 } }),
      ligne('DEL-PERMIS', { valeur: 31, precedent: 15.22 }),
      ligne(
        'DEL-PERMIS',
        { valeur: 31, effectif: 900 },
        { precedents: { 'DEL-PERMIS': 15 }, effectifsPrecedents: { 'DEL-PERMIS': 850 } },
      ),
      ligne('FRA-CERT', { valeur: 0.88 }, { precedents: { 'FRA-CERT': 0.17 } }),
      ligne('COU-NB', { valeur: 62 }, { precedents: { 'COU-NB': 24 } }),
      ligne('EFFORT', { valeur: 1.6, effectif: 240 }, { precedents: { EFFORT: 2.75 } }),
    ],
    neLevePas: [
      REEL,
      ligne(TEL, { valeur: 63 }, { precedents: { [TEL]: 88 } }),
      ligne(TEL, comptes(63, 100), { precedents: { [TEL]: 83 }, effectifsPrecedents: { [TEL]: 1200 } }),
      // 60 and 36 of 100: 24 points, within chance.
      ligne(TEL, comptes(36, 100), { precedents: { [TEL]: 60 }, effectifsPrecedents: { [TEL]: 100 } }),
      // Ten test calls: 9 then 5.
      ligne('TEL-MYSTERE', comptes(5, 10), {
        precedents: { 'TEL-MYSTERE': 90 },
        effectifsPrecedents: { 'TEL-MYSTERE': 10 },
      }),
      ligne(
        TEL,
        { valeur: 63, commentaire: 'Panne du standard en novembre.' },
        { precedents: { [TEL]: 93 } },
      ),
      ligne('DEL-CI', { valeur: 2, precedent: 4 }),
      ligne('DEL-PERMIS', { valeur: 30, precedent: 15.22 }),
      // A dozen files: a mean of 12 days then 25 may be the same service.
      ligne(
        'DEL-CNI',
        { valeur: 25, effectif: 12 },
        { precedents: { 'DEL-CNI': 12 }, effectifsPrecedents: { 'DEL-CNI': 14 } },
      ),
      ligne('COU-NB', { valeur: 25 }, { precedents: { 'COU-NB': 12 } }),
      ligne('EFFORT', { valeur: 1.8, effectif: 240 }, { precedents: { EFFORT: 2.75 } }),
    ],
  },
];
