import type { CodeDepartement } from '../../../domain/referentiels/types.ts';
import { isTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Item } from '../base.ts';
import type { Cle } from '../cles.ts';
import {
  cleConsolidation,
  cleOuverture,
  clePublie,
  partitionAnnuaire,
  partitionEcheances,
  partitionEtapes,
  partitionIndexSites,
  partitionPublication,
  partitionRappels,
  partitionSite,
  prefixeEcheances,
  prefixePublies,
} from '../cles.ts';

export const cleOf = (item: Item): Cle => ({ PK: String(item['PK']), SK: String(item['SK']) });

const same = (a: Cle, b: Cle): boolean => a.PK === b.PK && a.SK === b.SK;

/** By kind of partition: whether a key is one that an archive of the département holds. */
const GENRES: Readonly<Record<string, (cle: Cle, departement: CodeDepartement) => boolean>> = {
  S: ({ PK }, departement) => {
    const [, site = '', trimestre = ''] = PK.split('#');
    // A site's code begins with its département's: `37-PREF`. The dash keeps 2A apart from 2, and 97 from 974.
    return (
      site.startsWith(`${departement}-`) && isTrimestre(trimestre) && PK === partitionSite(site, trimestre)
    );
  },
  PUB: (cle, departement) => {
    const [, , trimestre = cle.SK.slice(prefixePublies(departement).length)] = cle.PK.split('#');
    if (!isTrimestre(trimestre)) return false;
    return (
      cle.PK === partitionPublication(departement, trimestre) || same(cle, clePublie(departement, trimestre))
    );
  },
  T: (cle, departement) => {
    const [, trimestre = ''] = cle.PK.split('#');
    return isTrimestre(trimestre) && same(cle, cleOuverture(departement, trimestre));
  },
  AGG: (cle, departement) => {
    const [, run = ''] = cle.PK.split('#');
    return same(cle, cleConsolidation(run, departement));
  },
  ANN: ({ PK }, departement) => PK === partitionAnnuaire(departement),
  SIG: ({ PK }, departement) => PK === partitionEtapes(departement),
  RAP: ({ PK }, departement) => PK.startsWith(partitionRappels(`${departement}/`)),
  ECH: ({ PK, SK }, departement) => {
    const [, trimestre = ''] = PK.split('#');
    return (
      isTrimestre(trimestre) &&
      PK === partitionEcheances(trimestre) &&
      SK.startsWith(prefixeEcheances(departement))
    );
  },
  // What leads from an address or an identifier to the directory: a line for each directory.
  MEL: ({ SK }, departement) => SK === departement,
  SUB: ({ SK }, departement) => SK === departement,
};

/** Rights that a directory of the département may give: its own, and those of its sites. */
function isDroitDuDepartement(habilitation: unknown, departement: CodeDepartement): boolean {
  if (typeof habilitation !== 'object' || habilitation === null || !('role' in habilitation)) return false;
  if ('departement' in habilitation) return habilitation.departement === departement;
  return 'site' in habilitation && String(habilitation.site).startsWith(`${departement}-`);
}

/**
 * Whether an item is one that an archive of a département may hold: by its key, and by the fields that name a place. An
 * archive is never a way to write elsewhere.
 */
export function isDuDepartement(item: Item, departement: CodeDepartement): boolean {
  const cle = cleOf(item);
  const [genre = '', , trimestre = ''] = cle.PK.split('#');
  const { departement: dit, GSI1PK: index, habilitations = [] } = item;
  if (dit !== undefined && dit !== departement) return false;
  if (!Array.isArray(habilitations)) return false;
  if (!habilitations.every((droit) => isDroitDuDepartement(droit, departement))) return false;
  if (
    index !== undefined &&
    !(isTrimestre(trimestre) && index === partitionIndexSites(departement, trimestre))
  )
    return false;
  return GENRES[genre]?.(cle, departement) ?? false;
}
