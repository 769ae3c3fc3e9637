import type { Dependances } from '../service/index.ts';
import { createClient, createDepotStore } from '../store/index.ts';
import type { FichierStore } from '../store/index.ts';
import { createStoreIdentite } from '../store/identite.ts';
import type { StoreIdentite } from '../store/identite.ts';
import { createFichiersS3 } from '../store/fichiers-s3.ts';
import type { Objets } from '../store/objets.ts';
import { createObjetsS3 } from '../store/objets-s3.ts';
import type { Environnement } from './environnement.ts';
import type { OptionsSecrets } from './secrets.ts';

export interface Branchement {
  readonly dependances: Dependances;
  /** Object storage of a bucket, with the rights of the function. */
  objetsOf(bucket: string): Objets;
  readonly storeIdentite: StoreIdentite;
  /** How secrets are read, with the rights of the function. */
  readonly secrets: OptionsSecrets;
  /** Rights of the function, asked again at each use as they change. */
  readonly identifiants: OptionsSecrets['identifiants'];
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
    ...(env.TRANSPARENCE_MOTEUR ? { endpoint: env.TRANSPARENCE_MOTEUR, identifiants: 'environnement' } : {}),
  });
  const identifiants = () => client.config.credentials();
  const suffixe = env.TRANSPARENCE_SUFFIXE ? { suffixe: env.TRANSPARENCE_SUFFIXE } : {};
  const objetsOf = (bucket: string): Objets =>
    createObjetsS3({
      bucket,
      region: env.AWS_REGION,
      identifiants,
      endpoint: env.TRANSPARENCE_OBJETS,
      ...suffixe,
    });
  return {
    objetsOf,
    identifiants,
    storeIdentite: createStoreIdentite({ client, table: env.TRANSPARENCE_TABLE }),
    secrets: { region: env.AWS_REGION, identifiants, endpoint: env.TRANSPARENCE_PARAMETRES, ...suffixe },
    dependances: {
      store: createDepotStore({ client, table: env.TRANSPARENCE_TABLE }),
      fichiers: env.TRANSPARENCE_ORIGINAUX
        ? createFichiersS3(objetsOf(env.TRANSPARENCE_ORIGINAUX))
        : SANS_FICHIERS,
      clock: () => new Date(),
    },
  };
}
