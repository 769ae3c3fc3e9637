import { Function as FonctionDeBord, FunctionCode, FunctionRuntime } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { ENTETE_ERREUR } from '../../../functions/store/objets-s3.ts';
import type { Etape } from '../etape.ts';
import { CSP_INTEGRATION } from './entetes.ts';

/**
 * Lets the page that is there be framed, and nothing else at its address. The cache runs it for answers that are no error: what it
 * answers in place of a page that is not there keeps the policy that refuses frames. So does the notice of a withdrawal, which the bucket
 * keeps as any page.
 */
export const CODE_CADRES = `function handler(event) {
  var response = event.response;
  if (response.statusCode < 400 && !response.headers['${ENTETE_ERREUR}']) {
    response.headers['content-security-policy'] = { value: ${JSON.stringify(CSP_INTEGRATION)} };
  }
  return response;
}
`;

export const createCadres = (scope: Construct, id: string, etape: Etape): FonctionDeBord =>
  new FonctionDeBord(scope, id, {
    functionName: `transparence-${etape.nom}-cadres`,
    comment: 'Transparence: who may frame integration.html',
    runtime: FunctionRuntime.JS_2_0,
    code: FunctionCode.fromInline(CODE_CADRES),
  });
