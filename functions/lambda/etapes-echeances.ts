import * as z from 'zod';
import { findDepartement } from '../../domain/referentiels/index.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import { listEnService, runDepartement, runNational, trimestreSuivi } from '../echeancier/index.ts';
import type {
  DependancesEcheancier,
  DependancesEnService,
  RapportDepartement,
  FinNationale,
} from '../echeancier/index.ts';
import { dayOf } from '../service/dependances.ts';

const jour = z.iso.date().transform((texte) => texte as DateIso);
const departement = z.string().refine((code) => findDepartement(code) !== undefined, 'code officiel attendu');

/** What the state machine sends; its definition in the stack writes the same names. */
const etape = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('lister'),
    /** When the schedule fired, so that a run taken up again the next day is of the same day. */
    instant: z.iso.datetime({ offset: true }),
    /** Said by a person who runs a past day again. */
    jour: jour.nullish(),
  }),
  z.strictObject({ action: z.literal('echeances'), departement, jour }),
  z.strictObject({ action: z.literal('national'), jour }),
]);

export type FinEcheances =
  | {
      readonly action: 'lister';
      readonly jour: DateIso;
      readonly trimestre: Trimestre;
      /** Those in service: items of the map. */
      readonly departements: readonly string[];
    }
  | ({ readonly action: 'echeances'; readonly jour: DateIso } & RapportDepartement)
  | ({ readonly action: 'national'; readonly jour: DateIso } & FinNationale);

/** A step of a département failed; those before it are recorded, and a new try takes up from it. */
class EcheancesInachevees extends Error {
  override readonly name = 'EcheancesInachevees';
}

/**
 * One step of the daily run: the départements in service, what the calendar brings to one of them, or régions and country once
 * all are consolidated. Doing a step again gives the same answer, so that the state machine may retry it.
 * @throws ZodError for an event that is none of them; EcheancesInachevees when something is to be tried again.
 */
export async function runEtapeEcheances(
  dependances: DependancesEcheancier & DependancesEnService,
  event: unknown,
): Promise<FinEcheances> {
  const demande = etape.parse(event);
  switch (demande.action) {
    case 'lister': {
      const voulu = demande.jour ?? dayOf(new Date(demande.instant));
      const departements = await listEnService(dependances, voulu);
      return { action: 'lister', jour: voulu, trimestre: trimestreSuivi(voulu), departements };
    }
    case 'echeances': {
      const trimestre = trimestreSuivi(demande.jour);
      const rapport = await runDepartement(dependances, demande.departement, trimestre, demande.jour);
      const echecs = rapport.etapes.filter(({ fin }) => fin === 'echec');
      if (echecs.length > 0) {
        const dits = echecs.map(({ le, genre, dit }) => `${le} ${genre} : ${dit}`).join(' ');
        throw new EcheancesInachevees(`${demande.departement} ${trimestre}. ${dits}`);
      }
      return { action: 'echeances', jour: demande.jour, ...rapport };
    }
    case 'national': {
      const national = await runNational(dependances, trimestreSuivi(demande.jour));
      if (national.fin === 'echec')
        throw new EcheancesInachevees(`Régions et France, ${demande.jour}. ${national.dit}`);
      return { action: 'national', jour: demande.jour, ...national };
    }
  }
}
