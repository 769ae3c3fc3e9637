import type { Annuaire, ChangementPersonne, Personne } from '../../domain/droits/index.ts';
import { itemAuditAnnuaire, itemPersonne, itemVersionAnnuaire } from './annuaire-items.ts';
import type { LigneAnnuaire, PersonneSituee, RefPersonne } from './annuaire-items.ts';
import { readPageAudit } from './audit.ts';
import type { PageAudit, Tranche } from './audit.ts';
import { insertion } from './base.ts';
import type { Base, Ecriture, Item } from './base.ts';
import {
  PREFIXE_PERSONNE,
  cleAudit,
  cleHead,
  cleIdentifiant,
  clePersonne,
  partitionAnnuaire,
  partitionIdentifiant,
} from './cles.ts';
import type { Cle } from './cles.ts';
import { sha256Of } from './empreinte.ts';
import { FORME, parseItem } from './items.ts';

export interface StoreAnnuaire {
  readAnnuaire(code: string): Promise<Annuaire>;
  /** Which of these directories were ever written, in the order given. */
  listAnnuaires(codes: readonly string[]): Promise<readonly string[]>;
  /**
   * Writes a change with its audit line, all or nothing, if the directory is still at the version that the change was decided
   * from.
   */
  writeAnnuaire(ecriture: {
    readonly annuaire: Annuaire;
    readonly changements: readonly ChangementPersonne[];
    readonly ligne: Omit<LigneAnnuaire, 'version' | 'personnes'>;
  }): Promise<'ecrit' | 'conflit'>;
  /** Entries of someone in every directory, by what the provider says of them. */
  findPersonnes(genre: 'SUB' | 'MEL', valeur: string): Promise<readonly PersonneSituee[]>;
  /** Entries that are still there. */
  readPersonnes(refs: readonly RefPersonne[]): Promise<readonly PersonneSituee[]>;
  /** Last act first: `limite` lines at most, after the one that the page before ended with. */
  auditAnnuaire(code: string, tranche?: Tranche<string>): Promise<PageAudit<LigneAnnuaire>>;
}

const parsePersonne = (item: Item): Personne => parseItem(itemPersonne, item);

function cleOf(ref: RefPersonne): Cle {
  const coupe = ref.indexOf('/');
  return clePersonne(ref.slice(0, coupe), ref.slice(coupe + 1));
}

/** Keys that lead to someone from outside. */
const identifiantsOf = (code: string, { courriel, sub }: Personne): Cle[] => [
  cleIdentifiant('MEL', sha256Of(courriel), code),
  ...(sub === null ? [] : [cleIdentifiant('SUB', sha256Of(sub), code)]),
];

export function createStoreAnnuaire(base: Base): StoreAnnuaire {
  const { table } = base;

  function write(code: string, { avant, apres }: ChangementPersonne): Ecriture[] {
    if (!apres) {
      const cles = avant ? [clePersonne(code, avant.id), ...identifiantsOf(code, avant)] : [];
      return cles.map((Key) => ({ Delete: { TableName: table, Key } }));
    }
    const { id } = apres;
    return [
      { Put: { TableName: table, Item: { ...clePersonne(code, id), v: FORME, ...apres } } },
      ...identifiantsOf(code, apres).map((cle) => ({ Put: { TableName: table, Item: { ...cle, id } } })),
    ];
  }

  /** The lock of a directory: two changes decided from one state cannot both be written. */
  const lock = (code: string, version: number): Ecriture => ({
    Put: {
      TableName: table,
      Item: { ...cleHead(partitionAnnuaire(code)), v: FORME, version: version + 1 },
      ...(version === 0
        ? { ConditionExpression: 'attribute_not_exists(PK)' }
        : {
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': version },
          }),
    },
  });

  async function readPersonnes(refs: readonly RefPersonne[]): Promise<readonly PersonneSituee[]> {
    const items = await base.getMany([...new Set(refs)].map(cleOf));
    return items.map((item) => ({
      ...parsePersonne(item),
      annuaire: String(item['PK']).slice(partitionAnnuaire('').length),
    }));
  }

  return {
    readPersonnes,
    async listAnnuaires(codes) {
      const heads = await base.getMany(
        codes.map((code) => cleHead(partitionAnnuaire(code))),
        ['PK', 'SK'],
      );
      const ecrits = new Set(heads.map((head) => head['PK']));
      return codes.filter((code) => ecrits.has(partitionAnnuaire(code)));
    },
    async readAnnuaire(code) {
      // The version first: what changes in between makes the write fail, never pass.
      const head = await base.get(cleHead(partitionAnnuaire(code)));
      const items = await base.query({ PK: partitionAnnuaire(code), prefixe: PREFIXE_PERSONNE });
      return {
        code,
        version: head ? parseItem(itemVersionAnnuaire, head).version : 0,
        personnes: items.map(parsePersonne),
      };
    },
    async writeAnnuaire({ annuaire: { code, version }, changements, ligne }) {
      const personnes = changements.flatMap(({ avant, apres }) => {
        const qui = apres ?? avant;
        return qui
          ? [
              {
                id: qui.id,
                fonction: qui.fonction,
                avant: avant?.habilitations ?? null,
                apres: apres?.habilitations ?? null,
              },
            ]
          : [];
      });
      const audit = {
        ...cleAudit(partitionAnnuaire(code), version + 1),
        v: FORME,
        ...ligne,
        version: version + 1,
        personnes,
      };
      const fin = await base.transact([
        lock(code, version),
        ...changements.flatMap((changement) => write(code, changement)),
        insertion(table, audit),
      ]);
      return fin === 'ecrit' ? 'ecrit' : 'conflit';
    },
    async findPersonnes(genre, valeur) {
      const items = await base.query({ PK: partitionIdentifiant(genre, sha256Of(valeur)) });
      return readPersonnes(items.map((item) => `${String(item['SK'])}/${String(item['id'])}`));
    },
    auditAnnuaire: (code, { apres, limite = 100 } = {}) =>
      readPageAudit(base, itemAuditAnnuaire, {
        PK: partitionAnnuaire(code),
        apres,
        limite,
        descendant: true,
      }),
  };
}
