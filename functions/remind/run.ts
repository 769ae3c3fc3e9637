import { composeRappel } from '../../domain/rappels/index.ts';
import type { Concerne, Rappel } from '../../domain/rappels/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import type { Service } from '../service/index.ts';
import type { DepotStore } from '../store/index.ts';
import type { StoreIdentite } from '../store/identite.ts';
import { createAilleurs } from './ailleurs.ts';
import { createClasseurs } from './classeurs.ts';
import type { ClasseursPrepares } from './classeurs.ts';
import { destinatairesOf } from './destinataires.ts';
import { readFaits } from './faits.ts';
import type { JourneeRappels } from './faits.ts';
import { buildMessage } from './message.ts';
import { writeRefus } from './refus.ts';
import { IssueInconnue } from './types.ts';
import type { Courrier, LienRefus, ReglagesCourrier } from './types.ts';

export interface DependancesRappels {
  readonly service: Service;
  readonly store: Pick<DepotStore, 'takeRappel' | 'releaseRappel' | 'readRefus' | 'readSecretCurseurs'>;
  readonly annuaires: Pick<StoreIdentite, 'readAnnuaire' | 'findPersonnes'>;
  readonly courrier: Courrier;
  readonly reglages: ReglagesCourrier;
  readonly clock: () => Date;
}

/** What a run of reminders did, in counts: who was written to stays in the mailbox. */
export interface RapportRappels {
  readonly departement: CodeDepartement;
  readonly jour: DateIso;
  /** False when the calendar of the département brings nothing that day. */
  readonly concerne: boolean;
  readonly envoyes: number;
  /** Nothing to tell them, or all of it refused. */
  readonly sansObjet: number;
  /** Already written to that day, by this département or by another: that mail was of all of them. */
  readonly dejaEcrits: number;
  /** Not taken: the next run tries again. */
  readonly echecs: number;
  /** Taken or not, nothing tells: not written to again that day. */
  readonly incertains: number;
  /** Left without a workbook that could not be made: their link leads to it. */
  readonly sansClasseur: number;
  /** Why mails were not taken, or left without a workbook, each said once, without anybody's address. */
  readonly raisons: readonly string[];
}

/**
 * Writes to each person of a département what a day brings them, in all the départements in whose directory they are: one mail,
 * once, by whichever run comes first. Run again the same day, it writes only to those that the run before could not reach.
 */
export async function runRappels(
  dependances: DependancesRappels,
  journee: JourneeRappels,
): Promise<RapportRappels> {
  const { service, store, annuaires } = dependances;
  const { departement, jour } = journee;
  const comptes = { envoyes: 0, sansObjet: 0, dejaEcrits: 0, echecs: 0, incertains: 0, sansClasseur: 0 };
  const faits = await readFaits(service, journee);
  if (!faits) return { departement, jour, concerne: false, ...comptes, raisons: [] };
  const annuaire = await annuaires.readAnnuaire(departement);
  const refs = annuaire.personnes.map(({ id }) => `${departement}/${id}`);
  const refus = new Map(
    await Promise.all(refs.map(async (ref) => [ref, await store.readRefus(ref)] as const)),
  );
  const raisons = new Set<string>();
  const ailleurs = createAilleurs(dependances, journee);
  const classeurs = createClasseurs(service);
  for (const destinataire of destinatairesOf(annuaire, (ref) => refus.get(ref) ?? [])) {
    const {
      fin,
      raison,
      manques = [],
    } = await writeTo(dependances, { destinataire, faits }, ailleurs, classeurs);
    comptes[fin] += 1;
    if (manques.length > 0) comptes.sansClasseur += 1;
    for (const dite of raison === undefined ? manques : [raison, ...manques]) raisons.add(dite);
  }
  return { departement, jour, concerne: true, ...comptes, raisons: [...raisons] };
}

interface FinMessage {
  readonly fin: 'envoyes' | 'sansObjet' | 'dejaEcrits' | 'echecs' | 'incertains';
  readonly raison?: string;
  /** Why workbooks are not in the mail that left. */
  readonly manques?: readonly string[];
}

const sayErreur = (erreur: unknown): string => (erreur instanceof Error ? erreur.message : String(erreur));

/** Who has nothing to be told from here is left to the other départements: theirs is the mail, if there is one. */
async function writeTo(
  dependances: DependancesRappels,
  ici: Concerne,
  ailleurs: ReturnType<typeof createAilleurs>,
  classeurs: ReturnType<typeof createClasseurs>,
): Promise<FinMessage> {
  if (!composeRappel([ici])) return { fin: 'sansObjet' };
  let autres: readonly Concerne[];
  try {
    autres = await ailleurs(ici.destinataire);
  } catch (erreur) {
    // Trouble in another département stops the mails of those who are in both, and of nobody else.
    return { fin: 'echecs', raison: sayErreur(erreur) };
  }
  const rappel = composeRappel([ici, ...autres]);
  // Made before the day is taken: what takes time or stops comes when nothing is at stake yet.
  return rappel ? sendOnce(dependances, rappel, await classeurs(rappel)) : { fin: 'sansObjet' };
}

async function sendOnce(
  { store, courrier, reglages, clock }: DependancesRappels,
  rappel: Rappel,
  { classeurs, raisons }: ClasseursPrepares,
): Promise<FinMessage> {
  const { courriel, jour } = rappel;
  if (!(await store.takeRappel(courriel, jour))) return { fin: 'dejaEcrits' };
  try {
    const lien = await lienRefusOf(store, reglages.adresse);
    await courrier.send(await buildMessage(rappel, clock(), reglages, lien, classeurs));
    return { fin: 'envoyes', manques: raisons };
  } catch (erreur) {
    const raison = sayErreur(erreur);
    if (erreur instanceof IssueInconnue) return { fin: 'incertains', raison };
    await store.releaseRappel(courriel, jour);
    return { fin: 'echecs', raison };
  }
}

async function lienRefusOf(store: DependancesRappels['store'], adresse: string | null): Promise<LienRefus> {
  const secret = await store.readSecretCurseurs();
  return (objet, personnes) =>
    adresse === null ? null : `${adresse}/rappels/refus/${writeRefus(secret, { personnes, objet })}`;
}
