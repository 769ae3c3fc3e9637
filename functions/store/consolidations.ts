import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base, Ecriture, Item } from './base.ts';
import { insertion } from './base.ts';
import { cleConsolidation, cleOuverture } from './cles.ts';
import { packDeflate, unpackDeflate } from './consolidations-document.ts';
import { isDepasse } from './consolidations-ordre.ts';
import { BaseIndisponible, DonneeCorrompue } from './erreurs.ts';
import { FORMES_CONSOLIDATION } from './formes/index.ts';
import { FORME, itemConsolidation, itemOuverture, parseItem } from './items.ts';
import { consolidation as schema } from './schemas/consolidation.ts';

/** Where a département's consolidation is. */
export interface RefConsolidation {
  readonly run: string;
  readonly departement: CodeDepartement;
}

export interface StoreConsolidations {
  /**
   * Keeps a consolidation, once per run and département: what is already there is left as it is, and given back. Then
   * makes its run the one that speaks for the département, unless the one that does read later filings. The order is that of
   * the versions read, whatever the clocks said.
   * @param instant since when it speaks, ISO 8601 UTC: to be told, not compared
   */
  writeConsolidation(consolidation: Consolidation, instant: string): Promise<Consolidation>;
  /**
   * The same for several, in one transaction when nobody else is writing them; in their order.
   * @param remplaces the runs that spoke for them before their versions were read
   */
  writeConsolidations(
    consolidations: readonly Consolidation[],
    instant: string,
    remplaces: ReadonlyMap<CodeDepartement, string | null>,
  ): Promise<readonly Consolidation[]>;
  readConsolidation(run: string, departement: CodeDepartement): Promise<Consolidation | null>;
  /** Several at once, in no given order; those that are not there are left out. */
  readConsolidations(refs: readonly RefConsolidation[]): Promise<readonly Consolidation[]>;
  /** The consolidation that speaks for a département and quarter; null before the first. */
  latestConsolidation(departement: CodeDepartement, trimestre: Trimestre): Promise<Consolidation | null>;
}

/** Two writes a consolidation, and an engine takes a hundred in one transaction. */
const LOT = 48;

const parse = (item: Item): Consolidation =>
  unpackDeflate(
    schema,
    FORMES_CONSOLIDATION,
    parseItem(itemConsolidation, item).document,
    `${String(item['PK'])} ${String(item['SK'])}`,
  );

const buildItem = (consolidation: Consolidation): Item => ({
  ...cleConsolidation(consolidation.run, consolidation.departement),
  v: FORME,
  document: packDeflate(consolidation),
});

/** Each round that is lost was won by another run of the same département. */
const TOURS = 20;

/** Makes a run speak in the place of the one that is known to, and of no other. */
const buildDesignation = (
  { departement, trimestre, run }: Consolidation,
  instant: string,
  remplace: string | null,
) => ({
  cle: cleOuverture(departement, trimestre),
  expression: 'SET #run = :run, #designeLe = :instant',
  condition: 'attribute_exists(PK) AND #run = :remplace',
  noms: { '#run': 'run', '#designeLe': 'designeLe' },
  valeurs: { ':run': run, ':instant': instant, ':remplace': remplace },
});

export function createStoreConsolidations(base: Base): StoreConsolidations {
  async function readConsolidation(run: string, departement: CodeDepartement): Promise<Consolidation | null> {
    const item = await base.get(cleConsolidation(run, departement));
    return item && parse(item);
  }

  async function writeConsolidation(consolidation: Consolidation, instant: string): Promise<Consolidation> {
    const { run, departement } = consolidation;
    const ecrite = await base.putIfAbsent(buildItem(consolidation));
    const gardee = ecrite ? consolidation : await readConsolidation(run, departement);
    if (!gardee) throw new DonneeCorrompue(`${run} ${departement}`);
    await designate(gardee, instant);
    return gardee;
  }

  async function designate(consolidation: Consolidation, instant: string): Promise<void> {
    const { run, departement, trimestre } = consolidation;
    for (let tour = 0; tour < TOURS; tour += 1) {
      const ouverture = await base.get(cleOuverture(departement, trimestre));
      if (!ouverture) return;
      const parle = parseItem(itemOuverture, ouverture).run;
      if (parle === run) return;
      const autre = parle === null ? null : await readConsolidation(parle, departement);
      if (autre && isDepasse(consolidation.versions, autre.versions)) return;
      if (await base.update(buildDesignation(consolidation, instant, parle))) return;
    }
    throw new BaseIndisponible(new Error(`${departement} ${trimestre} : consolidations simultanées`));
  }

  async function writeLot(
    lot: readonly Consolidation[],
    instant: string,
    remplaces: ReadonlyMap<CodeDepartement, string | null>,
  ): Promise<readonly Consolidation[]> {
    const ecritures = lot.flatMap((consolidation): Ecriture[] => [
      insertion(base.table, buildItem(consolidation)),
      updateOf(
        base.table,
        buildDesignation(consolidation, instant, remplaces.get(consolidation.departement) ?? null),
      ),
    ]);
    if ((await base.transact(ecritures)) === 'ecrit') return lot;
    // One of them is there already, or another run spoke meanwhile: each is then settled by itself.
    return Promise.all(lot.map((consolidation) => writeConsolidation(consolidation, instant)));
  }

  return {
    readConsolidation,
    writeConsolidation,
    async writeConsolidations(consolidations, instant, remplaces) {
      const gardees: Consolidation[] = [];
      for (let i = 0; i < consolidations.length; i += LOT) {
        gardees.push(...(await writeLot(consolidations.slice(i, i + LOT), instant, remplaces)));
      }
      return gardees;
    },
    async readConsolidations(refs) {
      const items = await base.getMany(
        refs.map(({ run, departement }) => cleConsolidation(run, departement)),
      );
      return items.map(parse);
    },
    async latestConsolidation(departement, trimestre) {
      const item = await base.get(cleOuverture(departement, trimestre));
      const run = item && parseItem(itemOuverture, item).run;
      return run ? readConsolidation(run, departement) : null;
    },
  };
}

/** A conditional update as one write of a transaction. */
const updateOf = (table: string, designation: ReturnType<typeof buildDesignation>): Ecriture => ({
  Update: {
    TableName: table,
    Key: designation.cle,
    UpdateExpression: designation.expression,
    ConditionExpression: designation.condition,
    ExpressionAttributeNames: designation.noms,
    ExpressionAttributeValues: designation.valeurs,
  },
});
