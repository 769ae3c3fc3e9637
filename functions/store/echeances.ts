import * as z from 'zod';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base } from './base.ts';
import { cleEcheance, partitionEcheances, prefixeEcheances } from './cles.ts';
import { FORME, parseItem } from './items.ts';
import { instant } from './schemas/commun.ts';

const itemEcheance = z.object({
  v: z.literal(FORME),
  /** « 2021-01-27#consolidation ». */
  etape: z.string(),
  fin: z.enum(['fait', 'passe']),
  instant,
  dit: z.string(),
});

/** A step of the calendar that was done, or passed over, and what is told of it. */
export type EcheanceFaite = Omit<z.infer<typeof itemEcheance>, 'v'>;

export interface StoreEcheances {
  listEcheances(trimestre: Trimestre, departement: CodeDepartement): Promise<readonly EcheanceFaite[]>;
  /** Keeps the first record of a step: of two machines that did it, one tells. */
  writeEcheance(
    trimestre: Trimestre,
    departement: CodeDepartement,
    echeance: EcheanceFaite,
  ): Promise<boolean>;
}

export const createStoreEcheances = (base: Base): StoreEcheances => ({
  async listEcheances(trimestre, departement) {
    const items = await base.query({
      PK: partitionEcheances(trimestre),
      prefixe: prefixeEcheances(departement),
    });
    return items.map((item) => parseItem(itemEcheance, item));
  },
  writeEcheance: (trimestre, departement, echeance) =>
    base.putIfAbsent({ ...cleEcheance(trimestre, departement, echeance.etape), v: FORME, ...echeance }),
});
