import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '../../domain/depot/index.ts';
import type { CodeDepartement } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import {
  cleHead,
  cleIndexSite,
  cleOuverture,
  cleVersion,
  partitionSite,
} from '../../functions/store/cles.ts';
import { sha256Of } from '../../functions/store/empreinte.ts';
import { FORME } from '../../functions/store/items.ts';
import { asDepot, depotFige } from '../../test/fabriques/ministere.ts';
import type { Ministere } from '../../test/fabriques/ministere.ts';

type Item = Record<string, unknown>;
const LOT = 25;
const INSTANT = '2021-01-05T08:00:00.000Z';

/** A quarter of a département as filings leave it: what `writeVersion` writes, without its thousands of transactions. */
function* makeItems(
  ministere: Ministere,
  departement: CodeDepartement,
  trimestre: Trimestre,
): Generator<Item> {
  for (const site of ministere.sitesOf(departement)) {
    const PK = partitionSite(site, trimestre);
    const fige = depotFige(ministere.fileOf(site, trimestre), trimestre);
    const commun = { v: FORME, site, departement, trimestre, fige: {}, ouvertLe: INSTANT };
    const lieu = { ...cleHead(PK), ...cleIndexSite(departement, trimestre, site), ...commun };
    if (!fige) {
      yield { ...lieu, version: 0, empreinte: null, deposeLe: null };
      continue;
    }
    const contenu = canonicalJson(fige.contenu);
    const empreinte = sha256Of(contenu);
    const { version, deposeLe, auteur, motif, fichier } = asDepot(fige.contenu, fige.version);
    yield { ...lieu, version, empreinte, deposeLe };
    yield {
      ...cleVersion(PK, version),
      v: FORME,
      version,
      empreinte,
      deposeLe,
      auteur,
      motif,
      fichier,
      contenu,
      constats: '[]',
    };
  }
  yield {
    ...cleOuverture(departement, trimestre),
    v: FORME,
    departement,
    trimestre,
    ouvertLe: INSTANT,
    run: null,
    designeLe: null,
  };
}

/** Puts a filed quarter of the whole ministry in a table. @returns versions written */
export async function fillQuarter(
  client: DynamoDBDocumentClient,
  table: string,
  ministere: Ministere,
  trimestre: Trimestre,
): Promise<number> {
  let versions = 0;
  for (const departement of ministere.departements) {
    const items = [...makeItems(ministere, departement, trimestre)];
    versions += items.filter(({ contenu }) => contenu !== undefined).length;
    for (let i = 0; i < items.length; i += LOT) {
      const demandes = items.slice(i, i + LOT).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [table]: demandes } }));
    }
  }
  return versions;
}
