import type { Cert, CodeDepartement, CodeSite, Indicateur, TitreCert } from '../../referentiels/types.ts';
import { CUMUL_VIDE, isAdditionnable, isSansCas } from '../cumul.ts';
import type { Cumul } from '../cumul.ts';
import { readExact } from '../exact.ts';
import { POIDS_VIDE, readPoids } from '../poids.ts';
import { totalOf } from './total.ts';
import type { Agregat, Consolidation, RaisonManque } from '../types.ts';
import type { Manque, Part, PartIndicateur } from './part.ts';
import { PART_INDICATEUR_VIDE } from './part.ts';
import type { RaisonTerritoire } from './types.ts';

/** What a level above the département is told beside the figures. */
export interface ContexteTerritoire {
  /** Definitions in force, one per code. */
  readonly indicateurs: readonly Indicateur[];
  /** Sites of a département that are expected for an indicator, from the roster. */
  readonly attendusOf: (departement: CodeDepartement, indicateur: Indicateur) => readonly CodeSite[];
  readonly sitesOf: (departement: CodeDepartement) => readonly CodeSite[];
  readonly certOf: (departement: CodeDepartement, titre: TitreCert) => Cert | undefined;
}

/** Reasons of a figure that was there and could not be added: it counts among those who brought one. */
const APPORTES: ReadonlySet<RaisonManque> = new Set(['valeur-seule', 'non-additionnable']);

/** What a département's aggregate brings to the level above: the very cumul that its sites gave it. */
export function cumulOf(agregat: Agregat, indicateur: Indicateur): Cumul {
  const apportees = agregat.contributions.filter(({ mesure }) => !isSansCas(mesure));
  const apports =
    apportees.length + agregat.couverture.manquants.filter(({ raison }) => APPORTES.has(raison)).length;
  const { mesure } = agregat;
  if (apports === 0) return CUMUL_VIDE;
  if (!mesure) return { apports, total: null, seule: null };
  return apportees.some((apport) => isAdditionnable(apport.mesure, indicateur))
    ? { apports, total: totalOf(mesure, indicateur), seule: null }
    : { apports, total: null, seule: mesure };
}

/** A département that has no consolidation, or none that may be shown: its expected sites are counted, and missing. */
export function readAbsent(
  departement: CodeDepartement,
  raison: 'non-consolide' | 'non-publie',
  { indicateurs, attendusOf, sitesOf }: ContexteTerritoire,
): Part {
  return {
    departements: { [departement]: null },
    versions: Object.fromEntries(sitesOf(departement).map((site) => [site, null])),
    indicateurs: new Map(
      indicateurs.flatMap((indicateur) => {
        const { length } = attendusOf(departement, indicateur);
        return length === 0 ? [] : [[indicateur.code, missAll(departement, length, raison)] as const];
      }),
    ),
  };
}

const missAll = (departement: CodeDepartement, sites: number, raison: RaisonTerritoire): PartIndicateur => ({
  ...PART_INDICATEUR_VIDE,
  poids: { ...POIDS_VIDE, inconnus: sites },
  sites: { attendus: sites, couverts: 0 },
  attendus: [departement],
  manques: new Map([[raison, { sites, departements: [departement] }]]),
});

/** What a consolidated département brings. Figures of another definition or unit are counted missing, never joined. */
export function readDepartement(
  { departement, run, versions, agregats }: Consolidation,
  contexte: ContexteTerritoire,
): Part {
  const parCode = new Map(agregats.map((agregat) => [agregat.code, agregat]));
  return {
    departements: { [departement]: run },
    versions,
    indicateurs: new Map(
      contexte.indicateurs.flatMap((indicateur) => {
        const agregat = parCode.get(indicateur.code);
        return agregat
          ? [[indicateur.code, readAgregat(departement, agregat, indicateur, contexte)] as const]
          : [];
      }),
    ),
  };
}

function readAgregat(
  departement: CodeDepartement,
  agregat: Agregat,
  indicateur: Indicateur,
  { certOf }: ContexteTerritoire,
): PartIndicateur {
  const { mesure, couverture } = agregat;
  const attendus = couverture.attendus.length;
  if (agregat.definition !== indicateur.version || agregat.unite !== indicateur.unite) {
    return missAll(departement, attendus, 'definition-differente');
  }
  const couverts = couverture.couverts.length;
  const jamais = indicateur.agregation === 'jamais';
  const cert = indicateur.titreCert ? (certOf(departement, indicateur.titreCert) ?? null) : null;
  const cumul = jamais ? CUMUL_VIDE : cumulOf(agregat, indicateur);
  const effectif = cumul.seule?.effectif;
  return {
    cumul,
    poids: readPoids(agregat),
    sites: { attendus, couverts },
    attendus: [departement],
    manques: countManques(departement, agregat),
    seules: cumul.seule ? [{ departement, effectif: effectif == null ? null : readExact(effectif) }] : [],
    propres: jamais && mesure ? [{ departement, mesure, cert }] : [],
    valeurs: mesure ? [{ departement, mesure, attendus, couverts }] : [],
  };
}

function countManques(
  departement: CodeDepartement,
  { couverture }: Agregat,
): ReadonlyMap<RaisonManque, Manque> {
  const manques = new Map<RaisonManque, Manque>();
  for (const { raison } of couverture.manquants) {
    manques.set(raison, { sites: (manques.get(raison)?.sites ?? 0) + 1, departements: [departement] });
  }
  return manques;
}
