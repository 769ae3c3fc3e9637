import type { Trimestre } from '../temps/trimestre.ts';
import { attendusOf, LIGNES_MAX } from './sections.ts';
import type { Rappel, SiteAttendu } from './types.ts';

/** A workbook that a mail brings to be filled. */
export interface ClasseurAttendu extends SiteAttendu {
  readonly trimestre: Trimestre;
}

/** Those that go with a mail, and those that only its link leads to. */
export interface ClasseursAttendus {
  readonly aJoindre: readonly ClasseurAttendu[];
  readonly parLien: readonly ClasseurAttendu[];
}

/**
 * The workbooks that the reminders of a mail ask for: one for each site that has not filed, those that the person fills first, as many
 * as the mail names sites. An opening brings none: what is open is said, and nothing is late yet.
 */
export function classeursOf({ parts }: Rappel): ClasseursAttendus {
  const siens = new Map<string, ClasseurAttendu>();
  const autres = new Map<string, ClasseurAttendu>();
  for (const { destinataire, faits, sections } of parts) {
    if (faits.rappel === null || !sections.some(({ sujet }) => sujet === 'depot')) continue;
    for (const { site, nom } of attendusOf(destinataire, faits)) {
      const rangs = destinataire.sites.includes(site) ? siens : autres;
      rangs.set(site, { site, nom, trimestre: faits.trimestre });
    }
  }
  const tous = [...siens.values(), ...[...autres.values()].filter(({ site }) => !siens.has(site))];
  return { aJoindre: tous.slice(0, LIGNES_MAX), parLien: tous.slice(LIGNES_MAX) };
}
