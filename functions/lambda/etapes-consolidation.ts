import * as z from 'zod';
import { isTrimestre, previousTrimestre, trimestreOf } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { runNational } from '../echeancier/run.ts';
import type { FinNationale } from '../echeancier/types.ts';
import type { Service } from '../service/index.ts';
import { dayOf } from '../service/dependances.ts';
import type { DepotStore } from '../store/index.ts';

const trimestre = z.string().refine(isTrimestre, 'trimestre attendu, par exemple 2020-T4');

/** What the state machine sends; its definition in the stack writes the same names. */
const etape = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('lister'),
    /** When the schedule fired, so that a run taken up again the next day is of the same quarter. */
    instant: z.iso.datetime({ offset: true }),
    /** Said by a person who runs a past quarter again. */
    trimestre: trimestre.nullish(),
  }),
  z.strictObject({ action: z.literal('consolider'), trimestre, departement: z.string().min(2).max(3) }),
  z.strictObject({ action: z.literal('national'), trimestre }),
]);

export type FinEtape =
  | { readonly action: 'lister'; readonly trimestre: Trimestre; readonly departements: readonly string[] }
  | {
      readonly action: 'consolider';
      readonly trimestre: Trimestre;
      readonly departement: string;
      readonly run: string;
      readonly attendus: number;
      readonly deposes: number;
    }
  | ({ readonly action: 'national'; readonly trimestre: Trimestre } & FinNationale);

/** The quarter that a date consolidates: the one that is over. The day is the legal one in Paris. */
export const trimestreEchu = (instant: string): Trimestre =>
  previousTrimestre(trimestreOf(dayOf(new Date(instant))));

/**
 * One step of the scheduled consolidation: the départements whose quarter is open, one of them, or régions and country once all are
 * consolidated. Doing a step again gives the same answer, so that the state machine may retry it.
 * @throws ZodError for an event that is none of them; Introuvable when the quarter is not open for the département.
 */
export async function runEtape(
  { service, store }: { readonly service: Service; readonly store: DepotStore },
  event: unknown,
): Promise<FinEtape> {
  const demande = etape.parse(event);
  if (demande.action === 'lister') {
    const voulu = demande.trimestre ?? trimestreEchu(demande.instant);
    const ouvertures = await store.listOuvertures(voulu);
    return {
      action: 'lister',
      trimestre: voulu,
      departements: ouvertures.map(({ departement }) => departement),
    };
  }
  if (demande.action === 'national') {
    const national = await runNational({ service, store }, demande.trimestre);
    if (national.fin === 'echec') throw new Error(`Régions et France, ${demande.trimestre}. ${national.dit}`);
    return { ...demande, ...national };
  }
  const { run, consolidations } = await service.consolidate(demande);
  const versions = consolidations.flatMap((consolidation) => Object.values(consolidation.versions));
  return {
    ...demande,
    run,
    attendus: versions.length,
    deposes: versions.filter((version) => version !== null).length,
  };
}
