import type { Consolidation } from '../../domain/consolidation/types.ts';
import type { CodeDepartement, CodeIndicateur } from '../../domain/referentiels/types.ts';
import type { Tableau } from '../../domain/tableau/types.ts';
import type { Trimestre } from '../../domain/temps/trimestre.ts';
import type { Ecriture } from './base.ts';
import { insertion } from './base.ts';
import { cleAudit, cleOuverture, clePublie, cleVersion, partitionPublication } from './cles.ts';
import { packDocument } from './documents.ts';
import { FORME } from './items.ts';
import type { LigneAudit } from './items.ts';
import { putTete } from './publications-tete.ts';
import type { TetePublication } from './publications-tete.ts';
import { tableau as schema } from './schemas/tableau.ts';

/** Who decides, when, and on what state: an act that was decided on another one is not written. */
export interface Acte {
  readonly tete: TetePublication;
  /** Instant, ISO 8601 UTC. */
  readonly instant: string;
  /** Functions, never names. */
  readonly auteur: string;
  /** Account of who acts, for the audit line; absent where nobody signs in. */
  readonly compte?: string | undefined;
}

export interface NouvellePublication extends Acte {
  readonly tableau: Tableau;
  /** Versions of the consolidation behind the tableau. */
  readonly versions: Consolidation['versions'];
  /** Hash of what the tableau is made of. */
  readonly entrees: string;
  readonly valideur: string;
  readonly motif: string | null;
}

export interface NouveauRetrait extends Acte {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  readonly valideur: string;
  readonly motif: string;
}

export interface NouveauCommentaire extends Acte {
  readonly departement: CodeDepartement;
  readonly trimestre: Trimestre;
  readonly indicateur: CodeIndicateur;
  /** Null takes the comment away. */
  readonly texte: string | null;
}

export const audit = (table: string, PK: string, tete: TetePublication, ligne: LigneAudit): Ecriture =>
  insertion(table, { ...cleAudit(PK, tete.revision + 1), v: FORME, ...ligne });

/** The new version, the state that points to it, its line in the list and its audit line, if its run still speaks: one transaction. */
export function buildPublication(table: string, publication: NouvellePublication): readonly Ecriture[] {
  const { tableau, versions, tete, entrees, instant, auteur, compte, valideur, motif } = publication;
  const { entite, trimestre, run } = tableau;
  const departement = entite.code;
  const PK = partitionPublication(departement, trimestre);
  const version = tete.version + 1;
  return [
    putTete(table, PK, tete.revision, { ...tete, version, run, versions, entrees }),
    {
      ConditionCheck: {
        TableName: table,
        Key: cleOuverture(departement, trimestre),
        ConditionExpression: '#run = :run',
        ExpressionAttributeNames: { '#run': 'run' },
        ExpressionAttributeValues: { ':run': run },
      },
    },
    insertion(table, {
      ...cleVersion(PK, version),
      v: FORME,
      version,
      document: packDocument(schema, tableau),
      acte: { instant, auteur, valideur, motif, run },
    }),
    {
      Put: {
        TableName: table,
        Item: {
          ...clePublie(departement, trimestre),
          v: FORME,
          departement,
          trimestre,
          version,
          publieLe: instant,
        },
      },
    },
    audit(table, PK, tete, {
      instant,
      fait: version === 1 ? 'publication' : 'rectificatif',
      version,
      auteur,
      valideur,
      motif,
      objet: run,
      compte,
    }),
  ];
}

/** The versions stay; the state says that they are withdrawn, and the list no longer has the quarter. */
export function buildRetrait(table: string, retrait: NouveauRetrait): readonly Ecriture[] {
  const { departement, trimestre, tete, instant, auteur, compte, valideur, motif } = retrait;
  const PK = partitionPublication(departement, trimestre);
  const { version } = tete;
  return [
    putTete(table, PK, tete.revision, {
      ...tete,
      retraits: [...tete.retraits, { version, instant, motif, auteur, valideur }],
    }),
    {
      Update: {
        TableName: table,
        Key: clePublie(departement, trimestre),
        UpdateExpression: 'SET #retire = :oui',
        ExpressionAttributeNames: { '#retire': 'retire' },
        ExpressionAttributeValues: { ':oui': true },
        ConditionExpression: 'attribute_exists(PK)',
      },
    },
    audit(table, PK, tete, {
      instant,
      fait: 'retrait',
      version,
      auteur,
      valideur,
      motif,
      objet: tete.run ?? '',
      compte,
    }),
  ];
}

const cleCommentaire = (PK: string, indicateur: CodeIndicateur, revision: number) => ({
  PK,
  SK: `${PREFIXE_COMMENTAIRE}${indicateur}#${String(revision).padStart(6, '0')}`,
});
export const PREFIXE_COMMENTAIRE = 'C#';

/** What was written before stays under its own revision. */
export function buildCommentaire(table: string, commentaire: NouveauCommentaire): readonly Ecriture[] {
  const { departement, trimestre, indicateur, texte, tete, instant, auteur, compte } = commentaire;
  const PK = partitionPublication(departement, trimestre);
  const revision = tete.revision + 1;
  const { [indicateur]: _ancien, ...autres } = tete.commentaires;
  const commentaires =
    texte === null ? autres : { ...autres, [indicateur]: { texte, instant, auteur, revision } };
  return [
    putTete(table, PK, tete.revision, { ...tete, commentaires }),
    insertion(table, {
      ...cleCommentaire(PK, indicateur, revision),
      v: FORME,
      indicateur,
      texte,
      instant,
      auteur,
      revision,
    }),
    audit(table, PK, tete, {
      instant,
      fait: 'commentaire',
      version: tete.version,
      auteur,
      motif: null,
      objet: indicateur,
      compte,
    }),
  ];
}
