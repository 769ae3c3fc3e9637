import { composeRappel } from '../../domain/rappels/index.ts';
import type { Destinataire, FaitsDuJour, Sujet } from '../../domain/rappels/index.ts';
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
  readonly echecs: number;
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
  const rapport = { departement, jour, concerne: false, envoyes: 0, sansObjet: 0, dejaEcrits: 0, echecs: 0 };
  const faits = await readFaits(service, journee);
  if (!faits) return rapport;
  const annuaire = await annuaires.readAnnuaire(departement);
  const refs = annuaire.personnes.map(({ id }) => `${departement}/${id}`);
  const refus = new Map(
    await Promise.all(refs.map(async (ref) => [ref, await store.readRefus(ref)] as const)),
  );
  rapport.concerne = true;
  for (const destinataire of destinatairesOf(annuaire, (ref) => refus.get(ref) ?? [])) {
    const fin = await writeTo(dependances, destinataire, faits);
    rapport[fin] += 1;
  }
  return rapport;
}

async function writeTo(
  { store, courrier, reglages, clock }: DependancesRappels,
  destinataire: Destinataire,
  faits: FaitsDuJour,
): Promise<'envoyes' | 'sansObjet' | 'dejaEcrits' | 'echecs'> {
  const rappel = composeRappel(destinataire, faits);
  if (!rappel) return 'sansObjet';
  if (!(await store.takeRappel(destinataire.id, faits.jour))) return 'dejaEcrits';
  try {
    const lien = await lienRefusOf(store, destinataire.id, reglages.adresse);
    await courrier.send(await buildMessage(rappel, faits, clock(), reglages, lien));
    return 'envoyes';
  } catch {
    await store.releaseRappel(destinataire.id, faits.jour);
    return 'echecs';
  }
}

async function lienRefusOf(
  store: DependancesRappels['store'],
  personne: string,
  adresse: string | null,
): Promise<LienRefus> {
  const secret = await store.readSecretCurseurs();
  return (sujet: Sujet) =>
    adresse === null ? null : `${adresse}/rappels/refus/${writeRefus(secret, { personne, sujet })}`;
}
