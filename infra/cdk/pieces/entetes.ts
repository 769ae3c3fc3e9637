import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { ResponseSecurityHeadersBehavior } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { SCRIPT_PERMIS } from '../../../functions/render/ecran/recharge.ts';
import { STYLE_PERMIS } from '../../../functions/render/graphique/reperes.ts';
import type { Etape } from '../etape.ts';

/**
 * What a public page may load: its style sheet, its pictures and its fonts, from its own address. No script but the hall screen's, and no style but
 * that of the dots of the charts, each by its hash; no frame, nothing sent anywhere else. Stricter than what the app says of its own answers.
 */
const cspOf = (cadres: string): string =>
  [
    "default-src 'none'",
    `script-src ${SCRIPT_PERMIS}`,
    `style-src 'self' ${STYLE_PERMIS}`,
    "img-src 'self' data:",
    "font-src 'self'",
    // The hall screen asks for its own address; what looks a page over reads robots.txt from inside it.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${cadres}`,
    'upgrade-insecure-requests',
  ].join('; ');

export const CSP = cspOf("'none'");
/** The page that the State's departmental sites show in a frame of theirs. */
export const CSP_INTEGRATION = cspOf('https:');

/** Every answer of the cache carries these, whatever the bucket says. */
export const createEntetes = (scope: Construct, id: string, etape: Etape): ResponseHeadersPolicy =>
  create(scope, id, `transparence-${etape.nom}`, {
    contentSecurityPolicy: { contentSecurityPolicy: CSP, override: true },
    frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
  });

/**
 * For the address of the page that may be framed: frames are refused there too, errors included, until `cadres.ts` has said of a page
 * that is there who may frame it. Its word stays, whichever of the two comes first; X-Frame-Options has no such way of giving in.
 */
export const createEntetesIntegration = (scope: Construct, id: string, etape: Etape): ResponseHeadersPolicy =>
  create(scope, id, `transparence-${etape.nom}-integration`, {
    contentSecurityPolicy: { contentSecurityPolicy: CSP, override: false },
  });

const create = (
  scope: Construct,
  id: string,
  nom: string,
  cadres: Pick<ResponseSecurityHeadersBehavior, 'contentSecurityPolicy' | 'frameOptions'>,
): ResponseHeadersPolicy =>
  new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: nom,
    securityHeadersBehavior: {
      ...cadres,
      contentTypeOptions: { override: true },
      referrerPolicy: {
        referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
        override: true,
      },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: 'Permissions-Policy',
          value: 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
          override: true,
        },
        { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
      ],
    },
    // Open data is read by other people's pages: reading, by anyone, without credentials.
    corsBehavior: {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: ['*'],
      accessControlAllowMethods: ['GET', 'HEAD'],
      accessControlAllowOrigins: ['*'],
      originOverride: true,
    },
    removeHeaders: ['Server', 'x-amz-server-side-encryption', 'x-amz-version-id'],
  });
