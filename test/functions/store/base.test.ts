import {
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from '@jest/globals';
import { createBase } from '../../../functions/store/base.ts';
import { BaseIndisponible } from '../../../functions/store/index.ts';

// The embedded engine has no contention errors: here, and only here, the client is made up.

const annulation = (...codes: string[]): Error =>
  new TransactionCanceledException({
    $metadata: {},
    message: 'annulée',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

function baseQui(reponses: readonly unknown[]) {
  let appels = 0;
  const jetons: unknown[] = [];
  const send = ({ input }: { readonly input: Readonly<Record<string, unknown>> }): Promise<unknown> => {
    jetons.push(input['ClientRequestToken']);
    const reponse = reponses[Math.min(appels, reponses.length - 1)];
    appels += 1;
    return reponse instanceof Error ? Promise.reject(reponse) : Promise.resolve(reponse);
  };
  const base = createBase({ send } as unknown as DynamoDBDocumentClient, 't');
  return { base, appels: () => appels, jetons };
}

describe('a transaction', () => {
  it('is tried again when another one was on the same items', async () => {
    const { base, appels } = baseQui([
      annulation('TransactionConflict', 'None'),
      annulation('ThrottlingError'),
      {},
    ]);
    expect(await base.transact([])).toBe('ecrit');
    expect(appels()).toBe(3);
  });

  it('is not tried again when a condition does not hold, whatever else went wrong', async () => {
    const { base, appels } = baseQui([annulation('TransactionConflict', 'ConditionalCheckFailed')]);
    expect(await base.transact([])).toBe('refuse');
    expect(appels()).toBe(1);
  });

  it('gives up after a bounded number of conflicts', async () => {
    const { base, appels } = baseQui([annulation('TransactionConflict')]);
    await expect(base.transact([])).rejects.toThrow(BaseIndisponible);
    expect(appels()).toBe(8);
  });

  it('keeps its token from one try to the next: what was written by a try whose answer was lost is not refused', async () => {
    const enCours = new TransactionInProgressException({ $metadata: {}, message: 'en cours', Message: '' });
    const { base, jetons } = baseQui([enCours, annulation('TransactionConflict'), {}]);
    expect(await base.transact([])).toBe('ecrit');
    expect(jetons[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(jetons).size).toBe(1);
    await base.transact([]);
    expect(new Set(jetons).size).toBe(2);
  });

  it('does not hide a refusal of another kind', async () => {
    const { base } = baseQui([annulation('ValidationError')]);
    await expect(base.transact([])).rejects.toThrow(TransactionCanceledException);
  });
});

describe('a write of one item', () => {
  const conflit = new TransactionConflictException({ $metadata: {}, message: 'conflit' });
  const miseAJour = { cle: { PK: 'a', SK: 'b' }, expression: 'SET #n = #n', condition: '', noms: {} };

  it('is tried again when a transaction was on it', async () => {
    const { base, appels } = baseQui([conflit, conflit, { Attributes: { n: 1 } }]);
    expect(await base.update(miseAJour)).toEqual({ n: 1 });
    expect(appels()).toBe(3);
    const autre = baseQui([conflit, {}]);
    expect(await autre.base.putIfAbsent({ PK: 'a', SK: 'b' })).toBe(true);
  });

  it('gives up after a bounded number of conflicts', async () => {
    const { base, appels } = baseQui([conflit]);
    await expect(base.update(miseAJour)).rejects.toThrow(BaseIndisponible);
    expect(appels()).toBe(8);
  });
});

describe('a read of many items', () => {
  it('asks again for what was left out', async () => {
    const cle = { PK: 'S#37-PREF#2020-T4', SK: 'HEAD' };
    const { base } = baseQui([
      { Responses: { t: [{ n: 1 }] }, UnprocessedKeys: { t: { Keys: [cle] } } },
      { Responses: { t: [{ n: 2 }] } },
    ]);
    expect(await base.getMany([cle, cle])).toEqual([{ n: 1 }, { n: 2 }]);
  });
});

describe('no answer', () => {
  it('is said as such', async () => {
    const { base } = baseQui([Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })]);
    await expect(base.get({ PK: 'a', SK: 'b' })).rejects.toThrow(BaseIndisponible);
  });
});
