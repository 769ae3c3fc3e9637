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
} from '../../domain/referentiels/index.ts';
import type { Cible, CodeIndicateur, Indicateur } from '../../domain/referentiels/types.ts';
import { buildTableau } from '../../domain/tableau/index.ts';
import type { Entite, Tableau } from '../../domain/tableau/types.ts';
import { previousTrimestre, shiftTrimestre } from '../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { departementDe, entiteOf } from './consolidation-entite.ts';
import { readSite, readTerritoire } from './consolidation-lecture.ts';
import type { LieuNiveau, Portee } from './consolidation-lecture.ts';
import { dayOf } from './dependances.ts';
import type { Dependances } from './dependances.ts';
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
}

/** This quarter first, then those before it. */
const quarters = (trimestre: Trimestre): readonly Trimestre[] =>
  Array.from({ length: HISTORIQUE + 1 }, (_, i) => shiftTrimestre(trimestre, -i));

async function readMatiere(
  { store }: Dependances,
  lieu: LieuNiveau,
  portee: Portee,
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
      publies: INDICATEURS.filter((indicateur) => indicateur.publie),
      cibleOf: (indicateur) => findIndicateur(indicateur)?.cible ?? null,
      agregats: territoire.agregats,
      departements: territoire.departements,
    };
  }
  const site = requireSite(code);
  const lus = await Promise.all(
    quarters(trimestre).map((t) => readSite(store, site.code, site.departement, t)),
  );
  const [consolidation] = lus;
  if (!consolidation) return null;
  const siens = new Set(indicateursOf(site));
  return {
    entite,
    consolidation,
    historique: lus.slice(1).flatMap((lu) => lu ?? []),
    publies: indicateursPublies(site.departement).filter((indicateur) => siens.has(indicateur)),
    cibleOf: (indicateur) => cibleOf(site.departement, indicateur),
    agregats: [],
    departements: { [site.departement]: consolidation.run },
  };
}

/**
 * The tableau of a site, a région or the country: a view, made when it is asked for, that nothing freezes. Null when there is nothing
 * to show: no run yet, or for the public no département that has published.
 * @throws Introuvable for a code that does not exist
 */
export async function readTableauNiveau(
  dependances: Dependances,
  lieu: LieuNiveau,
  portee: Portee = 'interne',
): Promise<Tableau | null> {
  const matiere = await readMatiere(dependances, lieu, portee);
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
    nomSite: (site) => findSite(site)?.nom,
    distributionOf: (code) => agregats.find((agregat) => agregat.code === code)?.distribution ?? null,
  });
  const fait = formatDate(publieLe);
  const { departements } = matiere;
  const presents = Object.values(departements).filter((run) => run !== null).length;
  const count = `\u00a0: ${presents} département${presents > 1 ? 's' : ''} sur ${Object.keys(departements).length}`;
  const publication =
    portee === 'interne'
      ? `Aperçu du ${fait}\u00a0: rien n’est publié.`
      : `Établi le ${fait} à partir des seuls tableaux publiés${count}.`;
  return {
    ...tableau,
    etat: portee === 'interne' ? 'apercu' : 'publie',
    textes: { ...tableau.textes, publication, prochaine: null },
  };
}
