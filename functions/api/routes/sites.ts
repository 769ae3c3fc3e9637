import * as z from 'zod';
import type { Service } from '../../service/index.ts';
import { declare, route } from '../declaration.ts';
import type { Route } from '../declaration.ts';
import { pagination, site, trimestre, version } from '../parametres.ts';
import { depot } from '../reponses/commun.ts';
import { audit, difference, donnees, versions } from '../reponses/sites.ts';
import { PAGE_MAX, lastOf } from '../tranche.ts';
import { TYPES_CLASSEUR, download, entetesEmpreinte } from '../telechargement.ts';

const params = z.object({ site, trimestre });
const paramsVersion = params.extend({ version });
const LIEU = '/sites/:site/trimestres/:trimestre';
const commun = { methode: 'GET', groupe: 'Sites', problemes: ['introuvable'] } as const;

const MODELE = declare({
  ...commun,
  chemin: `${LIEU}/modele`,
  operation: 'modele.lire',
  resume: 'Le classeur prérempli d’un site et d’un trimestre',
  params,
  recherche: z.object({
    format: z.enum(['xlsx', 'ods']).optional().meta({
      description:
        'Format du classeur : xlsx (par défaut), ou ods pour LibreOffice. Les deux se remplissent et se déposent de même.',
    }),
    mois: z.enum(['oui']).optional().meta({
      description:
        'Ajoute la feuille facultative « Détail mensuel ». Elle y est d’elle-même quand le site a déposé des mois le trimestre d’avant.',
    }),
  }),
  reponses: { 200: { description: 'Le classeur, au format demandé.', types: TYPES_CLASSEUR } },
});
const DONNEES = declare({
  ...commun,
  chemin: `${LIEU}/donnees`,
  operation: 'modele.lire',
  resume: 'Ce dont le classeur est prérempli : indicateurs, cibles, chiffres précédents, actions ouvertes',
  params,
  reponses: { 200: { description: 'Les données du classeur.', schema: donnees } },
});
const VERSIONS = declare({
  ...commun,
  chemin: `${LIEU}/versions`,
  operation: 'depot.lire',
  resume: 'Les versions déposées, de la première à la dernière',
  params,
  recherche: z.object(pagination(PAGE_MAX)),
  reponses: { 200: { description: 'Une page de versions.', schema: versions } },
  problemes: ['introuvable', 'curseur-invalide'],
});
const VERSION = declare({
  ...commun,
  chemin: `${LIEU}/versions/:version`,
  operation: 'depot.lire',
  resume: 'Une version, avec son contenu',
  params: paramsVersion,
  reponses: { 200: { description: 'La version.', schema: depot } },
});
const FICHIER = declare({
  ...commun,
  chemin: `${LIEU}/versions/:version/fichier`,
  operation: 'depot.lire',
  resume: 'Le fichier d’origine d’une version, tel qu’il a été envoyé',
  params: paramsVersion,
  reponses: {
    200: {
      description: 'Les octets reçus, inchangés.',
      types: [...TYPES_CLASSEUR, 'application/octet-stream'],
      entetes: {
        ETag: 'SHA-256 du fichier, en hexadécimal.',
        'Repr-Digest': 'SHA-256 du fichier (RFC 9530).',
      },
    },
    304: { description: 'Vous avez déjà ce fichier (If-None-Match).' },
  },
});
const DIFFERENCE = declare({
  ...commun,
  chemin: `${LIEU}/difference`,
  operation: 'depot.lire',
  resume: 'Ce qu’une version change d’une autre',
  params,
  recherche: z.object({ de: version, a: version }),
  reponses: { 200: { description: 'Les lignes et les actions qui diffèrent.', schema: difference } },
});
const AUDIT = declare({
  ...commun,
  chemin: `${LIEU}/audit`,
  operation: 'audit.lire',
  resume: 'Le journal d’un site et d’un trimestre',
  params,
  recherche: z.object(pagination(PAGE_MAX)),
  reponses: {
    200: {
      description:
        'Une page de lignes, dans l’ordre des actes, quelle que soit l’heure que disait l’horloge.',
      schema: audit,
    },
  },
  problemes: ['introuvable', 'curseur-invalide'],
});

/** `/sites/:site/trimestres/:trimestre/…`: what one site filed. */
export const sitesRoutes = (service: Service): readonly Route[] => [
  route(MODELE, async ({ params: lieu, recherche: { format, mois } }) =>
    download(await service.template({ ...lieu, format }, { mois: mois ? [] : undefined })),
  ),
  route(DONNEES, async ({ c, params: lieu }) => c.json(await service.donnees(lieu))),
  route(VERSIONS, async ({ c, params: lieu, recherche: { limite = PAGE_MAX, curseur }, page }) => {
    const debut = await page.debut(curseur);
    const apres = debut === undefined ? undefined : Number(debut);
    const liste = await service.versions(lieu, { apres, limite });
    return c.json({ versions: liste, suivant: await page.suite(lastOf(liste, limite)?.version.toString()) });
  }),
  route(VERSION, async ({ c, params: lieu }) => c.json(await service.readVersion(lieu))),
  route(FICHIER, async ({ c, params: lieu }) => {
    const { fichier } = await service.readVersion(lieu);
    const entetes = entetesEmpreinte(fichier.sha256);
    if (c.req.header('If-None-Match') === entetes['ETag']) return c.body(null, 304, entetes);
    return download(await service.readOriginal(lieu), entetes);
  }),
  route(DIFFERENCE, async ({ c, params: lieu, recherche }) =>
    c.json(await service.difference({ ...lieu, ...recherche })),
  ),
  route(AUDIT, async ({ c, params: lieu, recherche: { limite = PAGE_MAX, curseur }, page }) => {
    const { lignes, fin } = await service.audit(lieu, { apres: await page.debut(curseur), limite });
    return c.json({ lignes, suivant: await page.suite(fin) });
  }),
];
