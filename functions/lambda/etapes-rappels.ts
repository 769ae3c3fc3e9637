import * as z from 'zod';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import { journeeOf, runRappels } from '../remind/index.ts';
import type { DependancesRappels, RapportRappels } from '../remind/index.ts';
import { departement } from './etapes-echeances.ts';

/** One item of the map. */
const item = z.strictObject({
  departement,
  jour: z.iso.date().transform((texte) => texte as DateIso),
});

/** Mails were not taken; those that were are not sent again by a new try. */
export class RappelsNonRemis extends Error {
  override readonly name = 'RappelsNonRemis';
}

/**
 * The mails of a département on a day, for who runs them again by themselves: the daily run sends them with its steps.
 * @throws ZodError for an event that is no such item; RappelsNonRemis when some are to be tried again.
 */
export async function runEtapeRappels(
  dependances: DependancesRappels,
  event: unknown,
): Promise<RapportRappels> {
  const { departement: code, jour } = item.parse(event);
  const rapport = await runRappels(dependances, journeeOf(code, jour));
  if (rapport.echecs > 0)
    throw new RappelsNonRemis(`${code} ${jour} : ${rapport.echecs}. ${rapport.raisons.join(' ')}`.trimEnd());
  return rapport;
}
