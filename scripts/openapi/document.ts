import { createDocument } from 'zod-openapi';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { typographie } from '../../domain/controle/outils/phrase.ts';
import { LIBELLES_OPERATION } from '../../domain/droits/index.ts';
import { DEBIT_CLOUD } from '../../functions/api/debit.ts';
import { JSON_MAX, TYPES_OCTETS } from '../../functions/api/corps.ts';
import type { Declaration } from '../../functions/api/declaration.ts';
import { CORPS_MAX, CORPS_MAX_CLOUD } from '../../functions/api/surete.ts';
import { VERSION } from '../../functions/api/version.ts';
import { complete } from './complements.ts';
import type { OpenApi } from './complements.ts';
import { AUTRES_CHEMINS } from './composants.ts';
import { reponsesOf } from './reponses.ts';
import { isPublique } from './securite.ts';

/** French spacing of what people read; the sources are written with ordinary spaces. */
const withTypographie = (cle: string, valeur: unknown): unknown =>
  (cle === 'description' || cle === 'summary') && typeof valeur === 'string' ? typographie(valeur) : valeur;

const mo = (octets: number): string => `${octets / 1_000_000}\u00a0Mo`;

const DESCRIPTION = `Déposer, contrôler, consolider et publier les indicateurs de qualité d’un département.

Les erreurs sont des problèmes (RFC 9457) : « type » est stable, « detail » dit en français comment y remédier, « correlation » se retrouve dans le journal du service (en-tête X-Correlation-Id, de 8 à 64 lettres, chiffres, tirets).

Limites : ${mo(CORPS_MAX_CLOUD)} par classeur dans le nuage, ${mo(CORPS_MAX)} sur un poste ; ${JSON_MAX / 1000} ko par demande JSON ; par personne et par minute, ${DEBIT_CLOUD.lectures.toLocaleString('fr-FR')} lectures et ${DEBIT_CLOUD.ecritures.toLocaleString('fr-FR')} écritures (en-têtes RateLimit et RateLimit-Policy, Retry-After avec une réponse 429). Une demande se lit en entier ou est refusée : un champ, un paramètre ou un corps de trop, une clé donnée deux fois, un type ou un codage inattendu sont des erreurs 4xx, et rien n’est alors enregistré.

Les listes se lisent par pages : le champ « suivant » est le curseur de la suite, valable une heure, pour la même liste et la même personne.`;

/** `/sites/:site/versions` as OpenAPI writes it. */
export const cheminOpenApi = (chemin: string): string => `/api/v1${chemin.replace(/:(\w+)/g, '{$1}')}`;

function operationIdOf({ methode, chemin }: Declaration): string {
  const mots = chemin.split('/').map((mot) => mot.replace(/^:/, 'par-'));
  return [methode.toLowerCase(), ...mots].filter(Boolean).join('-');
}

function corpsOf({ corps }: Declaration): Pick<ZodOpenApiOperationObject, 'requestBody'> {
  if ('json' in corps)
    return { requestBody: { required: true, content: { 'application/json': { schema: corps.json } } } };
  if ('octets' in corps) {
    const schema = { type: 'string', format: 'binary' } as const;
    return {
      requestBody: {
        required: true,
        description: corps.octets,
        content: Object.fromEntries(TYPES_OCTETS.map((type) => [type, { schema }])),
      },
    };
  }
  return {};
}

function operationOf(declaration: Declaration): ZodOpenApiOperationObject {
  const { operation, groupe, resume, description, params, recherche, entetes } = declaration;
  const droit = operation === null ? '' : `Droit : « ${LIBELLES_OPERATION[operation]} » (${operation}).`;
  return {
    operationId: operationIdOf(declaration),
    tags: [groupe],
    summary: resume,
    description: [description, droit].filter(Boolean).join('\n\n'),
    ...(isPublique(declaration) ? {} : { security: [{ jeton: [] }] }),
    requestParams: { path: params, query: recherche, header: entetes },
    ...corpsOf(declaration),
    responses: reponsesOf(declaration),
  };
}

/** The OpenAPI 3.1 document of declared routes. The same declarations give the same document. */
export function buildDocument(declarations: readonly Declaration[]): OpenApi {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const declaration of declarations) {
    const chemin = (paths[cheminOpenApi(declaration.chemin)] ??= {});
    chemin[declaration.methode.toLowerCase()] = operationOf(declaration);
  }
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Transparence',
        version: VERSION,
        description: DESCRIPTION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      tags: [...new Set(declarations.map(({ groupe }) => groupe)), 'Service'].map((name) => ({ name })),
      paths: { ...paths, ...(AUTRES_CHEMINS as unknown as ZodOpenApiPathsObject) } as ZodOpenApiPathsObject,
      components: {
        securitySchemes: {
          jeton: { type: 'http', scheme: 'bearer', description: 'Jeton court, donné à la connexion.' },
        },
      },
    },
    {
      // Checked by a function (a quarter, a day): what the document can say of it is that it is a text.
      override: ({ jsonSchema, zodSchema }) => {
        if (zodSchema._zod.def.type === 'custom' && jsonSchema.type === undefined) jsonSchema.type = 'string';
      },
    },
  );
  return JSON.parse(JSON.stringify(complete(document)), withTypographie) as OpenApi;
}
