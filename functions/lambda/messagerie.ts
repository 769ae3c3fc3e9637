import type { DependancesEnService } from '../echeancier/index.ts';
import { createCourrierSes } from '../remind/index.ts';
import type { DependancesRappels } from '../remind/index.ts';
import { createService } from '../service/index.ts';
import type { Dependances } from '../service/index.ts';
import { connect } from './dependances.ts';
import type { Environnement } from './environnement.ts';

/**
 * What sends mails in the cloud, from what the stack told the function.
 * @throws Error that names what the deployment forgot
 */
export function connectRappels(env: Environnement): DependancesRappels & DependancesEnService & Dependances {
  const { TRANSPARENCE_EXPEDITEUR: expediteur, TRANSPARENCE_APPLICATION: adresse } = env;
  if (expediteur === undefined)
    throw new Error(
      'Configuration de la fonction incomplète : TRANSPARENCE_EXPEDITEUR. Déployez de nouveau la pile.',
    );
  const { dependances, storeIdentite, identifiants } = connect(env);
  return {
    ...dependances,
    service: createService(dependances),
    annuaires: storeIdentite,
    courrier: createCourrierSes({
      region: env.AWS_REGION,
      identifiants,
      jeu: env.TRANSPARENCE_JEU_ENVOI,
      endpoint: env.TRANSPARENCE_MESSAGERIE,
      suffixe: env.TRANSPARENCE_SUFFIXE,
    }),
    reglages: { expediteur, adresse: adresse ?? null },
  };
}
