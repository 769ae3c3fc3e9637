import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import type { ConsolidationTerritoire } from '../../domain/consolidation/territoire/types.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Position, Versions } from '../store/index.ts';
import type { EtatDepartement } from './consolidation-etat.ts';
import type { Perimetre } from './consolidation-perimetre.ts';
import { dayOf } from './dependances.ts';

export interface EntreeRapport {
  readonly run: string;
  readonly trimestre: Trimestre;
  readonly debut: string;
  readonly fin: string;
  readonly etats: readonly EtatDepartement[];
  readonly territoires: readonly ConsolidationTerritoire[];
  /** Départements that should be in, and whose quarter is not open. */
  readonly absents: readonly CodeDepartement[];
  /** Where sites stood when the run began, and when it ended. */
  readonly heads: ReadonlyMap<CodeSite, Position>;
  readonly headsApres: ReadonlyMap<CodeSite, Position>;
  readonly publiees: ReadonlyMap<CodeDepartement, { readonly versions: Versions }>;
}

const isFiled = (version: number | null): boolean => version !== null;

/** What a run says of itself: what it read, wrote and left, and what came too late for it. */
export function buildRapport(entree: EntreeRapport, perimetre: Perimetre): RapportConsolidation {
  const { run, trimestre, debut, fin, etats, territoires, absents } = entree;
  return {
    run,
    trimestre,
    debut,
    fin,
    versions: Object.assign({}, ...etats.map(({ versions }) => versions)) as Versions,
    departements: etats.map(({ departement, run: sien, versions, dejaEcrit }) => ({
      departement,
      run: sien,
      etat: dejaEcrit ? 'deja-ecrit' : 'ecrit',
      attendus: Object.keys(versions).length,
      deposes: Object.values(versions).filter(isFiled).length,
    })),
    territoires: territoires.map(({ niveau, code, departements }) => ({
      niveau,
      code,
      departements: Object.keys(departements).length,
      consolides: Object.values(departements).filter((sien) => sien !== null).length,
    })),
    sautes: absents.map((departement) => ({ departement, raison: 'non-ouvert' })),
    tardifs: listTardifs(entree, perimetre),
    aRectifier: [...listArrives(entree), ...listPublies(entree)],
  };
}

/** In, although filed after the last day. */
function listTardifs(
  { etats, heads, trimestre }: EntreeRapport,
  { echeanceOf }: Perimetre,
): RapportConsolidation['tardifs'] {
  return etats.flatMap(({ departement, versions }) => {
    const echeance = echeanceOf(departement, trimestre);
    return Object.keys(versions).flatMap((site) => {
      const head = heads.get(site);
      return head?.deposeLe != null &&
        head.version === versions[site] &&
        dayOf(new Date(head.deposeLe)) > echeance
        ? [{ site, version: head.version, deposeLe: head.deposeLe }]
        : [];
    });
  });
}

type ARectifier = RapportConsolidation['aRectifier'];

/** Filed while the run was going: not in. */
const listArrives = ({ etats, headsApres }: EntreeRapport): ARectifier =>
  etats.flatMap(({ versions }) =>
    Object.entries(versions).flatMap(([site, prise]) => {
      const courante = headsApres.get(site)?.version || null;
      return courante === prise ? [] : [{ site, prise, courante, ou: 'run' as const }];
    }),
  );

/** In, while a tableau that rests on another version is published. */
const listPublies = ({ etats, publiees }: EntreeRapport): ARectifier =>
  etats.flatMap(({ departement, versions }) => {
    const publiee = publiees.get(departement);
    if (!publiee) return [];
    return Object.entries(versions).flatMap(([site, courante]) => {
      const prise = publiee.versions[site] ?? null;
      return courante === prise ? [] : [{ site, prise, courante, ou: 'tableau' as const }];
    });
  });
