import * as z from 'zod';
import { ETATS_ACTION } from '../../service/actions.ts';
import { dateIso, instant, trimestre } from '../../store/schemas/commun.ts';
import { consolidation as schemaConsolidation } from '../../store/schemas/consolidation.ts';
import { numero, suivant, texte } from './commun.ts';
import { echeance } from './sites.ts';

export const ouverture = z.strictObject({ departement: z.string(), trimestre, sites: z.array(z.string()) });

const rangOuNull = z.number().int().positive().nullable();
export const suivi = z
  .strictObject({
    departement: z.string(),
    trimestre,
    echeance,
    consolidation: z.strictObject({ faitLe: instant }).nullable(),
    publication: z.strictObject({ version: numero, publieLe: dateIso }).nullable(),
    sites: z.array(
      z.strictObject({
        site: z.string(),
        nom: z.string(),
        etat: z.enum(['depose', 'attendu', 'non-ouvert']),
        version: numero,
        deposeLe: instant.nullable(),
        versionConsolidee: rangOuNull,
        versionPubliee: rangOuNull,
      }),
    ),
    horsListe: z.array(z.string()),
  })
  .meta({ id: 'Suivi', description: 'Qui a déposé : chaque site de la liste, qu’il ait déposé ou non.' });

const action = z
  .strictObject({
    site: z.string(),
    trimestre,
    version: numero,
    numero: z.string(),
    action: z.string(),
    origine: texte,
    porteSur: z.array(z.string()),
    responsable: texte,
    debut: dateIso.nullable(),
    echeance: dateIso.nullable(),
    avancement: z.number().nullable(),
    bilan: texte,
    etatSaisi: texte,
    etat: z.enum(ETATS_ACTION),
    joursDeRetard: numero,
  })
  .meta({
    id: 'ActionSuivie',
    description: 'Une action de la dernière version d’un site, avec son retard aujourd’hui.',
  });
export const actions = z.strictObject({ actions: z.array(action), suivant });

export const consolidation = schemaConsolidation.meta({
  id: 'Consolidation',
  description: 'Les chiffres d’un département, exacts, avec ce que chaque site a apporté et qui manque.',
});
export const consolidations = z.looseObject({
  run: z.string(),
  consolidations: z.array(z.looseObject({ departement: z.string(), trimestre })),
});
