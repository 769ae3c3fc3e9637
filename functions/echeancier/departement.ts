import { etapesEchues } from '../../domain/echeances/index.ts';
import type { EtapeTrimestre } from '../../domain/echeances/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import { calendrierOf, isJourOuvre } from '../../domain/temps/jours-ouvres/index.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import { count, runEtape, sayErreur } from './etapes.ts';
import type { DependancesEcheancier, EtapeRapportee, RapportDepartement } from './types.ts';

/** Name of a step in its record: its day, then what it is. */
const nomOf = (etape: EtapeTrimestre): string =>
  `${etape.le}#${etape.genre === 'rappel' ? etape.rappel : etape.genre}`;

interface Faite {
  readonly etape: EtapeTrimestre;
  readonly rapportee: EtapeRapportee;
}

const report = (etape: EtapeTrimestre, fin: EtapeRapportee['fin'], dit: string): Faite => ({
  etape,
  rapportee: {
    genre: etape.genre,
    rappel: etape.genre === 'rappel' ? etape.rappel : null,
    le: etape.le,
    fin,
    dit,
  },
});

/** The steps of one département up to a day. A step that fails stops those that rest on it; the next run takes up from there. */
export async function runDepartement(
  dependances: DependancesEcheancier,
  departement: CodeDepartement,
  trimestre: Trimestre,
  jour: DateIso,
): Promise<RapportDepartement> {
  const echues = etapesEchues(departement, trimestre, jour);
  const connues = new Map(
    (await dependances.store.listEcheances(trimestre, departement)).map((une) => [une.etape, une]),
  );
  const dernierRappel = echues.findLast(({ genre }) => genre === 'rappel');
  const etapes: Faite[] = [];
  for (const etape of echues) {
    const connue = connues.get(nomOf(etape));
    if (connue) {
      etapes.push(report(etape, connue.fin === 'passe' ? 'passe' : 'deja-fait', connue.dit));
    } else if (etape.genre === 'rappel' && etape !== dernierRappel) {
      etapes.push(report(etape, 'passe', 'Le jour était passé : un rappel plus récent le remplace.'));
    } else {
      try {
        etapes.push(report(etape, 'fait', await runEtape(dependances, { departement, trimestre }, etape)));
      } catch (erreur) {
        etapes.push(report(etape, 'echec', sayErreur(erreur)));
        break;
      }
    }
  }
  const finies = await sendCourriels(dependances, { departement, trimestre, jour }, etapes);
  const instant = dependances.clock().toISOString();
  for (const { etape, rapportee } of finies) {
    const { fin, dit } = rapportee;
    if ((fin === 'fait' || fin === 'passe') && !connues.has(nomOf(etape)))
      await dependances.store.writeEcheance(trimestre, departement, {
        etape: nomOf(etape),
        fin,
        instant,
        dit,
      });
  }
  return { departement, trimestre, etapes: finies.map(({ rapportee }) => rapportee) };
}

/**
 * One mail a person for all that the day brings, on working days alone. Steps whose mails did not leave are left to the next run, which
 * does them again to the same effect.
 */
async function sendCourriels(
  { remind }: DependancesEcheancier,
  lieu: { readonly departement: CodeDepartement; readonly trimestre: Trimestre; readonly jour: DateIso },
  faites: readonly Faite[],
): Promise<readonly Faite[]> {
  const dites = faites.filter(
    ({ etape, rapportee }) => rapportee.fin === 'fait' && etape.genre !== 'consolidation',
  );
  if (dites.length === 0) return faites;
  // The mails are those of all these steps: they are told once, at the last one; what failed, at each that it stops.
  const derniere = dites.at(-1);
  const tell = (fin: EtapeRapportee['fin'], plus: string): readonly Faite[] =>
    faites.map((faite) => {
      if (!dites.includes(faite)) return faite;
      const { dit } = faite.rapportee;
      return report(faite.etape, fin, faite === derniere || fin === 'echec' ? `${dit} ${plus}` : dit);
    });
  if (!isJourOuvre(lieu.jour, calendrierOf(lieu.departement)))
    return tell('attente', 'Les messages partiront le prochain jour ouvré.');
  try {
    const { envoyes, dejaEcrits, echecs, incertains, raisons } = await remind({
      ...lieu,
      etapes: dites.map(({ etape }) => etape),
    });
    const perdus = incertains > 0 ? `, ${incertains} sans réponse de la messagerie` : '';
    const deja = dejaEcrits > 0 ? `, ${dejaEcrits} déjà envoyés ce jour` : '';
    const dit =
      envoyes + dejaEcrits + incertains === 0
        ? 'Aucun message : personne à prévenir.'
        : `${count(envoyes, 'message')}${deja}${perdus}.`;
    return echecs > 0
      ? tell('echec', [`${count(echecs, 'message')} non remis.`, ...raisons].join(' '))
      : tell('fait', dit);
  } catch (erreur) {
    return tell('echec', sayErreur(erreur));
  }
}
