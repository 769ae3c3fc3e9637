import { AsyncLocalStorage } from 'node:async_hooks';
import type { Context } from 'hono';
import { handle } from 'hono/aws-lambda';
import type { APIGatewayProxyResult, LambdaContext, LambdaEvent } from 'hono/aws-lambda';
import { DEBIT_CLOUD } from '../api/debit.ts';
import { createSocle } from '../api/socle.ts';
import { CORPS_MAX_CLOUD } from '../api/surete.ts';
import { createService } from '../service/index.ts';
import { connect } from './dependances.ts';
import { readEnvironnement } from './environnement.ts';
import { connectIdentite } from './identite.ts';
import { createJournal, describeErreur } from './journal.ts';
import { measureRequete } from './mesures.ts';

const env = readEnvironnement(process.env);
const { dependances, storeIdentite, secrets } = connect(env);
const identite = await connectIdentite(env, storeIdentite, secrets);
const requete = new AsyncLocalStorage<string>();
const journal = createJournal(env.TRANSPARENCE_ETAPE, () => requete.getStore());

/** As the gateway saw it: a header could be made up. */
const adresseDe = (c: Context): string =>
  (c.env as { event?: { requestContext?: { http?: { sourceIp?: string } } } }).event?.requestContext?.http
    ?.sourceIp ?? 'inconnue';

const repondre = handle(
  createSocle({
    service: createService(dependances),
    identite,
    corpsMax: CORPS_MAX_CLOUD,
    debit: DEBIT_CLOUD,
    adresseDe,
    journal: ({ erreur, ...ligne }) => {
      measureRequete(journal, ligne);
      if (erreur !== undefined) journal.write('erreur', 'imprevue', { erreur: describeErreur(erreur) });
    },
  }),
);

/** Entry point of the HTTP API: the very routes of the local server. Public pages are files behind a cache, and not here. */
export const handler = (event: LambdaEvent, context: LambdaContext): Promise<APIGatewayProxyResult> =>
  requete.run(context.awsRequestId, () => repondre(event, context));
