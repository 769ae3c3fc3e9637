import * as z from 'zod';
import type { Vue } from '../../../domain/vues/index.ts';
import { FAMILLES } from '../../../domain/referentiels/types.ts';
import { STATUTS_SIGNAL } from '../../../domain/tableau/types.ts';
import { dateIso, instant, liste, schemaOf, trimestre } from '../../store/schemas/commun.ts';

const compte = z.number().int().nonnegative();
const texte = z.string().nullable();

const ligne = z.strictObject({
  niveau: z.enum(['site', 'departement']),
  code: z.string(),
  nom: z.string(),
  groupe: texte,
  attendus: compte,
  deposes: compte,
  tardifs: compte,
  corrections: compte,
  dernierDepot: instant.nullable(),
  manquants: liste(z.strictObject({ code: z.string(), nom: z.string() })),
  depots: z.enum(['complet', 'partiel', 'rien', 'non-ouvert']),
  consolidation: z.enum(['a-jour', 'a-refaire', 'jamais']),
  publication: z.enum(['publie', 'a-rectifier', 'non-publie']),
  aide: z.boolean().meta({ description: 'L’échéance est passée et un dépôt manque.' }),
  textes: z.strictObject({ depots: z.string(), consolidation: z.string(), publication: z.string() }),
});

const indicateur = z.strictObject({
  code: z.string(),
  libelle: z.string(),
  famille: z.enum(FAMILLES),
  situation: z.enum(['atteint', 'non-atteint', 'sans-cible', 'non-disponible']),
  motifs: liste(z.enum(['objectif-manque', 'sans-chiffre', 'degradation'])),
  evolution: z.enum(['en-progres', 'en-recul', 'stable', 'hausse', 'baisse']).nullable(),
  signal: z.enum(STATUTS_SIGNAL).nullable(),
  explique: z.boolean(),
  textes: z.strictObject({
    valeur: z.string(),
    cible: z.string(),
    motifs: z.string(),
    evolution: texte,
    anPasse: texte,
    signal: texte,
    comparaison: texte,
    couverture: texte,
    reserves: liste(z.string()),
    absence: texte,
  }),
});

/** Who has filed, what fails, what has changed. */
export const vue = schemaOf<Vue>()(
  z.strictObject({
    lieu: z.strictObject({
      niveau: z.enum(['site', 'departement', 'region', 'national']),
      code: z.string(),
      nom: z.string(),
      deNom: z.string(),
    }),
    trimestre,
    etabliLe: instant,
    echeance: z.strictObject({ date: dateIso, aConfirmer: z.boolean() }).nullable(),
    total: z.strictObject({ attendus: compte, deposes: compte, tardifs: compte }),
    resume: liste(z.string()),
    lignes: liste(ligne),
    consolideLe: dateIso.nullable(),
    depasse: texte,
    echecs: liste(indicateur),
    changements: liste(indicateur),
    actionsEnRetard: liste(
      z.strictObject({
        site: z.string(),
        numero: z.string(),
        action: z.string(),
        responsable: texte,
        echeance: dateIso,
        joursDeRetard: compte,
      }),
    ).nullable(),
  }),
).meta({
  id: 'Vue',
  description: 'Qui a déposé, ce qui ne va pas, ce qui a changé. Suivi interne : rien n’en est publié.',
});
