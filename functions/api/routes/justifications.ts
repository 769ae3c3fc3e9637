import * as z from 'zod';
import type { ResultatJustifier, Service } from '../../service/index.ts';
import { declare, route } from '../declaration.ts';
import type { Route } from '../declaration.ts';
import { cleIdempotence, phrase, site, trimestre } from '../parametres.ts';
import { Probleme } from '../problemes.ts';
import { justifications, justifie } from '../reponses/sites.ts';

const params = z.object({ site, trimestre });
const chemin = '/sites/:site/trimestres/:trimestre/justifications';
const groupe = 'Sites';

const LIRE = declare({
  methode: 'GET',
  chemin,
  groupe,
  operation: 'depot.lire',
  resume: 'Les justifications de la version courante',
  params,
  reponses: { 200: { description: 'Ce qui a été dit après le dépôt.', schema: justifications } },
  problemes: ['introuvable'],
});
const JUSTIFIER = declare({
  methode: 'POST',
  chemin,
  groupe,
  operation: 'depot.justifier',
  resume: 'Justifier un chiffre déposé, sans déposer de nouveau',
  description:
    'Un commentaire, le numéro d’une action du plan déposé, ou les deux, pour une ligne « à justifier » de la version courante. Conservé à côté de la version, qui ne change pas.',
  params,
  entetes: z.object({ 'Idempotency-Key': cleIdempotence }),
  corps: {
    json: z
      .strictObject({
        code: z.string().max(30).meta({ description: 'Code de l’indicateur.', example: 'TEL-DECROCHE' }),
        version: z.number().int().min(1).max(999_999).meta({ description: 'Version que vous avez lue.' }),
        commentaire: phrase(1000).optional(),
        action: z
          .string()
          .regex(/^[\p{L}\p{N}.\-/]{1,20}$/u, 'numéro d’une action attendu, par exemple 3')
          .optional(),
      })
      .refine(
        ({ commentaire, action }) => commentaire !== undefined || action !== undefined,
        'donnez un commentaire, le numéro d’une action, ou les deux',
      ),
  },
  reponses: {
    201: { description: 'Justifié.', schema: justifie },
    200: { description: 'Déjà reçu : rien de nouveau n’est enregistré.', schema: justifie },
  },
  problemes: ['introuvable', 'justification-refusee', 'conflit', 'cle-reutilisee'],
});

export const justificationsRoutes = (service: Service): readonly Route[] => [
  route(LIRE, async ({ c, params: lieu }) => c.json(await service.justifications(lieu))),
  route(JUSTIFIER, async ({ c, params: lieu, corps, entetes, signature }) => {
    const { code, version, commentaire = null, action = null } = corps;
    const resultat = requireJustifie(
      await service.justify({
        ...lieu,
        code,
        version,
        commentaire,
        action,
        ...signature,
        cle: entetes['Idempotency-Key'],
      }),
      corps,
    );
    return c.json(resultat, resultat.etat === 'justifie' ? 201 : 200);
  }),
];

const ACTION_REFUSEE = {
  inconnue: 'n’est pas dans le plan de cette version : donnez le numéro d’une action déposée.',
  'sans-engagement':
    'n’a pas de responsable et d’échéance, est abandonnée ou était réalisée avant le trimestre : donnez-en une autre, ou un commentaire.',
} as const;

function requireJustifie(
  resultat: ResultatJustifier,
  {
    code,
    version,
    action,
  }: { readonly code: string; readonly version: number; readonly action?: string | undefined },
) {
  switch (resultat.etat) {
    case 'justifie':
    case 'deja-recu':
      return resultat;
    case 'rien-a-justifier':
      throw new Probleme(
        'justification-refusee',
        `La version ${version} n’a rien à justifier pour « ${code} » : vérifiez le code de l’indicateur.`,
      );
    case 'action-refusee':
      throw new Probleme('justification-refusee', `L’action n° ${action} ${ACTION_REFUSEE[resultat.raison]}`);
    case 'cle-reutilisee':
      throw new Probleme(
        'cle-reutilisee',
        'Cette clé a déjà servi pour un autre envoi : choisissez une clé neuve pour cette justification.',
      );
    case 'conflit':
      throw new Probleme(
        'conflit',
        resultat.versionCourante === version
          ? 'D’autres personnes justifient ce trimestre en même temps : recommencez. Rien n’a été enregistré.'
          : `La version ${resultat.versionCourante} a remplacé la version ${version} : relisez ce qu’elle laisse à justifier. Rien n’a été enregistré.`,
        { versionCourante: resultat.versionCourante },
      );
  }
}
