import * as z from 'zod';
import { ANNUAIRE_NATIONAL } from '../../../domain/droits/index.ts';
import type { Personne } from '../../../domain/droits/index.ts';
import type { Acteur, GestionAnnuaire } from '../../identite/annuaire.ts';
import { declare, route } from '../declaration.ts';
import type { Demande, Declaration, Route } from '../declaration.ts';
import { departement, pagination } from '../parametres.ts';
import { Probleme } from '../problemes.ts';
import { suivant } from '../reponses/commun.ts';
import { PAGE_MAX } from '../tranche.ts';
import { schemaFiche, schemaInvitation, schemaLigneAnnuaire, schemaPersonne } from './schemas.ts';

const GROUPE = 'Annuaire';
const id = z.string().regex(/^[\w-]{1,64}$/, 'identifiant d’une personne de l’annuaire attendu');

/** What is told of someone: never the identifier of the provider, but the account that audit lines name. */
const vueOf =
  (annuaire: GestionAnnuaire) =>
  async ({ sub, ...personne }: Personne) => ({
    ...personne,
    etat: sub === null ? 'invitee' : 'active',
    compte: sub === null ? null : await annuaire.compteOf(sub),
  });

/** Directories are edited by someone: nobody reaches these routes without a principal. */
function acteurOf({ principal, signature }: Pick<Demande<Declaration>, 'principal' | 'signature'>): Acteur {
  if (principal && signature) return { principal, signature };
  throw new Probleme('non-connecte', 'Connectez-vous pour modifier l’annuaire.');
}

/** The same routes for a département and for the bureau national, which differ by their address alone. */
function routesOf(
  annuaire: GestionAnnuaire,
  base: string,
  lieu: z.ZodObject,
  codeOf: (params: Readonly<Record<string, unknown>>) => string,
): readonly Route[] {
  const personnes = `${base}/personnes`;
  const vue = vueOf(annuaire);
  const lire = { operation: 'annuaire.lire', groupe: GROUPE, params: lieu } as const;
  const ecrire = { ...lire, operation: 'annuaire.ecrire', problemes: ['annuaire-refuse'] } as const;
  const fiche = { 200: { description: 'La fiche.', schema: schemaPersonne } };
  const unePersonne: z.ZodObject = lieu.extend({ id });
  const fait = { 204: { description: 'C’est fait.' } };

  return [
    route(
      declare({
        ...lire,
        methode: 'GET',
        chemin: personnes,
        resume: 'Les personnes habilitées',
        reponses: {
          200: {
            description: 'Les personnes.',
            schema: z.strictObject({ personnes: z.array(schemaPersonne) }),
          },
        },
      }),
      async ({ c, params }) => {
        const lu = await annuaire.read(codeOf(params));
        return c.json({ personnes: await Promise.all(lu.personnes.map(vue)) });
      },
    ),
    route(
      declare({
        ...lire,
        methode: 'GET',
        chemin: `${personnes}/audit`,
        resume: 'Le journal de l’annuaire, le plus récent d’abord',
        recherche: z.object(pagination(PAGE_MAX)),
        reponses: {
          200: {
            description: 'Une page de changements.',
            schema: z.strictObject({ lignes: z.array(schemaLigneAnnuaire), suivant }),
          },
        },
        problemes: ['curseur-invalide'],
      }),
      async ({ c, params, recherche: { limite = PAGE_MAX, curseur }, page }) => {
        const apres = await page.debut(curseur);
        const { lignes, fin } = await annuaire.audit(codeOf(params), { apres, limite });
        return c.json({ lignes, suivant: await page.suite(fin) });
      },
    ),
    route(
      declare({
        ...ecrire,
        methode: 'POST',
        chemin: personnes,
        resume: 'Inviter une personne',
        description: 'Elle est reconnue à sa première connexion par son adresse vérifiée.',
        corps: { json: schemaInvitation },
        reponses: { 201: { description: 'L’invitation.', schema: schemaPersonne } },
      }),
      async ({ c, params, corps, ...qui }) =>
        c.json(await vue(await annuaire.invite(codeOf(params), acteurOf(qui), corps)), 201),
    ),
    route(
      declare({
        ...ecrire,
        methode: 'PUT',
        chemin: `${personnes}/:id`,
        resume: 'Modifier la fonction et les droits d’une personne',
        params: unePersonne,
        corps: { json: schemaFiche },
        reponses: fiche,
      }),
      async ({ c, params, corps, ...qui }) =>
        c.json(await vue(await annuaire.modifie(codeOf(params), acteurOf(qui), String(params['id']), corps))),
    ),
    route(
      declare({
        ...ecrire,
        methode: 'DELETE',
        chemin: `${personnes}/:id`,
        resume: 'Retirer une personne',
        description: 'Ses droits cessent à l’instant ; son adresse n’est plus conservée.',
        params: unePersonne,
        reponses: fait,
      }),
      async ({ c, params, ...qui }) => {
        await annuaire.retire(codeOf(params), acteurOf(qui), String(params['id']));
        return c.body(null, 204);
      },
    ),
  ];
}

const passation = declare({
  methode: 'POST',
  chemin: '/departements/:departement/passation',
  operation: 'annuaire.ecrire',
  groupe: GROUPE,
  resume: 'Passer la main',
  description: 'L’ancien référent perd ce droit et le successeur le reçoit, en une seule fois.',
  params: z.object({ departement }),
  corps: { json: z.strictObject({ de: id, a: id }) },
  reponses: { 204: { description: 'C’est fait.' } },
  problemes: ['annuaire-refuse'],
});

export const annuaireRoutes = (annuaire: GestionAnnuaire): readonly Route[] => [
  ...routesOf(annuaire, '/departements/:departement', z.object({ departement }), ({ departement: code }) =>
    String(code),
  ),
  ...routesOf(annuaire, '/national', z.object({}), () => ANNUAIRE_NATIONAL),
  route(passation, async ({ c, params, corps, ...qui }) => {
    await annuaire.passeLaMain(params.departement, acteurOf(qui), corps.de, corps.a);
    return c.body(null, 204);
  }),
];
