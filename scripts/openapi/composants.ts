import * as z from 'zod';
import { ENTETE_CORRELATION } from '../../functions/api/correlation.ts';
import { NOTICES } from '../../functions/api/problemes-notices.ts';
import { PROBLEMES } from '../../functions/api/problemes.ts';
import type { NomProbleme } from '../../functions/api/problemes.ts';
import { instant } from '../../functions/store/schemas/commun.ts';

const texte = { type: 'string' } as const;

/** Headers of every answer of a declared route, by their component name. */
export const ENTETES_COMMUNS = {
  [ENTETE_CORRELATION]: 'Correlation',
  RateLimit: 'RateLimit',
  'RateLimit-Policy': 'RateLimitPolicy',
} as const;

export const HEADERS = {
  Correlation: {
    description: 'Identifiant de la demande, le même dans le journal du service.',
    schema: texte,
  },
  RateLimit: { description: 'Ce qui reste (r), et pour combien de secondes (t).', schema: texte },
  RateLimitPolicy: { description: 'Demandes permises (q) par fenêtre (w, en secondes).', schema: texte },
  RetryAfter: { description: 'Secondes à attendre.', schema: { type: 'integer' } },
  Allow: { description: 'Méthodes permises.', schema: texte },
  WwwAuthenticate: { description: 'Ce qui est attendu (RFC 6750).', schema: texte },
} as const;

/** Headers of problems, by status. */
export const ENTETES_PROBLEMES: Readonly<Record<string, Readonly<Record<string, keyof typeof HEADERS>>>> = {
  401: { 'WWW-Authenticate': 'WwwAuthenticate' },
  429: { 'Retry-After': 'RetryAfter' },
  503: { 'Retry-After': 'RetryAfter' },
};

/** The sender's own identifier, taken by every route. */
export const PARAMETERS = {
  Correlation: {
    name: ENTETE_CORRELATION,
    in: 'header',
    required: false,
    description:
      'Identifiant de la demande, choisi par l’expéditeur et rendu avec la réponse. Absent ou mal formé : le service en donne un.',
    schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' },
  },
} as const;

/** One example for each type of problem: what is stable of it, and how it is mended. */
export const EXAMPLES = Object.fromEntries(
  (Object.keys(PROBLEMES) as NomProbleme[]).map((nom) => {
    const { status, title } = PROBLEMES[nom];
    const { quand, remede } = NOTICES[nom];
    const value = { type: `/problemes/${nom}`, title, status, detail: remede, instance: '/api/v1/depots' };
    return [nom, { summary: title, description: `${quand} ${remede}`, value }];
  }),
);

const sante = z
  .strictObject({
    etat: z.enum(['ok', 'degrade']),
    base: z.enum(['joignable', 'injoignable']),
    instant,
    derniereConsolidation: instant.nullable(),
    ageConsolidationHeures: z.number().nullable(),
    horloge: z.string().nullable().meta({
      description:
        'Ce que l’horloge du serveur a d’anormal, en une phrase ; rien quand elle s’accorde avec ce qui est enregistré.',
    }),
    version: z.string(),
  })
  .meta({
    id: 'Sante',
    description: 'Si le service peut travailler, et l’âge de la dernière consolidation.',
  });

const page = { 'text/html': { schema: texte } } as const;

/** What is served beside the declared routes, to anybody, without rights or rate. */
export const AUTRES_CHEMINS = {
  '/sante': {
    get: {
      operationId: 'get-sante',
      tags: ['Service'],
      summary: 'L’état du service',
      description: 'Une page quand le navigateur demande du HTML, du JSON sinon.',
      responses: Object.fromEntries(
        [
          [200, 'Le service fonctionne.'],
          [503, 'Le service ne peut pas travailler.'],
        ].map(([statut, description]) => [
          String(statut),
          { description, content: { 'application/json': { schema: sante }, ...page } },
        ]),
      ),
    },
  },
  '/api/v1/openapi.json': {
    get: {
      operationId: 'get-openapi',
      tags: ['Service'],
      summary: 'Ce document',
      responses: {
        200: {
          description: 'Le document OpenAPI 3.1.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    },
  },
  '/api/v1/documentation': {
    get: {
      operationId: 'get-documentation',
      tags: ['Service'],
      summary: 'Ce document, pour les personnes',
      responses: { 200: { description: 'La page.', content: page } },
    },
  },
} as const;
