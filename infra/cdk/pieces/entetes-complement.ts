import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { Etape } from '../etape.ts';

/** Where the built pane takes office.js; Microsoft supports no other place. */
const OFFICE = 'https://appsforoffice.microsoft.com';
/** Excel on the web shows the pane in a frame of its own. */
const EXCEL_WEB = ['https://*.officeapps.live.com', 'https://*.office.com', 'https://*.sharepoint.com'];

function cspOf(scripts: readonly string[], cadres: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    // Fabric writes its rules in the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...scripts].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${cadres.length > 0 ? ["'self'", ...cadres].join(' ') : "'none'"}`,
    'upgrade-insecure-requests',
  ].join('; ');
}

/** The same as the local server says of the add-in's pages (infra/local/start/complement.ts); a test holds the two together. */
export const CSP_PAGES = cspOf([], []);
/** The pane alone takes office.js, and may stand in Excel's frame. */
export const CSP_VOLET = cspOf([OFFICE], EXCEL_WEB);

function create(
  scope: Construct,
  id: string,
  nom: string,
  csp: string,
  cadre: boolean,
): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: nom,
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: csp, override: true },
      contentTypeOptions: { override: true },
      ...(cadre ? {} : { frameOptions: { frameOption: HeadersFrameOption.DENY, override: true } }),
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
    removeHeaders: ['Server', 'x-amz-server-side-encryption', 'x-amz-version-id'],
  });
}

export const createEntetesPages = (scope: Construct, id: string, { nom }: Etape): ResponseHeadersPolicy =>
  create(scope, id, `transparence-${nom}-pages`, CSP_PAGES, false);

export const createEntetesVolet = (scope: Construct, id: string, { nom }: Etape): ResponseHeadersPolicy =>
  create(scope, id, `transparence-${nom}-volet`, CSP_VOLET, true);
