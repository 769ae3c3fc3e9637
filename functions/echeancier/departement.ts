import { etapesEchues } from '../../domain/echeances/index.ts';
import type { EtapeTrimestre } from '../../domain/echeances/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import { count, runEtape } from './etapes.ts';
import type { DependancesEcheancier, EtapeRapportee, RapportDepartement } from './types.ts';

/** Name of a step in its record: its day, then what it is. */
const nomOf = (etape: EtapeTrimestre): string =>
  `${etape.le}#${etape.genre === 'rappel' ? etape.rappel : etape.genre}`;

const sayErreur = (erreur: unknown): string => (erreur instanceof Error ? erreur.message : String(erreur));

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

/** One mail a person for all that the day brings. Steps whose mails did not leave are left to the next run. */
async function sendCourriels(
  { remind }: DependancesEcheancier,
  lieu: { readonly departement: CodeDepartement; readonly trimestre: Trimestre; readonly jour: DateIso },
  faites: readonly Faite[],
): Promise<readonly Faite[]> {
  const dites = faites.filter(
    ({ etape, rapportee }) => rapportee.fin === 'fait' && etape.genre !== 'consolidation',
  );
  if (dites.length === 0) return faites;
  const tell = (fin: EtapeRapportee['fin'], plus: string): readonly Faite[] =>
    faites.map((faite) =>
      dites.includes(faite) ? report(faite.etape, fin, `${faite.rapportee.dit} ${plus}`) : faite,
    );
  try {
    const { envoyes, dejaEcrits, echecs } = await remind({
      ...lieu,
      etapes: dites.map(({ etape }) => etape),
    });
    const dit = `${count(envoyes, 'message')}, ${dejaEcrits} déjà écrits ce jour.`;
    return echecs > 0 ? tell('echec', `${count(echecs, 'message')} non remis.`) : tell('fait', dit);
  } catch (erreur) {
    return tell('echec', sayErreur(erreur));
  }
}
