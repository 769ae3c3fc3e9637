import type * as z from 'zod';
import { itemAuditAnnuaire, itemPersonne, itemVersionAnnuaire } from '../annuaire-items.ts';
import type { Item } from '../base.ts';
import {
  cleConsolidation,
  cleHead,
  cleOuverture,
  clePersonne,
  clePublie,
  cleVersion,
  partitionPublication,
  partitionSite,
} from '../cles.ts';
import type { Cle } from '../cles.ts';
import { unpackDeflate } from '../consolidations-document.ts';
import { parseDepot } from '../depots.ts';
import { unpackDocument } from '../documents.ts';
import { raise } from '../formes/chaine.ts';
import { FORMES_CONSOLIDATION, FORMES_ITEM, FORMES_TABLEAU } from '../formes/index.ts';
import { itemAudit, itemConsolidation, itemHead, itemOuverture, itemPublie, parseItem } from '../items.ts';
import { itemJustification } from '../justifications.ts';
import { itemCommentaire, itemPublication, itemTete } from '../publications-items.ts';
import { consolidation } from '../schemas/consolidation.ts';
import { tableau } from '../schemas/tableau.ts';
import { cleOf } from './perimetre.ts';

/** Reads an item as the store does; the key that its own content says, where it says one. */
type Lecteur = (item: Item, cle: Cle) => Cle | null;

const read =
  <T>(schema: z.ZodType<T & { v: number }>): Lecteur =>
  (item) => {
    parseItem(schema, item);
    return null;
  };

/** By kind of partition and of sort key. What is not here has no schema of its own to be held to, only a form. */
const LECTEURS: Readonly<Record<string, Lecteur>> = {
  'S HEAD': (item) => {
    const { site, trimestre } = parseItem(itemHead, item);
    return cleHead(partitionSite(site, trimestre));
  },
  'S V': (item, { PK, SK }) => {
    const { contenu, version } = parseDepot(item, `${PK} ${SK}`);
    return cleVersion(partitionSite(contenu.site, contenu.trimestre), version);
  },
  'S A': read(itemAudit),
  'S J': read(itemJustification),
  'PUB HEAD': read(itemTete),
  'PUB V': (item, { PK, SK }) => {
    const { document } = parseItem(itemPublication, item);
    const { entite, trimestre } = unpackDocument(tableau, FORMES_TABLEAU, document, `${PK} ${SK}`);
    return { PK: partitionPublication(entite.code, trimestre), SK };
  },
  'PUB A': read(itemAudit),
  'PUB C': read(itemCommentaire),
  'PUB D': (item) => {
    const { departement, trimestre } = parseItem(itemPublie, item);
    return clePublie(departement, trimestre);
  },
  'T D': (item) => {
    const { departement, trimestre } = parseItem(itemOuverture, item);
    return cleOuverture(departement, trimestre);
  },
  'AGG D': (item, { PK, SK }) => {
    const { document } = parseItem(itemConsolidation, item);
    const lue = unpackDeflate(consolidation, FORMES_CONSOLIDATION, document, `${PK} ${SK}`);
    return cleConsolidation(lue.run, lue.departement);
  },
  'ANN HEAD': read(itemVersionAnnuaire),
  'ANN A': read(itemAuditAnnuaire),
  'ANN P': (item, { PK }) => clePersonne(PK.slice('ANN#'.length), parseItem(itemPersonne, item).id),
};

/**
 * Reads an item of an archive as the store will, so that nothing is archived or put back that could not be read.
 * @returns whether it is where its content says
 * @throws DonneeCorrompue, FormePlusRecente
 */
export function isASaPlace(item: Item): boolean {
  const cle = cleOf(item);
  const [[genre], [sorte]] = [cle.PK.split('#'), cle.SK.split('#')];
  raise(item, FORMES_ITEM, `${cle.PK} ${cle.SK}`);
  const dite = LECTEURS[`${genre} ${sorte}`]?.(item, cle) ?? cle;
  return dite.PK === cle.PK && dite.SK === cle.SK;
}
