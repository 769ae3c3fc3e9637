import type * as z from 'zod';
import { schemaIndicateur } from './schema/indicateur.ts';
import { checkLiens } from './schema/liens.ts';
import type { Donnees } from './schema/liens.ts';
import type { Probleme } from './schema/probleme.ts';
import { checkReglages } from './schema/reglage.ts';
import { schemaDepartement, schemaRegion, schemaSite } from './schema/territoires.ts';
import { typographie } from '../texte/typographie.ts';

export type { Donnees, Probleme };

function checkForme<T extends { readonly code: string }>(
  nom: string,
  liste: readonly T[],
  schema: z.ZodType<T>,
): readonly Probleme[] {
  return liste.flatMap((element) => {
    const issues = schema.safeParse(element).error?.issues ?? [];
    return issues.map(({ path, message }) => ({
      chemin: [nom, element.code, ...path].map(String).join('/'),
      message,
    }));
  });
}

/**
 * Checks the référentiels as a whole: the form of each element, then what they owe to each other. Every problem says where
 * it is, what is wrong and how to mend it; an empty list means that all is well.
 */
export function checkReferentiels(donnees: Donnees): readonly Probleme[] {
  const problemes = [
    ...checkForme('regions', donnees.regions, schemaRegion),
    ...checkForme('departements', donnees.departements, schemaDepartement),
    ...checkForme('sites', donnees.sites, schemaSite),
    ...checkForme('indicateurs', donnees.indicateurs, schemaIndicateur),
    ...checkReglages(donnees.reglages, donnees.indicateurs),
    ...checkLiens(donnees),
  ];
  return problemes.map(({ chemin, message }) => ({ chemin, message: typographie(message) }));
}
