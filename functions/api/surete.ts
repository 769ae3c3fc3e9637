import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { Probleme } from './problemes.ts';

/** Largest body taken, in bytes: a full workbook is under 1 MB. */
export const CORPS_MAX = 10_000_000;

const LECTURES: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** No script anywhere, nothing from elsewhere, no frame. */
export const entetes: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'strict-origin-when-cross-origin',
  // This app speaks HTTP on the loopback; in the cloud, what terminates TLS says it.
  strictTransportSecurity: false,
});

/** Largest body where the function is called with it as text in base64, in bytes: six megabytes then hold four and a half. */
export const CORPS_MAX_CLOUD = 4_000_000;

/** Counted as it arrives: a body that does not tell its length is cut all the same. */
export const corpsLimite = (maxSize: number): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new Probleme(
        'corps-trop-grand',
        `Le fichier dépasse ${maxSize / 1_000_000} Mo. Retirez les images et les feuilles ajoutées, puis déposez-le de nouveau.`,
        { octetsMax: maxSize },
      );
    },
  });

/**
 * There is no sign-in yet, and a browser lets any page send a request to this machine. Writing is for pages of this very
 * address and for programs; and with `hotes`, a foreign name that was made to point here (DNS rebinding) reaches nothing.
 */
export const memeOrigine =
  (hotes: readonly string[] | undefined): MiddlewareHandler =>
  async (c, next) => {
    const { host, hostname } = new URL(c.req.url);
    const origine = c.req.header('Origin');
    const etrangere =
      c.req.header('Sec-Fetch-Site') === 'cross-site' ||
      (origine !== undefined && (!URL.canParse(origine) || new URL(origine).host !== host));
    if ((hotes && !hotes.includes(hostname)) || (etrangere && !LECTURES.has(c.req.method))) {
      throw new Probleme(
        'origine-refusee',
        'Cette demande vient d’un autre site. Ouvrez Transparence à sa propre adresse, puis recommencez.',
      );
    }
    await next();
  };
