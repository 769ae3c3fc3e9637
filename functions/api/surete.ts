import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { SCRIPT_PERMIS } from '../render/ecran/recharge.ts';
import { Probleme } from './problemes.ts';

/** Largest body taken, in bytes: a full workbook is under 1 MB. */
export const CORPS_MAX = 10_000_000;

const LECTURES: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const politique = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  // For the hall screen, and for tools that audit a page from inside.
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
};
const commun = {
  referrerPolicy: 'strict-origin-when-cross-origin',
  // This app speaks HTTP on the loopback; in the cloud, what terminates TLS says it.
  strictTransportSecurity: false,
} as const;

const seuls = secureHeaders({
  ...commun,
  contentSecurityPolicy: { ...politique, frameAncestors: ["'none'"] },
  xFrameOptions: 'DENY',
});
/** Its own script, by its hash, and no other. */
const ecran = secureHeaders({
  ...commun,
  contentSecurityPolicy: { ...politique, scriptSrc: [SCRIPT_PERMIS], frameAncestors: ["'none'"] },
  xFrameOptions: 'DENY',
});
const partages = secureHeaders({
  ...commun,
  contentSecurityPolicy: { ...politique, frameAncestors: ['*'] },
  xFrameOptions: false,
  crossOriginResourcePolicy: 'cross-origin',
});

/** What other sites show inside their own pages: the embeddable version in a frame, pictures and charts. */
const PARTAGE = /\/(?:integration\.html|(?:vignette|graphique-[A-Za-z0-9-]+)\.(?:svg|png))$/;

const ECRAN = /\/ecran\.html$/;

const policyOf = (chemin: string): MiddlewareHandler => {
  if (PARTAGE.test(chemin)) return partages;
  return ECRAN.test(chemin) ? ecran : seuls;
};

const DEJA_FAIT = (): Promise<void> => Promise.resolve();

/**
 * No script but the hall screen's, nothing from elsewhere; no frame but of what is made to be shown by others. The answer decides:
 * an error at the address of what is shared is no page to show in a frame.
 */
export const entetes: MiddlewareHandler = async (c, next) => {
  await next();
  const erreur = c.res.status >= 400;
  return (erreur ? seuls : policyOf(c.req.path))(c, DEJA_FAIT);
};

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
 * Where nobody signs in, a browser lets any page send a request to this machine. Writing is for pages of this very
 * address and for programs; and with `hotes`, a foreign name that was made to point here (DNS rebinding) reaches nothing.
 * @param adresse where browsers see this app, when a cache stands before it and calls it by another name
 */
export const memeOrigine =
  (hotes: readonly string[] | undefined, adresse?: string): MiddlewareHandler =>
  async (c, next) => {
    const { host, hostname } = new URL(c.req.url);
    const attendu = adresse === undefined ? undefined : new URL(adresse).host;
    const origine = c.req.header('Origin');
    const etrangere =
      c.req.header('Sec-Fetch-Site') === 'cross-site' ||
      (origine !== undefined && (!URL.canParse(origine) || ![host, attendu].includes(new URL(origine).host)));
    if ((hotes && !hotes.includes(hostname)) || (etrangere && !LECTURES.has(c.req.method))) {
      throw new Probleme(
        'origine-refusee',
        'Cette demande vient d’un autre site. Ouvrez Transparence à sa propre adresse, puis recommencez.',
      );
    }
    await next();
  };
