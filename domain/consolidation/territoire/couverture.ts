import { subExact } from '../exact.ts';
import { concludePoids } from '../poids.ts';
import { mergeManques } from './part.ts';
import type { PartIndicateur } from './part.ts';
import type { CouvertureTerritoire } from './types.ts';

/**
 * Who is in the figure of a territory, and who is missing. Sites add up: those expected are those covered and those missing,
 * whatever the level.
 */
export function concludeCouverture(part: PartIndicateur): CouvertureTerritoire {
  const { sites, attendus, valeurs, poids, manques } = leaveSeulesOut(part);
  return {
    sites,
    departements: { attendus: attendus.length, couverts: valeurs.length },
    poids: concludePoids(poids),
    manquants: [...manques]
      .map(([raison, manque]) => ({
        raison,
        sites: manque.sites,
        departements: manque.departements.toSorted(),
      }))
      .toSorted((a, b) => (a.raison < b.raison ? -1 : 1)),
  };
}

/** A figure without its counts speaks for its département, and for no set where another one brought a figure too. */
function leaveSeulesOut(part: PartIndicateur): PartIndicateur {
  const { seules, cumul, sites, poids } = part;
  if (seules.length === 0 || cumul.apports <= 1) return part;
  const dehors = new Set(seules.map(({ departement }) => departement));
  const effectif = seules.flatMap((seule) => seule.effectif ?? []);
  return {
    ...part,
    // One site each: a département shows a figure without counts only when a single site brought one.
    sites: { ...sites, couverts: sites.couverts - seules.length },
    poids: { ...poids, couvert: effectif.reduce((reste, cas) => subExact(reste, cas), poids.couvert) },
    valeurs: part.valeurs.filter(({ departement }) => !dehors.has(departement)),
    manques: mergeManques([
      part.manques,
      new Map([['valeur-seule', { sites: seules.length, departements: [...dehors] }]]),
    ]),
  };
}
