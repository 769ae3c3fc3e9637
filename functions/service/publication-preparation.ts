import type { Consolidation } from '../../domain/consolidation/types.ts';
import { canonicalJson } from '../../domain/depot/index.ts';
import type { Depot } from '../../domain/depot/types.ts';
import { formatDate } from '../../domain/nombre/index.ts';
import {
  applyCommentaires,
  applyJustifications,
  examinePublication,
  rectifyTableau,
} from '../../domain/publication/index.ts';
import type { Commentaires, ExamenPublication } from '../../domain/publication/index.ts';
import { reglageOf } from '../../domain/referentiels/index.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import { etapesOf, hasBegun } from '../../domain/signal/index.ts';
import type { EtapeDeclaree } from '../../domain/signal/index.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { DateIso, Trimestre } from '../../domain/temps/trimestre.ts';
import { retraitOf, sha256Of } from '../store/index.ts';
import type { Publication, Retrait, TetePublication } from '../store/index.ts';
import { withCerts } from './consolidation-certs.ts';
import { dayOf } from './dependances.ts';
import type { Dependances } from './dependances.ts';
import { sayHorloge } from './horloge.ts';
import { readJustifications } from './publication-justifications.ts';
import { isSansNomOf } from './publication-sans-nom.ts';
import { buildTableauOf } from './publication-tableau.ts';

export interface LieuPublication {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
}

/** All that a publication is decided on, read at one moment. */
export interface Preparation {
  readonly tete: TetePublication;
  readonly consolidation: Consolidation;
  /** What the tableau rests on, by site. */
  readonly depots: ReadonlyMap<CodeSite, Depot>;
  /** As it would be published now, rectificatif included. */
  readonly tableau: Tableau;
  readonly examen: ExamenPublication;
  /** Last version published, withdrawn or not; null before the first. */
  readonly avant: Publication | null;
  readonly retrait: Retrait | null;
  readonly motif: string | null;
  /** Hash of what it is made of: versions filed here and by the seats of CERTs, justifications, comments, and steps of its series. */
  readonly entrees: string;
  /** Hash of what would be published, but for its date and reason: a preview that has another one is stale. */
  readonly empreinte: string;
}

/** Looks at a quarter as it would be published; null when it is not consolidated. */
export async function preparePublication(
  dependances: Dependances,
  { departement, trimestre }: LieuPublication,
  motifDonne: string | null,
): Promise<Preparation | null> {
  const { store, clock } = dependances;
  const tete = await store.readTete(departement, trimestre);
  const consolidation = await store.latestConsolidation(departement, trimestre);
  if (!consolidation) return null;
  const instant = clock();
  const depots = await readDepots(dependances, consolidation);
  const justifications = await readJustifications(dependances, consolidation);
  const commentaires = commentairesOf(tete);
  const complete = await withCerts(
    store,
    applyJustifications(consolidation, justifications, depots),
    'publication',
  );
  const { etapes } = await store.readEtapes(departement);
  const nu = applyCommentaires(await buildTableauOf(dependances, complete, instant, etapes), commentaires);

  const avant = tete.version > 0 ? await store.readPublication(departement, trimestre, tete.version) : null;
  const retrait = avant && retraitOf(tete, avant.version);
  const motif = motifDonne ?? (retrait && motifApres(retrait));
  const tableau =
    avant && motif !== null ? rectifyTableau(nu, { avant: avant.tableau, numero: avant.version, motif }) : nu;
  return {
    tete,
    consolidation,
    depots,
    tableau,
    examen: examinePublication({
      tableau,
      consolidation: complete,
      constats: [...depots].flatMap(([site, { version, constats }]) =>
        constats.map((constat) => ({ site, version, constat })),
      ),
      justifications,
      commentaires,
      seuils: { couverture: reglageOf(departement).couvertureMinimale ?? null },
      corrige: avant && { publieLe: avant.tableau.publieLe },
      motif,
      horloge: sayHorloge(instant, lastInstant(consolidation, avant)),
      isSansNom: isSansNomOf(tete),
    }),
    avant,
    retrait,
    motif,
    entrees: sha256Of(
      canonicalJson({
        versions: consolidation.versions,
        commentaires,
        justifications,
        etapes: listEtapesDites(etapes, tableau),
        certs: listCertsDits(complete),
      }),
    ),
    empreinte: sha256Of(canonicalJson({ run: tableau.run, matiere: matiereOf(nu), version: tete.version })),
  };
}

/** The last act that a publication comes after. */
function lastInstant({ faitLe }: Consolidation, avant: Publication | null): string {
  const publie = avant ? `${avant.tableau.publieLe}T00:00:00.000Z` : faitLe;
  return publie > faitLe ? publie : faitLe;
}

/**
 * What a tableau says of its own, without when and why it is said, nor where others stand: a département that publishes meanwhile
 * makes nobody's preview stale.
 */
export function matiereOf({ textes, indicateurs, entite, service, marque }: Tableau) {
  const { publication: _publication, rectificatif: _rectificatif, prochaine: _prochaine, ...autres } = textes;
  const siens = indicateurs.map(({ comparaison: _comparaison, textes: ecrits, ...indicateur }) => {
    const { comparaison: _phrase, ...dits } = ecrits;
    return { ...indicateur, textes: dits };
  });
  return { textes: autres, indicateurs: siens, entite, service, marque };
}

/** Steps that the signals of a tableau rest on; undefined when there is none, as before steps were declared. */
function listEtapesDites(etapes: readonly EtapeDeclaree[], { indicateurs, trimestre }: Tableau) {
  const dites = indicateurs
    .flatMap(({ code }) => etapesOf(etapes, code))
    .filter((etape) => hasBegun(etape, trimestre))
    .map(({ numero }) => numero);
  return dites.length === 0 ? undefined : dites;
}

/** Versions of the seats whose figures it shows; undefined when it shows none. */
function listCertsDits({ agregats }: Consolidation) {
  const dits = agregats
    .filter(({ confirmation }) => confirmation === 'siege')
    .flatMap(({ code, contributions }) =>
      contributions.map(({ site, version }) => ({ code, site, version })),
    );
  return dits.length === 0 ? undefined : dits;
}

const commentairesOf = ({ commentaires }: TetePublication): Commentaires =>
  Object.fromEntries(Object.entries(commentaires).map(([code, { texte }]) => [code, texte]));

/** Publishing again after a withdrawal has its reason already. */
const motifApres = ({ instant, motif }: Retrait): string =>
  `nouvelle publication après le retrait du ${formatDate(jourOf(instant))} (${motif})`;

const jourOf = (instant: string): DateIso => dayOf(new Date(instant));

async function readDepots(
  { store }: Dependances,
  { versions, trimestre }: Consolidation,
): Promise<Map<CodeSite, Depot>> {
  const lus = await Promise.all(
    Object.entries(versions).map(async ([site, version]) => {
      const depot = version === null ? null : await store.readVersion(site, trimestre, version);
      return depot ? ([[site, depot]] as const) : [];
    }),
  );
  return new Map(lus.flat());
}
