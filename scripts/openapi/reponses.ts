import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Declaration, Reponse } from '../../functions/api/declaration.ts';
import { PROBLEMES } from '../../functions/api/problemes.ts';
import type { NomProbleme } from '../../functions/api/problemes.ts';
import { probleme } from '../../functions/api/reponses/commun.ts';
import { isPublique } from './securite.ts';

const texte = { type: 'string' } as const;

/** Problems that any route may give, and those of who calls, of a body, of an address. */
export function problemesOf(declaration: Declaration): readonly NomProbleme[] {
  const { corps, problemes } = declaration;
  const noms: NomProbleme[] = ['requete-invalide', ...problemes];
  if (Object.keys(declaration.params.shape).length > 0) noms.push('introuvable');
  if (!isPublique(declaration)) noms.push('non-connecte', 'acces-refuse');
  if (declaration.methode !== 'GET') noms.push('origine-refusee', 'disque-plein');
  if (!('aucun' in corps)) noms.push('corps-trop-grand');
  if (declaration.methode !== 'GET') noms.push('type-refuse');
  return [...new Set([...noms, 'trop-de-demandes', 'erreur-interne', 'base-indisponible'] as const)];
}

function reponseOf({ description, schema, types, entetes }: Reponse): ZodOpenApiResponseObject {
  const content = {
    ...(schema ? { 'application/json': { schema } } : {}),
    ...Object.fromEntries(
      (types ?? []).map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }]),
    ),
  };
  return {
    description,
    ...(Object.keys(content).length > 0 ? { content } : {}),
    headers: Object.fromEntries(
      Object.entries(entetes ?? {}).map(([nom, dit]) => [nom, { description: dit, schema: texte }]),
    ),
  };
}

/** Answers of a route: those that it declares, then its problems, one answer for each status. */
export function reponsesOf(declaration: Declaration): ZodOpenApiResponsesObject {
  const parStatut = new Map<number, NomProbleme[]>();
  for (const nom of problemesOf(declaration)) {
    const { status } = PROBLEMES[nom];
    parStatut.set(status, [...(parStatut.get(status) ?? []), nom]);
  }
  const declarees = Object.entries(declaration.reponses).map(([statut, reponse]) => [
    statut,
    reponseOf(reponse),
  ]);
  const refusees = [...parStatut].map(([statut, noms]) => [
    String(statut),
    {
      description: noms.map((nom) => `${PROBLEMES[nom].title} (/problemes/${nom})`).join(' ; '),
      content: {
        'application/problem+json': {
          schema: probleme,
          examples: Object.fromEntries(noms.map((nom) => [nom, { $ref: `#/components/examples/${nom}` }])),
        },
      },
    } satisfies ZodOpenApiResponseObject,
  ]);
  return Object.fromEntries([...declarees, ...refusees]) as ZodOpenApiResponsesObject;
}
