import { createHash } from 'node:crypto';
import * as z from 'zod';
import {
  DEPARTEMENTS,
  ENGAGEMENTS,
  INDICATEURS,
  REGIONS,
  SITES,
} from '../../../domain/referentiels/index.ts';
import { declare, route } from '../declaration.ts';
import type { Route } from '../declaration.ts';
import { departement } from '../parametres.ts';
import * as reponses from '../reponses/referentiels.ts';

const commun = { methode: 'GET', groupe: 'Référentiels', operation: 'referentiel.lire' } as const;
const inchange = { description: 'Vous avez déjà ce référentiel (If-None-Match).' };

const decrire = <const N extends keyof typeof reponses>(nom: N, resume: string) =>
  declare({
    ...commun,
    chemin: `/referentiels/${nom}`,
    resume,
    reponses: {
      200: {
        description: 'Le référentiel en vigueur.',
        schema: reponses[nom],
        entetes: { ETag: 'Change quand le référentiel change.' },
      },
      304: inchange,
    },
  });

const SIMPLES = [
  [decrire('indicateurs', 'Les indicateurs et leurs définitions'), { indicateurs: INDICATEURS }],
  [
    decrire('engagements', 'Les engagements de Qual-e-pref et de Services Publics+'),
    { engagements: ENGAGEMENTS },
  ],
  [decrire('departements', 'Les départements'), { departements: DEPARTEMENTS }],
  [decrire('regions', 'Les régions'), { regions: REGIONS }],
] as const;
const DES_SITES = {
  ...decrire('sites', 'Les sites qui déposent'),
  recherche: z.object({ departement: departement.optional() }),
};

/** Data of the program: the same bytes until a new one is deployed. */
function respond(valeur: unknown, connu: string | undefined): Response {
  const texte = JSON.stringify(valeur);
  const ETag = `"${createHash('sha256').update(texte).digest('base64url').slice(0, 22)}"`;
  if (connu === ETag) return new Response(null, { status: 304, headers: { ETag } });
  return new Response(texte, { headers: { ETag, 'Content-Type': 'application/json' } });
}

export const referentielsRoutes = (): readonly Route[] => [
  ...SIMPLES.map(([declaration, valeur]) =>
    route(declaration, ({ c }) => respond(valeur, c.req.header('If-None-Match'))),
  ),
  route(DES_SITES, ({ c, recherche: { departement: code } }) =>
    respond(
      { sites: code === undefined ? SITES : SITES.filter((site) => site.departement === code) },
      c.req.header('If-None-Match'),
    ),
  ),
];
