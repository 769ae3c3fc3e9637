import type { CodeIndicateur } from '../../../domain/referentiels/types.ts';
import type { IndicateurPublie, Tableau } from '../../../domain/tableau/types.ts';
import { nomGraphique, renderGraphiqueSeul } from '../graphique/index.ts';
import { renderPng } from '../image/index.ts';
import { hasEvolution } from '../page/graphique.ts';
import type { FichierNomme } from '../page/types.ts';
import { FORMATS, PNG_TYPE, SVG_TYPE } from './liste.ts';
import type { FormatTableau } from './types.ts';

export { FORMATS } from './liste.ts';
export type { Atelier, FormatTableau } from './types.ts';

/** Names under which a file was known before: addresses that were given out go on answering. */
const ANCIENS: Readonly<Record<string, string>> = { 'tableau.schema.json': 'schema.json' };

/** A chart as files, drawing and picture, for each indicator that has two quarters to join. */
const graphiques = (indicateur: IndicateurPublie): readonly FormatTableau[] => {
  const nom = nomGraphique(indicateur.code);
  const draw = (tableau: Tableau): string => renderGraphiqueSeul(tableau, indicateur);
  return [
    { nom, type: SVG_TYPE, lien: null, render: draw },
    {
      nom: nom.replace(/svg$/, 'png'),
      type: PNG_TYPE,
      lien: null,
      aLaDemande: true,
      render: (tableau) => renderPng(draw(tableau)),
    },
  ];
};

/** Every file of this tableau: those that all have, and its charts. */
export const formatsOf = (tableau: Tableau): readonly FormatTableau[] => [
  ...FORMATS,
  ...tableau.indicateurs.filter(hasEvolution).flatMap(graphiques),
];

/** The file of this tableau that has this name, or had it; null when there is none. */
export function findFormat(tableau: Tableau, nom: string): FormatTableau | null {
  const actuel = Object.hasOwn(ANCIENS, nom) ? ANCIENS[nom] : nom;
  return formatsOf(tableau).find((format) => format.nom === actuel) ?? null;
}

/** Names of every file of this tableau, those of before included. */
export const listFormats = (tableau: Tableau): readonly string[] => [
  ...formatsOf(tableau).map(({ nom }) => nom),
  ...Object.keys(ANCIENS),
];

/** Names of every file that a tableau of these indicators may have, or may have had. */
export const listFormatsPossibles = (
  indicateurs: readonly CodeIndicateur[],
): readonly Pick<FormatTableau, 'nom' | 'aLaDemande'>[] => [
  ...FORMATS,
  ...Object.keys(ANCIENS).map((nom) => ({ nom })),
  ...indicateurs.flatMap((code) => {
    const nom = nomGraphique(code);
    return [{ nom }, { nom: nom.replace(/svg$/, 'png'), aLaDemande: true }];
  }),
];

/**
 * The files to take away, as the page lists them. `prefixe` comes before each name: '' when they are beside the page.
 * `tailles`: bytes by name, when they are known.
 */
export const liensFormats = (
  prefixe: string,
  tailles: ReadonlyMap<string, number> = new Map(),
): readonly FichierNomme[] =>
  FORMATS.flatMap(({ nom, lien }) => {
    const taille = tailles.get(nom);
    return lien === null
      ? []
      : [{ href: `${prefixe}${nom}`, ...lien, ...(taille === undefined ? {} : { taille }) }];
  });
