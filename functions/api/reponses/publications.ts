import * as z from 'zod';
import { constat, dateIso, instant, sha256 } from '../../store/schemas/commun.ts';
import { compte, numero, texte } from './commun.ts';
import { tableauPublic } from './tableaux.ts';

// The shapes of what is said of a publication: see `domain/publication` and `functions/service/publication*`.

const tableauEntier = z.looseObject({
  etat: z.enum(['apercu', 'publie']),
  trimestre: z.string(),
  publieLe: dateIso,
  indicateurs: tableauPublic.shape.indicateurs,
});

const blocage = z
  .strictObject({
    code: z.string(),
    indicateur: texte,
    site: texte,
    message: z.string(),
    nominatif: z
      .strictObject({ texte: z.string(), mots: z.array(z.string()), sansNom: z.boolean() })
      .optional()
      .meta({
        description:
          'Le texte qui semble nommer quelqu’un, et ce qui a été dit de lui par « textes-sans-nom ».',
      }),
  })
  .meta({ id: 'Blocage', description: 'Ce qui empêche de publier, et comment y remédier.' });

const retrait = z
  .strictObject({
    version: numero,
    instant,
    motif: z.string(),
    auteur: z.string(),
    valideur: z.string(),
  })
  .meta({ id: 'Retrait', description: 'Quand et pourquoi un tableau a été retiré.' });

const commentaire = z
  .strictObject({ texte: z.string(), instant, auteur: z.string(), revision: numero })
  .meta({
    id: 'CommentairePublic',
    description: 'Le commentaire du référent, affiché à la place de ceux des sites.',
  });

const dits = {
  avertissements: z.array(blocage),
  reserves: z.array(z.strictObject({ ...constat.shape, site: z.string(), version: numero })),
  plusRecents: z.array(z.string()),
};

const changements = z.array(
  z.strictObject({ code: z.string(), libelle: z.string(), avant: z.string(), apres: z.string() }),
);

export const apercu = z
  .strictObject({
    etat: z.literal('apercu'),
    tableau: tableauEntier,
    empreinte: sha256,
    blocages: z.array(blocage),
    ...dits,
    commentaires: z.record(z.string(), commentaire),
    publication: z
      .strictObject({
        version: numero,
        publieLe: dateIso,
        aJour: z.boolean(),
        retrait: retrait.nullable(),
        changements,
      })
      .nullable(),
  })
  .meta({ id: 'Apercu', description: 'Le tableau tel qu’il serait publié, et ce qui l’en empêche.' });

export const publiee = z
  .strictObject({
    etat: z.literal('publie'),
    version: numero,
    dejaPublie: z.boolean(),
    tableau: tableauEntier,
    ...dits,
  })
  .meta({ id: 'Publication', description: 'Ce qui vient d’être publié, ou l’était déjà.' });

const statut = z.enum(['courante', 'remplacee', 'retiree']);

export const versionPubliee = z.strictObject({
  version: numero,
  statut,
  retrait: retrait.nullable(),
  tableau: tableauEntier,
  derniere: numero,
});

const acte = z.strictObject({
  instant,
  auteur: z.string(),
  valideur: z.string(),
  motif: texte,
  run: z.string(),
});

export const historique = z
  .strictObject({
    etat: z.enum(['jamais-publie', 'publie', 'retire']),
    versions: z.array(
      z.strictObject({ version: numero, acte: acte.nullable(), statut, retrait: retrait.nullable() }),
    ),
    commentaires: z.array(
      z.strictObject({
        indicateur: z.string(),
        texte,
        instant,
        auteur: z.string(),
        revision: numero,
      }),
    ),
    audit: z.array(
      z.looseObject({
        instant,
        fait: z.string(),
        version: numero,
        auteur: z.string(),
        motif: texte,
        objet: z.string(),
        valideur: z.string().optional(),
        compte,
      }),
    ),
  })
  .meta({
    id: 'HistoriquePublication',
    description: 'Tout ce qui a été fait de la publication d’un trimestre.',
  });

export const retire = z.strictObject({
  etat: z.literal('retire'),
  retrait,
  dejaRetire: z.boolean(),
});

export const commente = z.strictObject({
  etat: z.enum(['ecrit', 'inchange']),
  commentaire: commentaire.nullable(),
});

export const sansNom = z.strictObject({
  etat: z.enum(['ecrit', 'inchange']),
  mots: z.array(z.string()),
});
