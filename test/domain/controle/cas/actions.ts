import type { DateIso } from '../../../../domain/temps/trimestre.ts';
import { illisible } from '../../../fabriques/cellules.ts';
import { ACTION_TELEPHONE as A } from '../../../fabriques/classeur.ts';
import type { Cas } from './types.ts';
import { action, avec, ligne, REEL } from './types.ts';

const le = (jour: string): DateIso => jour as DateIso;

export const CAS_ACTIONS: readonly Cas[] = [
  {
    code: 'ACTION-SANS-NUMERO',
    leve: [avec({ actions: [A, { ...A, numero: null }] })],
    neLevePas: [REEL, avec({ actions: [A, {}] }), avec({ actions: [A, { ...A, numero: '2' }] })],
  },
  {
    code: 'ACTION-EN-DOUBLE',
    leve: [
      avec({ actions: [A, { ...A, numero: ' 1' }] }),
      avec({
        actions: [
          { ...A, numero: 'A2' },
          { ...A, numero: 'a2' },
        ],
      }),
    ],
    neLevePas: [
      REEL,
      avec({ actions: [A, { ...A, numero: '2' }] }),
      avec({
        actions: [
          { ...A, numero: 'A2' },
          { ...A, numero: 'A3' },
        ],
      }),
    ],
  },
  { code: 'ACTION-SANS-TEXTE', leve: [action({ action: null })], neLevePas: [REEL, avec({ actions: [{}] })] },
  {
    code: 'ACTION-SANS-RESPONSABLE',
    leve: [action({ responsable: null })],
    neLevePas: [
      REEL,
      action({ responsable: null, etat: 'Abandonnée' }),
      action({ responsable: null, etat: 'Réalisée' }),
    ],
  },
  {
    code: 'ACTION-SANS-ECHEANCE',
    leve: [
      action({ echeance: null }),
      action({ echeance: null, etat: 'À lancer' }),
      action({ echeance: null, etat: null }),
    ],
    neLevePas: [
      REEL,
      action({ echeance: null, etat: 'Réalisée', avancement: 100 }),
      action({ echeance: null, etat: 'Abandonnée' }),
      // Said once, by CELLULE-ILLISIBLE.
      action({ echeance: illisible('31/02/2021', 'une date jj/mm/aaaa') }),
    ],
  },
  { code: 'ACTION-SANS-ETAT', leve: [action({ etat: null })], neLevePas: [REEL, avec({ actions: [{}] })] },
  {
    code: 'DATES-CONTRADICTOIRES',
    leve: [action({ debut: le('2020-12-01'), echeance: le('2020-11-30') })],
    neLevePas: [
      REEL,
      action({ debut: le('2020-12-01'), echeance: le('2020-12-01') }),
      action({ debut: null }),
    ],
  },
  {
    code: 'ACTION-EN-RETARD',
    leve: [action({ debut: le('2020-01-01'), echeance: le('2020-09-30') })],
    neLevePas: [
      REEL,
      action({ debut: le('2020-01-01'), echeance: le('2020-10-01') }),
      action({ debut: null, echeance: le('2020-09-30'), etat: 'Réalisée' }),
      action({ debut: null, echeance: le('2020-09-30'), etat: 'Abandonnée' }),
    ],
  },
  {
    code: 'DEBUT-APRES-TRIMESTRE',
    leve: [action({ debut: le('2021-01-01') }), action({ debut: le('2021-01-01'), etat: 'Réalisée' })],
    neLevePas: [
      REEL,
      action({ debut: le('2020-12-31') }),
      action({ debut: le('2020-12-31'), etat: 'Réalisée' }),
      action({ debut: le('2021-01-01'), etat: 'À lancer', avancement: 0 }),
    ],
  },
  {
    code: 'AVANCEMENT-HORS-ECHELLE',
    leve: [action({ avancement: 130 }), action({ avancement: -5 })],
    neLevePas: [REEL, action({ avancement: 0 }), action({ avancement: null })],
  },
  {
    code: 'AVANCEMENT-CONTRADICTOIRE',
    leve: [
      action({ etat: 'Réalisée', avancement: 40 }),
      action({ etat: 'En cours', avancement: 100 }),
      action({ etat: 'À lancer', avancement: 30 }),
    ],
    neLevePas: [
      REEL,
      action({ etat: 'Réalisée', avancement: 100 }),
      action({ etat: 'Abandonnée', avancement: 40 }),
    ],
  },
  {
    code: 'ACTION-SANS-OBJET',
    leve: [avec({ actions: [{ ...A, numero: '2', porteSur: null }] })],
    neLevePas: [
      REEL,
      action({ porteSur: null }),
      action({ porteSur: 'SPP-6' }),
      // Named by the line of an indicator.
      avec({ actions: [{ ...A, numero: '1', porteSur: null }] }),
    ],
  },
  {
    code: 'ACTION-OBJET-INCONNU',
    leve: [action({ porteSur: 'tel decroche ; COU-MAIL' }), action({ porteSur: 'le téléphone' })],
    neLevePas: [
      REEL,
      action({ porteSur: 'TEL-DECROCHE ; SPP-6' }),
      action({ porteSur: 'TEL-DECROCHE,COU-MAIL\nSPP-6 ;' }),
      action({ porteSur: null }),
    ],
  },
  {
    code: 'ACTION-LIEE-INCONNUE',
    leve: [ligne('TEL-DECROCHE', { valeur: 63, action: '1 ; 7' })],
    neLevePas: [
      REEL,
      ligne('TEL-DECROCHE', { valeur: 63, action: '1' }),
      ligne('TEL-DECROCHE', { valeur: 63, action: ' 1 ; ' }),
      avec({
        actions: [],
        defauts: [
          { genre: 'tableau-absent', nom: 'PlanActions', feuille: null, tableau: null, cellule: null },
        ],
      }),
    ],
  },
];
