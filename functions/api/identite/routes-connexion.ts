import * as z from 'zod';
import { OPERATIONS, habilitationsOf, operationsOf, sayFonctions } from '../../../domain/droits/index.ts';
import { ConnexionRefusee } from '../../identite/index.ts';
import type { Identite } from '../../identite/index.ts';
import { declare, route } from '../declaration.ts';
import type { Route } from '../declaration.ts';
import { ANONYME } from '../garde.ts';
import { schemaHabilitation, schemaPersonneConnectee, schemaSession } from './schemas.ts';
import { toNonConnecte } from './problemes.ts';

const GROUPE = 'Connexion';
const secret = z.string().min(1).max(200);

const connexion = declare({
  methode: 'GET',
  chemin: '/connexion',
  operation: null,
  groupe: GROUPE,
  resume: 'Comment se connecter',
  description:
    '« aucune » : poste local, personne ne se connecte. « oidc » : ouvrir `debut` avec `mode` (dialogue ou redirection), `retour` (page de /complement/) et `defi` (empreinte S256 d’un secret gardé par le client).',
  reponses: {
    200: {
      description: 'La méthode de connexion.',
      schema: z.strictObject({ methode: z.enum(['oidc', 'aucune']), debut: z.string().nullable() }),
    },
  },
});

const jeton = declare({
  methode: 'POST',
  chemin: '/connexion/jeton',
  operation: null,
  groupe: GROUPE,
  resume: 'Échanger le code remis par la fenêtre de connexion',
  description: 'Le code sert une fois, dans la minute, avec le secret dont l’empreinte était dans `defi`.',
  corps: { json: z.strictObject({ remise: secret, preuve: secret }) },
  reponses: { 200: { description: 'La session ouverte, à garder en mémoire.', schema: schemaSession } },
  problemes: ['non-connecte', 'connexion-refusee'],
});

const renouvellement = declare({
  methode: 'POST',
  chemin: '/connexion/renouvellement',
  operation: null,
  groupe: GROUPE,
  resume: 'Obtenir le jeton suivant',
  description: 'Un renouvellement sert une fois ; présenté deux fois, il ferme la session.',
  corps: { json: z.strictObject({ renouvellement: secret }) },
  reponses: { 200: { description: 'Le jeton et le renouvellement suivants.', schema: schemaSession } },
  problemes: ['non-connecte', 'connexion-refusee'],
});

const fin = declare({
  methode: 'POST',
  chemin: '/connexion/fin',
  operation: null,
  groupe: GROUPE,
  resume: 'Fermer la session',
  corps: { json: z.strictObject({ renouvellement: secret }) },
  reponses: {
    200: {
      description: 'L’adresse à ouvrir pour fermer aussi la session du service de connexion.',
      schema: z.strictObject({ adresse: z.url() }),
    },
  },
  problemes: ['non-connecte'],
});

const moi = declare({
  methode: 'GET',
  chemin: '/moi',
  operation: 'moi.lire',
  groupe: GROUPE,
  resume: 'Ses propres droits',
  reponses: {
    200: {
      description: 'La fonction, les habilitations et les opérations permises quelque part.',
      schema: schemaPersonneConnectee.extend({
        habilitations: z.array(schemaHabilitation),
        operations: z.array(z.string()),
      }),
    },
  },
  problemes: ['non-connecte'],
});

/** A refused proof is « sign in again »; the rest goes its own way. */
async function orNonConnecte<T>(promesse: Promise<T>): Promise<T> {
  try {
    return await promesse;
  } catch (erreur) {
    const prouve =
      erreur instanceof ConnexionRefusee &&
      erreur.code !== 'sans-habilitation' &&
      erreur.code !== 'fournisseur-indisponible';
    throw prouve ? toNonConnecte(erreur) : erreur;
  }
}

/** Signing in, renewing, signing out, and one's own rights. Without `identite`: one office, where nobody signs in. */
export function connexionRoutes(identite: Identite | undefined): readonly Route[] {
  const aucune = route(connexion, ({ c }) => c.json({ methode: 'aucune', debut: null }));
  if (!identite) {
    return [
      aucune,
      route(moi, ({ c, signature: { auteur } }) =>
        c.json({ fonction: auteur, habilitations: [], operations: OPERATIONS }),
      ),
    ];
  }
  return [
    route(connexion, ({ c }) => c.json({ methode: 'oidc', debut: '/connexion/debut' })),
    route(jeton, async ({ c, corps }) =>
      c.json(await orNonConnecte(identite.open(corps.remise, corps.preuve))),
    ),
    route(renouvellement, async ({ c, corps }) =>
      c.json(await orNonConnecte(identite.renew(corps.renouvellement))),
    ),
    route(fin, async ({ c, corps }) =>
      c.json({ adresse: await orNonConnecte(identite.signOut(corps.renouvellement)) }),
    ),
    route(moi, ({ c, principal }) =>
      c.json({
        fonction: principal ? sayFonctions(principal) : ANONYME.auteur,
        habilitations: habilitationsOf(principal),
        operations: operationsOf(principal),
      }),
    ),
  ];
}
