import * as z from 'zod';
import { FAMILLES, SENS } from '../../../domain/referentiels/types.ts';
import { CAUSES } from '../../../domain/signal/types.ts';
import type { Periode } from '../../../domain/signal/types.ts';
import { STATUTS_SIGNAL } from '../../../domain/tableau/types.ts';
import type { Tableau } from '../../../domain/tableau/types.ts';
import { dateIso, liste, schemaOf, trimestre, unite } from './commun.ts';

const nombre = z.number().nullable();
const texte = z.string().nullable();
/** A quarter or a month. */
const periode = z.custom<Periode>(
  (valeur) => typeof valeur === 'string' && /^\d{4}-(?:T[1-4]|(?:0[1-9]|1[0-2]))$/.test(valeur),
);

const pointSignal = z.strictObject({
  periode,
  valeur: nombre,
  numerateur: texte,
  denominateur: texte,
  phase: z.number().int().positive(),
  moyenne: nombre,
  limiteBasse: nombre,
  limiteHaute: nombre,
  causes: liste(z.enum(CAUSES)),
  reel: z.boolean(),
});

const phaseSignal = z.strictObject({
  depuis: periode.nullable(),
  debut: z.enum(['origine', 'rupture', 'etape']),
  motif: texte,
  baseJusqua: periode.nullable(),
});

const indicateur = z.strictObject({
  code: z.string(),
  definition: z.number().int(),
  libelle: z.string(),
  enClair: z.string(),
  famille: z.enum(FAMILLES),
  unite,
  sens: z.enum(SENS),
  decimales: z.number().int().nonnegative(),
  valeur: nombre,
  exacte: z.strictObject({ valeur: z.string(), numerateur: texte, denominateur: texte }).nullable(),
  cible: nombre,
  cibleOrigine: z.enum(['national', 'propose', 'local']).nullable().exactOptional(),
  situation: z.enum(['atteint', 'non-atteint', 'sans-cible', 'non-disponible']),
  dePeu: z.boolean(),
  precedent: nombre,
  anPasse: nombre,
  ecart: nombre,
  perimetre: z
    .strictObject({ sites: liste(z.string()), valeur: z.string(), precedent: z.string() })
    .nullable(),
  evolution: z.enum(['en-progres', 'en-recul', 'stable', 'hausse', 'baisse']).nullable(),
  effectif: nombre,
  serie: liste(z.strictObject({ trimestre, valeur: nombre, rupture: z.boolean(), autresSites: z.boolean() })),
  signal: z
    .strictObject({
      statut: z.enum(STATUTS_SIGNAL),
      points: z.number().int(),
      periodicite: z.enum(['mois', 'trimestre']),
      moyenne: nombre,
      limiteBasse: nombre,
      limiteHaute: nombre,
      phrase: z.string(),
      methode: z.enum(['xmr', 'p-prime']).nullable(),
      phases: liste(phaseSignal),
      serie: liste(pointSignal),
      assurance: z
        .strictObject({
          code: z.enum(['toujours-atteint', 'jamais-atteint', 'tantot-atteint']),
          phrase: z.string(),
        })
        .nullable(),
    })
    .nullable(),
  intervalle: z.strictObject({ bas: z.number(), haut: z.number(), n: z.number() }).nullable(),
  comparaison: z
    .strictObject({
      mediane: z.number(),
      quartileBas: z.number(),
      quartileHaut: z.number(),
      departements: z.number().int(),
    })
    .nullable(),
  couverture: z.strictObject({
    attendus: z.number().int(),
    couverts: z.number().int(),
    manquants: liste(z.string()),
  }),
  commentaire: texte,
  actions: liste(
    z.strictObject({ action: z.string(), responsable: texte, echeance: dateIso.nullable(), etat: texte }),
  ),
  sourceDefinition: z.string(),
  textes: z.strictObject({
    valeur: z.string(),
    nombre: z.string(),
    unite: z.string(),
    cible: z.string(),
    situation: z.string(),
    precedent: z.string(),
    anPasse: texte,
    intervalle: texte,
    comparaison: texte,
    methode: z.string(),
    evolution: texte,
    couverture: texte,
    absence: texte,
    graphique: z.string(),
    cert: texte,
    delai: texte.exactOptional(),
    reserves: liste(z.string()).exactOptional(),
  }),
});

/** What is published: `schema` is the version of this very form. */
export const tableau = schemaOf<Tableau>()(
  z.strictObject({
    schema: z.literal(3),
    entite: z.strictObject({
      niveau: z.enum(['site', 'departement', 'region', 'national']),
      code: z.string(),
      nom: z.string(),
      deNom: z.string(),
      departement: texte,
      region: texte,
    }),
    etat: z.enum(['apercu', 'publie']),
    rectificatif: z
      .strictObject({
        numero: z.number().int().positive(),
        motif: z.string(),
        remplaceLe: dateIso,
        changements: liste(
          z.strictObject({ code: z.string(), libelle: z.string(), avant: z.string(), apres: z.string() }),
        ),
      })
      .nullable(),
    service: z.string(),
    trimestre,
    run: z.string(),
    publieLe: dateIso,
    marque: z.boolean(),
    textes: z.strictObject({
      trimestre: z.string(),
      mois: z.string(),
      resume: z.string(),
      couverture: z.string(),
      publication: z.string(),
      prochaine: texte,
      depasse: z.string().exactOptional(),
      rectificatif: texte,
    }),
    indicateurs: liste(indicateur),
  }),
);
