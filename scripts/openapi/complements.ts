import type { createDocument } from 'zod-openapi';
import {
  AUTRES_CHEMINS,
  ENTETES_COMMUNS,
  ENTETES_PROBLEMES,
  EXAMPLES,
  HEADERS,
  PARAMETERS,
} from './composants.ts';

export type OpenApi = ReturnType<typeof createDocument>;

interface Reponse {
  readonly description: string;
  headers?: object;
  readonly content?: Readonly<Record<string, { readonly examples?: object }>>;
}
interface Operation {
  parameters?: object[];
  responses: Record<string, Reponse | { readonly $ref: string }>;
}

const withEntetes = (statut: string, reponse: Reponse): Reponse => {
  const communs = { ...ENTETES_COMMUNS, ...ENTETES_PROBLEMES[statut] };
  const refs = Object.entries(communs).map(([nom, composant]) => [
    nom,
    { $ref: `#/components/headers/${composant}` },
  ]);
  return { ...reponse, headers: { ...reponse.headers, ...Object.fromEntries(refs) } };
};

/** What every declared operation takes and gives, said once and referred to: headers, and answers that only tell problems. */
export function complete(document: OpenApi): OpenApi {
  const responses: Record<string, Reponse> = {};
  const refer = (statut: string, reponse: Reponse): Reponse | { readonly $ref: string } => {
    const problemes = Object.keys(reponse.content?.['application/problem+json']?.examples ?? {});
    if (problemes.length === 0) return reponse;
    const nom = [`P${statut}`, ...problemes].join('_');
    responses[nom] = reponse;
    return { $ref: `#/components/responses/${nom}` };
  };
  for (const [chemin, item] of Object.entries(document.paths ?? {})) {
    if (chemin in AUTRES_CHEMINS) continue;
    for (const operation of Object.values(item as Record<string, Operation>)) {
      operation.parameters = [
        ...(operation.parameters ?? []),
        { $ref: '#/components/parameters/Correlation' },
      ];
      operation.responses = Object.fromEntries(
        Object.entries(operation.responses).map(([statut, reponse]) => [
          statut,
          refer(statut, withEntetes(statut, reponse as Reponse)),
        ]),
      );
    }
  }
  const composants = { responses, headers: HEADERS, parameters: PARAMETERS, examples: EXAMPLES };
  return {
    ...document,
    components: { ...document.components, ...composants } as OpenApi['components'] & object,
  };
}
