import type { Dependances } from '../service/index.ts';
import { createClient, createDepotStore } from '../store/index.ts';
import type { FichierStore } from '../store/index.ts';
import { createFichiersS3 } from '../store/fichiers-s3.ts';
import type { Objets } from '../store/objets.ts';
import { createObjetsS3 } from '../store/objets-s3.ts';
import type { Environnement } from './environnement.ts';

export interface Branchement {
  readonly dependances: Dependances;
  /** Object storage of a bucket, with the rights of the function. */
  objetsOf(bucket: string): Objets;
}

/** Originals are out of reach of the functions whose role has no right on them: say so rather than fail far away. */
const SANS_FICHIERS: FichierStore = {
  put: () => Promise.reject(new Error('Cette fonction ne garde aucun fichier d’origine.')),
  get: () => Promise.reject(new Error('Cette fonction ne lit aucun fichier d’origine.')),
};

/** The real adapters, from what the stack told the function. Built once, outside the handler: connections are kept. */
export function connect(env: Environnement): Branchement {
  const client = createClient({
    region: env.AWS_REGION,
    ...(env.TRANSPARENCE_MOTEUR ? { endpoint: env.TRANSPARENCE_MOTEUR } : {}),
  });
  const objetsOf = (bucket: string): Objets =>
    createObjetsS3({
      bucket,
      region: env.AWS_REGION,
      identifiants: () => client.config.credentials(),
      endpoint: env.TRANSPARENCE_OBJETS,
      ...(env.TRANSPARENCE_SUFFIXE ? { suffixe: env.TRANSPARENCE_SUFFIXE } : {}),
    });
  return {
    objetsOf,
    dependances: {
      store: createDepotStore({ client, table: env.TRANSPARENCE_TABLE }),
      fichiers: env.TRANSPARENCE_ORIGINAUX
        ? createFichiersS3(objetsOf(env.TRANSPARENCE_ORIGINAUX))
        : SANS_FICHIERS,
      clock: () => new Date(),
    },
  };
}
