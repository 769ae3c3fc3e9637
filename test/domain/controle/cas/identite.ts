import type { DateIso } from '../../../../domain/temps/trimestre.ts';
import type { Cas } from './types.ts';
import { avec, REEL } from './types.ts';

const deux = (propriete: string, accueil: string) => ({ propriete, accueil });
const le = (jour: string): DateIso => jour as DateIso;

export const CAS_IDENTITE: readonly Cas[] = [
  {
    code: 'SITE-ABSENT',
    leve: [avec({ site: null }), avec({ site: ' ' })],
    neLevePas: [REEL, avec({ site: { propriete: null, accueil: '37-PREF' } })],
  },
  {
    code: 'SITE-INCONNU',
    leve: [avec({ site: '37-MAIRIE' }), avec({ site: '99-PREF' })],
    neLevePas: [REEL, avec({ site: null }), avec({ site: '37-pref' })],
  },
  {
    code: 'SITE-CONTRADICTOIRE',
    leve: [avec({ site: deux('37-PREF', '57-PREF') })],
    neLevePas: [REEL, avec({ site: deux('37-PREF', ' 37-pref ') })],
  },
  {
    code: 'SITE-INATTENDU',
    leve: [avec({}, { attendu: { site: '57-PREF' } })],
    neLevePas: [REEL, avec({}, { attendu: { site: '37-PREF' } })],
  },
  {
    code: 'TRIMESTRE-ABSENT',
    leve: [avec({ trimestre: null })],
    neLevePas: [REEL, avec({ trimestre: { propriete: null, accueil: '2020-T4' } })],
  },
  {
    code: 'TRIMESTRE-ILLISIBLE',
    leve: [avec({ trimestre: 'fin 2020' }), avec({ trimestre: deux('2020-T4', '2020-T5') })],
    neLevePas: [REEL, avec({ trimestre: null }), avec({ trimestre: '4e trimestre 2020' })],
  },
  {
    code: 'TRIMESTRE-CONTRADICTOIRE',
    leve: [avec({ trimestre: deux('2020-T4', '2021-T1') })],
    neLevePas: [REEL, avec({ trimestre: deux('2020-T4', 'T4 2020') })],
  },
  {
    code: 'TRIMESTRE-INATTENDU',
    leve: [avec({}, { attendu: { trimestre: '2021-T1' } })],
    neLevePas: [REEL, avec({}, { attendu: { trimestre: '2020-T4' } })],
  },
  {
    code: 'TRIMESTRE-FUTUR',
    leve: [avec({ trimestre: '2021-T2' }), avec({}, {}, le('2020-09-30'))],
    neLevePas: [REEL, avec({}, {}, le('2020-10-01'))],
  },
  {
    code: 'TRIMESTRE-EN-COURS',
    leve: [avec({}, {}, le('2020-12-31')), avec({}, {}, le('2020-10-01'))],
    neLevePas: [avec({}, {}, le('2021-01-01')), avec({}, {}, le('2020-09-30'))],
  },
  {
    code: 'MODELE-ABSENT',
    leve: [avec({ modele: null })],
    neLevePas: [REEL],
  },
  {
    code: 'MODELE-DIFFERENT',
    leve: [avec({ modele: '0' }), avec({ modele: '2' })],
    neLevePas: [REEL, avec({ modele: null })],
  },
  {
    code: 'MODELE-CONTRADICTOIRE',
    leve: [avec({ modele: deux('1', '2') })],
    neLevePas: [REEL, avec({ modele: { propriete: '1', accueil: null } })],
  },
];
