import type { Concerne, Destinataire, FaitsDuJour } from '../../domain/rappels/index.ts';
import { findDepartement } from '../../domain/referentiels/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Service } from '../service/index.ts';
import type { DepotStore } from '../store/index.ts';
import type { PersonneSituee, StoreIdentite } from '../store/identite.ts';
import { destinatairesOf } from './destinataires.ts';
import { readFaits } from './faits.ts';
import type { JourneeRappels } from './faits.ts';

export interface DependancesAilleurs {
  readonly service: Service;
  readonly store: Pick<DepotStore, 'readRefus'>;
  readonly annuaires: Pick<StoreIdentite, 'findPersonnes'>;
}

/**
 * What the other départements tell a person on the day of a run: somebody may run the quality of two départements for a time, or
 * answer for sites of both. Each département is read once, and only when somebody of this one is in its directory.
 */
export function createAilleurs(
  { service, store, annuaires }: DependancesAilleurs,
  journee: JourneeRappels,
): (destinataire: Destinataire) => Promise<readonly Concerne[]> {
  const lus = new Map<CodeDepartement, Promise<FaitsDuJour | null>>();
  function faitsDe(departement: CodeDepartement): Promise<FaitsDuJour | null> {
    const connus = lus.get(departement);
    if (connus) return connus;
    const { trimestre, jour, etapesDe } = journee;
    const lecture = etapesDe(departement).then((etapes) =>
      readFaits(service, { departement, trimestre, jour, etapes }),
    );
    lus.set(departement, lecture);
    return lecture;
  }

  async function concerneOf(entree: PersonneSituee): Promise<readonly Concerne[]> {
    const { annuaire: code, id } = entree;
    const refus = await store.readRefus(`${code}/${id}`);
    const [destinataire] = destinatairesOf({ code, personnes: [entree] }, () => refus);
    return destinataire ? [{ destinataire, faits: await faitsDe(code) }] : [];
  }

  return async ({ courriel }) => {
    const entrees = await annuaires.findPersonnes('MEL', courriel);
    const autres = entrees.filter(
      ({ annuaire }) => annuaire !== journee.departement && findDepartement(annuaire) !== undefined,
    );
    return (await Promise.all(autres.map(concerneOf))).flat();
  };
}
