import type { EtapeTrimestre } from '../../domain/echeances/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import { ditesOf, isJourDeCourrier, nomOf, report, runEchues } from './echues.ts';
import type { Faite, Lieu } from './echues.ts';
import { count, sayErreur } from './etapes.ts';
import type { DependancesEcheancier, EtapeRapportee, RapportDepartement } from './types.ts';

/** The steps of one département up to a day. A step that fails stops those that rest on it; the next run takes up from there. */
export async function runDepartement(
  dependances: DependancesEcheancier,
  departement: CodeDepartement,
  trimestre: Trimestre,
  jour: DateIso,
): Promise<RapportDepartement> {
  const lieu = { departement, trimestre, jour };
  const { faites, connues } = await runEchues(dependances, lieu);
  const finies = await sendCourriels(dependances, lieu, faites);
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
 * What a day brings to another département, for the one mail of somebody who is in the directories of both. Its steps are done here
 * when its own run has not come yet, so that what the mail tells of it is true; its own run records them.
 */
async function etapesToTell(
  dependances: DependancesEcheancier,
  lieu: Lieu,
): Promise<readonly EtapeTrimestre[]> {
  if (!isJourDeCourrier(lieu)) return [];
  return ditesOf((await runEchues(dependances, lieu)).faites).map(({ etape }) => etape);
}

/**
 * One mail a person for all that the day brings, on working days alone. Steps whose mails did not leave are left to the next run, which
 * does them again to the same effect.
 */
async function sendCourriels(
  dependances: DependancesEcheancier,
  lieu: Lieu,
  faites: readonly Faite[],
): Promise<readonly Faite[]> {
  const dites = ditesOf(faites);
  if (dites.length === 0) return faites;
  // The mails are those of all these steps: they are told once, at the last one; what failed, at each that it stops.
  const derniere = dites.at(-1);
  const tell = (fin: EtapeRapportee['fin'], plus: string): readonly Faite[] =>
    faites.map((faite) => {
      if (!dites.includes(faite)) return faite;
      const { dit } = faite.rapportee;
      return report(faite.etape, fin, faite === derniere || fin === 'echec' ? `${dit} ${plus}` : dit);
    });
  if (!isJourDeCourrier(lieu)) return tell('attente', 'Les messages partiront le prochain jour ouvré.');
  try {
    const { envoyes, dejaEcrits, echecs, incertains, sansClasseur, raisons } = await dependances.remind({
      ...lieu,
      etapes: dites.map(({ etape }) => etape),
      etapesDe: (autre) => etapesToTell(dependances, { ...lieu, departement: autre }),
    });
    const perdus = incertains > 0 ? `, ${incertains} sans réponse de la messagerie` : '';
    const deja = dejaEcrits > 0 ? `, ${dejaEcrits} déjà envoyés ce jour` : '';
    const manques =
      sansClasseur > 0 ? [`Classeur à créer dans ${sansClasseur} d’entre eux.`, ...raisons] : [];
    const dit =
      envoyes + dejaEcrits + incertains === 0
        ? 'Aucun message : personne à prévenir.'
        : `${count(envoyes, 'message')}${deja}${perdus}.`;
    return echecs > 0
      ? tell('echec', [`${count(echecs, 'message')} non remis.`, ...raisons].join(' '))
      : tell('fait', [dit, ...manques].join(' '));
  } catch (erreur) {
    return tell('echec', sayErreur(erreur));
  }
}
