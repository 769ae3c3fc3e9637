import { AsyncLocalStorage } from 'node:async_hooks';
import { handle } from 'hono/aws-lambda';
import type { APIGatewayProxyResult, LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import { createApp } from '../api/app.ts';
import { createService } from '../service/index.ts';
import { connect } from './dependances.ts';
import { readEnvironnement } from './environnement.ts';
import { createJournal, describeErreur } from './journal.ts';
import { mesuresOf } from './mesures.ts';

const env = readEnvironnement(process.env);
const requete = new AsyncLocalStorage<string>();
const journal = createJournal(env.TRANSPARENCE_ETAPE, () => requete.getStore());

const repondre = handle(
  createApp({
    service: createService(connect(env).dependances),
    ...(env.TRANSPARENCE_ADRESSE ? { adressePublique: env.TRANSPARENCE_ADRESSE } : {}),
    journal: ({ erreur, ...ligne }) => {
      journal.measure('requete', mesuresOf(ligne), ligne);
      if (erreur !== undefined) journal.write('erreur', 'imprevue', { erreur: describeErreur(erreur) });
    },
  }),
);

/** Entry point of the HTTP API: the very app of the local server. */
export const handler = (event: LambdaEvent, context: LambdaContext): Promise<APIGatewayProxyResult> =>
  requete.run(context.awsRequestId, () => repondre(event, context));
