import * as z from 'zod';
import type { Justification } from '../../domain/depot/index.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base, Ecriture } from './base.ts';
import { insertion } from './base.ts';
import {
  cleAudit,
  cleHead,
  cleIdempotence,
  cleJustification,
  partitionSite,
  prefixeJustifications,
} from './cles.ts';
import type { Demande } from './depot-ecriture.ts';
import { BaseIndisponible } from './erreurs.ts';
import { FORME, itemHead, parseItem } from './items.ts';
import { instant, schemaOf, sha256 } from './schemas/commun.ts';

/** How long a key answers for its request; afterwards the same words are simply said twice. */
const JOURS_IDEMPOTENCE = 30;
/** Each round that is lost was won by another justification of the same version. */
const ESSAIS = 40;

const justification = {
  code: z.string(),
  version: z.number().int().positive(),
  commentaire: z.string().nullable(),
  action: z.string().nullable(),
  auteur: z.string(),
  le: instant,
};
export const itemJustification = z.object({ v: z.literal(FORME), ...justification });
const itemDemande = z.object({
  v: z.literal(FORME),
  charge: sha256,
  justification: schemaOf<Justification>()(z.strictObject(justification)),
  expire: z.number().int(),
});

export interface NouvelleJustification extends Demande, Omit<Justification, 'le'> {
  readonly site: CodeSite;
  readonly trimestre: Trimestre;
  /** Account of who answers, for the audit line; absent where nobody signs in. */
  readonly compte?: string | undefined;
}

export type ResultatJustification =
  | { readonly etat: 'justifie'; readonly justification: Justification }
  | { readonly etat: 'deja-recu'; readonly justification: Justification }
  | { readonly etat: 'cle-reutilisee' }
  /** Another version is current: its findings are others. 0 when nothing is filed. */
  | { readonly etat: 'conflit'; readonly versionCourante: number };

export interface StoreJustifications {
  /** Of one version, in the order in which they were said. */
  listJustifications(site: CodeSite, trimestre: Trimestre, version: number): Promise<Justification[]>;
  /**
   * Writes a justification of the current version, its audit line and its idempotency row in one transaction; the version itself
   * does not change.
   * @param le instant, ISO 8601 UTC
   */
  writeJustification(nouvelle: NouvelleJustification, le: string): Promise<ResultatJustification>;
}

export function createStoreJustifications(base: Base): StoreJustifications {
  async function readDemande(PK: string, { cle, charge }: Demande): Promise<ResultatJustification | null> {
    const item = await base.get(cleIdempotence(PK, ofJustification(cle)));
    if (!item) return null;
    const connue = parseItem(itemDemande, item);
    if (connue.charge !== charge) return { etat: 'cle-reutilisee' };
    return { etat: 'deja-recu', justification: connue.justification };
  }

  /** What was said of a version so far, since what is said has a number. */
  async function countSuites(PK: string, version: number): Promise<number> {
    const [derniere] = await base.query({
      PK,
      prefixe: cleAudit(PK, version).SK,
      descendant: true,
      limite: 1,
      attributs: ['SK'],
    });
    return derniere ? Number(String(derniere['SK']).split('#').at(-1)) : 0;
  }

  return {
    async listJustifications(site, trimestre, version) {
      const items = await base.query({
        PK: partitionSite(site, trimestre),
        prefixe: prefixeJustifications(version),
      });
      return items.map((item) => parseItem(itemJustification, item));
    },
    async writeJustification(nouvelle, le) {
      const PK = partitionSite(nouvelle.site, nouvelle.trimestre);
      const justification = toJustification(nouvelle, le);
      for (let essai = 0; essai < ESSAIS; essai += 1) {
        const rang = (await countSuites(PK, nouvelle.version)) + 1;
        const ecritures = buildEcritures(base.table, PK, nouvelle, justification, rang);
        if ((await base.transact(ecritures)) === 'ecrit') return { etat: 'justifie', justification };
        const connue = await readDemande(PK, nouvelle);
        if (connue) return connue;
        const head = await base.get(cleHead(PK));
        const versionCourante = head ? parseItem(itemHead, head).version : 0;
        if (versionCourante !== nouvelle.version) return { etat: 'conflit', versionCourante };
      }
      throw new BaseIndisponible(new Error(`${PK} : justifications simultanées`));
    },
  };
}

/** Keys of filings have no space: the two never meet. */
const ofJustification = (cle: string): string => `justification ${cle}`;

const toJustification = (
  { code, version, commentaire, action, auteur }: NouvelleJustification,
  le: string,
): Justification => ({ code, version, commentaire, action, auteur, le });

function buildEcritures(
  table: string,
  PK: string,
  { cle, charge, compte }: NouvelleJustification,
  justification: Justification,
  rang: number,
): readonly Ecriture[] {
  const { code, version, auteur, commentaire, le } = justification;
  const expire = Math.floor(Date.parse(le) / 1000) + JOURS_IDEMPOTENCE * 86_400;
  return [
    {
      ConditionCheck: {
        TableName: table,
        Key: cleHead(PK),
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      },
    },
    insertion(table, { ...cleJustification(PK, version, rang), v: FORME, ...justification }),
    insertion(table, {
      ...cleIdempotence(PK, ofJustification(cle)),
      v: FORME,
      charge,
      justification,
      expire,
    }),
    insertion(table, {
      ...cleAudit(PK, version, rang),
      v: FORME,
      instant: le,
      fait: 'justification',
      version,
      auteur,
      motif: commentaire,
      objet: code,
      compte,
    }),
  ];
}
