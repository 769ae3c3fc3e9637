import * as z from 'zod';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import { parseTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { PARTITION_PUBLIES, PREFIXE_DEPARTEMENT } from './cles.ts';

/** What the table's stream tells: that something was published, and not what. Whoever hears it reads the table. */
export interface AvisPublication {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
}

/** Keys of the records that the publish function is woken for; the stack writes it in the event source. */
export const CLE_DU_FLUX = { PK: PARTITION_PUBLIES } as const;

const enregistrement = z.object({
  eventName: z.string(),
  dynamodb: z.object({
    Keys: z.object({ PK: z.object({ S: z.string() }), SK: z.object({ S: z.string() }) }),
  }),
});
const evenement = z.object({ Records: z.array(z.unknown()) });

/**
 * Publications told of by a stream event, each once; records of other items are left out.
 * @throws ZodError when it is not an event of a table's stream.
 */
export function readAvis(recu: unknown): AvisPublication[] {
  const avis = new Map<string, AvisPublication>();
  for (const brut of evenement.parse(recu).Records) {
    const { eventName, dynamodb } = enregistrement.parse(brut);
    const { PK, SK } = dynamodb.Keys;
    if (PK.S !== PARTITION_PUBLIES || eventName === 'REMOVE' || !SK.S.startsWith(PREFIXE_DEPARTEMENT))
      continue;
    const [departement = '', texte = ''] = SK.S.slice(PREFIXE_DEPARTEMENT.length).split('#');
    const trimestre = parseTrimestre(texte);
    if (trimestre) avis.set(SK.S, { departement, trimestre });
  }
  return [...avis.values()];
}
