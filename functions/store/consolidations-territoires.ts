import type { RapportConsolidation } from '../../domain/consolidation/rapport.ts';
import type { ConsolidationTerritoire, Territoire } from '../../domain/consolidation/territoire/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base, Ecriture, Item } from './base.ts';
import { insertion } from './base.ts';
import { cleDesignation, cleRapport, cleTerritoire } from './cles.ts';
import { packDeflate, unpackDeflate } from './consolidations-document.ts';
import { isDepasse } from './consolidations-ordre.ts';
import { BaseIndisponible, DonneeCorrompue } from './erreurs.ts';
import { FORMES_RAPPORT, FORMES_TERRITOIRE } from './formes/index.ts';
import { FORME, itemConsolidation, itemDesignation, parseItem } from './items.ts';
import { rapport as schemaRapport, territoire as schemaTerritoire } from './schemas/consolidation.ts';

export interface StoreTerritoires {
  /**
   * Ends a run: its régions and country, its record, all or nothing; then makes it the run that speaks for them, unless the one
   * that does read later filings. What is already there is left as it is. The record that is kept is given back.
   */
  writeRun(
    rapport: RapportConsolidation,
    territoires: readonly ConsolidationTerritoire[],
  ): Promise<RapportConsolidation>;
  readRapport(run: string): Promise<RapportConsolidation | null>;
  readTerritoire(run: string, territoire: Territoire): Promise<ConsolidationTerritoire | null>;
  /** The run that speaks for régions and country in a quarter; null before the first. */
  latestRun(trimestre: Trimestre): Promise<string | null>;
}

const nameOf = (item: Item): string => `${String(item['PK'])} ${String(item['SK'])}`;

/** One transaction: eighteen régions, the country and the record. */
function buildEcritures(
  table: string,
  rapport: RapportConsolidation,
  territoires: readonly ConsolidationTerritoire[],
): readonly Ecriture[] {
  const items = territoires.map((territoire) => ({
    ...cleTerritoire(rapport.run, territoire),
    v: FORME,
    document: packDeflate(territoire),
  }));
  const record = { ...cleRapport(rapport.run), v: FORME, document: packDeflate(rapport) };
  return [...items, record].map((item) => insertion(table, item));
}

/** Each round that is lost was won by another whole run of the quarter. */
const TOURS = 20;

/** Makes a run speak in the place of the one that is known to, and of no other. */
const buildDesignation = (
  { trimestre, run }: RapportConsolidation,
  instant: string,
  remplace: string | null,
) => ({
  cle: cleDesignation(trimestre),
  expression: 'SET #run = :run, #designeLe = :instant, #v = :v',
  condition: remplace === null ? 'attribute_not_exists(PK)' : '#run = :remplace',
  noms: { '#run': 'run', '#designeLe': 'designeLe', '#v': 'v' },
  valeurs: {
    ':run': run,
    ':instant': instant,
    ':v': FORME,
    ...(remplace === null ? {} : { ':remplace': remplace }),
  },
});

export function createStoreTerritoires(base: Base): StoreTerritoires {
  async function readRapport(run: string): Promise<RapportConsolidation | null> {
    const item = await base.get(cleRapport(run));
    if (!item) return null;
    const { document } = parseItem(itemConsolidation, item);
    return unpackDeflate(schemaRapport, FORMES_RAPPORT, document, nameOf(item));
  }

  async function latestRun(trimestre: Trimestre): Promise<string | null> {
    const item = await base.get(cleDesignation(trimestre));
    return item && parseItem(itemDesignation, item).run;
  }

  async function designate(rapport: RapportConsolidation, instant: string): Promise<void> {
    for (let tour = 0; tour < TOURS; tour += 1) {
      const parle = await latestRun(rapport.trimestre);
      if (parle === rapport.run) return;
      const autre = parle === null ? null : await readRapport(parle);
      if (autre && isDepasse(rapport.versions, autre.versions)) return;
      if (await base.update(buildDesignation(rapport, instant, parle))) return;
    }
    throw new BaseIndisponible(new Error(`${rapport.trimestre} : consolidations simultanées`));
  }

  return {
    readRapport,
    async writeRun(rapport, territoires) {
      const ecritures = buildEcritures(base.table, rapport, territoires);
      const etat = await base.transact(ecritures);
      const garde = etat === 'ecrit' ? rapport : await readRapport(rapport.run);
      if (!garde) throw new DonneeCorrompue(cleRapport(rapport.run).PK);
      if (territoires.length > 0) await designate(garde, rapport.debut);
      return garde;
    },
    async readTerritoire(run, territoire) {
      const item = await base.get(cleTerritoire(run, territoire));
      if (!item) return null;
      const { document } = parseItem(itemConsolidation, item);
      return unpackDeflate(schemaTerritoire, FORMES_TERRITOIRE, document, nameOf(item));
    },
    latestRun,
  };
}
