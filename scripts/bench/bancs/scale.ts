import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { shiftTrimestre } from '../../../domain/temps/trimestre.ts';
import type { Trimestre } from '../../../domain/temps/trimestre.ts';
import { runNiveaux } from '../../../functions/service/consolidation.ts';
import { forEachOf } from '../../../functions/service/consolidation-lots.ts';
import { cleVersion, partitionSite } from '../../../functions/store/cles.ts';
import { createClient, createDepotStore } from '../../../functions/store/index.ts';
import { createMinistere } from '../../../test/fabriques/ministere.ts';
import type { Ministere } from '../../../test/fabriques/ministere.ts';
import { startMoteur } from '../../../test/fabriques/moteur.ts';
import type { MoteurDeTest } from '../../../test/fabriques/moteur.ts';
import { fillQuarter } from '../../donnees/ministere-table.ts';
import { watchDepense } from '../outils/depense.ts';
import type { Depense } from '../outils/depense.ts';
import type { Banc, Epreuve } from '../types.ts';

const PREMIER: Trimestre = '2016-T1';
const ECHAUFFEMENT = 1;
const TOURS = 5;
/** Eight: one quarter is consolidated at each call, since a second run on the same one would find everything done. */
const CONSOLIDES = ECHAUFFEMENT + TOURS + 2;
const INSTANT = new Date('2021-01-16T03:00:00.000Z');
const LOT = 100;

const describe = ({ requetes, lecture, ecriture }: Depense): string =>
  `${requetes} requests, ${lecture} read and ${ecriture} write units`;

/** Versions of a quarter, by lots of one request. */
async function listLots(
  store: ReturnType<typeof createDepotStore>,
  ministere: Ministere,
  trimestre: Trimestre,
) {
  const heads = await store.readHeads(ministere.departements.flatMap(ministere.sitesOf), trimestre);
  const deposes = [...heads.values()].filter(({ version }) => version > 0);
  return Array.from({ length: Math.ceil(deposes.length / LOT) }, (_, rang) =>
    deposes.slice(rang * LOT, (rang + 1) * LOT),
  );
}

async function prepare(moteur: MoteurDeTest, departements: number, historique: number): Promise<Epreuve> {
  const { table } = await moteur.createStore();
  const client = createClient({ endpoint: moteur.adresse });
  const depense = watchDepense(client);
  const store = createDepotStore({ client, table });
  const ministere = createMinistere({ departements, sites: 6, indicateurs: 60 });
  const dernier = Math.max(historique, CONSOLIDES);
  const trimestreOf = (tour: number): Trimestre => shiftTrimestre(PREMIER, dernier - 1 - tour);
  const run = (trimestre: Trimestre) => runNiveaux({ store, clock: () => INSTANT }, { trimestre }, ministere);
  const costOf = async (trimestre: Trimestre): Promise<string> => {
    depense.take();
    const debut = performance.now();
    await run(trimestre);
    return `${Math.round(performance.now() - debut)} ms, ${describe(depense.take())}`;
  };
  const [seul, ensemble] = [trimestreOf(CONSOLIDES - 1), trimestreOf(CONSOLIDES - 2)];
  const fill = (trimestre: Trimestre) => fillQuarter(moteur.client, table, ministere, trimestre);
  let versions = await fill(seul);
  const couteSeul = await costOf(seul);
  for (let rang = 0; rang < dernier; rang += 1) {
    const trimestre = shiftTrimestre(PREMIER, rang);
    if (trimestre !== seul) versions += await fill(trimestre);
  }
  const lots = new Map<Trimestre, Awaited<ReturnType<typeof listLots>>>();
  for (let tour = 0; tour < CONSOLIDES; tour += 1) {
    lots.set(trimestreOf(tour), await listLots(store, ministere, trimestreOf(tour)));
  }
  const coute = await costOf(ensemble);
  const refait = await costOf(ensemble);

  return {
    titre: `${departements} département${departements > 1 ? 's' : ''} × 6 sites × 60 indicators, ${dernier} quarters in the table`,
    note: [
      `Some ${Math.round(versions / dernier)} versions a quarter. Once each:`,
      `  the only quarter of a table, first run of the program: ${couteSeul};`,
      `  one quarter of ${dernier}: ${coute};`,
      `  the same again, nothing filed since: ${refait}.`,
      'Units as the engine reports them (ReturnConsumedCapacity). « checked »: the same versions read by lots, hash verified, parsed, as many lots',
      '  at once; « bytes »: the same requests, whole items, nothing looked at; « one by one »: store.readVersion, eight at once.',
    ].join('\n  '),
    concurrents: [
      { nom: 'consolidate', run: (tour) => run(trimestreOf(tour)) },
      {
        nom: 'read, checked',
        run: (tour) =>
          forEachOf(lots.get(trimestreOf(tour)) ?? [], async (lot) => {
            const demandes = Object.fromEntries(lot.map(({ site, version }) => [site, version]));
            await store.readFigures(trimestreOf(tour), demandes);
          }),
      },
      {
        nom: 'read, bytes',
        run: (tour) =>
          forEachOf(lots.get(trimestreOf(tour)) ?? [], async (lot) => {
            const Keys = lot.map(({ site, version }) =>
              cleVersion(partitionSite(site, trimestreOf(tour)), version),
            );
            await client.send(
              new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
            );
          }),
      },
      {
        nom: 'read, one by one',
        run: async (tour) => {
          const suite = (lots.get(trimestreOf(tour)) ?? []).flat().values();
          const work = async (): Promise<void> => {
            for (const { site, version } of suite) await store.readVersion(site, trimestreOf(tour), version);
          };
          await Promise.all(Array.from({ length: 8 }, work));
        },
      },
    ],
    echauffement: ECHAUFFEMENT,
    appels: 1,
    tours: TOURS,
  };
}

/** Départements, and quarters in the table: each case also tells the cost of a table with a single quarter. */
const CAS = [
  [1, 8],
  [1, 40],
  [10, 8],
  [10, 40],
  [101, 8],
] as const;
const LONG = [[101, 40]] as const;

export const scale: Banc = {
  nom: 'scale',
  objet: 'consolidating a quarter, against reading the same versions',
  async *epreuves() {
    const cas = process.env['TRANSPARENCE_LONG'] === '1' ? [...CAS, ...LONG] : CAS;
    for (const [departements, historique] of cas) {
      const moteur = await startMoteur();
      try {
        yield await prepare(moteur, departements, historique);
      } finally {
        await moteur.close();
      }
    }
  },
};
