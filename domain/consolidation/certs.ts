import type { Cert, CodeDepartement, CodeIndicateur } from '../referentiels/types.ts';
import type { Agregat, Consolidation } from './types.ts';

/** CERT that a département's préfecture is attached to for an indicator; undefined when none is known. */
export type CertOf = (code: CodeIndicateur) => Cert | undefined;

/** Nothing was expected of the sites: the CERT measures. */
const SANS_SITE = { attendus: [], couverts: [], manquants: [] } as const;

/** A figure that the département has none of, though the CERT that it is attached to may have told one elsewhere. */
const isAttente = ({ mesure, contributions }: Agregat): boolean =>
  mesure === null && contributions.length === 0;

/** Seats whose figures a département would show, each once. */
export const listSieges = (
  { departement, agregats }: Consolidation,
  certOf: CertOf,
): readonly CodeDepartement[] => [
  ...new Set(
    agregats.filter(isAttente).flatMap(({ code }) => {
      const siege = certOf(code)?.siege;
      return siege === undefined || siege === departement ? [] : [siege];
    }),
  ),
];

/**
 * Gives each attached préfecture the figure of its CERT, as its seat filed it, where it typed none itself: the contribution names the
 * seat's site, version and cell. For what a département shows alone: what is added up above it counts the CERT once (`listPropres`).
 * A figure under another definition or unit is another figure: it is not taken.
 */
export function fillCerts(
  consolidation: Consolidation,
  certOf: CertOf,
  sieges: ReadonlyMap<CodeDepartement, Consolidation>,
): Consolidation {
  const fill = (agregat: Agregat): Agregat => {
    if (!isAttente(agregat)) return agregat;
    const siege = sieges.get(certOf(agregat.code)?.siege ?? '');
    const leur = siege?.agregats.find(({ code }) => code === agregat.code);
    if (!leur?.mesure || leur.definition !== agregat.definition || leur.unite !== agregat.unite)
      return agregat;
    const { mesure, contributions, poids } = leur;
    return {
      ...agregat,
      mesure,
      contributions,
      couverture: SANS_SITE,
      ...(poids === undefined ? {} : { poids }),
    };
  };
  return { ...consolidation, agregats: consolidation.agregats.map(fill) };
}
