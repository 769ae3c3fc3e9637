import type { DepotFige } from '../../domain/consolidation/types.ts';
import type { Contenu } from '../../domain/depot/types.ts';
import type { CodeDepartement, CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base, Item } from './base.ts';
import { cleHead, cleVersion, partitionPublication, partitionSite } from './cles.ts';
import { sha256Of } from './empreinte.ts';
import { DonneeCorrompue } from './erreurs.ts';
import { raise } from './formes/chaine.ts';
import { FORMES_CONTENU } from './formes/index.ts';
import { itemFigures, itemHead, parseItem } from './items.ts';
import type { Head } from './items.ts';
import type { Retrait } from './publications-items.ts';
import { parseTete, retraitOf } from './publications-tete.ts';

/** Versions of several sites, as a run freezes them. */
export type Versions = Readonly<Record<CodeSite, number | null>>;

export interface StoreVersions {
  /** Where each of these sites stands; sites that are not open are left out. */
  readPositions(sites: readonly CodeSite[], trimestre: Trimestre): Promise<ReadonlyMap<CodeSite, Position>>;
  /**
   * The figures of these very versions, a hundred a request, in no given order. Each is checked against its hash: what is added up
   * is what was filed.
   * @throws DonneeCorrompue when one is not there, or is not what was hashed
   */
  readFigures(trimestre: Trimestre, versions: Versions): Promise<ReadonlyMap<CodeSite, DepotFige>>;
  /** Versions behind what each of these départements has published; those that published nothing are left out. */
  readVersionsPubliees(
    departements: readonly CodeDepartement[],
    trimestre: Trimestre,
  ): Promise<ReadonlyMap<CodeDepartement, { readonly run: string; readonly versions: Versions }>>;
  /** What these départements have withdrawn, with the versions that were behind it; the others are left out. */
  readRetraits(
    departements: readonly CodeDepartement[],
    trimestre: Trimestre,
  ): Promise<ReadonlyMap<CodeDepartement, { readonly retrait: Retrait; readonly versions: Versions }>>;
}

/** Where a site stands: 0 and null before its first filing. */
export type Position = Pick<Head, 'version' | 'deposeLe'>;

/** What a run looks at of a HEAD, asked of every site of the country: a third of what is there. */
const itemPosition = itemHead.pick({ v: true, site: true, version: true, deposeLe: true });
const ATTRIBUTS_POSITION = ['PK', 'SK', ...Object.keys(itemPosition.shape)];

/** What consolidating looks at: neither the constats of the filing, nor its file. */
const ATTRIBUTS = ['PK', 'SK', 'v', 'version', 'empreinte', 'contenu'] as const;

function parseFigures(item: Item): DepotFige {
  const quoi = `${String(item['PK'])} ${String(item['SK'])}`;
  const { version, empreinte, contenu } = parseItem(itemFigures, item);
  if (sha256Of(contenu) !== empreinte) throw new DonneeCorrompue(quoi);
  // The hash says that it is the very text which its schema let in: checking it again would cost more than adding it up.
  return { version, contenu: raise(JSON.parse(contenu), FORMES_CONTENU, quoi) as Contenu };
}

export function createStoreVersions(base: Base): StoreVersions {
  /** Those that have published, with the withdrawal that their last version is under. */
  async function readTetes(departements: readonly CodeDepartement[], trimestre: Trimestre) {
    const parPartition = new Map(
      departements.map((code) => [partitionPublication(code, trimestre), code] as const),
    );
    const items = await base.getMany([...parPartition.keys()].map(cleHead));
    return items.flatMap((item) => {
      const departement = parPartition.get(String(item['PK']));
      const tete = parseTete(item);
      const { run, versions } = tete;
      if (departement === undefined || run === null || versions === null) return [];
      return [[departement, { run, versions, retrait: retraitOf(tete, tete.version) }] as const];
    });
  }

  return {
    async readPositions(sites, trimestre) {
      const cles = [...new Set(sites)].map((site) => cleHead(partitionSite(site, trimestre)));
      const items = await base.getMany(cles, ATTRIBUTS_POSITION);
      return new Map(
        items.map((item) => {
          const { site, ...position } = parseItem(itemPosition, item);
          return [site, position];
        }),
      );
    },
    async readFigures(trimestre, versions) {
      const cles = Object.entries(versions).flatMap(([site, version]) =>
        version === null ? [] : [cleVersion(partitionSite(site, trimestre), version)],
      );
      const depots = (await base.getMany(cles, ATTRIBUTS)).map(parseFigures);
      if (depots.length !== cles.length) {
        const lus = new Set(depots.map(({ contenu: { site } }) => site));
        const absent = Object.keys(versions).find((site) => versions[site] !== null && !lus.has(site));
        throw new DonneeCorrompue(`version de ${absent ?? '?'} au ${trimestre}`);
      }
      return new Map(depots.map((depot) => [depot.contenu.site, depot]));
    },
    async readVersionsPubliees(departements, trimestre) {
      const tetes = await readTetes(departements, trimestre);
      return new Map(
        tetes.flatMap(([departement, { run, versions, retrait }]) =>
          retrait ? [] : [[departement, { run, versions }] as const],
        ),
      );
    },
    async readRetraits(departements, trimestre) {
      const tetes = await readTetes(departements, trimestre);
      return new Map(
        tetes.flatMap(([departement, { versions, retrait }]) =>
          retrait ? [[departement, { versions, retrait }] as const] : [],
        ),
      );
    },
  };
}
