import { setTimeout as wait } from 'node:timers/promises';
import type { CodeDepartement } from '../../../domain/referentiels/types.ts';
import type { Base, Item } from '../base.ts';
import {
  PREFIXE_PERSONNE,
  cleConsolidation,
  cleIdentifiant,
  cleOuverture,
  clePublie,
  partitionAnnuaire,
  partitionEcheances,
  partitionEtapes,
  partitionPublication,
  partitionRappels,
  partitionSite,
  prefixeEcheances,
} from '../cles.ts';
import { sha256Of } from '../empreinte.ts';
import { isCoherente } from './coherence.ts';
import { cleOf } from './perimetre.ts';
import { findPlaces } from './places.ts';
import { ArchiveRefusee } from './refus.ts';

/** Items that go together in one member of the archive. */
export interface Lot {
  readonly nom: string;
  readonly items: readonly Item[];
}

/** Consolidations of one member: a few hundred kilobytes each at most. */
const LOT = 25;
const ESSAIS = 6;

const byCle = (a: Item, b: Item): number => {
  const [x, y] = [cleOf(a), cleOf(b)].map(({ PK, SK }) => `${PK}\n${SK}`) as [string, string];
  return x < y ? -1 : 1;
};

/** Reads until the HEAD and what it points to agree: somebody may file or publish meanwhile. */
async function readCoherent(nom: string, read: () => Promise<readonly Item[]>): Promise<Lot> {
  for (let essai = 0; essai < ESSAIS; essai += 1) {
    if (essai > 0) await wait(20 * 2 ** essai);
    const items = [...(await read())].sort(byCle);
    if (!isCoherente(items)) continue;
    return { nom, items };
  }
  throw new ArchiveRefusee('depots-en-cours', nom);
}

/** The directory, what leads to its entries from outside, and the mails that these people had. */
async function readAnnuaire(base: Base, departement: CodeDepartement): Promise<Item[]> {
  const items = await base.query({ PK: partitionAnnuaire(departement) });
  const cles = items.flatMap(({ courriel, sub }) => [
    ...(typeof courriel === 'string' ? [cleIdentifiant('MEL', sha256Of(courriel), departement)] : []),
    ...(typeof sub === 'string' ? [cleIdentifiant('SUB', sha256Of(sub), departement)] : []),
  ]);
  const rappels: Item[] = [];
  for (const { SK } of items) {
    const id = String(SK).startsWith(PREFIXE_PERSONNE) ? String(SK).slice(PREFIXE_PERSONNE.length) : null;
    if (id !== null) rappels.push(...(await base.query({ PK: partitionRappels(`${departement}/${id}`) })));
  }
  return [...items, ...(await base.getMany(cles)), ...rappels];
}

/**
 * Everything that is kept of a département, in an order that depends on nothing else. The opening of a quarter, which names
 * the run that speaks for it, is read before the runs: every run named is then there.
 */
export async function* readInventaire(base: Base, departement: CodeDepartement): AsyncGenerator<Lot> {
  yield await readCoherent('elements/annuaire.ndjson', () => readAnnuaire(base, departement));
  yield await readCoherent('elements/etapes.ndjson', () => base.query({ PK: partitionEtapes(departement) }));
  const places = await findPlaces(base, departement);
  const runs = new Set(places.runs);
  for (const [trimestre, sites] of places.trimestres) {
    const dossier = `elements/${trimestre}`;
    const ouvertures = await base.getMany([cleOuverture(departement, trimestre)]);
    for (const { run } of ouvertures) if (typeof run === 'string') runs.add(run);
    yield { nom: `${dossier}/ouverture.ndjson`, items: ouvertures };
    const prefixe = prefixeEcheances(departement);
    const echeances = await base.query({ PK: partitionEcheances(trimestre), prefixe });
    yield { nom: `${dossier}/echeances.ndjson`, items: [...echeances].sort(byCle) };
    yield await readCoherent(`${dossier}/publication.ndjson`, async () => [
      ...(await base.query({ PK: partitionPublication(departement, trimestre) })),
      ...(await base.getMany([clePublie(departement, trimestre)])),
    ]);
    for (const site of sites) {
      yield await readCoherent(`${dossier}/sites/${site}.ndjson`, () =>
        base.query({ PK: partitionSite(site, trimestre) }),
      );
    }
  }
  yield* readConsolidations(base, [...runs].sort(), departement);
}

async function* readConsolidations(
  base: Base,
  runs: readonly string[],
  departement: CodeDepartement,
): AsyncGenerator<Lot> {
  for (let i = 0; i < runs.length; i += LOT) {
    const items = await base.getMany(runs.slice(i, i + LOT).map((run) => cleConsolidation(run, departement)));
    const rang = String(i / LOT + 1).padStart(4, '0');
    yield { nom: `elements/consolidations/${rang}.ndjson`, items: [...items].sort(byCle) };
  }
}
