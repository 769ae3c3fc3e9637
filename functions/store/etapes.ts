import * as z from 'zod';
import type { EtapeDeclaree, Periode } from '../../domain/signal/index.ts';
import { isMois } from '../../domain/signal/mois.ts';
import type { CodeDepartement, CodeIndicateur } from '../../domain/referentiels/types.ts';
import { isTrimestre } from '../../domain/temps/trimestre.ts';
import type { DateIso } from '../../domain/temps/trimestre.ts';
import type { Base } from './base.ts';
import { insertion } from './base.ts';
import { cleHead, cleVersion, partitionEtapes, PREFIXE_VERSION } from './cles.ts';
import { FORME, compte, parseItem } from './items.ts';
import { dateIso, instant } from './schemas/commun.ts';

const periode = z.custom<Periode>(
  (valeur) => typeof valeur === 'string' && (isTrimestre(valeur) || isMois(valeur)),
);
const rang = z.number().int().positive();
const commun = { v: z.literal(FORME), rang, instant, auteur: z.string(), compte, motif: z.string() };

const declaration = z.object({
  ...commun,
  fait: z.literal('declaration'),
  indicateur: z.string(),
  aPartirDe: periode,
  baseJusqua: periode.nullable(),
  declareeLe: dateIso,
  /** Said of a reason that seems to name somebody. */
  sansNom: z.literal(true).optional(),
});
const retrait = z.object({ ...commun, fait: z.literal('retrait'), numero: rang });
/** Acts, each written once: what is declared, and what takes it away. They are their own audit trail. */
const itemActe = z.discriminatedUnion('fait', [declaration, retrait]);
type Acte = Omit<z.infer<typeof declaration>, 'v'> | Omit<z.infer<typeof retrait>, 'v'>;

interface Auteur {
  /** Acts that the decision was made on: one that came meanwhile makes it not written. */
  readonly connus: number;
  readonly departement: CodeDepartement;
  readonly instant: string;
  readonly auteur: string;
  /** Absent where nobody signs in. */
  readonly compte?: string | undefined;
  readonly motif: string;
}
export interface NouvelleEtape extends Auteur {
  readonly indicateur: CodeIndicateur;
  readonly aPartirDe: Periode;
  readonly baseJusqua: Periode | null;
  readonly declareeLe: DateIso;
  readonly sansNom: boolean;
}
export interface RetraitEtape extends Auteur {
  readonly numero: number;
}

/** Steps of a département, in the order in which they were declared, and how many acts were done. */
export interface Etapes {
  readonly actes: number;
  readonly etapes: readonly EtapeDeclaree[];
}

export interface StoreEtapes {
  readEtapes(departement: CodeDepartement): Promise<Etapes>;
  /** False when another act was done since: nothing is written. */
  writeEtape(etape: NouvelleEtape): Promise<boolean>;
  writeRetraitEtape(retrait: RetraitEtape): Promise<boolean>;
}

export function createStoreEtapes(base: Base): StoreEtapes {
  async function write({ connus, departement }: Auteur, acte: Record<string, unknown>): Promise<boolean> {
    const PK = partitionEtapes(departement);
    const version = connus + 1;
    const condition =
      connus === 0
        ? { ConditionExpression: 'attribute_not_exists(PK)' }
        : {
            ConditionExpression: '#version = :connus',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':connus': connus },
          };
    const Item = { ...cleHead(PK), v: FORME, departement, version };
    return (
      (await base.transact([
        { Put: { TableName: base.table, Item, ...condition } },
        insertion(base.table, { ...cleVersion(PK, version), v: FORME, rang: version, ...acte }),
      ])) === 'ecrit'
    );
  }

  return {
    async readEtapes(departement) {
      const items = await base.query({ PK: partitionEtapes(departement), prefixe: PREFIXE_VERSION });
      const actes = items.map((item): Acte => parseItem(itemActe, item) as Acte);
      return { actes: actes.length, etapes: foldActes(actes) };
    },
    writeEtape: ({
      indicateur,
      aPartirDe,
      baseJusqua,
      declareeLe,
      sansNom,
      instant,
      auteur,
      compte: qui,
      motif,
      ...lieu
    }) =>
      write(
        { instant, auteur, motif, ...lieu },
        {
          ...{
            fait: 'declaration',
            indicateur,
            aPartirDe,
            baseJusqua,
            declareeLe,
            instant,
            auteur,
            compte: qui,
            motif,
          },
          ...(sansNom ? { sansNom } : {}),
        },
      ),
    writeRetraitEtape: ({ numero, instant, auteur, compte: qui, motif, ...lieu }) =>
      write(
        { instant, auteur, motif, ...lieu },
        { fait: 'retrait', numero, instant, auteur, compte: qui, motif },
      ),
  };
}

function foldActes(actes: readonly Acte[]): readonly EtapeDeclaree[] {
  const retraits = new Map(actes.flatMap((acte) => (acte.fait === 'retrait' ? [[acte.numero, acte]] : [])));
  return actes.flatMap((acte): readonly EtapeDeclaree[] => {
    if (acte.fait === 'retrait') return [];
    const { fait: _fait, rang: numero, instant: le, ...declaree } = acte;
    const retrait = retraits.get(numero);
    return [
      {
        ...declaree,
        numero,
        le,
        retrait: retrait
          ? { le: retrait.instant, auteur: retrait.auteur, compte: retrait.compte, motif: retrait.motif }
          : null,
      },
    ];
  });
}
