import * as z from 'zod';
import { REGLES_AGREGATION } from '../../../domain/referentiels/types.ts';
import { adresse, instant, trimestre, unite } from '../../store/schemas/commun.ts';
import {
  agregatTerritoire,
  mesureAgregee,
  poids,
  rapport as schemaRapport,
  territoire,
} from '../../store/schemas/consolidation.ts';
import { mesure } from '../../store/schemas/contenu.ts';
import { numero, resumeVersion } from './commun.ts';

export const consolidationTerritoire = territoire.meta({
  id: 'ConsolidationTerritoire',
  description:
    'Les chiffres d’une région ou de la France, exacts, avec la couverture, ce qu’apporte chaque territoire et les quartiles.',
});

export const rapport = schemaRapport.meta({
  id: 'RapportConsolidation',
  description:
    'Ce qu’une consolidation a lu (versions), écrit et laissé, et pourquoi ; ce qui appelle un rectificatif.',
});

const niveau = z.enum(['site', 'departement', 'region', 'national']);
const { version, deposeLe, auteur, fichier } = resumeVersion.shape;
const source = z.strictObject({ site: z.string(), version, mesure, adresse, deposeLe, auteur, fichier });

export const chiffre = z
  .strictObject({
    niveau,
    code: z.string(),
    nom: z.string(),
    trimestre,
    run: z.string(),
    faitLe: instant,
    indicateur: z.strictObject({
      code: z.string(),
      libelle: z.string(),
      unite,
      definition: numero,
      regle: z.enum(REGLES_AGREGATION),
    }),
    mesure: mesureAgregee.nullable(),
    texte: z.string(),
    calcul: z.string(),
    depasse: z.string().nullable(),
    couverture: z.strictObject({ attendus: numero, couverts: numero }),
    poids: poids.nullable(),
    parts: z.array(
      z.strictObject({
        niveau,
        code: z.string(),
        nom: z.string(),
        mesure: mesureAgregee.nullable(),
        texte: z.string(),
        attendus: numero,
        couverts: numero,
        source: source.nullable().meta({ description: 'D’un site : la cellule, la version, le fichier.' }),
      }),
    ),
    manques: z.array(
      z.strictObject({
        raison: z.string(),
        phrase: z.string(),
        sites: numero,
        codes: z.array(z.string()),
        precisions: z.array(z.string()),
      }),
    ),
    propres: agregatTerritoire.shape.propres,
  })
  .meta({
    id: 'Chiffre',
    description: 'Un chiffre ouvert d’un niveau : ce que chacun y apporte, et qui y manque.',
  });
