import type { Cert, CodeDepartement, CodeIndicateur } from '../referentiels/types.ts';
import type { Agregat, Consolidation } from './types.ts';

/** CERT that a département's préfecture is attached to for an indicator; undefined when none is known. */
export type CertOf = (code: CodeIndicateur) => Cert | undefined;

/** Nothing was expected of the sites: the CERT measures. */
const SANS_SITE = { attendus: [], couverts: [], manquants: [] } as const;

/** Seats whose figures a département would show, each once. */
export const listSieges = (
  { departement, agregats }: Pick<Consolidation, 'departement' | 'agregats'>,
  certOf: CertOf,
): readonly CodeDepartement[] => [
  ...new Set(
    agregats.flatMap(({ code }) => {
      const siege = certOf(code)?.siege;
      return siege === undefined || siege === departement ? [] : [siege];
    }),
  ),
];

/**
 * Gives each attached préfecture the figure of its CERT, as its seat filed it, whatever the préfecture filed itself: one CERT, one
 * figure. The contribution names the seat's site, version and cell. Where the seat gave none, the préfecture's own stays, and is
 * said not to be confirmed. For what a département shows alone: what is added up above it counts the CERT once (`listPropres`).
 * A figure under another definition or unit is another figure: it is not taken.
 */
export function fillCerts(
  consolidation: Consolidation,
  certOf: CertOf,
  sieges: ReadonlyMap<CodeDepartement, Consolidation>,
): Consolidation {
  const { departement } = consolidation;
  const fill = (agregat: Agregat): Agregat => {
    const siege = certOf(agregat.code)?.siege;
    if (siege === undefined || siege === departement) return agregat;
    const leur = sieges.get(siege)?.agregats.find(({ code }) => code === agregat.code);
    if (!leur?.mesure || leur.definition !== agregat.definition || leur.unite !== agregat.unite)
      return agregat.mesure ? { ...agregat, confirmation: 'sans-siege' } : agregat;
    const { mesure, contributions, poids } = leur;
    // A comment on another figure would be read as one on this figure.
    const autre = agregat.mesure !== null && agregat.mesure.valeur !== mesure.valeur;
    return {
      ...agregat,
      mesure,
      contributions,
      confirmation: 'siege',
      couverture: SANS_SITE,
      commentaires: autre ? [] : agregat.commentaires,
      ...(poids === undefined ? {} : { poids }),
    };
  };
  return { ...consolidation, agregats: consolidation.agregats.map(fill) };
}
