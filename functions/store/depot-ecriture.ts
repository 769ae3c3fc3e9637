import { canonicalJson } from '../../domain/depot/canonical-json.ts';
import type { Depot, Recu } from '../../domain/depot/types.ts';
import type { CodeSite } from '../../domain/referentiels/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Base, Ecriture } from './base.ts';
import { insertion } from './base.ts';
import { cleAudit, cleHead, cleIdempotence, cleVersion, partitionSite } from './cles.ts';
import { guardTaille, packDocument } from './documents.ts';
import { sha256Of } from './empreinte.ts';
import { FORME, itemHead, itemIdempotence, parseItem } from './items.ts';
import { constat, liste } from './schemas/commun.ts';
import { contenu as schemaContenu } from './schemas/contenu.ts';

/** How long a key answers for its filing. Afterwards the same content is still recognised by its hash. */
const JOURS_IDEMPOTENCE = 30;

/** Key of a request chosen by its sender, with the hash of what it sends. */
export interface Demande {
  readonly cle: string;
  /** SHA-256 of the request, in hex: the same key with another hash is a mistake of the sender. */
  readonly charge: string;
}

/** A version to write. `empreinte` is computed here, from the text that is stored. */
export interface NouvelleVersion extends Demande, Omit<Depot, 'version' | 'empreinte'> {
  /** Version that this one comes after; 0 for the first. */
  readonly versionCourante: number;
  /** Account of who files, for the audit line; absent where nobody signs in. */
  readonly compte?: string | undefined;
}

export type ReponseDemande =
  | { readonly etat: 'nouvelle' }
  | { readonly etat: 'deja-recu'; readonly recu: Recu }
  | { readonly etat: 'cle-reutilisee' };

export type ResultatEcriture =
  | { readonly etat: 'depose'; readonly recu: Recu }
  | { readonly etat: 'deja-recu'; readonly recu: Recu }
  | { readonly etat: 'conflit'; readonly versionCourante: number }
  | { readonly etat: 'cle-reutilisee' }
  | { readonly etat: 'non-ouvert' };

export interface StoreEcriture {
  /** What is known of a key: its receipt when the same request was already served. */
  readDemande(site: CodeSite, trimestre: Trimestre, demande: Demande): Promise<ReponseDemande>;
  /**
   * Writes one version, its audit line and its idempotency row, and moves the HEAD, in one transaction.
   * @throws DocumentTropGrand, BaseIndisponible
   */
  writeVersion(version: NouvelleVersion): Promise<ResultatEcriture>;
}

export function createStoreEcriture(base: Base): StoreEcriture {
  async function readDemande(
    site: CodeSite,
    trimestre: Trimestre,
    { cle, charge }: Demande,
  ): Promise<ReponseDemande> {
    const item = await base.get(cleIdempotence(partitionSite(site, trimestre), cle));
    if (!item) return { etat: 'nouvelle' };
    const connue = parseItem(itemIdempotence, item);
    if (connue.charge !== charge) return { etat: 'cle-reutilisee' };
    return { etat: 'deja-recu', recu: { ...connue.recu, dejaRecu: true } };
  }

  /** Why the transaction was refused, read back: the key first, since a replay also finds the HEAD moved. */
  async function explainRefusal(version: NouvelleVersion): Promise<ResultatEcriture> {
    const { site, trimestre } = version.contenu;
    const reponse = await readDemande(site, trimestre, version);
    if (reponse.etat !== 'nouvelle') return reponse;
    const head = await base.get(cleHead(partitionSite(site, trimestre)));
    if (!head) return { etat: 'non-ouvert' };
    return { etat: 'conflit', versionCourante: parseItem(itemHead, head).version };
  }

  return {
    readDemande,
    async writeVersion(version) {
      const { ecritures, recu } = buildEcritures(base.table, version);
      const etat = await base.transact(ecritures);
      return etat === 'ecrit' ? { etat: 'depose', recu } : explainRefusal(version);
    },
  };
}

function buildEcritures(
  table: string,
  version: NouvelleVersion,
): { readonly ecritures: readonly Ecriture[]; readonly recu: Recu } {
  const { contenu, constats, versionCourante, cle, charge, deposeLe, auteur, compte, motif, fichier } =
    version;
  const { site, trimestre } = contenu;
  const PK = partitionSite(site, trimestre);
  const n = versionCourante + 1;
  const texte = packDocument(schemaContenu, contenu, canonicalJson);
  const dits = packDocument(liste(constat), constats);
  guardTaille(texte, dits);
  const empreinte = sha256Of(texte);
  const recu: Recu = { site, trimestre, version: n, deposeLe, empreinte, dejaRecu: false };
  const expire = Math.floor(Date.parse(deposeLe) / 1000) + JOURS_IDEMPOTENCE * 86_400;
  const commun = { v: FORME, version: n, auteur, motif };
  const avance: Ecriture = {
    Update: {
      TableName: table,
      Key: cleHead(PK),
      UpdateExpression: 'SET #version = :n, #empreinte = :empreinte, #deposeLe = :deposeLe',
      ConditionExpression: '#version = :courante',
      ExpressionAttributeNames: {
        '#version': 'version',
        '#empreinte': 'empreinte',
        '#deposeLe': 'deposeLe',
      },
      ExpressionAttributeValues: {
        ':n': n,
        ':courante': versionCourante,
        ':empreinte': empreinte,
        ':deposeLe': deposeLe,
      },
    },
  };
  return {
    recu,
    ecritures: [
      avance,
      insertion(table, {
        ...cleVersion(PK, n),
        ...commun,
        empreinte,
        deposeLe,
        fichier,
        contenu: texte,
        constats: dits,
      }),
      insertion(table, { ...cleIdempotence(PK, cle), v: FORME, charge, recu, expire }),
      insertion(table, {
        ...cleAudit(PK, n, 0),
        ...commun,
        instant: deposeLe,
        fait: n === 1 ? 'depot' : 'correction',
        objet: empreinte,
        compte,
      }),
    ],
  };
}
