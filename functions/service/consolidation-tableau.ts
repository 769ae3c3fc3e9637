import { viewTerritoire } from '../../domain/consolidation/index.ts';
import type {
  AgregatTerritoire,
  ConsolidationTerritoire,
} from '../../domain/consolidation/territoire/types.ts';
import type { Consolidation } from '../../domain/consolidation/types.ts';
import { formatDate } from '../../domain/nombre/index.ts';
import {
  certOf,
  cibleOf,
  findIndicateur,
  findSite,
  INDICATEURS,
  indicateursOf,
  indicateursPublies,
  reglageOf,
  sitesOf,
} from '../../domain/referentiels/index.ts';
import type { Cible, CodeIndicateur, Indicateur } from '../../domain/referentiels/types.ts';
import { etapesOf } from '../../domain/signal/index.ts';
import type { EtapeDeclaree } from '../../domain/signal/index.ts';
import { hideNominatifs } from '../../domain/publication/index.ts';
import { buildTableau } from '../../domain/tableau/index.ts';
import type { Entite, Tableau } from '../../domain/tableau/types.ts';
import { previousTrimestre, shiftTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { withCerts } from './consolidation-certs.ts';
import { departementDe, entiteOf } from './consolidation-entite.ts';
import { FRANCE, readDepartement, readSite, readTerritoire } from './consolidation-lecture.ts';
import type { LieuNiveau, Portee } from './consolidation-lecture.ts';
import type { DepotStore } from '../store/index.ts';
import { dayOf } from './dependances.ts';
import type { Dependances } from './dependances.ts';
import { readMois } from './mois.ts';
import { isSansNomOf } from './publication-sans-nom.ts';
import { requireSite } from './roster.ts';

/** Quarters before this one that a series shows: three years with this one. */
const HISTORIQUE = 11;

interface Matiere {
  readonly entite: Entite;
  readonly publies: readonly Indicateur[];
  readonly cibleOf: (code: CodeIndicateur) => Cible | null;
  readonly consolidation: Consolidation;
  readonly historique: readonly Consolidation[];
  readonly agregats: readonly AgregatTerritoire[];
  readonly departements: ConsolidationTerritoire['departements'];
  /** What was consolidated since, as a sentence. */
  readonly depasse: string | null;
  /** Those of the site's département: above it, nobody declares any. */
  readonly etapes: readonly EtapeDeclaree[];
}

/** This quarter first, then those before it. */
const quarters = (trimestre: Trimestre): readonly Trimestre[] =>
  Array.from({ length: HISTORIQUE + 1 }, (_, i) => shiftTrimestre(trimestre, -i));

export interface OptionsNiveau {
  /** Every indicator that is measured there, and not those that are published alone. */
  readonly tous?: boolean;
}

async function readMatiere(
  { store }: Dependances,
  lieu: LieuNiveau,
  portee: Portee,
  { tous = false }: OptionsNiveau,
): Promise<Matiere | null> {
  const entite = entiteOf(lieu);
  const { niveau, code, trimestre } = lieu;
  if (niveau === 'region' || niveau === 'national') {
    const lus = await Promise.all(
      quarters(trimestre).map((t) => readTerritoire(store, { niveau, code, trimestre: t }, portee)),
    );
    const [territoire] = lus;
    if (!territoire) return null;
    const [consolidation, ...historique] = lus.flatMap((lu) => (lu ? [viewTerritoire(lu)] : []));
    if (!consolidation) return null;
    return {
      entite,
      consolidation,
      historique,
      publies: INDICATEURS.filter((indicateur) => tous || indicateur.publie),
      cibleOf: (indicateur) => findIndicateur(indicateur)?.cible ?? null,
      agregats: territoire.agregats,
      departements: territoire.departements,
      depasse: territoire.depasse?.texte ?? null,
      etapes: [],
    };
  }
  const departement = entite.departement ?? code;
  const lus = await Promise.all(
    quarters(trimestre).map(async (t) => {
      const seule = await (niveau === 'site'
        ? readSite(store, code, departement, t, portee)
        : readDepartement(store, departement, t, portee));
      return seule && withCerts(store, seule, portee);
    }),
  );
  const [lue] = lus;
  if (!lue) return null;
  const consolidation =
    portee === 'publique'
      ? hideNominatifs(lue, isSansNomOf(await store.readTete(departement, trimestre)))
      : lue;
  const sites = niveau === 'site' ? [requireSite(code)] : sitesOf(departement);
  const siens = new Set(sites.flatMap(indicateursOf));
  return {
    entite,
    consolidation,
    historique: lus.slice(1).flatMap((lu) => lu ?? []),
    publies: (tous ? INDICATEURS : indicateursPublies(departement)).filter((indicateur) =>
      siens.has(indicateur),
    ),
    cibleOf: (indicateur) => cibleOf(departement, indicateur),
    agregats: niveau === 'site' ? [] : await readComparables(store, trimestre, portee),
    departements: { [departement]: consolidation.run },
    depasse: null,
    etapes: (await store.readEtapes(departement)).etapes,
  };
}

/** What a département is compared to: the others of the country, as far as whoever looks may see them. */
const readComparables = async (
  store: DepotStore,
  trimestre: Trimestre,
  portee: Portee,
): Promise<readonly AgregatTerritoire[]> =>
  (await readTerritoire(store, { niveau: 'national', code: FRANCE, trimestre }, portee))?.agregats ?? [];

/**
 * The tableau of a site, a département, a région or the country: a view, made when it is asked for, that nothing freezes. Null when there is nothing
 * to show: no run yet, or for the public no département that has published.
 * @throws Introuvable for a code that does not exist
 */
export async function readTableauNiveau(
  dependances: Dependances,
  lieu: LieuNiveau,
  portee: Portee = 'interne',
  options: OptionsNiveau = {},
): Promise<Tableau | null> {
  const matiere = await readMatiere(dependances, lieu, portee, options);
  if (!matiere) return null;
  const { entite, consolidation, historique, agregats } = matiere;
  const publieLe = dayOf(new Date(consolidation.faitLe));
  const avant = previousTrimestre(lieu.trimestre);
  const tableau = buildTableau({
    consolidation,
    precedente: historique.find(({ trimestre }) => trimestre === avant) ?? null,
    historique,
    departement: departementDe(entite),
    entite,
    service: entite.nom,
    publies: matiere.publies,
    cibleOf: matiere.cibleOf,
    certOf: (titre) => (entite.departement === null ? undefined : certOf(entite.departement, titre)),
    publieLe,
    marque: false,
    reserves: entite.departement === null ? [] : (reglageOf(entite.departement).reserves ?? []),
    nomSite: (site) => findSite(site)?.nom,
    ...(entite.niveau === 'site' ? await readMois(dependances, consolidation, historique) : {}),
    etapesOf: (code) => etapesOf(matiere.etapes, code),
    distributionOf: (code) => agregats.find((agregat) => agregat.code === code)?.distribution ?? null,
  });
  const fait = formatDate(publieLe);
  const { departements, depasse } = matiere;
  const presents = Object.values(departements).filter((run) => run !== null).length;
  const count = `\u00a0: ${presents} département${presents > 1 ? 's' : ''} sur ${Object.keys(departements).length}`;
  const source =
    lieu.niveau === 'site' || lieu.niveau === 'departement'
      ? 'du tableau publié par le département'
      : `des seuls tableaux publiés${count}`;
  const publication =
    portee === 'interne'
      ? `Aperçu du ${fait}\u00a0: rien n’est publié.`
      : `Établi le ${fait} à partir ${source}.`;
  return {
    ...tableau,
    etat: portee === 'interne' ? 'apercu' : 'publie',
    textes: {
      ...tableau.textes,
      // Every format says when and from what its figures are: what came since is part of it.
      publication: depasse === null ? publication : `${publication} ${depasse}`,
      prochaine: null,
      ...(depasse === null ? {} : { depasse }),
    },
  };
}
