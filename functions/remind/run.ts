import { composeRappel } from '../../domain/rappels/index.ts';
import type { Destinataire, FaitsDuJour } from '../../domain/rappels/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import type { Service } from '../service/index.ts';
import type { DepotStore } from '../store/index.ts';
import type { StoreIdentite } from '../store/identite.ts';
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
  readonly annuaires: Pick<StoreIdentite, 'readAnnuaire'>;
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
  /** Already written to that day. */
  readonly dejaEcrits: number;
  /** Not taken: the next run tries again. */
  readonly echecs: number;
  /** Taken or not, nothing tells: not written to again that day. */
  readonly incertains: number;
  /** Why mails were not taken, each said once, without anybody's address. */
  readonly raisons: readonly string[];
}

/**
 * Writes to each person of a département what a day brings them: one mail, once. Run again the same day, it writes only to those
 * that the run before could not reach.
 */
export async function runRappels(
  dependances: DependancesRappels,
  journee: JourneeRappels,
): Promise<RapportRappels> {
  const { service, store, annuaires } = dependances;
  const { departement, jour } = journee;
  const comptes = { envoyes: 0, sansObjet: 0, dejaEcrits: 0, echecs: 0, incertains: 0 };
  const faits = await readFaits(service, journee);
  if (!faits) return { departement, jour, concerne: false, ...comptes, raisons: [] };
  const annuaire = await annuaires.readAnnuaire(departement);
  const refs = annuaire.personnes.map(({ id }) => `${departement}/${id}`);
  const refus = new Map(
    await Promise.all(refs.map(async (ref) => [ref, await store.readRefus(ref)] as const)),
  );
  const raisons = new Set<string>();
  for (const destinataire of destinatairesOf(annuaire, (ref) => refus.get(ref) ?? [])) {
    const { fin, raison } = await writeTo(dependances, destinataire, faits);
    comptes[fin] += 1;
    if (raison !== undefined) raisons.add(raison);
  }
  return { departement, jour, concerne: true, ...comptes, raisons: [...raisons] };
}

interface FinMessage {
  readonly fin: 'envoyes' | 'sansObjet' | 'dejaEcrits' | 'echecs' | 'incertains';
  readonly raison?: string;
}

async function writeTo(
  { store, courrier, reglages, clock }: DependancesRappels,
  destinataire: Destinataire,
  faits: FaitsDuJour,
): Promise<FinMessage> {
  const rappel = composeRappel(destinataire, faits);
  if (!rappel) return { fin: 'sansObjet' };
  if (!(await store.takeRappel(destinataire.id, faits.jour))) return { fin: 'dejaEcrits' };
  try {
    const lien = await lienRefusOf(store, destinataire.id, reglages.adresse);
    await courrier.send(await buildMessage(rappel, faits, clock(), reglages, lien));
    return { fin: 'envoyes' };
  } catch (erreur) {
    const raison = erreur instanceof Error ? erreur.message : String(erreur);
    if (erreur instanceof IssueInconnue) return { fin: 'incertains', raison };
    await store.releaseRappel(destinataire.id, faits.jour);
    return { fin: 'echecs', raison };
  }
}

async function lienRefusOf(
  store: DependancesRappels['store'],
  personne: string,
  adresse: string | null,
): Promise<LienRefus> {
  const secret = await store.readSecretCurseurs();
  return (objet) =>
    adresse === null ? null : `${adresse}/rappels/refus/${writeRefus(secret, { personne, objet })}`;
}
