import { etapesEchues } from '../../domain/echeances/index.ts';
import type { EtapeTrimestre } from '../../domain/echeances/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import { calendrierOf, isJourOuvre } from '../../domain/temps/jours-ouvres/index.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import { runEtape, sayErreur } from './etapes.ts';
import type { DependancesEcheancier, EtapeRapportee } from './types.ts';

/** A day of a département's calendar. */
export interface Lieu {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  readonly jour: DateIso;
}

/** Name of a step in its record: its day, then what it is. */
export const nomOf = (etape: EtapeTrimestre): string =>
  `${etape.le}#${etape.genre === 'rappel' ? etape.rappel : etape.genre}`;

export interface Faite {
  readonly etape: EtapeTrimestre;
  readonly rapportee: EtapeRapportee;
}

export const report = (etape: EtapeTrimestre, fin: EtapeRapportee['fin'], dit: string): Faite => ({
  etape,
  rapportee: {
    genre: etape.genre,
    rappel: etape.genre === 'rappel' ? etape.rappel : null,
    le: etape.le,
    fin,
    dit,
  },
});

/** No mail leaves on a closed day. */
export const isJourDeCourrier = ({ departement, jour }: Lieu): boolean =>
  isJourOuvre(jour, calendrierOf(departement));

/** Steps that are told by mail. */
export const ditesOf = (faites: readonly Faite[]): readonly Faite[] =>
  faites.filter(({ etape, rapportee }) => rapportee.fin === 'fait' && etape.genre !== 'consolidation');

/**
 * Does what has come due, in order, and records nothing: a step that is not recorded is done again, to the same effect. One that
 * fails stops those that rest on it.
 * @returns the steps, and the names of those that an earlier run recorded
 */
export async function runEchues(
  dependances: DependancesEcheancier,
  { departement, trimestre, jour }: Lieu,
): Promise<{ readonly faites: readonly Faite[]; readonly connues: ReadonlySet<string> }> {
  const echues = etapesEchues(departement, trimestre, jour);
  const connues = new Map(
    (await dependances.store.listEcheances(trimestre, departement)).map((une) => [une.etape, une]),
  );
  const dernierRappel = echues.findLast(({ genre }) => genre === 'rappel');
  const faites: Faite[] = [];
  for (const etape of echues) {
    const connue = connues.get(nomOf(etape));
    if (connue) {
      faites.push(report(etape, connue.fin === 'passe' ? 'passe' : 'deja-fait', connue.dit));
    } else if (etape.genre === 'rappel' && etape !== dernierRappel) {
      faites.push(report(etape, 'passe', 'Le jour était passé : un rappel plus récent le remplace.'));
    } else {
      try {
        faites.push(report(etape, 'fait', await runEtape(dependances, { departement, trimestre }, etape)));
      } catch (erreur) {
        faites.push(report(etape, 'echec', sayErreur(erreur)));
        break;
      }
    }
  }
  return { faites, connues: new Set(connues.keys()) };
}
