import { echeanceDepotOf } from '../referentiels/index.ts';
import { DELAI_CONSOLIDATION } from '../referentiels/reglages.ts';
import type { CodeDepartement } from '../referentiels/types.ts';
import {
  calendrierOf,
  echeance,
  isJourOuvre,
  joursOuvresAvant,
  shiftJour,
} from '../temps/jours-ouvres/index.ts';
import { debutTrimestre, shiftTrimestre } from '../temps/trimestre.ts';
import type { DateIso, Trimestre } from '../temps/trimestre.ts';
import type { EtapeTrimestre, NomRappel } from './types.ts';

/** Working days before the last day to file, and after it. */
const RAPPELS_AVANT: readonly (readonly [nom: NomRappel, jours: number])[] = [
  ['J-15', 15],
  ['J-3', 3],
];
const SEMAINE = 7;

/**
 * What happens to a quarter of a département, in order, in its own calendar: it opens on the first working day after the quarter;
 * sites are reminded 15 and 3 working days before the last day to file, the working day after it, then every week until
 * the next quarter opens; it is consolidated three working days after the last day (à confirmer), and its publication is
 * proposed the working day after. A reminder that would come before the opening comes with it.
 */
export function etapesTrimestre(
  departement: CodeDepartement,
  trimestre: Trimestre,
): readonly EtapeTrimestre[] {
  const calendrier = calendrierOf(departement);
  const ouverture = firstOuvreOf(shiftTrimestre(trimestre, 1), departement);
  const fin = firstOuvreOf(shiftTrimestre(trimestre, 2), departement);
  const limite = echeanceDepotOf(departement, trimestre).date;
  const lendemain = echeance(limite, 1, calendrier);
  const consolidation = echeance(limite, DELAI_CONSOLIDATION, calendrier);
  const avant = RAPPELS_AVANT.map(([rappel, jours]): EtapeTrimestre => {
    const jour = joursOuvresAvant(limite, jours, calendrier);
    return { genre: 'rappel', rappel, le: jour < ouverture ? ouverture : jour };
  });
  const etapes: EtapeTrimestre[] = [
    { genre: 'ouverture', le: ouverture },
    ...avant,
    { genre: 'rappel', rappel: 'J+1', le: lendemain },
    { genre: 'consolidation', le: consolidation },
    { genre: 'proposition', le: echeance(consolidation, 1, calendrier) },
    ...hebdomadaires(lendemain, fin, departement),
  ];
  return etapes.sort((a, b) => a.le.localeCompare(b.le));
}

const firstOuvreOf = (trimestre: Trimestre, departement: CodeDepartement): DateIso =>
  echeance(debutTrimestre(trimestre), 0, calendrierOf(departement));

/** Every seven days after the first late reminder; one that falls on a closed day waits for the next working one. */
function hebdomadaires(premier: DateIso, fin: DateIso, departement: CodeDepartement): EtapeTrimestre[] {
  const calendrier = calendrierOf(departement);
  const etapes: EtapeTrimestre[] = [];
  for (let jour = shiftJour(premier, SEMAINE); jour < fin; jour = shiftJour(jour, SEMAINE)) {
    const le = echeance(jour, 0, calendrier);
    if (le < fin) etapes.push({ genre: 'rappel', rappel: 'hebdomadaire', le });
  }
  return etapes;
}

/** What is due on a day, for the two quarters that may have something to do; nothing on a closed day. */
export function etapesDuJour(
  departement: CodeDepartement,
  jour: DateIso,
  trimestres: readonly Trimestre[],
): readonly (EtapeTrimestre & { readonly trimestre: Trimestre })[] {
  if (!isJourOuvre(jour, calendrierOf(departement))) return [];
  return trimestres.flatMap((trimestre) =>
    etapesTrimestre(departement, trimestre)
      .filter(({ le }) => le === jour)
      .map((etape) => ({ ...etape, trimestre })),
  );
}

/** Steps whose day has come, oldest first: what a machine that was off has to catch up with. */
export const etapesEchues = (
  departement: CodeDepartement,
  trimestre: Trimestre,
  jour: DateIso,
): readonly EtapeTrimestre[] => etapesTrimestre(departement, trimestre).filter(({ le }) => le <= jour);
