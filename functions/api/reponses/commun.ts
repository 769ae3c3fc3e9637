import * as z from 'zod';
import { constat, instant, sha256, trimestre } from '../../store/schemas/commun.ts';
import { contenu } from '../../store/schemas/contenu.ts';

// Shapes of answers. They are for the document and for the tests: the app answers what its service gives, and a test walks through
// every route and holds the answers to these.

export const numero = z.number().int().nonnegative();
export const texte = z.string().nullable();

const fichier = z.strictObject({ nom: z.string(), taille: numero, sha256 });

export const resumeVersion = z
  .strictObject({
    version: numero,
    empreinte: sha256,
    deposeLe: instant,
    auteur: z.string(),
    motif: texte,
    fichier,
  })
  .meta({ id: 'Version', description: 'Une version déposée, sans son contenu. Elle ne change jamais.' });

export const depot = z
  .strictObject({ ...resumeVersion.shape, contenu, constats: z.array(constat) })
  .meta({ id: 'Depot', description: 'Une version déposée, avec son contenu.' });

export const recu = z
  .strictObject({
    site: z.string(),
    trimestre,
    version: numero,
    deposeLe: instant,
    empreinte: sha256,
    dejaRecu: z.boolean(),
  })
  .meta({ id: 'Recu', description: 'Accusé de réception d’un dépôt.' });

export const constats = z.array(
  constat.meta({ id: 'Constat', description: 'Ce qu’une règle a trouvé, cellule par cellule.' }),
);

/** Cursor of the next page; null on the last. */
export const suivant = z
  .string()
  .nullable()
  .meta({ description: 'Curseur de la page suivante ; null sur la dernière.' });

export const probleme = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    correlation: z.string().optional(),
  })
  .meta({
    id: 'Probleme',
    description:
      'Une erreur (RFC 9457). « type » est stable ; « detail » dit en français comment y remédier.',
  });

/** The account that acted, in a line of a trail. */
export const compte = z.string().optional().meta({
  description:
    'Le compte qui a agi, sans son nom : le même pour tous ses actes, quelles que soient ses fonctions. Absent là où personne ne se connecte, et des lignes écrites avant décembre 2026.',
});
