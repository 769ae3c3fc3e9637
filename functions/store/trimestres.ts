import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import { insertion } from './base.ts';
import type { Base, Item } from './base.ts';
import {
  PREFIXE_DEPARTEMENT,
  cleHead,
  cleIndexSite,
  cleOuverture,
  partitionIndexSites,
  partitionSite,
  partitionTrimestre,
} from './cles.ts';
import { BaseIndisponible } from './erreurs.ts';
import { FORME, itemHead, itemOuverture, parseItem } from './items.ts';
import type { Head, Ouverture } from './items.ts';

export interface OuvertureDemandee {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  readonly sites: readonly CodeSite[];
  readonly instant: string;
}

/** Each round that is lost was won by somebody who opened the same quarter. */
const ESSAIS = 5;

export interface StoreTrimestres {
  /**
   * Opens a quarter for the sites of a roster, all or nothing: « not received » is then a fact and not an absence. Sites that are
   * already open are left as they are, so that a roster that grows is opened again.
   */
  openTrimestre(ouverture: OuvertureDemandee): Promise<void>;
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

  /**
   * Items that the opening still lacks. They are written together: a site that could be filed for while its département is
   * not listed would be left out of every consolidation. A roster is far under the hundred items of a transaction.
   */
  async function listAbsents({ departement, trimestre, sites, instant }: OuvertureDemandee): Promise<Item[]> {
    const commun = { v: FORME, departement, trimestre, ouvertLe: instant };
    const heads = sites.map((site) => ({
      ...cleHead(partitionSite(site, trimestre)),
      ...cleIndexSite(departement, trimestre, site),
      ...commun,
      site,
      version: 0,
      empreinte: null,
      deposeLe: null,
      fige: {},
    }));
    const ligne = { ...cleOuverture(departement, trimestre), ...commun, run: null, designeLe: null };
    const voulus = [...heads, ligne];
    const presents = await base.getMany(voulus.map(({ PK, SK }) => ({ PK, SK })));
    return voulus.filter(({ PK, SK }) => !presents.some((item) => item['PK'] === PK && item['SK'] === SK));
  }

  return {
    readHeads,
    async openTrimestre(ouverture) {
      for (let essai = 0; essai < ESSAIS; essai += 1) {
        const absents = await listAbsents(ouverture);
        if (absents.length === 0) return;
        const etat = await base.transact(absents.map((item) => insertion(base.table, item)));
        if (etat === 'ecrit') return;
      }
      throw new BaseIndisponible(new Error(`${ouverture.trimestre} : ouvertures concurrentes`));
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
