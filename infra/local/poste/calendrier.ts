import { join } from 'node:path';
import type { CodeDepartement } from '../../../domain/referentiels/types.ts';
import type { DateIso, Trimestre } from '../../../domain/temps/trimestre.ts';
import { listEnService, runEcheances } from '../../../functions/echeancier/index.ts';
import type { DemandeEcheances, RapportEcheances } from '../../../functions/echeancier/index.ts';
import { journeeOf, runRappels } from '../../../functions/remind/index.ts';
import type { RapportRappels } from '../../../functions/remind/index.ts';
import type { EcheanceFaite } from '../../../functions/store/index.ts';
import type { Poste } from './poste.ts';
import { createCourrierDossier } from './courrier-dossier.ts';

/** Mails of a post are read in a folder and go nowhere: their sender is of a domain that can never exist. */
const EXPEDITEUR = 'Transparence <ne-pas-repondre@transparence.invalid>';

/** The calendar of quarters at work on one machine. */
export interface CalendrierLocal {
  /** Where the mails are written. */
  readonly courriels: string;
  /** Départements whose calendar is followed. */
  enService(jour: DateIso): Promise<readonly CodeDepartement[]>;
  run(demande: DemandeEcheances): Promise<RapportEcheances>;
  /** What is wrong with the clock that the calendar follows, as a sentence; null when nothing is. */
  horloge(): Promise<string | null>;
  /** The mails of a day alone. */
  remind(departement: CodeDepartement, jour: DateIso): Promise<RapportRappels>;
  /** What was done of a quarter. */
  faites(trimestre: Trimestre, departement: CodeDepartement): Promise<readonly EcheanceFaite[]>;
}

/**
 * The functions of the calendar on a post, with mails as .eml files.
 * @param adresse where the post is reached, for the links of the mails; they have none when it is null
 * @param courriels folder of the mails; `courriels` in the data folder when null
 */
export function openCalendrier(
  { dossier, service, store, annuaires }: Pick<Poste, 'dossier' | 'service' | 'store' | 'annuaires'>,
  {
    adresse = null,
    courriels = null,
  }: { readonly adresse?: string | null; readonly courriels?: string | null } = {},
): CalendrierLocal {
  const ou = courriels ?? join(dossier, 'courriels');
  const clock = () => new Date();
  const rappels = {
    service,
    store,
    annuaires,
    courrier: createCourrierDossier(ou),
    reglages: { expediteur: EXPEDITEUR, adresse },
    clock,
  };
  return {
    courriels: ou,
    enService: (jour) => listEnService({ store, annuaires }, jour),
    run: (demande) =>
      runEcheances({ service, store, clock, remind: (journee) => runRappels(rappels, journee) }, demande),
    horloge: async () => (await service.sante()).horloge,
    remind: (departement, jour) => runRappels(rappels, journeeOf(departement, jour)),
    faites: (trimestre, departement) => store.listEcheances(trimestre, departement),
  };
}
