import type { Depot } from '../../domain/depot/types.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base, Item } from './base.ts';
import { readPageAudit } from './audit.ts';
import type { PageAudit, Tranche } from './audit.ts';
import { PREFIXE_VERSION, cleVersion, partitionSite } from './cles.ts';
import { unpackDocument } from './documents.ts';
import { sha256Of } from './empreinte.ts';
import { DonneeCorrompue } from './erreurs.ts';
import { FORMES_CONSTATS, FORMES_CONTENU } from './formes/index.ts';
import { ATTRIBUTS_RESUME, itemAudit, itemResume, itemVersion, parseItem } from './items.ts';
import type { LigneAudit, ResumeVersion } from './items.ts';
import { constat, liste } from './schemas/commun.ts';
import { contenu } from './schemas/contenu.ts';

export interface StoreDepots {
  /** Null when there is no such version. Throws `DonneeCorrompue` when the content is not what was hashed. */
  readVersion(site: CodeSite, trimestre: Trimestre, n: number): Promise<Depot | null>;
  /** First to last, without their contents. */
  listVersions(site: CodeSite, trimestre: Trimestre, tranche?: Tranche<number>): Promise<ResumeVersion[]>;
  /** First to last, in the order of the acts whatever the clock said. */
  listAudit(site: CodeSite, trimestre: Trimestre): Promise<readonly LigneAudit[]>;
  pageAudit(site: CodeSite, trimestre: Trimestre, tranche: Tranche<string>): Promise<PageAudit<LigneAudit>>;
}

/** A version as it was filed. @throws DonneeCorrompue, FormePlusRecente */
export function parseDepot(item: Item, quoi: string): Depot {
  const { contenu: texte, constats, ...resume } = parseItem(itemVersion, item);
  // Of the text as it was written: a content that has since been raised to a later form would have another hash.
  if (sha256Of(texte) !== resume.empreinte) throw new DonneeCorrompue(quoi);
  return {
    ...resume,
    contenu: unpackDocument(contenu, FORMES_CONTENU, texte, quoi),
    constats: unpackDocument(liste(constat), FORMES_CONSTATS, constats, quoi),
  };
}

export function createStoreDepots(base: Base): StoreDepots {
  return {
    async readVersion(site, trimestre, n) {
      const cle = cleVersion(partitionSite(site, trimestre), n);
      const item = await base.get(cle);
      return item && parseDepot(item, `${cle.PK} ${cle.SK}`);
    },
    async listVersions(site, trimestre, { apres, ...tranche } = {}) {
      const PK = partitionSite(site, trimestre);
      const items = await base.query({
        ...tranche,
        PK,
        apres: apres === undefined ? undefined : cleVersion(PK, apres).SK,
        prefixe: PREFIXE_VERSION,
        attributs: ATTRIBUTS_RESUME,
      });
      return items.map((item) => parseItem(itemResume, item));
    },
    listAudit: async (site, trimestre) =>
      (await readPageAudit(base, itemAudit, { PK: partitionSite(site, trimestre) })).lignes,
    pageAudit: (site, trimestre, tranche) =>
      readPageAudit(base, itemAudit, { ...tranche, PK: partitionSite(site, trimestre) }),
  };
}
