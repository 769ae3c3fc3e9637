import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base } from './base.ts';
import { cleConsolidation, cleOuverture } from './cles.ts';
import { packDocument, unpackDocument } from './documents.ts';
import { DonneeCorrompue } from './erreurs.ts';
import { FORMES_CONSOLIDATION } from './formes/index.ts';
import { FORME, itemConsolidation, itemOuverture, parseItem } from './items.ts';
import { consolidation as schema } from './schemas/consolidation.ts';

export interface StoreConsolidations {
  /**
   * Keeps a consolidation, once per run and département: what is already there is left as it is, and given back. Then
   * makes its run the one that speaks for the département, unless a run designated after `instant` already does.
   */
  writeConsolidation(consolidation: Consolidation, instant: string): Promise<Consolidation>;
  readConsolidation(run: string, departement: CodeDepartement): Promise<Consolidation | null>;
  /** The consolidation that speaks for a département and quarter; null before the first. */
  latestConsolidation(departement: CodeDepartement, trimestre: Trimestre): Promise<Consolidation | null>;
}

export function createStoreConsolidations(base: Base): StoreConsolidations {
  async function readConsolidation(run: string, departement: CodeDepartement): Promise<Consolidation | null> {
    const cle = cleConsolidation(run, departement);
    const item = await base.get(cle);
    return (
      item &&
      unpackDocument(
        schema,
        FORMES_CONSOLIDATION,
        parseItem(itemConsolidation, item).document,
        `${cle.PK} ${cle.SK}`,
      )
    );
  }

  async function designate(consolidation: Consolidation, instant: string): Promise<void> {
    await base.update({
      cle: cleOuverture(consolidation.departement, consolidation.trimestre),
      expression: 'SET #run = :run, #designeLe = :instant',
      condition: 'attribute_exists(PK) AND (#designeLe = :jamais OR #designeLe <= :instant)',
      noms: { '#run': 'run', '#designeLe': 'designeLe' },
      valeurs: { ':run': consolidation.run, ':instant': instant, ':jamais': null },
    });
  }

  return {
    readConsolidation,
    async writeConsolidation(consolidation, instant) {
      const { run, departement } = consolidation;
      const cle = cleConsolidation(run, departement);
      const document = packDocument(schema, consolidation);
      await base.putIfAbsent({ ...cle, v: FORME, document });
      const gardee = await readConsolidation(run, departement);
      if (!gardee) throw new DonneeCorrompue(`${cle.PK} ${cle.SK}`);
      await designate(gardee, instant);
      return gardee;
    },
    async latestConsolidation(departement, trimestre) {
      const item = await base.get(cleOuverture(departement, trimestre));
      const run = item && parseItem(itemOuverture, item).run;
      return run ? readConsolidation(run, departement) : null;
    },
  };
}
