import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base } from './base.ts';
import {
  PREFIXE_DEPARTEMENT,
  cleHead,
  cleIndexSite,
  cleOuverture,
  partitionIndexSites,
  partitionSite,
  partitionTrimestre,
} from './cles.ts';
import { FORME, itemHead, itemOuverture, parseItem } from './items.ts';
import type { Head, Ouverture } from './items.ts';

export interface StoreTrimestres {
  /**
   * Opens a quarter for the sites of a roster: « not received » is then a fact and not an absence. Sites that are
   * already open are left as they are, so that a roster that grows is opened again.
   */
  openTrimestre(ouverture: {
    readonly departement: CodeDepartement;
    readonly trimestre: Trimestre;
    readonly sites: readonly CodeSite[];
    readonly instant: string;
  }): Promise<void>;
  /** Null when the quarter is not open for the site. */
  readHead(site: CodeSite, trimestre: Trimestre): Promise<Head | null>;
  /** Where each of these sites stands; sites that are not open are left out. */
  readHeads(sites: readonly CodeSite[], trimestre: Trimestre): Promise<ReadonlyMap<CodeSite, Head>>;
  /** Sites ever opened for a département, on its roster or not. Eventually consistent in the cloud. */
  listTrimestre(departement: CodeDepartement, trimestre: Trimestre): Promise<Head[]>;
  /** Départements whose quarter is open. */
  listOuvertures(trimestre: Trimestre): Promise<Ouverture[]>;
  /**
   * Freezes the version of a site for a run, atomically: the first call decides, later ones give the same answer.
   * Null when nothing was filed; what is filed afterwards never enters the run.
   * @throws Error when the quarter is not open for the site.
   */
  freeze(site: CodeSite, trimestre: Trimestre, run: string): Promise<number | null>;
}

export function createStoreTrimestres(base: Base): StoreTrimestres {
  const parseHead = (item: Readonly<Record<string, unknown>>): Head => parseItem(itemHead, item);

  async function readHeads(
    sites: readonly CodeSite[],
    trimestre: Trimestre,
  ): Promise<ReadonlyMap<CodeSite, Head>> {
    const items = await base.getMany(
      [...new Set(sites)].map((site) => cleHead(partitionSite(site, trimestre))),
    );
    return new Map(items.map(parseHead).map((head) => [head.site, head]));
  }

  return {
    readHeads,
    async openTrimestre({ departement, trimestre, sites, instant }) {
      const ouverts = await readHeads(sites, trimestre);
      const absents = sites.filter((site) => !ouverts.has(site));
      await Promise.all(
        absents.map((site) =>
          base.putIfAbsent({
            ...cleHead(partitionSite(site, trimestre)),
            ...cleIndexSite(departement, trimestre, site),
            v: FORME,
            site,
            departement,
            trimestre,
            version: 0,
            empreinte: null,
            deposeLe: null,
            fige: {},
            ouvertLe: instant,
          }),
        ),
      );
      // Last, so that a département is listed only once all its sites are open.
      await base.putIfAbsent({
        ...cleOuverture(departement, trimestre),
        v: FORME,
        departement,
        trimestre,
        ouvertLe: instant,
        run: null,
        designeLe: null,
      });
    },
    async readHead(site, trimestre) {
      const item = await base.get(cleHead(partitionSite(site, trimestre)));
      return item && parseHead(item);
    },
    async listTrimestre(departement, trimestre) {
      return (await base.queryIndex(partitionIndexSites(departement, trimestre))).map(parseHead);
    },
    async listOuvertures(trimestre) {
      const items = await base.query({ PK: partitionTrimestre(trimestre), prefixe: PREFIXE_DEPARTEMENT });
      return items.map((item) => parseItem(itemOuverture, item));
    },
    async freeze(site, trimestre, run) {
      const item = await base.update({
        cle: cleHead(partitionSite(site, trimestre)),
        expression: 'SET #fige.#run = if_not_exists(#fige.#run, #version)',
        condition: 'attribute_exists(PK)',
        noms: { '#fige': 'fige', '#run': run, '#version': 'version' },
      });
      const version = item && parseHead(item).fige[run];
      if (version == null) throw new Error(`Trimestre ${trimestre} non ouvert pour le site ${site}.`);
      return version === 0 ? null : version;
    },
  };
}
