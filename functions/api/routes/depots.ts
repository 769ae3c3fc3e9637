import * as z from 'zod';
import type { Signature } from '../../../domain/droits/index.ts';
import type { Attendu, Lieu, Service } from '../../service/index.ts';
import { declare, route } from '../declaration.ts';
import type { Demande, Route } from '../declaration.ts';
import { respondDepot } from '../depot-reponse.ts';
import { cleIdempotence, mots, site, texteEncode, trimestre } from '../parametres.ts';
import { constats, recu } from '../reponses/commun.ts';

const recherche = z.object({
  site: site.optional(),
  trimestre: trimestre.optional(),
});
const avecMotif = recherche.extend({
  motif: mots(500).optional().meta({ description: 'Motif de la correction.' }),
});
const versionConnue = z
  .string()
  .regex(/^\d{1,6}$/, 'numéro de la version connue, 0 s’il n’y en avait aucune')
  .transform(Number)
  .optional()
  .meta({
    description:
      'Version lue par l’expéditeur, 0 s’il n’y en avait aucune : une autre n’est jamais recouverte.',
  });

const commun = {
  methode: 'POST',
  groupe: 'Dépôts',
  ressource: 'demande',
  corps: { octets: 'Le classeur, au format .xlsx ou .ods.' },
} as const;

const CONTROLER = declare({
  ...commun,
  chemin: '/controles',
  operation: 'controle.faire',
  resume: 'Contrôler un classeur sans le déposer',
  recherche: avecMotif,
  reponses: {
    200: {
      description: 'Ce que les règles ont trouvé.',
      schema: z.strictObject({ lisible: z.boolean(), accepte: z.boolean(), constats }),
    },
  },
});
const depose = z.strictObject({ etat: z.enum(['depose', 'deja-recu']), recu, constats });
const DEPOSER = declare({
  ...commun,
  chemin: '/depots',
  operation: 'depot.ecrire',
  resume: 'Déposer un classeur',
  description:
    'Le même classeur, ou la même clé, donne le même accusé : recommencer n’enregistre rien deux fois. Une correction demande un motif.',
  recherche: avecMotif,
  entetes: z.object({
    'Idempotency-Key': cleIdempotence,
    'X-Nom-Fichier': texteEncode(255).meta({ description: 'Nom du fichier, encodé en pourcents.' }),
    'X-Motif': texteEncode(500).meta({ description: 'Motif de la correction, encodé en pourcents.' }),
    'X-Version-Connue': versionConnue,
  }),
  reponses: {
    201: {
      description: 'Déposé.',
      schema: depose,
      entetes: { Location: 'Adresse de la version.' },
    },
    200: { description: 'Déjà reçu : rien de nouveau n’est enregistré.', schema: depose },
  },
  problemes: [
    'classeur-illisible',
    'classeur-refuse',
    'motif-requis',
    'conflit',
    'cle-reutilisee',
    'contenu-trop-grand',
  ],
});

/** Where the sender says that the workbook belongs; undefined when it says nothing. */
function attenduOf(lu: z.infer<typeof recherche>): Attendu | undefined {
  if (lu.site === undefined && lu.trimestre === undefined) return undefined;
  return {
    ...(lu.site === undefined ? {} : { site: lu.site }),
    ...(lu.trimestre === undefined ? {} : { trimestre: lu.trimestre }),
  };
}

/** Rights are asked for the site that the workbook itself says, whatever the address says. */
const permettre =
  ({ autorise }: Pick<Demande<typeof DEPOSER>, 'autorise'>) =>
  ({ site: code }: Lieu): Promise<Signature> =>
    autorise({ niveau: 'site', site: code });

/** Whoever says a site has rights on it before its file is even read. */
async function guardAnnonce(demande: Pick<Demande<typeof DEPOSER>, 'autorise' | 'recherche'>): Promise<void> {
  const { site: code } = demande.recherche;
  if (code !== undefined) await demande.autorise({ niveau: 'site', site: code });
}

/** The name alone: some senders give the whole path. */
const nomOf = (nom: string | undefined): string => nom?.split(/[\\/]/).at(-1) || 'classeur.xlsx';

/** `POST /controles` and `POST /depots`: the body is the workbook. */
export const depotsRoutes = (service: Service): readonly Route[] => [
  route(CONTROLER, async (demande) => {
    await guardAnnonce(demande);
    const {
      lisible,
      accepte,
      constats: trouves,
    } = await service.check({
      octets: demande.corps,
      attendu: attenduOf(demande.recherche),
      permettre: permettre(demande),
    });
    return demande.c.json({ lisible, accepte, constats: trouves });
  }),
  route(DEPOSER, async (demande) => {
    await guardAnnonce(demande);
    const { c, corps: octets, entetes, recherche: lu } = demande;
    const connue = entetes['X-Version-Connue'];
    const resultat = await service.file({
      octets,
      nom: nomOf(entetes['X-Nom-Fichier']),
      auteur: permettre(demande),
      motif: entetes['X-Motif'] ?? lu.motif,
      cle: entetes['Idempotency-Key'],
      attendu: attenduOf(lu),
      versionConnue: connue,
    });
    return respondDepot(c, resultat, connue);
  }),
];
