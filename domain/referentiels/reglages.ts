import { SOURCES } from './sources.ts';
import type { Cible, CodeDepartement, ReglageDepartement, ReglageEcheance } from './types.ts';

/**
 * Last day to file: so many working days after the end of the quarter. No source of the seeds gives a delay: fifteen days is
 * our proposal, shown as « à confirmer » until the bureau national says.
 */
export const echeanceDepot: ReglageEcheance = { joursOuvres: 15, aConfirmer: true };

/** Working days between the last day to file and the consolidation: ours, « à confirmer ». */
export const DELAI_CONSOLIDATION = 3;

const deClu37 = (valeur: number, unite: Cible['unite']): Cible => ({
  valeur,
  unite,
  origine: 'local',
  source: SOURCES.clu37,
});

/** The minutes of April 2021 give figures « of 2020 » and of the end of it, without saying which is which. */
const PERIODE_INCONNUE = 'Période à confirmer : 4e trimestre ou année 2020.';

/** What départements decided for themselves. One that decided nothing has the default of `reglageOf`. */
export const REGLAGES: Readonly<Record<CodeDepartement, ReglageDepartement>> = {
  '37': {
    departement: '37',
    // Quoted by its own minutes: they hold for it, and for nobody else.
    cibles: {
      'DEL-PERMIS': deClu37(5, 'jours'),
      'TEL-DECROCHE': deClu37(90, '%'),
      'WEB-CONNEXION': deClu37(5, '%'),
      'FRA-CERT': deClu37(0.5, '%'),
      'FRA-PERMIS': deClu37(5, '%'),
      // As the source states it, in another unit than the figure: kept, and never compared.
      'ETR-PREMIERE': deClu37(90, 'jours'),
      'ETR-RENOUV': deClu37(30, 'jours'),
    },
    // Shown to the comité local des usagers of 21 April 2021 with their targets: public already.
    publiesEnPlus: ['ETR-PREMIERE', 'ETR-RENOUV', 'WEB-CONNEXION'],
    marque: false,
    reserves: [
      {
        indicateur: 'TEL-DECROCHE',
        trimestre: '2020-T4',
        valeur: 63,
        texte: `Appels « aboutis » : l’équivalence avec les appels décrochés est à confirmer. ${PERIODE_INCONNUE}`,
      },
      {
        indicateur: 'WEB-RESEAUX',
        trimestre: '2020-T4',
        valeur: 36859,
        texte: 'Moyenne de toute l’année 2020, et non du seul 4e trimestre.',
      },
      ...(
        [
          ['DEL-PERMIS', 15.22],
          ['FRA-CERT', 0.17],
          ['FRA-PERMIS', 0.88],
          ['ETR-PREMIERE', 59],
          ['ETR-RENOUV', 44],
          ['WEB-CONNEXION', 14.7],
          ['WEB-MAJ', 3],
        ] as const
      ).map(([indicateur, valeur]) => ({
        indicateur,
        trimestre: '2020-T4' as const,
        valeur,
        texte: PERIODE_INCONNUE,
      })),
    ],
  },
};
