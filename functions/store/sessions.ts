import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Base } from './base.ts';
import { ATTRIBUT_EXPIRATION, cleConnexion } from './cles.ts';
import type { Cle } from './cles.ts';
import { isConditionFailed, toRefus } from './refus.ts';

// Secrets (state, handoff, renewal) are found by their hash: reading the table gives none of them back.

/** A sign-in under way, between the departure to the provider and the return. */
export interface Attente {
  readonly nonce: string;
  readonly verificateur: string;
  readonly mode: 'dialogue' | 'redirection';
  readonly retour: string;
  /** Hash of the secret of the browser that left: another one cannot come back in its place. */
  readonly navigateur: string;
  /** S256 challenge of the client that will take the handoff. */
  readonly defi: string;
}

export interface Remise {
  readonly defi: string;
  readonly sub: string;
  /** Kept for the provider, which asks for it at sign-out. */
  readonly idToken: string;
}

/** A session: one chain of renewals, each of which ends the one before. */
export interface Famille extends Omit<Remise, 'defi'> {
  readonly id: string;
  readonly expire: number;
}

type Rotation =
  { readonly etat: 'renouvele'; readonly famille: Famille } | { readonly etat: 'refuse' | 'reutilise' };

export interface StoreSessions {
  /** @param expire in seconds since 1970, as everywhere here */
  putAttente(empreinte: string, attente: Attente, expire: number): Promise<void>;
  /** Gives it once: null afterwards, when it is unknown, and once expired. */
  takeAttente(empreinte: string, maintenant: number): Promise<Attente | null>;
  putRemise(empreinte: string, remise: Remise, expire: number): Promise<void>;
  takeRemise(empreinte: string, maintenant: number): Promise<Remise | null>;
  /** @param courant hash of the only renewal that will be taken */
  openFamille(famille: Famille, courant: string): Promise<void>;
  /** Takes a renewal for the next. One that was already used ends the whole session: it was copied. */
  rotate(demande: {
    readonly id: string;
    readonly ancien: string;
    readonly nouveau: string;
    readonly maintenant: number;
  }): Promise<Rotation>;
  readFamille(id: string, maintenant: number): Promise<Famille | null>;
  /** Ends a session. @returns it as it was, null when it had already ended */
  endFamille(id: string): Promise<Famille | null>;
}

const secondes = z.number().int().positive();
const itemAttente = z.object({
  nonce: z.string(),
  verificateur: z.string(),
  mode: z.enum(['dialogue', 'redirection']),
  retour: z.string(),
  navigateur: z.string(),
  defi: z.string(),
});
const remise = { sub: z.string(), idToken: z.string() };
const itemRemise = z.object({ ...remise, defi: z.string() });
const itemFamille = z.object({ ...remise, id: z.string(), expire: secondes });

export function createStoreSessions(base: Base): StoreSessions {
  const put = async (cle: Cle, item: object, expire: number): Promise<void> => {
    const neuf = await base.putIfAbsent({ ...item, ...cle, [ATTRIBUT_EXPIRATION]: expire });
    if (!neuf) throw new Error('Un secret tiré au hasard a déjà servi.');
  };

  /** Deletes and gives back, in one step: of two that ask at once, one has it. */
  async function take(cle: Cle, maintenant?: number): Promise<unknown> {
    // The engine deletes what has expired hours later: the condition is what counts.
    const vivante = maintenant === undefined ? '' : ' AND #expire > :maintenant';
    try {
      const { Attributes } = await base.client.send(
        new DeleteCommand({
          TableName: base.table,
          Key: cle,
          ConditionExpression: `attribute_exists(PK)${vivante}`,
          ...(maintenant === undefined
            ? {}
            : {
                ExpressionAttributeNames: { '#expire': ATTRIBUT_EXPIRATION },
                ExpressionAttributeValues: { ':maintenant': maintenant },
              }),
          ReturnValues: 'ALL_OLD',
        }),
      );
      return Attributes ?? null;
    } catch (erreur) {
      if (isConditionFailed(erreur)) return null;
      throw toRefus(erreur);
    }
  }

  const endFamille = async (id: string): Promise<Famille | null> =>
    itemFamille.nullable().parse(await take(cleConnexion('F', id)));

  return {
    putAttente: (empreinte, attente, expire) => put(cleConnexion('E', empreinte), attente, expire),
    takeAttente: async (empreinte, maintenant) =>
      itemAttente.nullable().parse(await take(cleConnexion('E', empreinte), maintenant)),
    putRemise: (empreinte, attribuee, expire) => put(cleConnexion('R', empreinte), attribuee, expire),
    takeRemise: async (empreinte, maintenant) =>
      itemRemise.nullable().parse(await take(cleConnexion('R', empreinte), maintenant)),
    openFamille: (famille, courant) =>
      put(cleConnexion('F', famille.id), { ...famille, courant }, famille.expire),
    endFamille,
    async readFamille(id, maintenant) {
      const famille = itemFamille.nullable().parse(await base.get(cleConnexion('F', id)));
      return famille && famille.expire > maintenant ? famille : null;
    },
    async rotate({ id, ancien, nouveau, maintenant }) {
      const item = await base.update({
        cle: cleConnexion('F', id),
        expression: 'SET #courant = :nouveau',
        condition: '#courant = :ancien AND #expire > :maintenant',
        noms: { '#courant': 'courant', '#expire': ATTRIBUT_EXPIRATION },
        valeurs: { ':ancien': ancien, ':nouveau': nouveau, ':maintenant': maintenant },
      });
      if (item) return { etat: 'renouvele', famille: itemFamille.parse(item) };
      const lu = await base.get(cleConnexion('F', id));
      const famille = itemFamille.nullable().parse(lu);
      if (!famille || famille.expire <= maintenant) return { etat: 'refuse' };
      // The reply of our own write was lost, and the engine was asked again.
      if (lu?.['courant'] === nouveau) return { etat: 'renouvele', famille };
      await endFamille(id);
      return { etat: 'reutilise' };
    },
  };
}
