import type { CodeDepartement } from './types.ts';

/** Where facts come from, in the words that a reader may look up. */
export const SOURCES = {
  clac29: 'Comité local de l’amélioration continue du Finistère, 2022',
  politique29: 'Politique de la qualité des services de l’État en Finistère, 8 juin 2022',
  clu40: 'Comité local des usagers des Landes, décembre 2022',
  clu35: 'Comité local des usagers d’Ille-et-Vilaine, 24 septembre 2021',
  clu37: 'Comité local des usagers d’Indre-et-Loire, 21 avril 2021',
  // Named by the minutes of the Landes: which figures it has, and not how they are measured.
  transparence: 'Programme interministériel Transparence – Services Publics+',
  qualepref: 'Référentiel Qual-e-pref, ministère de l’Intérieur, décembre 2018, actualisé en février 2019',
  spPlus: 'Services Publics+, DITP, 2021',
  spPlus4: 'Services Publics+, engagement 4',
  spPlus6: 'Services Publics+, engagement 6',
} as const;

/** Whose own document a source is; those that are not here are national texts. */
const DEPARTEMENTS: ReadonlyMap<string, CodeDepartement> = new Map([
  [SOURCES.clac29, '29'],
  [SOURCES.politique29, '29'],
  [SOURCES.clu40, '40'],
  [SOURCES.clu35, '35'],
  [SOURCES.clu37, '37'],
]);

/**
 * The sources that a page of a département (null: of a région or the country) may cite: national texts, and its own documents. What
 * another préfecture wrote binds nobody else.
 */
export const citablesDans = (
  sources: readonly string[],
  departement: CodeDepartement | null,
): readonly string[] =>
  sources.filter((source) => {
    const proprietaire = DEPARTEMENTS.get(source);
    return proprietaire === undefined || proprietaire === departement;
  });
