import * as z from 'zod';
import type { RapportConsolidation } from '../../../domain/consolidation/rapport.ts';
import type { ConsolidationTerritoire } from '../../../domain/consolidation/territoire/types.ts';
import type { Consolidation } from '../../../domain/consolidation/types.ts';
import { REGLES_AGREGATION } from '../../../domain/referentiels/types.ts';
import { adresse, instant, liste, schemaOf, trimestre, unite } from './commun.ts';
import { action, mesure } from './contenu.ts';

/** An exact number: `"63"`, `"-7"` or `"63/100"`. */
const fraction = z.string().regex(/^-?\d+(\/\d+)?$/);

/** Version used for each rostered site; null when it had filed nothing. */
export const versions = z.record(z.string(), z.number().int().positive().nullable());

const entier = z.number().int().nonnegative();

export const mesureAgregee = z.strictObject({
  valeur: fraction,
  numerateur: fraction.nullable(),
  denominateur: fraction.nullable(),
  effectif: fraction.nullable(),
});

export const poids = z.strictObject({ couvert: fraction, connu: fraction, inconnus: entier });

const RAISONS = [
  'non-depose',
  'non-disponible',
  'valeur-seule',
  'definition-differente',
  'non-additionnable',
] as const;

const agregat = z.strictObject({
  code: z.string(),
  definition: z.number().int(),
  unite,
  regle: z.enum(REGLES_AGREGATION),
  mesure: mesureAgregee.nullable(),
  couverture: z.strictObject({
    comptes: z.strictObject({ attendus: entier, couverts: entier }).exactOptional(),
    attendus: liste(z.string()),
    couverts: liste(z.string()),
    manquants: liste(
      z.strictObject({
        site: z.string(),
        raison: z.enum(RAISONS),
        precision: z.string().nullable(),
      }),
    ),
  }),
  confirmation: z.enum(['siege', 'sans-siege']).exactOptional(),
  poids: poids.nullable().exactOptional(),
  contributions: liste(
    z.strictObject({ site: z.string(), version: z.number().int().positive(), mesure, adresse }),
  ),
  commentaires: liste(z.strictObject({ site: z.string(), texte: z.string() })),
  actions: liste(z.strictObject({ ...action.shape, site: z.string() })),
});

export const consolidation = schemaOf<Consolidation>()(
  z.strictObject({
    run: z.string(),
    departement: z.string(),
    trimestre,
    versions,
    agregats: liste(agregat),
    faitLe: instant,
  }),
);

const contributions = liste(
  z.strictObject({
    code: z.string(),
    mesure: mesureAgregee.nullable(),
    attendus: entier,
    couverts: entier,
  }),
);

export const agregatTerritoire = z.strictObject({
  code: z.string(),
  definition: z.number().int(),
  unite,
  regle: z.enum(REGLES_AGREGATION),
  mesure: mesureAgregee.nullable(),
  couverture: z.strictObject({
    sites: z.strictObject({ attendus: entier, couverts: entier }),
    departements: z.strictObject({ attendus: entier, couverts: entier }),
    poids: poids.nullable(),
    manquants: liste(
      z.strictObject({
        raison: z.enum([...RAISONS, 'non-consolide', 'non-publie']),
        sites: entier,
        departements: liste(z.string()),
      }),
    ),
  }),
  contributions,
  propres: liste(
    z.strictObject({
      cert: z.string().nullable(),
      departements: liste(z.string()),
      mesure: mesureAgregee.nullable(),
      confirme: z.boolean().exactOptional(),
      discordants: liste(z.string()),
    }),
  ),
  distribution: z
    .strictObject({
      quartileBas: fraction,
      mediane: fraction,
      quartileHaut: fraction,
      departements: entier,
    })
    .nullable(),
});

/** A région or the country. */
export const territoire = schemaOf<ConsolidationTerritoire>()(
  z.strictObject({
    niveau: z.enum(['region', 'national']),
    code: z.string(),
    run: z.string(),
    trimestre,
    departements: z.record(z.string(), z.string().nullable()),
    versions,
    agregats: liste(agregatTerritoire),
    faitLe: instant,
    depasse: z.strictObject({ departements: liste(z.string()), texte: z.string() }).exactOptional(),
  }),
);

/** What a run says of itself. */
export const rapport = schemaOf<RapportConsolidation>()(
  z.strictObject({
    run: z.string(),
    trimestre,
    debut: instant,
    fin: instant,
    versions,
    departements: liste(
      z.strictObject({
        departement: z.string(),
        run: z.string(),
        etat: z.enum(['ecrit', 'deja-ecrit']),
        attendus: entier,
        deposes: entier,
      }),
    ),
    territoires: liste(
      z.strictObject({
        niveau: z.enum(['region', 'national']),
        code: z.string(),
        departements: entier,
        consolides: entier,
      }),
    ),
    sautes: liste(z.strictObject({ departement: z.string(), raison: z.enum(['non-ouvert']) })),
    tardifs: liste(z.strictObject({ site: z.string(), version: entier, deposeLe: instant })),
    aRectifier: liste(
      z.strictObject({
        site: z.string(),
        prise: entier.nullable(),
        courante: entier.nullable(),
        ou: z.enum(['run', 'tableau']),
      }),
    ),
  }),
);
