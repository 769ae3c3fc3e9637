import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** What a piece of work asked of the engine, as the engine itself counts it (`ReturnConsumedCapacity`). */
export interface Depense {
  readonly requetes: number;
  readonly lecture: number;
  readonly ecriture: number;
}

interface Capacite {
  readonly CapacityUnits?: number;
}

const LECTURES = new Set(['GetItemCommand', 'BatchGetItemCommand', 'QueryCommand']);

/** Counts every request that a client sends from now on; `take` gives the count and begins again. */
export function watchDepense(client: DynamoDBDocumentClient): { take(): Depense } {
  let depense = { requetes: 0, lecture: 0, ecriture: 0 };
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const sortie = await next(args);
        const dit = (sortie.output as { ConsumedCapacity?: Capacite | readonly Capacite[] }).ConsumedCapacity;
        const unites = [dit ?? []].flat().reduce((n, { CapacityUnits = 0 }) => n + CapacityUnits, 0);
        depense.requetes += 1;
        if (LECTURES.has(commandName)) depense.lecture += unites;
        else depense.ecriture += unites;
        return sortie;
      },
    { step: 'initialize', name: 'depense' },
  );
  return {
    take() {
      const prise = depense;
      depense = { requetes: 0, lecture: 0, ecriture: 0 };
      return prise;
    },
  };
}
