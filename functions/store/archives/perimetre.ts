import type { CodeDepartement } from '../../../domain/referentiels/types.ts';
import { isTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import type { Item } from '../base.ts';
import type { Cle } from '../cles.ts';
import {
  PARTITION_PUBLIES,
  clePublie,
  partitionIndexSites,
  partitionPublication,
  partitionSite,
  partitionTrimestre,
  prefixePublies,
} from '../cles.ts';

export const cleOf = (item: Item): Cle => ({ PK: String(item['PK']), SK: String(item['SK']) });

function siteOf(PK: string, departement: CodeDepartement): boolean {
  const [genre, site = '', trimestre = '', ...reste] = PK.split('#');
  if (genre !== 'S' || reste.length > 0 || !isTrimestre(trimestre)) return false;
  // A site's code begins with its département's: `37-PREF`. The dash keeps 2A apart from 2, and 97 from 974.
  return site.startsWith(`${departement}-`) && partitionSite(site, trimestre) === PK;
}

function trimestreOf(PK: string, prefixe: string): Trimestre | null {
  const texte = PK.startsWith(prefixe) ? PK.slice(prefixe.length) : '';
  return isTrimestre(texte) ? texte : null;
}

/**
 * Whether an item is one that an archive of a département may hold: by its key, and by the fields that name a place. An
 * archive is never a way to write elsewhere.
 */
export function isDuDepartement(item: Item, departement: CodeDepartement): boolean {
  const { PK, SK } = cleOf(item);
  const dit = item['departement'];
  if (dit !== undefined && dit !== departement) return false;
  const index = item['GSI1PK'];
  if (index !== undefined) {
    const trimestre = trimestreOf(PK, `S#${PK.split('#')[1] ?? ''}#`);
    if (trimestre === null || index !== partitionIndexSites(departement, trimestre)) return false;
  }
  if (PK === PARTITION_PUBLIES) {
    const trimestre = trimestreOf(SK, prefixePublies(departement));
    return trimestre !== null && clePublie(departement, trimestre).SK === SK;
  }
  const publie = trimestreOf(PK, partitionPublication(departement, '' as Trimestre));
  if (publie !== null) return true;
  if (trimestreOf(PK, partitionTrimestre('' as Trimestre)) !== null || PK.startsWith('AGG#'))
    return SK === `D#${departement}`;
  return siteOf(PK, departement);
}
