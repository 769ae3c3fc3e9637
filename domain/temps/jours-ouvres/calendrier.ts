import type { CodeDepartement } from '../../referentiels/types.ts';
import type { DateIso } from '../trimestre.ts';
import { territoireOf } from './territoires.ts';
import type { Territoire } from './territoires.ts';

/** On which days a site works. A calendar belongs to a site: two sites of a département may close on different days. */
export interface Calendrier {
  readonly territoire: Territoire;
  /** True where Pentecost Monday, though a public holiday, is worked (journée de solidarité). */
  readonly lundiPentecoteTravaille: boolean;
  /** Days when the site is closed on top of week-ends and holidays. */
  readonly fermetures: readonly DateIso[];
}

/** The ordinary calendar of a département: its holidays, Pentecost Monday off, no closing day of its own. */
export const calendrierOf = (departement: CodeDepartement): Calendrier => ({
  territoire: territoireOf(departement),
  lundiPentecoteTravaille: false,
  fermetures: [],
});
